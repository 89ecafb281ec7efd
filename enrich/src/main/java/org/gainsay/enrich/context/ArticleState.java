package org.gainsay.enrich.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.enrich.lexicon.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * The running state of one article's reading.
 *
 * <p>Antecedents are kept apart by kind: who spoke last for a state, which medium reported, which company was named, who
 * is speaking in a quotation. One "last speaker" for all of them would give the newspaper the minister's words.
 */
public final class ArticleState {

    private static final int KEPT = 400;

    private final List<Matter> matters = new ArrayList<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<ActorKind, Set<String>> lastOfKind = new EnumMap<>(ActorKind.class);
    private Set<String> speaker = Set.of();
    private Set<String> official = Set.of();
    private Set<String> document = Set.of();
    private Set<String> host = Set.of();
    private Set<String> subject = Set.of();

    /** The matters read so far, oldest first. */
    public List<Matter> matters() {
        return matters;
    }

    /** Adds a matter that later sentences may answer or point to. */
    public void open(Matter matter) {
        if (matters.size() < KEPT) {
            matters.add(matter);
        }
    }

    /** Who spoke last. */
    public Set<String> speaker() {
        return speaker;
    }

    /** Notes who speaks. */
    public void spoke(Set<String> ids) {
        if (known(ids)) {
            speaker = Set.copyOf(ids);
        }
    }

    /** The state whose official was last heard, else the state of the dateline. */
    public Set<String> official() {
        return official.isEmpty() ? host : official;
    }

    public void officialSpoke(Set<String> ids) {
        if (known(ids)) {
            official = Set.copyOf(ids);
        }
    }

    /** Who is behind the document that was last named. */
    public Set<String> document() {
        return document;
    }

    public void documentOf(Set<String> ids) {
        if (known(ids)) {
            document = Set.copyOf(ids);
        }
    }

    /** Who the article's dateline or letterhead belongs to. */
    public Set<String> host() {
        return host;
    }

    public void hostedBy(Set<String> ids) {
        if (host.isEmpty()) {
            host = Set.copyOf(ids);
        }
    }

    /** The subject of the last main clause. */
    public Set<String> subject() {
        return subject;
    }

    public void subject(Set<String> ids) {
        if (known(ids)) {
            subject = Set.copyOf(ids);
        }
    }

    /** The last actor of a kind that was named. */
    public Set<String> last(ActorKind kind) {
        return lastOfKind.getOrDefault(kind, Set.of());
    }

    public void named(ActorKind kind, Set<String> ids) {
        lastOfKind.put(kind, Set.copyOf(ids));
    }

    /** Whom a name speaks for, if an earlier sentence said so. */
    public @Nullable Set<String> bound(String name) {
        return names.get(name);
    }

    /** Notes that a person of that name speaks for somebody. */
    public void bind(String name, Set<String> ids) {
        if (names.size() < KEPT && known(ids)) {
            names.put(name, new TreeSet<>(ids));
        }
    }

    private static boolean known(Set<String> ids) {
        return !ids.isEmpty() && !ids.contains("?") && !ids.contains("-");
    }
}
