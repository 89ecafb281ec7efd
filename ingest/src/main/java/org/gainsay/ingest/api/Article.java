package org.gainsay.ingest.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One article in its latest revision, as {@link IngestTopics#ARTICLES} carries it under its id.
 *
 * @param id 32 hexadecimal digits made from {@code identity}; the record's key
 * @param identity what the id was made from
 * @param digest of the content; same id and same digest is a repeat, same id and another digest a revision
 * @param url the canonical address, if there is one
 * @param title the title from the metadata, else the headline
 * @param parts the text in reading order, headline included
 * @param authors people named as authors; empty rather than wrong
 * @param publisher the publisher's name, else the host of the address
 * @param published when the publisher says that it first appeared; never in the future
 * @param updated when the publisher says that it last changed; orders revisions
 * @param received when it arrived here
 * @param language ISO 639-1 code of the text, if it could be told
 * @param tags the publisher's keywords
 * @param provenance for each metadata field, where it was found, such as {@code json-ld} or {@code og}
 * @param copyOf the id of the earlier article that this one is a near-copy of, if any
 */
public record Article(
        String id,
        Identity identity,
        String digest,
        @Nullable String url,
        @Nullable String title,
        List<Part> parts,
        List<String> authors,
        @Nullable String publisher,
        @Nullable Instant published,
        @Nullable Instant updated,
        Instant received,
        @Nullable String language,
        List<String> tags,
        Map<String, String> provenance,
        @Nullable String copyOf) {

    /** Stands between two parts in {@link #text()}. */
    public static final String PART_SEPARATOR = "\n\n";

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(received, "received");
        parts = List.copyOf(parts);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        provenance = Map.copyOf(provenance);
    }

    /** The same article under another identity; its address and all else stay as they are. */
    public Article withIdentity(String otherId, Identity other) {
        return with(otherId, other, copyOf);
    }

    /** The same article, marked as a near-copy of another or of none. */
    public Article withCopyOf(@Nullable String original) {
        return with(id, identity, original);
    }

    private Article with(String newId, Identity newIdentity, @Nullable String original) {
        return new Article(
                newId,
                newIdentity,
                digest,
                url,
                title,
                parts,
                authors,
                publisher,
                published,
                updated,
                received,
                language,
                tags,
                provenance,
                original);
    }

    /** The whole text in reading order: the parts with a blank line between them. Offsets of events count in it. */
    @JsonIgnore
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(PART_SEPARATOR));
    }

    /** Orders the revisions of an article: the publisher's update time, else the arrival. */
    @JsonIgnore
    public Instant revised() {
        return updated != null ? updated : received;
    }

    /** The event time, whose UTC day the daily counts go by: the publication, else the arrival. */
    @JsonIgnore
    public Instant eventTime() {
        return published != null ? published : received;
    }
}
