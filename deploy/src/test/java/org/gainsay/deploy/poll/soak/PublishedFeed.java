package org.gainsay.deploy.poll.soak;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feed and what it lists when.
 *
 * @param site and {@code path} where it is
 * @param stories in the order of their births
 * @param dated whether it states when its stories appeared
 * @param gone from when on it is answered with 410
 * @param moves from when on it is answered with 301
 * @param movedTo where it moves to: a path of its own on another site, or another feed of the list
 * @param merges whether that is another feed of the list
 */
record PublishedFeed(
        int number,
        String site,
        String path,
        Format format,
        List<Story> stories,
        boolean dated,
        long gone,
        long moves,
        @Nullable String movedTo,
        boolean merges) {

    /** Stories that it lists at a time, the newest ones. */
    static final int WINDOW = 25;

    enum Format {
        RSS,
        ATOM,
        JSON,
        SITEMAP
    }

    PublishedFeed {
        Objects.requireNonNull(format, "format");
        stories = List.copyOf(stories);
    }

    String url() {
        return site + path;
    }

    List<Story> listed(long now) {
        List<Story> born = stories.stream().filter(story -> story.born() <= now).toList();
        return born.subList(Math.max(0, born.size() - WINDOW), born.size());
    }

    /** From when on it does not list a story any more. */
    long drops(Story story) {
        int next = stories.indexOf(story) + WINDOW;
        long pushed = next < stories.size() ? stories.get(next).born() : Story.NEVER;
        return Math.min(pushed, Math.min(gone, merges ? moves : Story.NEVER));
    }

    boolean isForbidden() {
        return path.startsWith(Story.FORBIDDEN);
    }
}
