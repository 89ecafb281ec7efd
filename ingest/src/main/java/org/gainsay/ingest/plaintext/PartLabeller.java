package org.gainsay.ingest.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.api.Part.Kind;
import org.gainsay.ingest.plaintext.PartCues.Effect;
import org.gainsay.ingest.plaintext.PartCues.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each paragraph of a text is: by its cues first, then by its shape and place.
 *
 * <p>Text is long and ends its sentences. Before the first such paragraph stand the headline and furniture, after the
 * last one stands furniture, and what is short in between and ends no sentence is a crosshead.
 */
final class PartLabeller {

    private static final int TURNS_OF_A_TRANSCRIPT = 2;
    private static final int WORDS_OF_TEXT = 9;
    private static final int WORDS_OF_A_LONG_LINE = 24;
    private static final int WORDS_OF_A_CAPTION = 45;
    private static final int WORDS_OF_A_HEADLINE = 30;
    private static final int WORDS_OF_A_CROSSHEAD = 14;

    private final PartCues cues = PartCues.load();

    /** The paragraphs as parts, in order. */
    List<Part> label(List<Paragraph> paragraphs) {
        return new Text(paragraphs).parts();
    }

    /** One text on its way to being labelled. */
    private final class Text {

        private final List<Paragraph> paragraphs;
        private final @Nullable Kind[] kinds;
        private final boolean[] text;
        private final int firstText;
        private final int lastText;

        Text(List<Paragraph> paragraphs) {
            this.paragraphs = paragraphs;
            this.text = new boolean[paragraphs.size()];
            this.kinds = new @Nullable Kind[paragraphs.size()];
            boolean transcript = paragraphs.stream().filter(Paragraph::isSpoken).count() >= TURNS_OF_A_TRANSCRIPT;
            int first = paragraphs.size();
            int last = -1;
            for (int i = 0; i < paragraphs.size(); i++) {
                boolean heading = i == 0 && paragraphs.size() > 1 && isHeading(paragraphs.get(0), transcript);
                text[i] = !heading && isText(paragraphs.get(i), transcript, cues);
                if (text[i]) {
                    first = Math.min(first, i);
                    last = i;
                }
            }
            firstText = first;
            lastText = last;
        }

        private static boolean isHeading(Paragraph paragraph, boolean transcript) {
            return paragraph.words() <= WORDS_OF_A_HEADLINE
                    && !paragraph.text().endsWith(".")
                    && !paragraph.isBullet()
                    && !(transcript && paragraph.isSpoken());
        }

        /** Long enough for text, and no cue says otherwise wherever it stands. */
        private static boolean isText(Paragraph paragraph, boolean transcript, PartCues cues) {
            int words = paragraph.words();
            boolean prose = (paragraph.endsSentence() && words >= WORDS_OF_TEXT) || words >= WORDS_OF_A_LONG_LINE;
            return (prose || (transcript && paragraph.isSpoken()))
                    && cues.effect(paragraph, Zone.HEAD).isEmpty()
                    && cues.effect(paragraph, Zone.TAIL).isEmpty();
        }

        List<Part> parts() {
            if (paragraphs.size() == 1) {
                return List.of(new Part(Kind.BODY, paragraphs.get(0).text()));
            }
            applyCues();
            headline();
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < kinds.length; i++) {
                Kind kind = kinds[i];
                parts.add(new Part(
                        kind == null ? byShape(i) : kind, paragraphs.get(i).text()));
            }
            return parts;
        }

        private void applyCues() {
            Optional<Effect> section = Optional.empty();
            for (int i = 0; i < kinds.length; i++) {
                Optional<Effect> effect = cues.effect(paragraphs.get(i), zone(i));
                section = section(section, effect, i);
                kinds[i] = (effect.isPresent() ? effect : inside(section))
                        .map(Text::kind)
                        .orElse(null);
                if (effect.isPresent() && effect.get() == Effect.CREDIT) {
                    captionBefore(i);
                }
            }
        }

        /** The section of furniture that a paragraph stands in, if it does; its heading included. */
        private Optional<Effect> section(Optional<Effect> before, Optional<Effect> effect, int i) {
            boolean toTheEnd = before.isPresent() && before.get() != Effect.LINKS;
            if (toTheEnd) {
                return before;
            }
            if (effect.isPresent() && effect.get().opensSection()) {
                return effect;
            }
            return effect.isEmpty() && endsLinks(i) ? Optional.empty() : before;
        }

        /** What a section says of the paragraphs in it that say nothing themselves. */
        private static Optional<Effect> inside(Optional<Effect> section) {
            return section.map(effect -> effect == Effect.COMMENTS ? Effect.COMMENTER : effect);
        }

        private static Kind kind(Effect effect) {
            return switch (effect) {
                case CAPTION, CREDIT -> Kind.CAPTION;
                case COMMENTER -> Kind.COMMENT;
                case BOILERPLATE, LINKS, COMMENTS, REST -> Kind.BOILERPLATE;
            };
        }

        private Zone zone(int i) {
            if (i < firstText) {
                return Zone.HEAD;
            }
            return i > lastText ? Zone.TAIL : Zone.BODY;
        }

        /** A list of links that stands inside an article ends where a new block is text again. */
        private boolean endsLinks(int i) {
            return startsBlock(i) && i >= firstText && i <= lastText;
        }

        private void captionBefore(int i) {
            if (i == 0 || kinds[i - 1] == Kind.BOILERPLATE || kinds[i - 1] == Kind.COMMENT) {
                return;
            }
            Paragraph before = paragraphs.get(i - 1);
            if (before.block() == paragraphs.get(i).block() && before.words() <= WORDS_OF_A_CAPTION && i > 1) {
                kinds[i - 1] = Kind.CAPTION;
            }
        }

        private void headline() {
            for (int i = 0; i < kinds.length && i <= firstText; i++) {
                if (kinds[i] == null) {
                    Paragraph paragraph = paragraphs.get(i);
                    if (i + 1 < kinds.length && !text[i] && isHeading(paragraph, false)) {
                        kinds[i] = Kind.HEADLINE;
                    }
                    return;
                }
            }
        }

        private Kind byShape(int i) {
            Paragraph paragraph = paragraphs.get(i);
            if (text[i] || firstText == kinds.length) {
                return Kind.BODY;
            }
            boolean crosshead = paragraph.words() <= WORDS_OF_A_CROSSHEAD
                    && !paragraph.text().endsWith(".")
                    && (paragraph.isBullet() ? isNumberedAlone(i) : startsBlock(i) || follows(i, Kind.BOILERPLATE));
            return switch (zone(i)) {
                case HEAD -> paragraph.endsSentence() && !sharesBlockWithHead(i) ? Kind.BODY : Kind.BOILERPLATE;
                case BODY -> crosshead ? Kind.HEADLINE : Kind.BODY;
                case TAIL ->
                    (paragraph.endsSentence() && startsBlock(i)) || paragraph.isBullet() ? Kind.BODY : Kind.BOILERPLATE;
            };
        }

        private boolean sharesBlockWithHead(int i) {
            return i > 0 && paragraphs.get(i).block() == paragraphs.get(i - 1).block();
        }

        private boolean follows(int i, Kind kind) {
            return i > 0 && kinds[i - 1] == kind;
        }

        /** "2. Elsewhere" with a block to itself heads what follows; in a block with others it is an item of a list. */
        private boolean isNumberedAlone(int i) {
            return startsBlock(i)
                    && (i + 1 == kinds.length || startsBlock(i + 1))
                    && Character.isDigit(paragraphs.get(i).text().charAt(0));
        }

        private boolean startsBlock(int i) {
            return i == 0 || paragraphs.get(i).block() != paragraphs.get(i - 1).block();
        }
    }
}
