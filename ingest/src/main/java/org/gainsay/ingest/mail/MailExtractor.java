package org.gainsay.ingest.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message of RFC 5322: its subject is the headline, its plain text the body, else its HTML. What is attached is
 * left out.
 */
public final class MailExtractor implements Extractor {

    private static final int DEEPEST = 8;

    /**
     * Levels and parts of a message that is read at all: each level is a stream within a stream, and each part stays in memory, so
     * that a mail made of nothing else would take the heap.
     */
    private static final int MOST_LEVELS = 50;

    private static final int MOST_PARTS = 1_000;

    private static final int LONGEST_FIELD = 1000;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(1_000)
            .build();

    /** What follows "-- " on a line is a signature (RFC 3676); what begins with ">" is quoted from another message. */
    private static final Pattern SIGNATURE = Pattern.compile("(?ms)^-- ?\\r?$.*");

    private static final Pattern QUOTED = Pattern.compile("(?m)^>.*(?:\\R|$)");

    private final Extractor page;
    private final Extractor plainText;

    /**
     * A reader of messages.
     *
     * @param page reads the body of a message that is only HTML
     * @param plainText reads the other bodies
     */
    public MailExtractor(Extractor page, Extractor plainText) {
        this.page = page;
        this.plainText = plainText;
    }

    @Override
    public Extraction extract(RawDocument document) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        try {
            if (isTooLarge(document.bytes())) {
                return new Extraction.Rejected(
                        Reason.TOO_LARGE,
                        "a message of more than " + MOST_LEVELS + " levels or " + MOST_PARTS + " parts");
            }
            Message message = builder.parseMessage(new ByteArrayInputStream(document.bytes()));
            try {
                return extract(message, document);
            } finally {
                message.dispose();
            }
        } catch (IOException | MimeException e) {
            return new Extraction.Rejected(
                    Reason.MALFORMED, "not a message that can be read: " + CleanText.line(String.valueOf(e)));
        }
    }

    /** Goes through the message without keeping anything of it. */
    private static boolean isTooLarge(byte[] bytes) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        tokens.parse(new ByteArrayInputStream(bytes));
        int levels = 0;
        int parts = 0;
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            if (at == EntityState.T_START_MULTIPART || at == EntityState.T_START_MESSAGE) {
                levels++;
            } else if (at == EntityState.T_END_MULTIPART || at == EntityState.T_END_MESSAGE) {
                levels--;
            } else if (at == EntityState.T_START_BODYPART) {
                parts++;
            }
            if (levels > MOST_LEVELS || parts > MOST_PARTS) {
                return true;
            }
        }
        return false;
    }

    private Extraction extract(Message message, RawDocument document) throws IOException {
        Optional<Entity> plain = find(message, "text/plain", 0);
        Optional<Entity> body = plain.isPresent() ? plain : find(message, "text/html", 0);
        if (body.isEmpty()) {
            return new Extraction.Rejected(Reason.NOT_AN_ARTICLE, "a message with no text in it");
        }
        Extraction extraction = plain.isPresent()
                ? plainText.extract(content(document, withoutMailings(bytes(body.get())), body.get()))
                : page.extract(content(document, bytes(body.get()), body.get()));
        return extraction instanceof Extraction.Found found
                ? new Extraction.Found(withHeaders(message, found.draft()))
                : extraction;
    }

    private static RawDocument content(RawDocument document, byte[] bytes, Entity body) {
        String charset = body.getCharset();
        return RawDocument.of(
                Objects.requireNonNullElse(document.key(), ""),
                bytes,
                body.getMimeType() + (charset == null ? "" : "; charset=" + charset),
                document.received());
    }

    private static Optional<Entity> find(Entity entity, String type, int depth) {
        if (entity.getBody() instanceof Multipart parts && depth < DEEPEST) {
            return parts.getBodyParts().stream()
                    .flatMap(part -> find(part, type, depth + 1).stream())
                    .findFirst();
        }
        boolean matches = type.equalsIgnoreCase(entity.getMimeType())
                && !"attachment".equalsIgnoreCase(entity.getDispositionType())
                && entity.getBody() instanceof SingleBody;
        return matches ? Optional.of(entity) : Optional.empty();
    }

    private static byte[] bytes(Entity entity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((SingleBody) entity.getBody()).writeTo(bytes);
        return bytes.toByteArray();
    }

    /** In ISO 8859-1 every byte stands for itself, and the marks are ASCII in every charset of mail. */
    private static byte[] withoutMailings(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String own = QUOTED.matcher(SIGNATURE.matcher(text).replaceFirst("")).replaceAll("");
        return own.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Draft withHeaders(Message message, Draft draft) {
        Map<String, String> provenance = new HashMap<>(draft.provenance());
        String subject = noted(provenance, "title", CleanText.field(message.getSubject(), LONGEST_FIELD));
        String guid = noted(provenance, "guid", CleanText.field(message.getMessageId(), LONGEST_FIELD));
        Date date = message.getDate();
        Instant published = noted(provenance, "published", date == null ? null : date.toInstant());
        List<Part> parts = new ArrayList<>();
        if (subject != null
                && draft.parts().stream().noneMatch(part -> part.text().equals(subject))) {
            parts.add(new Part(Part.Kind.HEADLINE, subject));
        }
        parts.addAll(draft.parts());
        return new Draft(
                null,
                guid,
                subject == null ? draft.title() : subject,
                parts,
                draft.authors(),
                draft.publisher(),
                published,
                null,
                draft.language(),
                draft.tags(),
                provenance);
    }

    private static <T> @Nullable T noted(Map<String, String> provenance, String field, @Nullable T value) {
        if (value != null) {
            provenance.put(field, "mail header");
        }
        return value;
    }
}
