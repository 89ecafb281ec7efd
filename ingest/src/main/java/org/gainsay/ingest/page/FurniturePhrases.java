package org.gainsay.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.ingest.text.DataLines;

/** The data file {@code furniture-phrases.txt}, ready to be asked; its header explains the columns. */
final class FurniturePhrases {

    private static final FurniturePhrases LOADED = new FurniturePhrases();

    /** A line longer than this is no label. In characters. */
    private static final int LONGEST_LABEL = 60;

    /** A paragraph longer than this says more than an appeal does. By {@link TextWeight}. */
    private static final int LONGEST_APPEAL = 160;

    private final Set<String> ends = new HashSet<>();
    private final Set<String> boxes = new HashSet<>();
    private final Set<String> starts = new HashSet<>();
    private int longestStart;

    private FurniturePhrases() {
        DataLines.of(FurniturePhrases.class, "furniture-phrases.txt").forEach(this::add);
    }

    static FurniturePhrases loaded() {
        return LOADED;
    }

    /** Whether the block is the title of what follows an article: comments, related stories. */
    boolean endsArticle(Block block) {
        return block.text().length() <= LONGEST_LABEL && ends.contains(label(block.text()));
    }

    /** Whether the block is an appeal, a pointer or a label, and no part of the article's text. */
    boolean isFurniture(Block block) {
        String text = block.text();
        if (text.length() <= LONGEST_LABEL && boxes.contains(label(text))) {
            return true;
        }
        if (block.weight() > LONGEST_APPEAL) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (int end = Math.min(longestStart, lower.length()); end > 0; end--) {
            boolean wordEnds = end == lower.length()
                    || !Character.isLetter(lower.charAt(end))
                    || Character.isIdeographic(lower.charAt(end));
            if (wordEnds && starts.contains(lower.substring(0, end))) {
                return block.linkShare() > 0.25 || !block.endsLikeSentence() || isAlwaysFurniture(lower);
            }
        }
        return false;
    }

    /** Legal and technical notices are whole sentences. */
    private static boolean isAlwaysFurniture(String lower) {
        return lower.startsWith("©")
                || lower.startsWith("copyright")
                || lower.contains("all rights reserved")
                || lower.contains("javascript")
                || lower.startsWith("follow us")
                || lower.startsWith("sign up")
                || lower.startsWith("subscribe")
                || lower.startsWith("get the ")
                || lower.startsWith("download")
                || lower.startsWith("your email")
                || lower.startsWith("we use cookies");
    }

    /** A line without digits, brackets and punctuation around it. */
    private static String label(String text) {
        StringBuilder label = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)
                    || c == '-'
                    || c == '\''
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                label.append(Character.toLowerCase(c));
            } else if (c == ' ' && !label.isEmpty() && label.charAt(label.length() - 1) != ' ') {
                label.append(' ');
            }
        }
        return label.toString().strip();
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        List<String> phrases = List.of(line.substring(space + 1).split("\\|", -1));
        switch (line.substring(0, space)) {
            case "end" -> ends.addAll(phrases);
            case "box" -> boxes.addAll(phrases);
            default -> {
                starts.addAll(phrases);
                phrases.forEach(phrase -> longestStart = Math.max(longestStart, phrase.length()));
            }
        }
    }
}
