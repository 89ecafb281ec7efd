package org.gainsay.ingest.page;

/** What an element's name, role or class says that it is. */
enum Hint {
    /** Says nothing. */
    NONE,
    /** Holds the text of the article. */
    BODY,
    /** The standfirst above the text. */
    LEAD,
    /** Navigation, teasers, boxes: not the article. */
    BOILERPLATE,
    /** Author, date, place. */
    BYLINE,
    /** Readers' comments. */
    COMMENT,
    /** What only subscribers see, or the notice that says so. */
    ACCESS,
    /** Under a picture. */
    CAPTION,
    /** Not shown to a reader. */
    HIDDEN;

    /** Whether what is inside is kept out of the running text. */
    boolean isApart() {
        return switch (this) {
            case BOILERPLATE, BYLINE, COMMENT, ACCESS, CAPTION, HIDDEN -> true;
            case NONE, BODY, LEAD -> false;
        };
    }
}
