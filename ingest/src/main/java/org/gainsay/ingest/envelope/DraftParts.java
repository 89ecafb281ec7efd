package org.gainsay.ingest.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.text.CleanText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Makes an article's parts of an envelope's title and body. */
final class DraftParts {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00A0]*\\R\\s*");
    private static final Pattern MARKUP =
            Pattern.compile("<(p|div|br|h[1-6]|ul|ol|blockquote)\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);

    private final List<Part> parts = new ArrayList<>();

    DraftParts headline(@Nullable String title) {
        return add(Part.Kind.HEADLINE, title);
    }

    DraftParts add(Part.Kind kind, @Nullable String text) {
        String line = text == null ? "" : CleanText.line(text);
        if (!line.isEmpty()) {
            parts.add(new Part(kind, line));
        }
        return this;
    }

    /** Paragraphs: a text with blank lines between them, or HTML. */
    DraftParts body(@Nullable String text) {
        if (text == null) {
            return this;
        }
        if (MARKUP.matcher(text).find()) {
            return html(text);
        }
        for (String paragraph : BLANK_LINE.split(text, -1)) {
            add(Part.Kind.BODY, paragraph);
        }
        return this;
    }

    private DraftParts html(String html) {
        Blocks blocks = new Blocks();
        Jsoup.parseBodyFragment(html).body().traverse(blocks);
        blocks.close();
        return this;
    }

    List<Part> parts() {
        return parts;
    }

    /** Reads the text of a fragment, a part for each run of text between two block boundaries. */
    private final class Blocks implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && (element.isBlock() || "br".equals(element.normalName()))) {
                close();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                add("figcaption".equals(element.normalName()) ? Part.Kind.CAPTION : Part.Kind.BODY, text.toString());
                text.setLength(0);
            }
        }

        void close() {
            add(Part.Kind.BODY, text.toString());
            text.setLength(0);
        }
    }
}
