package org.gainsay.ingest.plaintext;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.ingest.text.DataLines;

/** The cues of the data file {@code part-cues.tsv}, which tell an article's furniture from its text. */
final class PartCues {

    /** Furniture is short; on long paragraphs the patterns are not tried. */
    private static final int LONGEST = 400;

    /** What a cue says of its paragraph. */
    enum Effect {
        BOILERPLATE,
        CAPTION,
        CREDIT,
        LINKS,
        COMMENTS,
        COMMENTER,
        REST;

        /** Whether it says something of what follows as well. */
        boolean opensSection() {
            return this == LINKS || this == COMMENTS || this == COMMENTER || this == REST;
        }
    }

    /** Where in the article a cue holds. */
    enum Zone {
        HEAD,
        BODY,
        TAIL
    }

    private record Cue(Effect effect, Set<Zone> zones, Pattern pattern) {

        static Cue of(String line) {
            String[] columns = line.split("\t", 3);
            return new Cue(
                    Effect.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                    zones(columns[1]),
                    Pattern.compile(columns[2]));
        }

        private static Set<Zone> zones(String where) {
            return switch (where) {
                case "any" -> EnumSet.allOf(Zone.class);
                case "late" -> EnumSet.of(Zone.BODY, Zone.TAIL);
                default -> EnumSet.of(Zone.valueOf(where.toUpperCase(Locale.ROOT)));
            };
        }

        boolean matches(String text, Zone at) {
            return zones.contains(at) && pattern.matcher(text).find();
        }
    }

    private final List<Cue> cues;

    private PartCues(List<Cue> cues) {
        this.cues = cues;
    }

    static PartCues load() {
        return new PartCues(DataLines.of(PartCues.class, "part-cues.tsv").stream()
                .map(Cue::of)
                .toList());
    }

    /** What the first cue that matches says, if one does. */
    Optional<Effect> effect(Paragraph paragraph, Zone zone) {
        if (paragraph.text().length() > LONGEST) {
            return Optional.empty();
        }
        return cues.stream()
                .filter(cue -> cue.matches(paragraph.text(), zone))
                .map(Cue::effect)
                .findFirst();
    }
}
