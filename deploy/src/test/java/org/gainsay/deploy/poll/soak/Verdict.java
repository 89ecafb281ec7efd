package org.gainsay.deploy.poll.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.deploy.poll.soak.Prose.Mark;
import org.gainsay.deploy.poll.soak.TopicLog.Published;
import org.gainsay.deploy.poll.soak.TopicLog.Raw;
import org.gainsay.ingest.api.Source.Waiting;
import org.jspecify.annotations.Nullable;

/** What was lost, and what was doubled: the plan held against the topics. */
final class Verdict {

    /** An edition that its feed lists for so long is owed, whatever fails meanwhile. */
    private static final long LONG_ENOUGH = 20 * 60_000;

    private final NewsPlan plan;
    private final Desk desk;
    private final long end;
    private final TopicLog topics;
    private final Map<String, List<Raw>> raw;
    private final Map<String, List<Published>> published;
    private final Map<String, Waiting> retries;
    private final long begin;

    final List<String> lost = new ArrayList<>();
    final List<String> waiting = new ArrayList<>();
    final List<String> doubled = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();
    int owed;
    int excused;

    /**
     * Judges.
     *
     * @param end when nothing changed any more
     * @param kills when processes were killed
     * @param retries pages that failed several times and wait for their next try, by their addresses
     */
    Verdict(NewsPlan plan, Desk desk, long end, TopicLog topics, List<Long> kills, Map<String, Waiting> retries) {
        this.plan = plan;
        this.desk = desk;
        this.end = end;
        this.topics = topics;
        this.retries = Map.copyOf(retries);
        this.begin = topics.raw().stream().mapToLong(Raw::at).min().orElse(end);
        this.raw = topics.raw().stream().collect(Collectors.groupingBy(this::story));
        this.published = topics.published().stream().collect(Collectors.groupingBy(Published::id));
        plan.stories().values().forEach(story -> {
            lost(story);
            doubled(story, kills);
        });
        raw.keySet().stream()
                .filter(name -> plan.stories().values().stream()
                        .noneMatch(story -> story.name().equals(name)))
                .forEach(name -> wrong.add("on the raw topic is what nobody published: " + name));
        articles();
    }

    private String story(Raw record) {
        Mark mark = record.mark();
        if (mark != null) {
            return mark.story();
        }
        Story story = plan.stories().get(record.key());
        return story == null ? record.key() : story.name();
    }

    private List<Raw> raw(Story story) {
        return raw.getOrDefault(story.name(), List.of());
    }

    private Set<Integer> editions(Story story) {
        return raw(story).stream()
                .map(Raw::mark)
                .flatMap(Stream::ofNullable)
                .map(Mark::edition)
                .collect(Collectors.toSet());
    }

    private void lost(Story story) {
        Set<Integer> taken = editions(story);
        if (story.isForbidden()) {
            if (!taken.isEmpty()) {
                wrong.add(story + " was taken though robots.txt forbids it");
            }
            return;
        }
        for (int edition = 1; edition <= story.editions().size(); edition++) {
            long from = story.editions().get(edition - 1);
            boolean last = edition == story.editions().size();
            long till = last ? story.gone() : story.editions().get(edition);
            if (isOwed(story, from, till)) {
                owed++;
                if (!taken.contains(edition)) {
                    missing("edition " + edition, story);
                }
            }
        }
        boolean known = raw(story).stream().anyMatch(record -> record.mark() != null && record.at() < story.gone());
        if (known && isOwed(story, story.gone(), Story.NEVER)) {
            owed++;
            if (raw(story).stream().allMatch(record -> record.mark() != null)) {
                missing("the withdrawal", story);
            }
        }
    }

    /** What is known to the poller and waits for its next try is late, but not lost. */
    private void missing(String what, Story story) {
        Waiting retry = retries.get(story.url());
        String missing = what + " of " + story + ", listed by " + listedBy(story);
        if (retry == null) {
            lost.add(missing);
        } else {
            waiting.add(missing + ": failed " + retry.tries() + " times, next try at " + retry.next());
        }
    }

    private String listedBy(Story story) {
        return plan.feeds().stream()
                .filter(feed -> feed.stories().contains(story))
                .map(feed -> "feed " + feed.number() + " " + feed.format())
                .collect(Collectors.joining(", "));
    }

    /** What is said from then till then must be heard if a feed says it at the end, or for long enough. */
    private boolean isOwed(Story story, long said, long till) {
        long from = Math.max(said, begin); // nobody listened before
        return from < end
                && plan.feeds().stream()
                        .filter(feed -> !feed.isForbidden() && feed.stories().contains(story))
                        .mapToLong(feed -> Math.min(till, feed.drops(story)))
                        .anyMatch(to -> to == Story.NEVER || to - from >= LONG_ENOUGH);
    }

    /** A page may be taken as often as its feeds say something new of it, and again where a killed poller left no note of it. */
    private void doubled(Story story, List<Long> kills) {
        List<Raw> records =
                raw(story).stream().sorted(Comparator.comparingLong(Raw::at)).toList();
        int surplus = records.size() - desk.told(story);
        if (surplus <= 0) {
            return;
        }
        long excuses = IntStream.range(1, records.size())
                .filter(index -> isForgotten(records.get(index - 1), records.get(index), kills))
                .count();
        if (surplus > excuses) {
            doubled.add(story + " is " + records.size() + " times on the raw topic, its feeds said " + desk.told(story)
                    + " things of it, and kills excuse " + excuses + ": " + records);
        } else {
            excused += surplus;
        }
    }

    /** Whether a poller was killed between two records, and nobody had noted the earlier one when the later one came. */
    private boolean isForgotten(Raw earlier, Raw later, List<Long> kills) {
        return kills.stream().anyMatch(kill -> earlier.at() <= kill && kill <= later.at())
                && !topics.isNoted(earlier, later);
    }

    /** Each revision of an article comes out once, and the last one is the last that was taken. */
    private void articles() {
        Map<String, Integer> latest = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        published.forEach((id, records) -> {
            Set<String> forms = new HashSet<>();
            records.stream()
                    .map(Published::form)
                    .flatMap(Stream::ofNullable)
                    .filter(form -> !forms.add(form))
                    .forEach(form -> doubled.add("article " + id + " came out again in the same form: " + records));
            Mark last = records.get(records.size() - 1).mark();
            Mark any = records.stream()
                    .map(Published::mark)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
            if (last != null) {
                if (latest.put(last.story(), last.edition()) != null) {
                    doubled.add("two articles are made of story " + last.story());
                }
            } else if (any != null) {
                withdrawn.add(any.story());
            }
        });
        plan.stories().values().forEach(story -> compare(story, latest.get(story.name()), withdrawn));
    }

    private void compare(Story story, @Nullable Integer latest, Set<String> withdrawn) {
        List<Raw> records = raw(story);
        if (records.isEmpty()) {
            return;
        }
        boolean gone = records.stream().anyMatch(record -> record.mark() == null);
        if (gone) {
            if (!withdrawn.contains(story.name())) {
                wrong.add("the article of " + story + " should be taken back");
            }
            return;
        }
        int newest = editions(story).stream().mapToInt(Integer::intValue).max().orElse(0);
        if (latest == null || latest != newest) {
            wrong.add("the article of " + story + " is edition " + latest + ", taken was " + newest);
        }
    }
}
