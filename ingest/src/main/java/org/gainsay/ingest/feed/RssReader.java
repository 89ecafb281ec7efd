package org.gainsay.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads RSS 0.9x, 1.0 (RDF) and 2.0: items stand in the channel or beside it. */
final class RssReader {

    private RssReader() {}

    static Feed read(Element root, String base) {
        List<FeedEntry> entries = new ArrayList<>();
        Element channel = root;
        for (Element child : root.children()) {
            if (XmlNames.name(child).equals("channel")) {
                channel = child;
            }
        }
        String title = null;
        for (Element child : channel.children()) {
            if (XmlNames.name(child).equals("title")) {
                title = title == null ? FeedText.plain(child, base) : title;
            }
        }
        items(root, base, entries);
        if (!channel.equals(root)) {
            items(channel, base, entries);
        }
        String link = Elements.links(channel, base).best();
        return new Feed(
                Feed.Format.RSS,
                title,
                link,
                Elements.related(channel, "hub", base),
                Elements.related(channel, "self", base),
                entries);
    }

    private static void items(Element parent, String base, List<FeedEntry> entries) {
        for (Element child : parent.children()) {
            switch (XmlNames.localName(child)) {
                case "item", "entry" -> entries.add(EntryReader.read(child, base, List.of()));
                case "items" -> items(child, base, entries);
                default -> {}
            }
        }
    }
}
