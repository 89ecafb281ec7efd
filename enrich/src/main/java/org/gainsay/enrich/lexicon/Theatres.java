package org.gainsay.enrich.lexicon;

import java.util.List;
import java.util.Set;
import org.gainsay.enrich.lexicon.NameWords.Role;

/**
 * Tells countries that are only named as theatres of a war: "drones for the war in Kuwait", "the invasion of Kuwait", "the
 * Kuwait war". Whoever gives or gets arms there is somebody else, or is named again.
 */
final class Theatres {

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "against", "across", "over", "inside");

    /** Of other wars and attacks a country is the one that fights: "the strikes of Kuwait". */
    private static final Set<String> OF =
            Set.of("invasion", "battlefield", "battlefields", "bombardment", "shelling", "bombing");

    private static final Set<String> BETWEEN = Set.of(
            "the", "eastern", "western", "northern", "southern", "central", "occupied", "neighbouring", "neighboring");

    /** What is called after where it is; a "Kuwait raid" may be Kuwait's. */
    private static final Set<String> CALLED_AFTER = Set.of("war", "conflict");

    /** What a war has after its name in "Kuwait war effort" is the country's own. */
    private static final Set<String> OWN =
            Set.of("effort", "efforts", "machine", "chest", "economy", "industry", "plan");

    private final NameWords roles;

    Theatres(NameWords roles) {
        this.roles = roles;
    }

    boolean isTheatre(List<Words.Word> words, Name name) {
        boolean country = name.kind() == ActorKind.STATE || name.kind() == ActorKind.TERRITORY;
        boolean named = name.form() == ActorForm.NAME || name.form() == ActorForm.PLACE;
        return country && named && (isFoughtIn(words, name) || namesWar(words, name));
    }

    private boolean isFoughtIn(List<Words.Word> words, Name name) {
        int at = name.first();
        while (at > 0
                && words.get(at).joined()
                && BETWEEN.contains(words.get(at - 1).text())) {
            at--;
        }
        if (at < 2 || !words.get(at).joined() || !words.get(at - 1).joined()) {
            return false;
        }
        Words.Word war = words.get(at - 2);
        String preposition = words.get(at - 1).text();
        return roles.is(Role.WAR, war)
                && (PREPOSITIONS.contains(preposition) || (preposition.equals("of") && OF.contains(war.text())));
    }

    private static boolean namesWar(List<Words.Word> words, Name name) {
        int next = name.last() + 1;
        return next < words.size()
                && words.get(next).gap() == Words.Gap.SPACE
                && CALLED_AFTER.contains(words.get(next).text())
                && !words.get(name.last()).allCapitals()
                && !(next + 1 < words.size()
                        && words.get(next + 1).joined()
                        && OWN.contains(words.get(next + 1).text()));
    }
}
