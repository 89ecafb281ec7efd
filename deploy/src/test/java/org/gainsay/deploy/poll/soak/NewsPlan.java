package org.gainsay.deploy.poll.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.gainsay.deploy.poll.soak.PublishedFeed.Format;
import org.jspecify.annotations.Nullable;

/** All that will be published and all that will go wrong on the sites, drawn from a seed beforehand. */
final class NewsPlan {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final int FORMER_STORIES = 3;
    private static final List<Format> FORMATS = List.of(Format.values());
    private static final List<Trouble.Kind> KINDS = List.of(Trouble.Kind.values());

    private final SplittableRandom random;
    private final List<String> sites;
    private final long start;
    private final long end;
    private final double scale;
    private final Map<Integer, PublishedFeed> feeds = new TreeMap<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final List<List<Trouble>> troubles = new ArrayList<>();

    /**
     * Draws it.
     *
     * @param start and {@code end} of what happens, in epoch milliseconds; nothing changes afterwards
     */
    NewsPlan(long seed, int count, List<String> sites, long start, long end) {
        this.random = new SplittableRandom(seed);
        this.sites = List.copyOf(sites);
        this.start = start - start % SECOND;
        this.end = end;
        this.scale = Math.min(1, (end - start) / (double) (100 * MINUTE));
        for (int number = 0; number < count; number++) {
            feeds.put(number, feed(number, count));
        }
        sites.forEach(site -> troubles.add(troubles()));
    }

    List<PublishedFeed> feeds() {
        return List.copyOf(feeds.values());
    }

    /** By their addresses. */
    Map<String, Story> stories() {
        return stories;
    }

    @Nullable
    Trouble trouble(int site, long now) {
        return troubles.get(site).stream()
                .filter(trouble -> trouble.isAt(now))
                .findFirst()
                .orElse(null);
    }

    String site(int number) {
        return sites.get(number % sites.size());
    }

    private PublishedFeed feed(int number, int count) {
        Format format = FORMATS.get(number % FORMATS.size());
        boolean merges = number % 40 == 8;
        boolean moves = merges || number % 20 == 4;
        long turn = start + (long) ((end - start) * (0.2 + 0.6 * random.nextDouble()));
        long gone = number % 40 == 17 ? turn : Story.NEVER;
        List<Story> listed = new ArrayList<>(own(number, format, merges ? turn : end));
        PublishedFeed before = feeds.get(number - 1);
        if (number % 10 == 3 && before != null) { // what its neighbour lists, it lists as well
            listed.addAll(before.stories());
            listed.sort(Comparator.comparingLong(Story::born));
        }
        String movedTo = merges
                ? site((number + 1) % count) + path((number + 1) % count)
                : moves ? site(number + 7) + "/moved" + path(number) : null;
        return new PublishedFeed(
                number,
                site(number),
                path(number),
                format,
                listed,
                number / 10 % 4 != 3,
                gone,
                moves ? turn : Story.NEVER,
                movedTo,
                merges);
    }

    private static String path(int number) {
        return number == 77 ? Story.FORBIDDEN + "feed" : "/feed" + number;
    }

    private List<Story> own(int number, Format format, long until) {
        List<Story> own = new ArrayList<>();
        long pace = Math.max(8 * SECOND, scaled(between(2 * MINUTE, 15 * MINUTE)));
        boolean shared = number % 10 == 2;
        boolean bare = number % 20 == 11 && format != Format.SITEMAP;
        boolean byDate = !shared && !bare && format != Format.RSS && number % 3 == 0;
        long born = start - FORMER_STORIES * pace;
        while (born < until) {
            Story story = story(number, own.size(), born - born % SECOND, bare, byDate);
            own.add(story);
            stories.put(bare ? story.name() : story.url(), story);
            born += pace / 2 + random.nextLong(pace);
        }
        return own;
    }

    private Story story(int number, int index, long born, boolean bare, boolean byDate) {
        List<Long> editions = new ArrayList<>(List.of(born));
        long next = born;
        while (random.nextInt(4) == 0 && editions.size() < 4) {
            next += SECOND + scaled(between(MINUTE, 30 * MINUTE));
            long whole = next - next % SECOND;
            if (whole < end) {
                editions.add(whole);
            }
        }
        long gone = next + SECOND + scaled(between(4 * MINUTE, 20 * MINUTE));
        boolean isGone = !bare && random.nextInt(30) == 0 && gone < end;
        int site = number % sites.size();
        boolean forbidden = !bare && site % 12 == 5 && Desk.hasRobots(site) && index % 5 == 0;
        return new Story(
                number + "-" + index,
                site(number),
                (forbidden ? Story.FORBIDDEN : "/news/") + number + "-" + index,
                editions,
                isGone ? gone - gone % SECOND : Story.NEVER,
                index % 17 == 9,
                bare,
                byDate);
    }

    private List<Trouble> troubles() {
        List<Trouble> all = new ArrayList<>();
        long at = start + scaled(between(2 * MINUTE, 18 * MINUTE));
        while (at < end) {
            long to = Math.min(end, at + Math.max(3 * SECOND, scaled(between(30 * SECOND, 4 * MINUTE))));
            all.add(new Trouble(at, to, KINDS.get(random.nextInt(KINDS.size()))));
            at = to + scaled(between(12 * MINUTE, 25 * MINUTE));
        }
        return all;
    }

    private long between(long from, long to) {
        return random.nextLong(from, to);
    }

    private long scaled(long time) {
        return (long) (time * scale);
    }
}
