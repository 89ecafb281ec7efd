package org.gainsay.ingest.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the blocks of text that Tika reports as XHTML, by page if the format has pages. */
final class BlockHandler extends DefaultHandler {

    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "div", "br", "blockquote", "pre", "body");

    private final List<List<String>> pages = new ArrayList<>();
    private List<String> page = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String firstHeading;
    private int elements;
    private int characters;
    private boolean inBody;

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
            throws SizeLimits.ExceededException {
        if (++elements > SizeLimits.MAX_ELEMENTS) {
            throw new SizeLimits.ExceededException("more than " + SizeLimits.MAX_ELEMENTS + " elements");
        }
        inBody |= "body".equals(localName);
        if (BLOCKS.contains(localName)) {
            endBlock(false);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (BLOCKS.contains(localName)) {
            endBlock(localName.length() == 2 && localName.charAt(0) == 'h' && localName.charAt(1) != 'r');
        }
        if ("div".equals(localName)) {
            endPage();
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SizeLimits.ExceededException {
        if (!inBody) {
            return;
        }
        characters += length;
        if (characters > SizeLimits.MAX_TEXT) {
            throw new SizeLimits.ExceededException("more than " + SizeLimits.MAX_TEXT + " characters of text");
        }
        text.append(ch, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws SizeLimits.ExceededException {
        characters(ch, start, length);
    }

    /** The pages, each a list of blocks; a format with no pages has one. */
    List<List<String>> pages() {
        endBlock(false);
        endPage();
        return pages;
    }

    @Nullable
    String firstHeading() {
        return firstHeading;
    }

    private void endBlock(boolean heading) {
        String block = CleanText.line(Hyphenation.mend(text.toString()));
        text.setLength(0);
        if (!block.isEmpty()) {
            page.add(block);
            if (heading && firstHeading == null) {
                firstHeading = block;
            }
        }
    }

    private void endPage() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
        }
    }
}
