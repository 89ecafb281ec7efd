package org.gainsay.deploy.poll.soak;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stories say: which edition of which story it is, and nothing in particular, no two alike. */
final class Prose {

    private static final Pattern MARK = Pattern.compile("Report (\\d+-\\d+), edition (\\d+)\\.");
    private static final int SENTENCES = 14;
    private static final int WORDS = 11;

    /** Words of these are so many that no two texts pass for copies of each other. */
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "del", "en", "fir", "gan", "hol", "il", "jor", "kel", "lum", "mar", "nes", "or", "pil", "qua",
            "ras", "sol", "tam", "ur", "ves", "wil", "yan", "zer", "bre", "cla", "dru", "fle", "gro", "ska");

    /** Which edition of which story. */
    record Mark(String story, int edition) {}

    private Prose() {}

    /** The text of a story, sentences with blanks between them. */
    static String text(Story story, long now) {
        int edition = story.edition(now);
        StringBuilder text = new StringBuilder("Report " + story.name() + ", edition " + edition + ".");
        SplittableRandom random = new SplittableRandom(story.name().hashCode() * 31L + edition);
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            text.append(" The");
            for (int word = 0; word < WORDS; word++) {
                text.append(' ');
                for (int syllables = random.nextInt(2, 4); syllables > 0; syllables--) {
                    text.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
                }
            }
            text.append('.');
        }
        return text.toString();
    }

    static String page(Story story, long now) {
        String text = text(story, now);
        int middle = text.indexOf(". ", text.length() / 2) + 1;
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + story.title(now) + "</title></head>"
                + "<body><nav><a href=\"/\">Home</a></nav><article><h1>" + story.title(now) + "</h1><p>"
                + text.substring(0, middle) + "</p><p>" + text.substring(middle + 1) + "</p></article></body></html>";
    }

    /** The edition that a text is, wherever it has been; null if it is none of ours. */
    static @Nullable Mark mark(String text) {
        Matcher matcher = MARK.matcher(text);
        return matcher.find() ? new Mark(matcher.group(1), Integer.parseInt(matcher.group(2))) : null;
    }
}
