package org.gainsay.aggregate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.Answer;
import org.gainsay.aggregate.api.Citation;
import org.gainsay.aggregate.api.Dispute;
import org.gainsay.aggregate.api.Tally;
import org.gainsay.aggregate.dispute.Answers;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.aggregate.encoding.Packed;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** One account as it stands: its balance, and what the stores hold of its marks. */
final class Reading {

    /** What the latest denials look back to overlaps as a rule, and every reading of its own costs more than a claim. */
    private static final int READ_AT_ONCE = 2 * Answers.LOOK_BACK;

    private final Account account;
    private final Balance balance;
    private final SortedStore<Long> counts;
    private final SortedStore<Packed> citations;
    private final RecentCitations recent;
    private final Map<EventType, List<SortedStore.Named<Packed>>> latest = new EnumMap<>(EventType.class);

    Reading(
            Account account,
            Balance balance,
            SortedStore<Long> counts,
            SortedStore<Packed> citations,
            RecentCitations recent) {
        this.account = account;
        this.balance = balance;
        this.counts = counts;
        this.citations = citations;
        this.recent = recent;
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
        List<? extends SortedStore.Named<?>> found;
        if (cited) {
            found = last ? latest(side) : citations.first(prefix, 1);
        } else {
            found = last ? counts.last(prefix, 1) : counts.first(prefix, 1);
        }
        if (found.isEmpty()) {
            throw new LedgerFault("account " + account.name() + " has mentions and no time");
        }
        return Sortable.time(found.get(0).name().substring(prefix.length()));
    }

    /** The latest sentences of one side, as many as are published. */
    List<Citation> citations(EventType side) {
        return recent.unpack(latest(side));
    }

    private List<SortedStore.Named<Packed>> latest(EventType side) {
        int most = account.kind() == Account.Kind.DISPUTE ? Dispute.MOST_CITATIONS : ActorEvidence.MOST;
        return latest.computeIfAbsent(side, any -> citations.last(Mark.prefix(account, side, Facet.CITATIONS), most));
    }

    /** For each of these denials, latest first, the claims of a dispute that it answers. */
    List<Answer> answers(List<Citation> denials) {
        List<String> parts = account.parts();
        Matters.Matter matter = new Matters.Matter(parts.get(0), parts.get(1), parts.get(2));
        String prefix = Mark.prefix(account, EventType.CLAIM, Facet.CITATIONS);
        List<Answer> answers = new ArrayList<>();
        List<SortedStore.Named<Packed>> read = List.of();
        boolean more = true;
        for (Citation denial : denials) {
            String end = Sortable.time(denial.time());
            List<SortedStore.Named<Packed>> earlier = upTo(read, prefix, end);
            if (more && earlier.size() < Answers.LOOK_BACK) {
                read = citations.last(prefix, end, READ_AT_ONCE);
                more = read.size() == READ_AT_ONCE;
                earlier = upTo(read, prefix, end);
            }
            answers.addAll(Answers.of(denial, matter, recent.unpack(earlier)));
        }
        return answers;
    }

    /** Of claims, latest first, those that a denial of that time may answer. */
    private static List<SortedStore.Named<Packed>> upTo(
            List<SortedStore.Named<Packed>> claims, String prefix, String end) {
        return claims.stream()
                .dropWhile(claim -> claim.name()
                                .substring(prefix.length(), prefix.length() + end.length())
                                .compareTo(end)
                        > 0)
                .limit(Answers.LOOK_BACK)
                .toList();
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
