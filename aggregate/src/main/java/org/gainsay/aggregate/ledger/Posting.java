package org.gainsay.aggregate.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.aggregate.api.ActorEvidence;
import org.gainsay.aggregate.api.Role;
import org.gainsay.aggregate.dispute.Matters;
import org.gainsay.aggregate.dispute.Taxonomy;
import org.gainsay.enrich.api.EventType;
import org.jspecify.annotations.Nullable;

/** Which marks an article puts on which accounts, and how a revision changes them. */
public final class Posting {

    /**
     * The marks of an entry.
     *
     * @return for each account that the entry touches, how often it holds each mark; never zero, never negative
     */
    public static Map<Account, Map<Mark, Long>> of(String article, Entry entry) {
        Map<Account, Map<Mark, Long>> posted = new HashMap<>();
        for (int i = 0; i < entry.lines().size(); i++) {
            Line line = entry.lines().get(i);
            for (Account account : accounts(line, entry)) {
                post(article, entry, i, posted.computeIfAbsent(account, any -> new HashMap<>()), account);
            }
        }
        return posted;
    }

    /**
     * What must be added to the accounts when an article's entry takes the place of another.
     *
     * @param before null if the article had none
     * @param after null if it is withdrawn
     * @return for each account that changes, by how much each mark does; never zero. In the order of the accounts'
     *     names, so that a run is repeatable
     */
    public static Map<String, Map<Mark, Long>> difference(
            String article, @Nullable Entry before, @Nullable Entry after) {
        Map<String, Map<Mark, Long>> changes = new TreeMap<>();
        if (after != null) {
            of(article, after).forEach((account, marks) -> changes.put(account.name(), marks));
        }
        if (before != null) {
            of(article, before).forEach((account, marks) -> {
                Map<Mark, Long> change = changes.computeIfAbsent(account.name(), any -> new HashMap<>());
                marks.forEach((mark, times) -> add(change, mark, -times));
            });
        }
        changes.values().removeIf(Map::isEmpty);
        return changes;
    }

    private static Set<Account> accounts(Line line, Entry entry) {
        Set<Account> accounts = new LinkedHashSet<>();
        Collection<String> equipment = Taxonomy.withParents(line.equipment());
        for (Role role : Role.values()) {
            for (String actor : actors(line, role)) {
                accounts.add(Account.actor(actor, role, line.type()));
                accounts.add(Account.actorDay(actor, role, line.type(), entry.day()));
                for (String goods : equipment) {
                    accounts.add(Account.actorEquipment(actor, role, line.type(), goods));
                }
            }
        }
        for (String goods : equipment) {
            accounts.add(Account.equipment(goods, line.type()));
            accounts.add(Account.equipmentDay(goods, line.type(), entry.day()));
        }
        Matters.of(line.suppliers(), line.recipients(), Taxonomy.categories(line.equipment()))
                .forEach(matter ->
                        accounts.add(Account.dispute(matter.supplier(), matter.recipient(), matter.equipment())));
        return accounts;
    }

    private static List<String> actors(Line line, Role role) {
        return switch (role) {
            case SOURCE -> line.sources();
            case SUPPLIER -> line.suppliers();
            case RECIPIENT -> line.recipients();
        };
    }

    private static void post(String article, Entry entry, int index, Map<Mark, Long> marks, Account account) {
        Line line = entry.lines().get(index);
        EventType side = line.type();
        add(marks, sum(side, Facet.MENTIONS), 1);
        addIf(entry.copy(), marks, sum(side, Facet.COPIES));
        addIf(line.prospective(), marks, sum(side, Facet.PROSPECTIVE));
        addIf(line.hedged(), marks, sum(side, Facet.HEDGED));
        addIf(line.inherited(), marks, sum(side, Facet.INHERITED));
        // Once an article, however often it says it.
        marks.put(sum(side, Facet.ARTICLES), 1L);
        marks.put(new Mark(side, Facet.STATEMENTS, line.statement()), 1L);
        if (entry.publisher() != null) {
            marks.put(new Mark(side, Facet.PUBLISHERS, entry.publisher()), 1L);
        }
        if (!account.kind().cited()) {
            marks.put(new Mark(side, Facet.TIMES, Sortable.time(entry.time())), 1L);
        } else if (marks.getOrDefault(sum(side, Facet.MENTIONS), 0L) <= ActorEvidence.MOST) {
            // No more than are ever shown can be of one article, for they are shown by article.
            marks.put(new Mark(side, Facet.CITATIONS, Place.of(entry.time(), article, index, line.citation())), 1L);
        }
        if (account.kind() == Account.Kind.DISPUTE) {
            postToDispute(line, marks, account);
        }
    }

    private static void postToDispute(Line line, Map<Mark, Long> marks, Account account) {
        EventType side = line.type();
        line.sources().forEach(source -> add(marks, new Mark(side, Facet.SOURCES, source), 1));
        add(marks, new Mark(side, Facet.ACTIONS, line.action().name()), 1);
        if (line.kind() != null) {
            add(marks, new Mark(side, Facet.KINDS, line.kind().name()), 1);
        }
        Matters.admitting(
                        line.type(),
                        line.kind(),
                        line.prospective() || line.hedged(),
                        line.sources(),
                        account.parts().subList(0, 2))
                .forEach(party -> add(marks, new Mark(side, Facet.ADMISSIONS, party), 1));
    }

    private static Mark sum(EventType side, Facet facet) {
        return new Mark(side, facet, "");
    }

    private static void addIf(boolean condition, Map<Mark, Long> marks, Mark mark) {
        if (condition) {
            add(marks, mark, 1);
        }
    }

    /** Adds, and forgets what comes to nothing. */
    private static void add(Map<Mark, Long> marks, Mark mark, long times) {
        marks.merge(mark, times, (a, b) -> a + b == 0 ? null : a + b);
    }

    private Posting() {}
}
