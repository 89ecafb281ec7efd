package org.gainsay.enrich.lexicon;

import java.util.List;

/** Makes the plural of a noun by the rules of spelling. */
final class Plurals {

    /** Ends a phrase that has no plural of its own: "ammunition=". */
    private static final char FIXED = '=';

    private Plurals() {}

    /** A phrase as written and with its last word in the plural, unless it is marked as fixed. */
    static List<String> withPlural(String phrase) {
        if (phrase.charAt(phrase.length() - 1) == FIXED) {
            return List.of(phrase.substring(0, phrase.length() - 1));
        }
        return List.of(phrase, plural(phrase));
    }

    static String plural(String noun) {
        char last = noun.charAt(noun.length() - 1);
        char before = noun.length() > 1 ? noun.charAt(noun.length() - 2) : ' ';
        if (last == 'y' && "aeiou".indexOf(before) < 0 && Character.isLowerCase(before)) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        boolean hisses = last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 's' || before == 'c'));
        return noun + (hisses ? "es" : "s");
    }
}
