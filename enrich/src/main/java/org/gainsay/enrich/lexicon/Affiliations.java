package org.gainsay.enrich.lexicon;

import java.util.List;
import java.util.Set;
import org.gainsay.enrich.lexicon.NameWords.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells for whom a person speaks from the words around the name: "Tongan defence minister Ana Fifita", "Ana Fifita, a
 * spokeswoman for the Tongan army".
 *
 * <p>Nobody who is "former" speaks for anybody, and no dealer, scholar or lawyer for the state whose people they are of.
 */
final class Affiliations {

    private static final int REACH = 10;
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "at", "with");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "her", "and");

    private final NameWords roles;

    Affiliations(NameWords roles) {
        this.roles = roles;
    }

    /** The actor for whom the person speaks, else null. */
    @Nullable
    Name of(List<Words.Word> words, List<Name> names, Name person) {
        Name before = before(words, names, person);
        return before != null ? before : after(words, names, person);
    }

    /** The title that stands before the name in small letters, "minister" in "the minister, Ana Fifita"; null if none. */
    @Nullable
    String title(List<Words.Word> words, Name person) {
        int at = person.first() - 1;
        Words.Gap gap = words.get(person.first()).gap();
        boolean close = at >= 0 && (gap == Words.Gap.SPACE || gap == Words.Gap.COMMA || gap == Words.Gap.STOP);
        return close && !words.get(at).capital() && roles.is(Role.TITLE, words.get(at))
                ? words.get(at).text()
                : null;
    }

    /** Whether somebody of an actor's is out of office: "a retired Tongan admiral". */
    boolean isFormer(List<Words.Word> words, Name actor) {
        int at = actor.first();
        return at > 0 && words.get(at).joined() && roles.is(Role.FORMER, words.get(at - 1));
    }

    /** Goes left over titles and their modifiers up to an actor. */
    private @Nullable Name before(List<Words.Word> words, List<Name> names, Name person) {
        boolean title = false;
        boolean office = false;
        for (int at = person.first() - 1; at >= 0 && person.first() - at <= REACH; at--) {
            Words.Word word = words.get(at);
            Words.Gap gap = words.get(at + 1).gap();
            boolean comma = gap == Words.Gap.COMMA && at + 1 == person.first();
            boolean parted = gap == Words.Gap.OTHER || (gap == Words.Gap.COMMA && !comma);
            if (parted || roles.is(Role.FORMER, word)) {
                return null;
            }
            Name name = endingAt(names, at);
            if (name != null) {
                if (isFormer(words, name)) {
                    return null;
                }
                boolean listed = !name.isGuessed() || name.kind() != ActorKind.UNKNOWN;
                return title && listed && name.kind() != ActorKind.PERSON && (office || !isState(name)) ? name : null;
            }
            if (roles.is(Role.TITLE, word)) {
                title = true;
                office |= !roles.is(Role.PRIVATE, word);
            } else if (!roles.isAny(word, Role.TITLE_MODIFIER, Role.OFFICE)
                    && !PREPOSITIONS.contains(word.text())
                    && !ARTICLES.contains(word.text())) {
                return null;
            }
        }
        return null;
    }

    /** Goes right over "…, a spokeswoman for the …" up to an actor. */
    private @Nullable Name after(List<Words.Word> words, List<Name> names, Name person) {
        int start = person.last() + 1;
        if (start >= words.size() || words.get(start).gap() != Words.Gap.COMMA) {
            return null;
        }
        Name found = null;
        boolean title = false;
        boolean office = false;
        for (int at = start; at < words.size() && at - start <= REACH; at++) {
            Words.Word word = words.get(at);
            boolean possessive = word.gap() == Words.Gap.POSSESSIVE;
            if (at > start && !word.joined() && !possessive) {
                break;
            }
            if (roles.is(Role.FORMER, word)) {
                return null;
            }
            Name name = startingAt(names, at);
            if (name != null && found == null && name.kind() != ActorKind.PERSON) {
                found = name;
                at = name.last();
            } else if (roles.is(Role.TITLE, word)) {
                title = true;
                office |= !roles.is(Role.PRIVATE, word);
            } else if (!roles.isAny(word, Role.TITLE_MODIFIER, Role.OFFICE)
                    && !PREPOSITIONS.contains(word.text())
                    && !ARTICLES.contains(word.text())) {
                break;
            }
            if (title && found != null && (office || !isState(found))) {
                return found;
            }
        }
        return null;
    }

    private static boolean isState(Name name) {
        return name.kind() == ActorKind.STATE || name.kind() == ActorKind.TERRITORY;
    }

    private static @Nullable Name endingAt(List<Name> names, int at) {
        return names.stream().filter(name -> name.last() == at).findFirst().orElse(null);
    }

    private static @Nullable Name startingAt(List<Name> names, int at) {
        return names.stream().filter(name -> name.first() == at).findFirst().orElse(null);
    }
}
