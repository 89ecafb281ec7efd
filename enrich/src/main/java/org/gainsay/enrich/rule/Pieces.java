package org.gainsay.enrich.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.enrich.lexicon.ActorForm;
import org.gainsay.enrich.lexicon.ActorKind;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.enrich.lexicon.Lexicon;
import org.gainsay.enrich.parse.Tokeniser;
import org.gainsay.enrich.parse.Word;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into pieces: words, with actors and goods as one piece each.
 *
 * <p>The parser is shown a common name of the same kind in place of a name that it may never have met, so that the
 * reading does not depend on which country or firm is meant, and only the head noun of goods.
 */
final class Pieces {

    private static final Set<String> PLAIN =
            Set.of("arms", "fire", "fires", "guns", "rounds", "mines", "tanks", "shells");

    private Pieces() {}

    static List<Piece> of(String sentence, Lexicon lexicon, List<ActorMention> actors) {
        List<GoodsMention> goods = lexicon.equipment().find(sentence);
        List<Word> words = Tokeniser.words(sentence);
        List<Piece> out = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < words.size(); ) {
            Word word = words.get(i);
            ActorMention actor = at(actors, word.start());
            GoodsMention good = goodsAt(goods, word.start());
            if (word.form().toLowerCase(Locale.ROOT).matches("arm(ing|ed)|rearm(ing|ed)")) {
                // A verb here, whose frame names the goods or means arms.
                good = null;
            }
            if (good != null && actor != null) {
                // The longer one is meant: "Lima Standard" is no standard, "Patriot missile" no patriot.
                if (good.end() - good.start() >= actor.end() - actor.start()) {
                    actor = null;
                } else {
                    good = null;
                }
            }
            int end = actor != null ? actor.end() : good != null ? good.end() : word.end();
            int j = i + 1;
            while (j < words.size() && words.get(j).start() < end) {
                j++;
            }
            Word last = words.get(j - 1);
            String form = actor != null ? standIn(actor, sentence) : good != null ? head(last.form()) : word.form();
            Word merged = new Word(word.start(), Math.max(last.end(), word.end()), form);
            String text = sentence.substring(merged.start(), merged.end()).toLowerCase(Locale.ROOT);
            Piece piece = new Piece(merged, text, actor, good, quoted);
            if (piece.is("“") || piece.is("«") || piece.is("„")) {
                quoted = true;
            } else if (piece.is("”") || piece.is("»")) {
                quoted = false;
            } else if (piece.is("\"")) {
                quoted = !quoted;
            }
            out.add(piece);
            i = j;
        }
        return out;
    }

    private static @Nullable ActorMention at(List<ActorMention> mentions, int start) {
        for (ActorMention m : mentions) {
            if (m.start() <= start && start < m.end()) {
                return m;
            }
        }
        return null;
    }

    private static @Nullable GoodsMention goodsAt(List<GoodsMention> mentions, int start) {
        for (GoodsMention m : mentions) {
            if (m.start() <= start && start < m.end()) {
                return m;
            }
        }
        return null;
    }

    private static String head(String form) {
        int hyphen = form.lastIndexOf('-');
        String word = hyphen > 0 && hyphen < form.length() - 1 ? form.substring(hyphen + 1) : form;
        String lower = word.toLowerCase(Locale.ROOT);
        return PLAIN.contains(lower) ? "weapons" : lower;
    }

    private static String standIn(ActorMention actor, String sentence) {
        String text = sentence.substring(actor.start(), actor.end());
        boolean upper = Character.isUpperCase(text.charAt(0));
        if (!upper) {
            return text.substring(text.lastIndexOf(' ') + 1);
        }
        if (actor.form() == ActorForm.DEMONYM) {
            return text.endsWith("s") && !text.endsWith("ss") ? "Germans" : "German";
        }
        if (actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.TERRITORY) {
            return switch (actor.form()) {
                case AGENCY -> "Pentagon";
                case OFFICE, LEADER -> "Clinton";
                case METONYM -> "Pentagon";
                case CAPITAL, PLACE -> "London";
                default -> "Germany";
            };
        }
        return switch (actor.kind()) {
            case MEDIUM -> "Reuters";
            case FIRM -> "Microsoft";
            case GROUP -> "Hamas";
            case BODY -> "NATO";
            case REGION -> "Europe";
            case PERSON -> "Smith";
            default -> "Smith";
        };
    }
}
