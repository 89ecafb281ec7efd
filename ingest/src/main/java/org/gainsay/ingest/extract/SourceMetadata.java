package org.gainsay.ingest.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Lays what the source says of a document over what the document says of itself, and cleans both.
 *
 * <p>The source wins: a sender that sets a header means it. Every field keeps where it came from.
 */
final class SourceMetadata {

    /** Clocks of publishers run ahead by minutes; what lies further ahead is an embargo, a slip or a trick. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    /** Before the first newspaper on the web, a date is a default of some software. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final int MAX_FIELD = 1000;
    private static final int MAX_NAMES = 50;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final RawDocument document;
    private final Draft draft;
    private final Map<String, String> provenance;

    private SourceMetadata(RawDocument document, Draft draft) {
        this.document = document;
        this.draft = draft;
        this.provenance = new HashMap<>(draft.provenance());
    }

    /** The draft with the source's metadata laid over it; its canonical address is left as it is. */
    static Draft layOver(RawDocument document, Draft draft) {
        return new SourceMetadata(document, draft).laid();
    }

    private Draft laid() {
        String guid = over("guid", document.guid(), draft.guid());
        String publisher = over("publisher", document.publisher(), draft.publisher());
        Instant published = time("published", document.published(), draft.published());
        Instant updated = time("updated", document.updated(), draft.updated());
        return new Draft(
                draft.canonicalUrl(),
                guid,
                CleanText.field(draft.title(), MAX_FIELD),
                draft.parts(),
                clean(draft.authors()),
                publisher,
                published,
                updated,
                language(draft.language()),
                clean(draft.tags()),
                provenance);
    }

    private @Nullable String over(String field, @Nullable String stated, @Nullable String found) {
        String clean = CleanText.field(stated, MAX_FIELD);
        if (clean != null) {
            provenance.put(field, "header");
            return clean;
        }
        return CleanText.field(found, MAX_FIELD);
    }

    private @Nullable Instant time(String field, @Nullable Instant stated, @Nullable Instant found) {
        Instant time = stated;
        if (time == null) {
            time = found;
        } else {
            provenance.put(field, "header");
        }
        if (time == null) {
            return null;
        }
        String origin = provenance.getOrDefault(field, "document");
        if (time.isAfter(document.received().plus(CLOCK_SKEW))) {
            provenance.put(field, origin + ", dropped: in the future");
            return null;
        }
        if (time.isBefore(EARLIEST)) {
            provenance.put(field, origin + ", dropped: before 1990");
            return null;
        }
        return time;
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGE.matcher(code).matches() ? code : null;
    }

    private static List<String> clean(List<String> names) {
        return names.stream()
                .limit(MAX_NAMES)
                .map(name -> CleanText.field(name, MAX_FIELD))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
