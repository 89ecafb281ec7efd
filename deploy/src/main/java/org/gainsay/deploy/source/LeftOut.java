package org.gainsay.deploy.source;

/** Why a record of a web archive is no document for the raw topic. */
public enum LeftOut {
    /** It tells of the crawl: a request, metadata, a description of the archive; or it is a part of a document. */
    RECORD("no documents (requests, metadata and the like)"),
    /** The same as what was fetched before. */
    REVISIT("revisits"),
    /** The crawler took in no more than its beginning, which must not stand in for the whole. */
    TRUNCATED("cut short by the crawler"),
    /** An answer with another status than 200. */
    STATUS("not answered with 200"),
    /** It has no address of the web. */
    ADDRESS("not from the web"),
    /** Of a type of which no article comes, or a robots.txt. */
    TYPE("of a type that no article has");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** What they are, after their number. */
    public String words() {
        return words;
    }
}
