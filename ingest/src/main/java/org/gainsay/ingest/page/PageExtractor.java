package org.gainsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.charset.TextDecoder;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page.
 *
 * <p>The work is bounded before it starts: by bytes, by the number of tags and by the depth of the tree, beyond which
 * elements become siblings. Nothing here recurses into the tree.
 */
public final class PageExtractor implements Extractor {

    /** The largest page that is read, in bytes. */
    public static final int MOST_BYTES = 12_000_000;

    /** The most tags of a page that is read. */
    public static final int MOST_TAGS = 150_000;

    private static final int DEEPEST = 200;

    /** Less running text than this, by {@link TextWeight}, is no article. */
    private static final int LEAST_TEXT = 120;

    /** With less than this beside its teasers, and less than this share, a page is a list. */
    private static final int LEAST_BESIDE_TEASERS = 800;

    private static final double SHARE_BESIDE_TEASERS = 0.4;

    @Override
    public Extraction extract(RawDocument document) {
        byte[] bytes = document.bytes();
        if (bytes.length > MOST_BYTES) {
            return new Extraction.Rejected(
                    Reason.TOO_LARGE,
                    "the page has " + bytes.length + " bytes; the most that is read is " + MOST_BYTES);
        }
        String html = TextDecoder.decode(bytes, document.contentType());
        if (html.isBlank()) {
            return new Extraction.Rejected(Reason.EMPTY, "the page is empty");
        }
        int tags = countTags(html);
        if (tags > MOST_TAGS) {
            return new Extraction.Rejected(
                    Reason.TOO_LARGE, "the page has " + tags + " tags; the most that is read is " + MOST_TAGS);
        }
        String url = document.url();
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return extract(parser.parseInput(html, url == null ? "" : url), document);
    }

    private static Extraction extract(Document page, RawDocument document) {
        PageMetadata stated = MetadataReader.read(page, document.url(), document.received());
        PageTree tree = new PageTree(page.body());
        PageMetadata metadata = stated.completedBy(
                PageText.byline(tree, stated),
                document.url() == null ? stated.canonicalUrl() : document.url(),
                document.received().plus(PublicationDates.SKEW));
        List<Part> parts = PageText.read(tree, metadata);
        int text = weight(parts);
        if (text < LEAST_TEXT && metadata.statesDay()) {
            tree = new PageTree(page.body(), false);
            parts = PageText.read(tree, metadata);
            text = weight(parts);
        }
        String articleText = metadata.articleText();
        if (articleText != null && TextWeight.of(articleText) > 2 * text && TextWeight.of(articleText) > LEAST_TEXT) {
            parts = fromMetadata(metadata.title(), articleText);
            text = weight(parts);
        }
        if (text < LEAST_TEXT) {
            return new Extraction.Rejected(
                    Reason.NOT_AN_ARTICLE,
                    "the page holds no running text of an article (" + text
                            + " letters): a list of links, a picture, or a page that a script fills");
        }
        Teasers teasers = new Teasers(tree, document.url() == null ? metadata.canonicalUrl() : document.url());
        int beside = text - teasers.weightIn(parts);
        if (beside < LEAST_BESIDE_TEASERS && beside < SHARE_BESIDE_TEASERS * text && !metadata.describesArticle()) {
            return new Extraction.Rejected(
                    Reason.NOT_AN_ARTICLE,
                    "the page is a list of other articles: its text stands in teasers, each below a link of its own");
        }
        parts = beside < LEAST_TEXT ? parts : teasers.apartFrom(parts);
        return new Extraction.Found(new Draft(
                metadata.canonicalUrl(),
                null,
                metadata.title(),
                parts,
                metadata.authors(),
                metadata.publisher(),
                metadata.published(),
                metadata.updated(),
                metadata.language(),
                metadata.tags(),
                metadata.provenance()));
    }

    /** A page that a script fills may still carry its text in the metadata. */
    private static List<Part> fromMetadata(@Nullable String title, String articleText) {
        List<Part> parts = new ArrayList<>();
        if (title != null) {
            parts.add(new Part(Part.Kind.HEADLINE, title));
        }
        for (String paragraph : articleText.split("\\R+", -1)) {
            String text = Whitespace.collapse(org.jsoup.Jsoup.parse(paragraph).text());
            if (!text.isEmpty()) {
                parts.add(new Part(Part.Kind.BODY, text));
            }
        }
        return parts;
    }

    private static int weight(List<Part> parts) {
        int weight = 0;
        for (Part part : parts) {
            weight += part.kind() == Part.Kind.BODY ? TextWeight.of(part.text()) : 0;
        }
        return weight;
    }

    private static int countTags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0 && i + 1 < html.length(); i = html.indexOf('<', i + 1)) {
            tags += Character.isLetter(html.charAt(i + 1)) ? 1 : 0;
        }
        return tags;
    }
}
