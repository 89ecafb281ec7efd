package org.gainsay.enrich.rule;

import java.util.List;
import java.util.Locale;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.parse.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence with a tree of its own, and the actors and goods that its tokens name.
 *
 * @param text the whole sentence, which the offsets of the tokens count in
 * @param tree the parse of the stretch
 * @param actors for each token the actor that it names, or null
 * @param goods for each token the goods that it names, or null
 * @param quoted for each token whether it stands inside quotation marks
 */
public record Unit(
        String text,
        Tree tree,
        List<@Nullable ActorMention> actors,
        List<@Nullable GoodsMention> goods,
        List<Boolean> quoted) {

    int size() {
        return tree.size();
    }

    Token token(int i) {
        return tree.get(i);
    }

    String lemma(int i) {
        return tree.get(i).lemma();
    }

    String lower(int i) {
        Token t = tree.get(i);
        return text.substring(t.start(), t.end()).toLowerCase(Locale.ROOT);
    }

    /** Whether a token stands between single quotation marks: headlines quote with them. */
    boolean scare(int i) {
        int at = tree.get(i).start();
        int open = Math.max(text.lastIndexOf(" '", at), text.lastIndexOf('‘', at));
        if (text.startsWith("'")) {
            open = Math.max(open, 0);
        }
        if (open < 0) {
            return false;
        }
        int close = open + 1;
        do {
            close = text.indexOf(text.charAt(open) == '‘' ? '’' : '\'', close + 1);
        } while (close >= 0 && close + 1 < text.length() && Character.isLetterOrDigit(text.charAt(close + 1)));
        return close >= at;
    }

    @Nullable
    ActorMention actor(int i) {
        return actors.get(i);
    }

    @Nullable
    GoodsMention goods(int i) {
        return goods.get(i);
    }
}
