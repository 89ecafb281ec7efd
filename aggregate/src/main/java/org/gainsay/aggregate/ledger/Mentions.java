package org.gainsay.aggregate.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.dispute.Answers;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.Status;
import org.jspecify.annotations.Nullable;

/**
 * The mentions that count for one key, and what they come to, each number counted by itself.
 *
 * @param all in any order
 */
record Mentions(List<Mention> all) {

    boolean isEmpty() {
        return all.isEmpty();
    }

    Mentions where(Predicate<Event> condition) {
        return new Mentions(
                all.stream().filter(mention -> condition.test(mention.event())).toList());
    }

    /** How often; of at least one mention. */
    Tally tally() {
        return new Tally(
                all.size(),
                distinct(mention -> mention.event().evidence().statement()),
                distinct(mention -> mention.article().article()),
                distinct(mention -> publisher(mention)),
                all.stream()
                        .filter(mention -> mention.article().copyOf() != null)
                        .count(),
                count(event -> event.status() == Status.PROSPECTIVE),
                count(Event::hedged),
                count(Event::inherited),
                first(),
                all.stream().map(Mention::time).max(Comparator.naturalOrder()).orElseThrow());
    }

    Instant first() {
        return all.stream().map(Mention::time).min(Comparator.naturalOrder()).orElseThrow();
    }

    List<Citation> latest(int most) {
        return all.stream()
                .sorted(Mention.LATEST_FIRST)
                .limit(most)
                .map(Mention::citation)
                .toList();
    }

    /** The claims that a denial answers; elsewhere, of the first ones of each article, which are all that is cited. */
    List<Answer> answeredBy(Citation denial, Matters.Matter matter) {
        List<Citation> cited =
                all.stream()
                        .collect(Collectors.groupingBy(
                                mention -> mention.article().article()))
                        .values()
                        .stream()
                        .flatMap(article ->
                                article.stream().sorted(Mention.LATEST_FIRST).limit(ActorEvidence.MOST))
                        .sorted(Mention.LATEST_FIRST)
                        .filter(mention -> !mention.time().isAfter(denial.time()))
                        .map(Mention::citation)
                        .toList();
        return Answers.of(denial, matter, cited);
    }

    /** How often each value is said, in the order of the values. */
    <K extends Comparable<K>> Map<K, Long> frequency(Function<Event, Stream<K>> values) {
        Map<K, Long> frequency = new TreeMap<>();
        all.stream()
                .flatMap(mention -> values.apply(mention.event()))
                .forEach(value -> frequency.merge(value, 1L, Long::sum));
        return frequency;
    }

    /** The same, most frequent first, at most so many. */
    <K extends Comparable<K>> Map<K, Long> mostFrequent(Function<Event, Stream<K>> values, int most) {
        Map<K, Long> top = new LinkedHashMap<>();
        frequency(values).entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(value -> top.put(value.getKey(), value.getValue()));
        return top;
    }

    private static @Nullable String publisher(Mention mention) {
        String publisher = mention.article().publisher();
        return publisher == null || publisher.isEmpty() ? null : publisher;
    }

    private long distinct(Function<Mention, @Nullable String> value) {
        return all.stream().map(value).filter(Objects::nonNull).distinct().count();
    }

    private long count(Predicate<Event> condition) {
        return where(condition).all().size();
    }
}
