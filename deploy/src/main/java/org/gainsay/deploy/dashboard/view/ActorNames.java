package org.gainsay.deploy.dashboard.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.enrich.api.Event;

/** What a person calls an actor: the English name of a state, else the id, which is a usual short name already. */
public final class ActorNames {

    private static final Map<String, String> STATES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> code,
                    code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)));

    /** The name of an actor id. */
    public static String of(String id) {
        return switch (id) {
            case Event.ARTICLE_VOICE -> "in the article's own voice";
            case Event.ANONYMOUS -> "unnamed sources";
            default -> STATES.getOrDefault(id, id);
        };
    }

    /** Whether an id stands for somebody who can be named. */
    static boolean isNamed(String id) {
        return !id.equals(Event.ARTICLE_VOICE) && !id.equals(Event.ANONYMOUS);
    }

    private ActorNames() {}
}
