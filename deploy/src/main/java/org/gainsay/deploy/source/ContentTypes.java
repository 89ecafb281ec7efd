package org.gainsay.deploy.source;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file's name says of its content; a hint, since ingest looks at the bytes. */
public final class ContentTypes {

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            entry("txt", "text/plain"),
            entry("text", "text/plain"),
            entry("md", "text/plain"),
            entry("html", "text/html"),
            entry("htm", "text/html"),
            entry("xhtml", "application/xhtml+xml"),
            entry("json", "application/json"),
            entry("jsonld", "application/ld+json"),
            entry("xml", "application/xml"),
            entry("pdf", "application/pdf"),
            entry("doc", "application/msword"),
            entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            entry("odt", "application/vnd.oasis.opendocument.text"),
            entry("rtf", "application/rtf"),
            entry("eml", "message/rfc822"));

    private ContentTypes() {}

    /** The MIME type that goes with the name's ending, if it is one that we know. */
    public static Optional<String> of(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}
