package org.gainsay.enrich.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.enrich.lexicon.NameRuns.Run;
import org.gainsay.enrich.lexicon.NameWords.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that are in no list by how they are built ("… Liberation Army", "… Herald", "… Optik GmbH") and by the word
 * beside them ("the weekly …", "… rebels").
 *
 * <p>Which words tell what is data. A name found so takes the place of listed names inside it: the Lima Standard is not
 * Peru.
 */
final class NamePatterns {

    /** Letters of a model's name before its number. */
    private static final int LONGEST_DESIGNATION = 4;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another");
    private static final Map<Role, ActorKind> LAST = Map.of(
            Role.GROUP, ActorKind.GROUP,
            Role.MEDIUM, ActorKind.MEDIUM,
            Role.ORGANISATION, ActorKind.ORGANISATION,
            Role.FIRM, ActorKind.FIRM);
    private static final List<Role> LAST_ORDER = List.of(Role.GROUP, Role.MEDIUM, Role.ORGANISATION, Role.FIRM);
    private static final Map<Role, ActorKind> FIRST = Map.of(
            Role.FIRST_MEDIUM, ActorKind.MEDIUM, Role.FIRST_GROUP, ActorKind.GROUP, Role.FIRST_FIRM, ActorKind.FIRM);

    private final NameWords roles;

    NamePatterns(NameWords roles) {
        this.roles = roles;
    }

    /** The known names, less those that are only a part of a longer one, and the names that no list holds. */
    List<Name> complete(CharSequence text, List<Words.Word> words, List<Name> known, boolean[] nobody) {
        boolean titleCase = isTitleCase(words);
        List<Name> all = new ArrayList<>(known);
        for (Run run : NameRuns.of(words, roles, nobody)) {
            List<Name> inside = known.stream()
                    .filter(name -> name.first() <= run.last() && run.first() <= name.last())
                    .toList();
            if (run.words() > 1 && roles.is(Role.PLACE, words.get(run.last())) && !isKnown(run, inside)) {
                all.removeAll(inside);
                continue;
            }
            Name name = isKnown(run, inside) ? null : name(text, words, run, inside, titleCase);
            if (name != null) {
                all.removeIf(name::overlaps);
                all.add(name);
            }
        }
        all.sort(Comparator.comparingInt(Name::first));
        return all;
    }

    private static boolean isKnown(Run run, List<Name> inside) {
        return inside.stream().anyMatch(name -> name.first() <= run.first() && name.last() >= run.last());
    }

    private @Nullable Name name(
            CharSequence text, List<Words.Word> words, Run run, List<Name> inside, boolean titleCase) {
        // "Fighters of …" are those of the group that is named.
        boolean fighters = run.words() > 2
                && roles.is(Role.GROUP, words.get(run.first()))
                && roles.is(Role.CONNECTOR, words.get(run.first() + 1));
        if (fighters && inside.stream().anyMatch(name -> name.kind() == ActorKind.GROUP)) {
            return null;
        }
        Run bare = withoutLegalForm(words, run);
        if (bare.last() < run.last()) {
            return guess(text, words, bare, ActorKind.FIRM, ActorForm.PATTERN);
        }
        Run person = person(words, run);
        if (person != null) {
            return titleCase || inside.stream().anyMatch(name -> name.last() >= person.first())
                    ? null
                    : guess(text, words, person, ActorKind.PERSON, ActorForm.PROPER);
        }
        boolean state = inside.stream().anyMatch(name -> !name.isGuessed());
        ActorKind kind = run.words() > 1 ? built(words, run, state) : null;
        if (kind != null && !titleCase) {
            return guess(text, words, withoutDemonym(run, inside), kind, ActorForm.PATTERN);
        }
        if (titleCase
                || roles.is(Role.OFFICE, words.get(run.first()))
                || roles.is(Role.OFFICE, words.get(run.last()))) {
            return null;
        }
        return unlisted(text, words, run, inside);
    }

    private @Nullable Name unlisted(CharSequence text, List<Words.Word> words, Run run, List<Name> inside) {
        Run rest = withoutDemonym(run, inside);
        if (rest.words() == 1 && (isGeneric(words.get(rest.first())) || isDesignation(text, words.get(rest.first())))) {
            return null;
        }
        boolean led = rest.equals(run) && inside.stream().anyMatch(name -> !mayLead(words, run, name));
        if (led || isTitled(words, run, inside)) {
            return null;
        }
        boolean first = run.first() == 0 || words.get(run.first()).gap() == Words.Gap.OTHER;
        ActorKind beside = beside(words, rest);
        if (first && rest.words() == 1 && beside == ActorKind.UNKNOWN) {
            return null;
        }
        return guess(text, words, rest, beside, ActorForm.PROPER);
    }

    /** Whether firms and others are called after it: after a town or a region, "Pacific Oculus", seldom after a country. */
    private static boolean mayLead(List<Words.Word> words, Run run, Name name) {
        boolean capital = name.form() == ActorForm.CAPITAL
                && name.first() == run.first()
                && !words.get(run.last()).allCapitals();
        return capital || name.form() == ActorForm.PLACE || name.kind() == ActorKind.REGION;
    }

    /** A region's minister is no name: "Europe Minister". */
    private boolean isTitled(List<Words.Word> words, Run run, List<Name> inside) {
        return !inside.isEmpty() && roles.is(Role.TITLE, words.get(run.last()));
    }

    /** What a model is called, the letters of "ZT-180". */
    private static boolean isDesignation(CharSequence text, Words.Word word) {
        int end = word.end();
        return word.allCapitals()
                && word.text().length() <= LONGEST_DESIGNATION
                && end + 1 < text.length()
                && text.charAt(end) == '-'
                && Character.isDigit(text.charAt(end + 1));
    }

    /** A single word that only tells a kind: "the Institute", "the Minister". */
    private boolean isGeneric(Words.Word word) {
        return word.text().length() == 1
                || roles.isAny(
                        word,
                        Role.TITLE,
                        Role.ORGANISATION,
                        Role.GROUP,
                        Role.MEDIUM,
                        Role.PLACE,
                        Role.FIRM_NOUN,
                        Role.MEDIUM_NOUN,
                        Role.GROUP_NOUN,
                        Role.ORGANISATION_NOUN);
    }

    private Run withoutLegalForm(List<Words.Word> words, Run run) {
        int last = run.last();
        while (last > run.first() && roles.is(Role.LEGAL_FORM, words.get(last))) {
            last--;
        }
        return new Run(run.first(), last);
    }

    /** A demonym before a name of two words or more is no part of it: "Chilean Andina Motriz". */
    private static Run withoutDemonym(Run run, List<Name> inside) {
        for (Name name : inside) {
            boolean leads = name.first() == run.first() && name.form() == ActorForm.DEMONYM;
            if (leads && run.last() - name.last() >= 2) {
                return new Run(name.last() + 1, run.last());
            }
        }
        return run;
    }

    /** What follows a title in a run, if anything does. */
    private @Nullable Run person(List<Words.Word> words, Run run) {
        for (int i = run.last() - 1; i >= run.first(); i--) {
            if (roles.is(Role.TITLE, words.get(i))) {
                boolean name = !roles.isAny(words.get(i + 1), Role.OFFICE, Role.ORGANISATION, Role.CONNECTOR);
                return name ? new Run(i + 1, run.last()) : null;
            }
        }
        return null;
    }

    private @Nullable ActorKind built(List<Words.Word> words, Run run, boolean state) {
        Words.Word last = words.get(run.last());
        boolean ministry =
                roles.is(Role.OFFICE, words.get(run.first())) && roles.is(Role.CONNECTOR, words.get(run.first() + 1));
        if (ministry && !hasCause(words, run)) {
            return null;
        }
        if (state && roles.is(Role.OFFICE, last) && !hasCause(words, run)) {
            return null;
        }
        for (Role role : LAST_ORDER) {
            if (roles.is(role, last)) {
                return LAST.get(role);
            }
        }
        for (Map.Entry<Role, ActorKind> first : FIRST.entrySet()) {
            if (roles.is(first.getKey(), words.get(run.first()))) {
                return first.getValue();
            }
        }
        return headed(words, run, state);
    }

    /** "Institute for …", "Front of …": the word before the small one tells. */
    private @Nullable ActorKind headed(List<Words.Word> words, Run run, boolean state) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            if (roles.is(Role.CONNECTOR, words.get(i))) {
                if (state && roles.is(Role.OFFICE, words.get(i - 1)) && !hasCause(words, run)) {
                    return null;
                }
                for (Role role : LAST_ORDER) {
                    if (roles.is(role, words.get(i - 1))) {
                        return LAST.get(role);
                    }
                }
            }
        }
        return null;
    }

    private boolean hasCause(List<Words.Word> words, Run run) {
        for (int i = run.first(); i < run.last(); i++) {
            if (roles.is(Role.CAUSE, words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What the small words around a name say that it is. */
    private ActorKind beside(List<Words.Word> words, Run run) {
        if (run.first() > 0) {
            Words.Word before = words.get(run.first() - 1);
            Words.Gap gap = words.get(run.first()).gap();
            boolean close = gap == Words.Gap.SPACE || gap == Words.Gap.COMMA;
            ActorKind kind = close ? noun(before) : ActorKind.UNKNOWN;
            if (kind != ActorKind.UNKNOWN) {
                return kind;
            }
        }
        for (int i = run.last() + 1; i < words.size() && i <= run.last() + 5; i++) {
            Words.Word after = words.get(i);
            boolean apposed = i > run.last() + 1 && isApposition(words, run.last() + 1);
            boolean goesOn = i == run.last() + 1
                    ? after.gap() == Words.Gap.COMMA
                    : apposed && after.gap() == Words.Gap.POSSESSIVE;
            if (!after.joined() && !goesOn) {
                break;
            }
            ActorKind kind = i == run.last() + 1 || apposed ? noun(after) : ActorKind.UNKNOWN;
            if (kind != ActorKind.UNKNOWN) {
                return kind;
            }
        }
        return ActorKind.UNKNOWN;
    }

    /** Whether ", a …" or ", Colombia's …" begins at a word. */
    private static boolean isApposition(List<Words.Word> words, int at) {
        boolean owner = words.get(at).capital()
                && at + 1 < words.size()
                && words.get(at + 1).gap() == Words.Gap.POSSESSIVE;
        return words.get(at).gap() == Words.Gap.COMMA
                && (owner || ARTICLES.contains(words.get(at).text()));
    }

    private ActorKind noun(Words.Word word) {
        if (word.capital()) {
            return ActorKind.UNKNOWN;
        }
        if (roles.is(Role.TITLE, word)) {
            return ActorKind.PERSON;
        }
        if (roles.is(Role.GROUP_NOUN, word)) {
            return ActorKind.GROUP;
        }
        if (roles.is(Role.MEDIUM_NOUN, word)) {
            return ActorKind.MEDIUM;
        }
        if (roles.is(Role.FIRM_NOUN, word)) {
            return ActorKind.FIRM;
        }
        return roles.is(Role.ORGANISATION_NOUN, word) ? ActorKind.ORGANISATION : ActorKind.UNKNOWN;
    }

    private static Name guess(CharSequence text, List<Words.Word> words, Run run, ActorKind kind, ActorForm form) {
        int start = words.get(run.first()).start();
        int end = words.get(run.last()).end();
        String id = text.subSequence(start, end).toString().replaceAll("\\s+", " ");
        return new Name(run.first(), run.last(), List.of(id), kind, form);
    }

    /** Whether a sentence is written as headlines are, so that capitals tell nothing. */
    static boolean isTitleCase(List<Words.Word> words) {
        int longer = 0;
        int capitals = 0;
        for (Words.Word word : words.subList(Math.min(1, words.size()), words.size())) {
            if (word.text().length() > 3) {
                longer++;
                capitals += word.capital() ? 1 : 0;
            }
        }
        boolean few = longer < 6;
        return longer >= 3 && (few ? capitals == longer : capitals * 10 >= longer * 7);
    }
}
