package org.gainsay.deploy.poll.soak;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a feed as it is at a moment. */
final class FeedWriter {

    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private FeedWriter() {}

    static String type(PublishedFeed feed) {
        return switch (feed.format()) {
            case RSS -> "application/rss+xml; charset=utf-8";
            case ATOM -> "application/atom+xml";
            case JSON -> "application/feed+json";
            case SITEMAP -> "text/xml";
        };
    }

    /** A date of HTTP. */
    static String httpDate(long time) {
        return RFC_1123.format(Instant.ofEpochMilli(time));
    }

    /**
     * Writes it.
     *
     * @param stories fewer than it should have, if it is cut short
     * @param whole whether it has its end
     */
    static String write(PublishedFeed feed, List<Story> stories, boolean whole, long now) {
        StringBuilder text = new StringBuilder(head(feed));
        String separator = "";
        for (Story story : stories) {
            switch (feed.format()) {
                case RSS -> rss(feed, story, now, text);
                case ATOM -> atom(feed, story, now, text);
                case JSON -> {
                    text.append(separator);
                    json(feed, story, now, text);
                    separator = ",";
                }
                case SITEMAP -> sitemap(feed, story, now, text);
            }
        }
        return whole ? text.append(tail(feed)).toString() : text.toString();
    }

    private static String head(PublishedFeed feed) {
        String title = "Feed " + feed.number();
        return switch (feed.format()) {
            case RSS -> "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title + "</title>";
            case ATOM -> "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + title + "</title>";
            case JSON -> "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + title + "\",\"items\":[";
            case SITEMAP ->
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                        + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">";
        };
    }

    private static String tail(PublishedFeed feed) {
        return switch (feed.format()) {
            case RSS -> "</channel></rss>";
            case ATOM -> "</feed>";
            case JSON -> "]}";
            case SITEMAP -> "</urlset>";
        };
    }

    /** Some feeds give every item the same guid, some another one each time. */
    private static String guid(PublishedFeed feed, Story story) {
        if (story.bare() || feed.number() % 3 == 0) {
            return "urn:story:" + story.name();
        }
        return feed.number() % 3 == 1
                ? "same"
                : "urn:x:" + ThreadLocalRandom.current().nextInt(1 << 30);
    }

    /** Addresses come with a mark of where the reader found them. */
    private static String link(Story story) {
        return story.url() + "?utm_source=" + ThreadLocalRandom.current().nextInt(1000);
    }

    private static void rss(PublishedFeed feed, Story story, long now, StringBuilder text) {
        text.append("<item><title>").append(story.title(now)).append("</title>");
        if (story.bare()) {
            text.append("<description>").append(Prose.text(story, now)).append("</description>");
        } else {
            text.append("<link>").append(link(story)).append("</link>");
        }
        text.append("<guid isPermaLink=\"false\">").append(guid(feed, story)).append("</guid>");
        if (feed.dated()) {
            text.append("<pubDate>").append(httpDate(story.born())).append("</pubDate>");
        }
        text.append("</item>");
    }

    private static void atom(PublishedFeed feed, Story story, long now, StringBuilder text) {
        text.append("<entry><id>").append(guid(feed, story)).append("</id><title>");
        text.append(story.title(now)).append("</title>");
        if (story.bare()) {
            text.append("<content>").append(Prose.text(story, now)).append("</content>");
        } else {
            text.append("<link href=\"").append(link(story)).append("\"/>");
        }
        if (feed.dated()) {
            text.append("<published>").append(iso(story.born())).append("</published>");
        }
        if (story.byDate()) {
            text.append("<updated>").append(iso(story.lastChange(now))).append("</updated>");
        }
        text.append("</entry>");
    }

    private static void json(PublishedFeed feed, Story story, long now, StringBuilder text) {
        text.append("{\"id\":\"").append(guid(feed, story)).append("\",\"title\":\"");
        text.append(story.title(now)).append('"');
        if (story.bare()) {
            text.append(",\"content_text\":\"").append(Prose.text(story, now)).append('"');
        } else {
            text.append(",\"url\":\"").append(link(story)).append('"');
        }
        if (feed.dated()) {
            text.append(",\"date_published\":\"").append(iso(story.born())).append('"');
        }
        if (story.byDate()) {
            text.append(",\"date_modified\":\"")
                    .append(iso(story.lastChange(now)))
                    .append('"');
        }
        text.append('}');
    }

    private static void sitemap(PublishedFeed feed, Story story, long now, StringBuilder text) {
        text.append("<url><loc>").append(link(story)).append("</loc>");
        if (story.byDate()) {
            text.append("<lastmod>").append(iso(story.lastChange(now))).append("</lastmod>");
        }
        text.append("<news:news>");
        if (feed.dated()) {
            text.append("<news:publication_date>").append(iso(story.born())).append("</news:publication_date>");
        }
        text.append("<news:title>").append(story.title(now)).append("</news:title></news:news></url>");
    }

    private static String iso(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
