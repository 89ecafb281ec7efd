package org.gainsay.ingest.document;

/**
 * Reads one family of formats.
 *
 * <p>Never throws because of what the document holds and never takes unbounded time or memory: what cannot be read is
 * {@link Extraction.Rejected} with a reason that a person can act on.
 */
@FunctionalInterface
public interface Extractor {

    Extraction extract(RawDocument document);
}
