package org.gainsay.aggregate.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.dispute.Answers;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** One account as it stands: its balance, and what the stores hold of its marks. */
final class Reading {

    private final Account account;
    private final Balance balance;
    private final SortedStore<Long> counts;
    private final SortedStore<String> citations;

    Reading(Account account, Balance balance, SortedStore<Long> counts, SortedStore<String> citations) {
        this.account = account;
        this.balance = balance;
        this.counts = counts;
        this.citations = citations;
    }

    /** The tally of one side; null if that side has said nothing. */
    @Nullable
    Tally tally(EventType side) {
        long mentions = balance.get(side, Facet.MENTIONS);
        return mentions == 0
                ? null
                : new Tally(
                        mentions,
                        balance.get(side, Facet.STATEMENTS),
                        balance.get(side, Facet.ARTICLES),
                        balance.get(side, Facet.PUBLISHERS),
                        balance.get(side, Facet.COPIES),
                        balance.get(side, Facet.PROSPECTIVE),
                        balance.get(side, Facet.HEDGED),
                        balance.get(side, Facet.INHERITED),
                        seen(side, false),
                        seen(side, true));
    }

    private Instant seen(EventType side, boolean last) {
        boolean cited = account.kind().cited();
        String prefix = Mark.prefix(account, side, cited ? Facet.CITATIONS : Facet.TIMES);
        SortedStore<?> times = cited ? citations : counts;
        var found = last ? times.last(prefix, 1) : times.first(prefix, 1);
        if (found.isEmpty()) {
            throw new LedgerFault("account " + account.name() + " has mentions and no time");
        }
        return Sortable.time(found.get(0).name().substring(prefix.length()));
    }

    /** The latest sentences of one side. */
    List<Citation> citations(EventType side, int most) {
        return decoded(citations.last(Mark.prefix(account, side, Facet.CITATIONS), most));
    }

    /** For each of these denials the claims of a dispute that it answers. */
    List<Answer> answers(List<Citation> denials) {
        String prefix = Mark.prefix(account, EventType.CLAIM, Facet.CITATIONS);
        List<String> parts = account.parts();
        Matters.Matter matter = new Matters.Matter(parts.get(0), parts.get(1), parts.get(2));
        return denials.stream()
                .flatMap(denial -> Answers.of(
                        denial,
                        matter,
                        decoded(citations.last(prefix, Sortable.time(denial.time()), Answers.LOOK_BACK)))
                        .stream())
                .toList();
    }

    private static List<Citation> decoded(List<SortedStore.Named<String>> found) {
        return found.stream().map(named -> Citations.decode(named.value())).toList();
    }

    /** How many distinct sources one side has. */
    long sources(EventType side) {
        return balance.get(side, Facet.SOURCES);
    }

    /** How often each value of a facet was marked, most first and then by name, at most so many. */
    Map<String, Long> most(EventType side, Facet facet, int most) {
        return marked(side, facet).stream()
                .sorted(Comparator.comparing((SortedStore.Named<Long> named) -> -named.value())
                        .thenComparing(SortedStore.Named::name))
                .limit(most)
                .collect(Collectors.toMap(
                        SortedStore.Named::name, SortedStore.Named::value, Long::sum, LinkedHashMap::new));
    }

    /** How often each constant was marked, in the order of the constants. */
    <E extends Enum<E>> Map<E, Long> each(EventType side, Facet facet, Class<E> type) {
        Map<E, Long> each = new EnumMap<>(type);
        marked(side, facet).forEach(named -> each.put(Enum.valueOf(type, named.name()), named.value()));
        return each;
    }

    private List<SortedStore.Named<Long>> marked(EventType side, Facet facet) {
        String prefix = Mark.prefix(account, side, facet);
        return counts.first(prefix, Integer.MAX_VALUE).stream()
                .map(named -> new SortedStore.Named<>(named.name().substring(prefix.length()), named.value()))
                .toList();
    }
}
