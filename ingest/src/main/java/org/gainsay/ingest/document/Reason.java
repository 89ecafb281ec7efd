package org.gainsay.ingest.document;

import java.util.Locale;

/** Why a document was refused: the stable codes of the dead letters. */
public enum Reason {
    /** No bytes, or none but white space. */
    EMPTY,
    /** Over the limit on bytes, decompressed bytes, depth or elements. */
    TOO_LARGE,
    /** The bytes are not what the content type says and not anything else that can be read. */
    NOT_TEXT,
    /** A type that no extractor reads, such as an image. */
    UNSUPPORTED_TYPE,
    /** Damaged or truncated. */
    MALFORMED,
    /** Needs a password. */
    ENCRYPTED,
    /** JSON, but not an envelope that is known. */
    WRONG_SHAPE,
    /** Readable, but no article: a list of links, a login page, a picture. */
    NOT_AN_ARTICLE,
    /** The parser did not finish in time or ran out of memory, and was stopped. */
    PARSER_STOPPED,
    /** A withdrawal or a tombstone of something that was never seen or cannot be identified. */
    UNKNOWN_ARTICLE;

    /** The code as headers and commands write it, such as {@code too-large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
