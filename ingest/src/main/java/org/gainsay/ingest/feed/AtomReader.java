package org.gainsay.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads Atom 1.0 and 0.3 (RFC 4287 and its draft). */
final class AtomReader {

    private AtomReader() {}

    static Feed read(Element root, String base) {
        List<FeedEntry> entries = new ArrayList<>();
        List<String> authors = Elements.authors(root, base);
        String title = null;
        if (XmlNames.localName(root).equals("entry")) {
            entries.add(EntryReader.read(root, base, List.of()));
            return new Feed(Feed.Format.ATOM, null, null, null, null, entries);
        }
        for (Element child : root.children()) {
            switch (XmlNames.name(child)) {
                case "title" -> title = FeedText.plain(child, base);
                case "entry" -> entries.add(EntryReader.read(child, base, authors));
                default -> {}
            }
        }
        return new Feed(
                Feed.Format.ATOM,
                title,
                Elements.links(root, base).best(),
                Elements.related(root, "hub", base),
                Elements.related(root, "self", base),
                entries);
    }

    /** Whether an element belongs to an Atom document. */
    static boolean isAtom(Element element) {
        Element at = element;
        while (true) {
            String name = XmlNames.localName(at);
            if (name.equals("feed") || name.equals("entry")) {
                return true;
            }
            Element parent = at.parent();
            if (parent == null || name.equals("item") || name.equals("channel")) {
                return false;
            }
            at = parent;
        }
    }
}
