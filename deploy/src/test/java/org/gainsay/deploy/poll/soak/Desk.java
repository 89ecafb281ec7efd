package org.gainsay.deploy.poll.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;
import org.gainsay.deploy.poll.soak.Reply.Manner;
import org.jspecify.annotations.Nullable;

/** Decides what the sites answer. */
final class Desk {

    static final String ROBOTS = "/robots.txt";

    /** The delay that some sites ask for in their robots.txt, in seconds. */
    static final int CRAWL_DELAY = 4;

    private static final double TROUBLED = 0.7;
    private static final double SMALL_TROUBLE = 0.01;

    private final NewsPlan plan;
    private final boolean robotsSuffer;
    private final Map<String, PublishedFeed> feeds = new HashMap<>();
    private final Map<String, PublishedFeed> moved = new HashMap<>();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    /**
     * A desk.
     *
     * @param robotsSuffer whether robots.txt has its troubles as well, which keep a poller away for ten minutes
     */
    Desk(NewsPlan plan, boolean robotsSuffer) {
        this.plan = plan;
        this.robotsSuffer = robotsSuffer;
        for (PublishedFeed feed : plan.feeds()) {
            feeds.put(feed.url(), feed);
            if (feed.movedTo() != null && !feed.merges()) {
                moved.put(feed.movedTo(), feed);
            }
        }
    }

    static boolean hasRobots(int site) {
        return site % 10 != 9;
    }

    static boolean hasDelay(int site) {
        return site % 6 == 1 && hasRobots(site);
    }

    /** How many different things the feeds have said of a story, at most. */
    int told(Story story) {
        return told.getOrDefault(story.name(), 0);
    }

    Reply answer(int number, String site, String path, Map<String, String> headers, long now) {
        Trouble trouble = plan.trouble(number, now);
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        if (path.equals(ROBOTS)) {
            return robotsSuffer && trouble != null && chance.nextInt(4) == 0 ? suffering(trouble, now) : robots(number);
        }
        if (trouble != null && chance.nextDouble() < TROUBLED && isFromOutside(trouble.kind())) {
            return suffering(trouble, now);
        }
        if (chance.nextDouble() < SMALL_TROUBLE) {
            return Reply.of(0).in(Manner.RESET, 0);
        }
        Reply reply = document(site, path, headers, trouble, now);
        return trouble != null && trouble.kind() == Trouble.Kind.LIE && chance.nextDouble() < TROUBLED
                ? reply.in(Manner.LIE, 0)
                : reply;
    }

    private static boolean isFromOutside(Trouble.Kind kind) {
        return switch (kind) {
            case ERROR, STALL, DRIBBLE, RESET, BUSY -> true;
            case LIE, CUT, MAINTENANCE -> false;
        };
    }

    private static Reply suffering(Trouble trouble, long now) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return switch (trouble.kind()) {
            case ERROR, LIE, CUT, MAINTENANCE -> Reply.of(500);
            case STALL -> Reply.of(500).in(Manner.STALL, chance.nextLong(2_000, 40_000));
            case DRIBBLE -> page("slowly").in(Manner.DRIBBLE, chance.nextLong(5_000, 40_000));
            case RESET -> Reply.of(0).in(Manner.RESET, 0);
            case BUSY -> busy(chance.nextInt(3, 60), now);
        };
    }

    private static Reply busy(int seconds, long now) {
        if (seconds % 2 == 0) {
            return Reply.of(429).with("Retry-After", String.valueOf(seconds)).holding(now + seconds * 1000L);
        }
        long until = now - now % 1000 + seconds * 1000L;
        return Reply.of(503).with("Retry-After", FeedWriter.httpDate(until)).holding(until);
    }

    private static Reply robots(int number) {
        if (!hasRobots(number)) {
            return Reply.of(404);
        }
        String delay = hasDelay(number) ? "Crawl-delay: " + CRAWL_DELAY + "\n" : "";
        String text = "User-agent: *\n" + delay + "Disallow: " + Story.FORBIDDEN + "\n";
        return document(text, "text/plain");
    }

    private Reply document(String site, String path, Map<String, String> headers, @Nullable Trouble trouble, long now) {
        PublishedFeed feed = feeds.get(site + path);
        if (feed != null) {
            if (feed.gone() <= now) {
                return Reply.of(410);
            }
            return feed.movedTo() != null && feed.moves() <= now
                    ? Reply.moved(feed.movedTo())
                    : feed(feed, headers, trouble, now);
        }
        PublishedFeed here = moved.get(site + path);
        if (here != null) {
            return here.moves() <= now ? feed(here, headers, trouble, now) : Reply.of(404);
        }
        Story story = plan.stories().get(site + path);
        if (story == null || !story.isThere(now)) {
            return Reply.of(404);
        }
        return story.gone() <= now ? Reply.of(410) : packed(page(Prose.page(story, now)), headers);
    }

    private Reply feed(PublishedFeed feed, Map<String, String> headers, @Nullable Trouble trouble, long now) {
        List<Story> stories = feed.listed(now);
        Map<String, String> validators = validators(feed, now);
        if (trouble != null && trouble.kind() == Trouble.Kind.MAINTENANCE) {
            return validated(page("<html><body>We will be back soon.</body></html>"), validators);
        }
        if (isUnchanged(validators, headers)) {
            return validated(Reply.of(304), validators);
        }
        boolean cut = trouble != null && trouble.kind() == Trouble.Kind.CUT;
        List<Story> shown = cut ? stories.subList(0, stories.size() / 2) : stories;
        // What it may have been told is counted before it is told.
        shown.forEach(story -> told.merge(story.name(), story.changes(now), Math::max));
        String text = FeedWriter.write(feed, shown, !cut, now);
        return packed(validated(document(text, FeedWriter.type(feed)), validators), headers);
    }

    /** Some have both, some one, some none; and of some they are others each time. */
    private static Map<String, String> validators(PublishedFeed feed, long now) {
        long changed = feed.stories().stream()
                .mapToLong(story -> story.lastChange(now))
                .max()
                .orElse(0);
        String etag = "\"" + feed.number() + "-" + changed + "\"";
        return switch (feed.number() / 4 % 5) {
            case 0 -> Map.of("ETag", etag);
            case 1 -> Map.of("Last-Modified", FeedWriter.httpDate(changed));
            case 2 -> Map.of("ETag", "W/" + etag, "Last-Modified", FeedWriter.httpDate(changed));
            case 3 -> Map.of("ETag", "\"" + now + "\"");
            default -> Map.of();
        };
    }

    private static boolean isUnchanged(Map<String, String> validators, Map<String, String> headers) {
        String asked = headers.get("if-none-match");
        if (asked != null) {
            return asked.equals(validators.get("ETag"));
        }
        String since = headers.get("if-modified-since");
        String modified = validators.get("Last-Modified");
        return since != null && modified != null && !instant(modified).isAfter(instant(since));
    }

    private static Instant instant(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Reply validated(Reply reply, Map<String, String> validators) {
        Reply all = reply;
        for (Map.Entry<String, String> validator : validators.entrySet()) {
            all = all.with(validator.getKey(), validator.getValue());
        }
        return all;
    }

    private static Reply page(String text) {
        return document(text, "text/html; charset=utf-8");
    }

    private static Reply document(String text, String type) {
        return new Reply(200, Map.of("Content-Type", type), text.getBytes(UTF_8), Manner.WHOLE, 0, 0);
    }

    /** Half of the answers come packed to those who can unpack them. */
    private static Reply packed(Reply reply, Map<String, String> headers) {
        boolean can = headers.getOrDefault("accept-encoding", "").contains("gzip");
        if (!can || ThreadLocalRandom.current().nextBoolean()) {
            return reply;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(
                        reply.status(),
                        reply.headers(),
                        packed.toByteArray(),
                        reply.manner(),
                        reply.millis(),
                        reply.holdUntil())
                .with("Content-Encoding", "gzip");
    }
}
