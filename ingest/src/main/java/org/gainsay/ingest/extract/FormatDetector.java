package org.gainsay.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.gainsay.ingest.document.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * Tells a document's format: by its first bytes, then by what its sender states, then by its name.
 *
 * <p>Senders err or lie; but text looks alike at its start, so there their word decides between its formats.
 */
final class FormatDetector {

    /** What was told. */
    record Detected(Format format, String mediaType) {}

    private static final int SNIFFED = 4096;

    private static final Set<String> OFFICE = Set.of(
            "application/pdf",
            "application/zip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/msword",
            "application/rtf",
            "application/epub+zip");

    private static final Pattern FEED =
            Pattern.compile("<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml|channel)[\\s>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|article|title)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    Detected detect(RawDocument document) {
        String stated = stated(document.contentType());
        String start = start(document.bytes());
        MediaType type = byBytesAndName(document);
        String name = type.getBaseType().toString();
        if (isOffice(name)) {
            return new Detected(Format.OFFICE, name);
        }
        if (isBinary(type, document.bytes())) {
            return new Detected(Format.UNSUPPORTED, name);
        }
        // The name of a header at the start of a text is no proof: many texts begin with "From:".
        if (stated.equals("message/rfc822") || hasExtension(document.key(), ".eml")) {
            return new Detected(Format.MAIL, name);
        }
        return new Detected(textual(stated, start, document.key()), name);
    }

    private static Format textual(String stated, String start, @Nullable String key) {
        String text = start.stripLeading();
        if (isJson(stated) || (hasExtension(key, ".json") && !isMarkup(text))) {
            return Format.ENVELOPE;
        }
        if (text.startsWith("{") && !stated.startsWith("text/")) {
            return Format.ENVELOPE;
        }
        boolean page = PAGE.matcher(text).find();
        if (isMarkup(text) && FEED.matcher(text).find() && !page) {
            return Format.FEED;
        }
        if (isHtml(stated) || (isMarkup(text) && page)) {
            return Format.PAGE;
        }
        if (text.startsWith("<?xml")) {
            return Format.UNSUPPORTED;
        }
        return hasExtension(key, ".html") || hasExtension(key, ".htm") ? Format.PAGE : Format.PLAIN_TEXT;
    }

    private MediaType byBytesAndName(RawDocument document) {
        Metadata metadata = new Metadata();
        if (document.key() != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.key());
        }
        try {
            return magic.detect(new ByteArrayInputStream(document.bytes()), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static boolean isOffice(String type) {
        return OFFICE.contains(type)
                || type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.")
                || type.startsWith("application/vnd.ms-word");
    }

    /** Pictures, sound, archives, programs; but not unknown bytes, which may be text in an old charset. */
    private static boolean isBinary(MediaType type, byte[] bytes) {
        String family = type.getType();
        if (Set.of("image", "audio", "video", "font", "chemical", "model").contains(family)) {
            return !type.getSubtype().contains("xml") && hasZero(bytes);
        }
        return "application".equals(family) && !"octet-stream".equals(type.getSubtype()) && hasZero(bytes);
    }

    private static boolean hasZero(byte[] bytes) {
        for (int i = 0; i < bytes.length && i < SNIFFED; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(String text) {
        return text.startsWith("<");
    }

    private static boolean isJson(String stated) {
        return stated.endsWith("/json") || stated.endsWith("+json");
    }

    private static boolean isHtml(String stated) {
        return stated.equals("text/html") || stated.equals("application/xhtml+xml");
    }

    private static boolean hasExtension(@Nullable String key, String extension) {
        return key != null && key.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    private static String stated(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String start(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        // A byte order mark, and the zeros of UTF-16, in the way of the first character.
        return start.replaceFirst("^(?:ï»¿|ÿþ|þÿ)", "").replace("\0", "");
    }
}
