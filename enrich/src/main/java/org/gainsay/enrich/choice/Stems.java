package org.gainsay.enrich.choice;

import java.util.LinkedHashSet;
import java.util.Set;

/** Forms that an inflected English verb may have in the vocabulary, where there is no parse to tell. */
final class Stems {

    private Stems() {}

    static Set<String> of(String word) {
        Set<String> out = new LinkedHashSet<>();
        out.add(word);
        String cut = word;
        for (String ending : new String[] {"ing", "ed", "es", "s", "d"}) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                cut = word.substring(0, word.length() - ending.length());
                out.add(cut);
                out.add(cut + "e");
                if (cut.endsWith("i")) {
                    out.add(cut.substring(0, cut.length() - 1) + "y");
                }
                if (cut.length() > 2 && cut.charAt(cut.length() - 1) == cut.charAt(cut.length() - 2)) {
                    out.add(cut.substring(0, cut.length() - 1));
                }
            }
        }
        switch (word) {
            case "said" -> out.add("say");
            case "told" -> out.add("tell");
            case "sold" -> out.add("sell");
            case "sent" -> out.add("send");
            case "gave", "given" -> out.add("give");
            case "bought" -> out.add("buy");
            case "got" -> out.add("get");
            case "made" -> out.add("make");
            case "found" -> out.add("find");
            case "built" -> out.add("build");
            case "lent" -> out.add("lend");
            case "took", "taken" -> out.add("take");
            case "flew", "flown" -> out.add("fly");
            default -> {}
        }
        return out;
    }
}
