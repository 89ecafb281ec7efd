package org.gainsay.deploy.command;

import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;

/** The extractor of every format that the chain reads. */
final class Extractors {

    private Extractors() {}

    static DocumentExtractor all() {
        return new DocumentExtractor(new PageExtractor());
    }
}
