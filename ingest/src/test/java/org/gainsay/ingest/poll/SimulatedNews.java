package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gainsay.ingest.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** Sites with feeds that publish, correct, repeat themselves, change their guids and fail, each at its own pace. */
final class SimulatedNews implements Web {

    private static final int WINDOW = 30;

    private final SplittableRandom random;
    private final InstantSource clock;
    private final int feeds;
    private final int hosts;
    private final List<Stream> streams = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Integer> served = new LinkedHashMap<>();
    private final Map<String, List<Instant>> requests = new HashMap<>();
    private boolean failing = true;
    private boolean resting;
    private int failures;

    private static final class Stream {
        private final Duration pace;
        private final boolean dated;
        private final List<Item> items = new ArrayList<>();
        private Instant next;
        private int version;

        Stream(Duration pace, boolean dated, Instant next) {
            this.pace = pace;
            this.dated = dated;
            this.next = next;
        }
    }

    private record Item(String link, Instant published) {}

    SimulatedNews(long seed, int feeds, int hosts, InstantSource clock) {
        this.random = new SplittableRandom(seed);
        this.feeds = feeds;
        this.hosts = hosts;
        this.clock = clock;
        for (int i = 0; i < feeds; i++) {
            Duration pace = Duration.ofMinutes(random.nextInt(10, 600));
            streams.add(new Stream(pace, i % 5 != 0, PollRun.START.minus(pace.multipliedBy(5))));
        }
    }

    String[] list() {
        String[] list = new String[feeds];
        for (int i = 0; i < feeds; i++) {
            list[i] = "https://" + host(i) + "/feed" + i;
        }
        return list;
    }

    private String host(int feed) {
        return "site" + feed % hosts + ".example";
    }

    void heal() {
        failing = false;
    }

    /** Nothing more is published. */
    void rest() {
        resting = true;
    }

    int failures() {
        return failures;
    }

    /** The version of each article that a feed listed last. */
    Map<String, Integer> served() {
        return served;
    }

    Map<String, List<Instant>> requests() {
        return requests;
    }

    @Override
    public Fetched request(String url, @Nullable String etag, @Nullable String lastModified) {
        URI address = URI.create(url);
        requests.computeIfAbsent(address.getHost(), host -> new ArrayList<>()).add(clock.instant());
        String path = address.getPath();
        if (path.equals("/robots.txt")) {
            return document(url, "User-agent: *\nCrawl-delay: 3\n", "text/plain", null);
        }
        if (failing && random.nextInt(12) == 0) {
            failures++;
            return failure();
        }
        if (path.startsWith("/feed")) {
            return feed(url, Integer.parseInt(path.substring("/feed".length())), etag);
        }
        Integer version = versions.get(url);
        return version == null
                ? new Fetched.Failed(404, "the server answered 404", null)
                : document(url, url + " version " + version, "text/html", null);
    }

    private Fetched failure() {
        return switch (random.nextInt(4)) {
            case 0 -> new Fetched.Failed(500, "the server answered 500", null);
            case 1 -> new Fetched.Failed(503, "the server answered 503", "120");
            case 2 -> new Fetched.Failed(429, "the server answered 429", "300");
            default -> new Fetched.Failed(0, "not done after 30 s", null);
        };
    }

    private Fetched feed(String url, int number, @Nullable String etag) {
        Stream stream = streams.get(number);
        publish(stream, number);
        String tag = "\"" + stream.version + "\"";
        if (tag.equals(etag)) {
            return new Fetched.Unchanged(url);
        }
        if (failing && random.nextInt(40) == 0) {
            failures++;
            return document(url, "<html><body>Come back later", "text/html", "\"maintenance\"");
        }
        StringBuilder rss = new StringBuilder("<rss><channel><title>Feed " + number + "</title>");
        int from = Math.max(0, stream.items.size() - WINDOW);
        for (Item item : stream.items.subList(from, stream.items.size())) {
            int version = versions.getOrDefault(item.link, 0);
            served.put(item.link, version);
            rss.append("<item><title>Version ").append(version).append("</title><link>");
            rss.append(item.link)
                    .append("?utm_source=")
                    .append(random.nextInt())
                    .append("</link>");
            rss.append("<guid>")
                    .append(number % 3 == 0 ? "same" : "g" + random.nextInt())
                    .append("</guid>");
            if (stream.dated) {
                rss.append("<pubDate>").append(item.published).append("</pubDate>");
            }
            rss.append("</item>");
        }
        return document(url, rss.append("</channel></rss>").toString(), "application/rss+xml", tag);
    }

    private void publish(Stream stream, int number) {
        while (!resting && stream.next.isBefore(clock.instant())) {
            String link = "https://" + host(number) + "/article-" + number + "-" + stream.items.size();
            versions.put(link, 0);
            stream.items.add(new Item(link, stream.next));
            if (random.nextInt(10) == 0) { // a correction of one that is listed
                Item corrected = stream.items.get(
                        random.nextInt(Math.max(0, stream.items.size() - WINDOW / 2), stream.items.size()));
                versions.merge(corrected.link, 1, Integer::sum);
            }
            stream.version++;
            stream.next =
                    stream.next.plus(stream.pace.dividedBy(2)).plusSeconds(random.nextLong(stream.pace.toSeconds()));
        }
    }

    private static Fetched document(String url, String text, String type, @Nullable String etag) {
        return new Fetched.Document(url, text.getBytes(UTF_8), type, etag, null);
    }
}
