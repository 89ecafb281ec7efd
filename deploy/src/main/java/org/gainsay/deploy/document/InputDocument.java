package org.gainsay.deploy.document;

import java.util.Objects;
import org.gainsay.ingest.document.RawDocument;

/**
 * A document from the command line.
 *
 * @param doc what results call it: the file's base name, {@code -} for the standard input
 * @param raw the document as ingest would see it
 */
public record InputDocument(String doc, RawDocument raw) {

    public InputDocument {
        Objects.requireNonNull(doc, "doc");
        Objects.requireNonNull(raw, "raw");
    }
}
