package org.gainsay.deploy.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody who mistyped a name may have meant. */
final class Nearest {

    private static final int TOO_FAR = 4;

    private Nearest() {}

    /** " (did you mean X?)", or nothing if no name is near. */
    static String hint(String name, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(n -> distance(name, n)))
                .filter(n -> distance(name, n) < TOO_FAR)
                .map(n -> " (did you mean " + n + "?)")
                .orElse("");
    }

    /** Levenshtein's distance: insertions, deletions and substitutions. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
