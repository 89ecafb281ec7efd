package org.gainsay.ingest.office;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gainsay.ingest.document.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a worker read in a document; the JSON that it sends back.
 *
 * @param reason why there is no text, or null if there is
 * @param detail the reason in words, or null
 * @param paragraphs the text in reading order, each on one line
 * @param created when the document says that it was made
 * @param modified when it says that it was last saved
 */
record Answer(
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String title,
        List<String> authors,
        @Nullable Instant created,
        @Nullable Instant modified,
        List<String> paragraphs) {

    Answer {
        authors = List.copyOf(authors);
        paragraphs = List.copyOf(paragraphs);
    }

    static Answer refused(Reason reason, @Nullable String detail) {
        return new Answer(reason, Objects.requireNonNullElse(detail, ""), null, List.of(), null, null, List.of());
    }
}
