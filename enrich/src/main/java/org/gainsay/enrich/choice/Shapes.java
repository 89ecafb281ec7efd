package org.gainsay.enrich.choice;

import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.context.Matter;

/** How features call what an event says and who is meant, without naming anybody. */
final class Shapes {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private Shapes() {}

    /** Which of suppliers, recipients and equipment a matter says. */
    static String said(Matter m) {
        return (m.suppliers.isEmpty() ? "" : "s")
                + (m.recipients.isEmpty() ? "" : "r")
                + (m.equipment.isEmpty() ? "" : "e");
    }

    /** The same, and whether it points back to another. */
    static String gaps(Matter m) {
        return said(m) + (m.pointing ? "p" : "");
    }

    /** Whether somebody is named, left unnamed, or the article speaks itself. */
    static String named(Set<String> ids) {
        if (ids.isEmpty() || ids.contains(Event.ARTICLE_VOICE)) {
            return "voice";
        }
        return ids.contains("?") ? "unnamed" : "named";
    }

    /** Whether all are states. */
    static boolean states(Set<String> ids) {
        return ids.stream().allMatch(id -> STATE.matcher(id).matches());
    }
}
