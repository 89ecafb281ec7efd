package org.gainsay.enrich.rule;

import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.parse.Word;
import org.jspecify.annotations.Nullable;

/**
 * A word before parsing, with what the lexicons know of it; a name of several words is one piece.
 *
 * @param word the stretch and the form that the parser is shown
 * @param text as it stands in the sentence, lower case
 * @param actor the actor that it names
 * @param goods the goods that it names
 * @param quoted whether it stands inside quotation marks
 */
public record Piece(
        Word word,
        String text,
        @Nullable ActorMention actor,
        @Nullable GoodsMention goods,
        boolean quoted) {

    boolean is(String lower) {
        return text.equals(lower);
    }

    boolean comma() {
        return is(",") || is("–") || is("—") || is("--") || is("-");
    }

    boolean quote() {
        return ("\"“”«»„".contains(text) && text.length() == 1)
                || is("``")
                || is("''")
                || is("‘")
                || is("’")
                || is("'");
    }

    boolean letter() {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    boolean capital(String sentence) {
        return Character.isUpperCase(sentence.charAt(word.start()));
    }
}
