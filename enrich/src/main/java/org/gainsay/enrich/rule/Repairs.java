package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.parse.Token;
import org.gainsay.enrich.parse.Tree;
import org.jspecify.annotations.Nullable;

/** Shallow repairs of what this parser is known to get wrong. */
final class Repairs {

    private Repairs() {}

    static Tree repair(Tree tree, List<@Nullable ActorMention> actors, List<@Nullable GoodsMention> goods) {
        List<Token> tokens = new ArrayList<>(tree.tokens());
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            // Goods and actors are nouns, whatever the tagger took them for.
            if (goods.get(i) != null && t.verb()) {
                tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lemma(), "NNS", t.head(), t.label()));
            }
        }
        return new Tree(tokens);
    }
}
