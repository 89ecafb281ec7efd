package org.gainsay.ingest.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gainsay.ingest.api.Article;
import org.jspecify.annotations.Nullable;

/** Marks the near-copies of a whole collection at once: the oracle of the live {@link CopyIndex}. */
public final class Originals {

    private final NavigableMap<Rank, Signature> signatures = new TreeMap<>();
    private final Map<Long, List<Rank>> leaders = new HashMap<>();

    private Originals(Collection<Article> articles) {
        for (Article article : articles) {
            Signature.of(article).ifPresent(signature -> signatures.put(Rank.of(article), signature));
        }
        signatures.forEach((rank, signature) -> {
            for (long bucket : signature.buckets()) {
                List<Rank> first = leaders.computeIfAbsent(bucket, any -> new ArrayList<>());
                if (first.size() < CopyIndex.LEADERS) {
                    first.add(rank);
                }
            }
        });
    }

    /**
     * The articles in the order in which they are given, each with what it is a near-copy of.
     *
     * @param articles each article once, in its latest revision
     */
    public static List<Article> mark(Collection<Article> articles) {
        Originals originals = new Originals(articles);
        return articles.stream()
                .map(article -> article.withCopyOf(originals.original(article)))
                .toList();
    }

    private @Nullable String original(Article article) {
        Rank rank = Rank.of(article);
        Signature signature = signatures.get(rank);
        if (signature == null) {
            return null;
        }
        NavigableMap<Rank, Signature> earlier = new TreeMap<>();
        for (long bucket : signature.buckets()) {
            for (Rank leader : leaders.getOrDefault(bucket, List.of())) {
                Signature of = signatures.get(leader);
                if (leader.compareTo(rank) < 0 && of != null) {
                    earlier.put(leader, of);
                }
            }
        }
        return earlier.entrySet().stream()
                .filter(entry -> entry.getValue().isNear(signature))
                .map(entry -> entry.getKey().article())
                .findFirst()
                .orElse(null);
    }
}
