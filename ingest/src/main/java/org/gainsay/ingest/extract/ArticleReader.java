package org.gainsay.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.gainsay.ingest.identity.ContentDigest;
import org.gainsay.ingest.identity.IdentityLadder;
import org.gainsay.ingest.language.TextLanguage;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an identified article of a raw document. The same document gives the same article, always. */
public final class ArticleReader {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

    /** Characters of all parts together: some twenty long features, and a bound for every later stage. */
    private static final int MAX_TEXT = 2_000_000;

    private static final int MAX_GUID = 1000;

    private final Extractor extractor;

    public ArticleReader(Extractor extractor) {
        this.extractor = Objects.requireNonNull(extractor, "extractor");
    }

    /** Reads a document that has bytes. */
    public Reading read(RawDocument document) {
        Extraction extraction = extract(document);
        if (extraction instanceof Extraction.Found found) {
            return article(document, SourceMetadata.layOver(document, found.draft()));
        }
        if (extraction instanceof Extraction.Withdrawn withdrawn) {
            Draft draft = SourceMetadata.layOver(document, withdrawn.draft());
            return withdrawal(document, draft.canonicalUrl(), draft);
        }
        Extraction.Rejected rejected = (Extraction.Rejected) extraction;
        return new Reading.Rejected(rejected.reason(), rejected.detail());
    }

    /**
     * A withdrawal of which only the source's word is known, its address or guid; the key alone identifies an article
     * only to those who saw it arrive.
     */
    public Reading withdrawal(RawDocument document) {
        Draft nothing = new Draft(null, null, null, List.of(), List.of(), null, null, null, null, List.of(), Map.of());
        return withdrawal(document, null, SourceMetadata.layOver(document, nothing));
    }

    private static Reading withdrawal(RawDocument document, @Nullable String canonicalUrl, Draft draft) {
        String address = CanonicalUrl.choose(canonicalUrl, address(document)).orElse(null);
        return IdentityLadder.identify(address, draft.guid(), null)
                .<Reading>map(identity ->
                        new Reading.Withdrawn(IdentityLadder.id(identity), draft.updated(), document.received()))
                .orElseGet(() -> new Reading.Rejected(
                        Reason.UNKNOWN_ARTICLE,
                        "a withdrawal that names no article: give its address, its guid or the key that it came with"));
    }

    /**
     * An extractor that fails on a document is a fault of ours, but the document came from outside: it goes to the dead
     * letters with the fault's name, since a crash would come back with every restart.
     */
    private Extraction extract(RawDocument document) {
        try {
            return extractor.extract(document);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("extractor failed on a document of {} bytes", document.bytes().length, e);
            return new Extraction.Rejected(
                    Reason.MALFORMED, "the reader of this format failed on it: " + CleanText.line(String.valueOf(e)));
        }
    }

    private static Reading article(RawDocument document, Draft draft) {
        List<Part> parts = clean(draft.parts());
        if (parts.stream().noneMatch(ArticleReader::counts)) {
            return new Reading.Rejected(Reason.NOT_AN_ARTICLE, "neither a headline nor a paragraph of text in it");
        }
        if (parts.stream().mapToInt(part -> part.text().length()).sum() > MAX_TEXT) {
            return new Reading.Rejected(
                    Reason.TOO_LARGE, "more than " + MAX_TEXT + " characters of text: no article, split it up");
        }
        Map<String, String> provenance = new HashMap<>(draft.provenance());
        Optional<String> address = CanonicalUrl.choose(draft.canonicalUrl(), address(document));
        String publisher = draft.publisher();
        if (publisher == null && address.isPresent()) {
            publisher = CanonicalUrl.host(address.get()).orElse(null);
            provenance.put("publisher", "host");
        }
        String title = draft.title() != null ? draft.title() : headline(parts);
        String language = draft.language();
        if (language == null) {
            language = TextLanguage.of(parts).orElse(null);
            if (language != null) {
                provenance.put("language", "text");
            }
        }
        String digest = ContentDigest.of(title, parts, draft.authors(), publisher, draft.published(), draft.language());
        Identity identity = IdentityLadder.identify(
                        address.orElse(null), draft.guid(), CleanText.field(document.key(), MAX_GUID))
                .orElseGet(() -> IdentityLadder.byContent(digest));
        return new Reading.Read(new Article(
                IdentityLadder.id(identity),
                identity,
                digest,
                address.orElse(null),
                title,
                parts,
                draft.authors(),
                publisher,
                draft.published(),
                draft.updated(),
                document.received(),
                language,
                draft.tags(),
                provenance,
                null));
    }

    /** The address that it came from; a producer that knows no headers may use it as the key. */
    private static @Nullable String address(RawDocument document) {
        return document.url() != null ? document.url() : document.key();
    }

    private static List<Part> clean(List<Part> parts) {
        List<Part> clean = new ArrayList<>(parts.size());
        for (Part part : parts) {
            String text = CleanText.line(part.text());
            if (!text.isEmpty()) {
                clean.add(new Part(part.kind(), text));
            }
        }
        return clean;
    }

    private static @Nullable String headline(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.HEADLINE)
                .map(Part::text)
                .findFirst()
                .orElse(null);
    }

    private static boolean counts(Part part) {
        return part.kind() == Part.Kind.HEADLINE || part.kind() == Part.Kind.BODY;
    }
}
