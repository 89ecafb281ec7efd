package org.gainsay.ingest.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gainsay.ingest.api.Article;
import org.jspecify.annotations.Nullable;

class CopyIndexProperties {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    /** Articles of a few families of texts, published, revised and withdrawn at random. */
    @Property(tries = 60)
    void whateverTheHistoryTheIndexSaysWhatABatchSays(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int steps,
            @ForAll @IntRange(min = 1, max = 4) int families) {
        Random random = new Random(seed);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            texts.add(MadeUpNews.words(60 + random.nextInt(200), random));
        }
        CopyIndex index = new CopyIndex(new MemoryCopies(), Duration.ofDays(30));
        Map<String, Article> latest = new TreeMap<>();
        Map<String, Long> editions = new TreeMap<>();
        Map<String, @Nullable String> published = new TreeMap<>();
        for (int edition = 0; edition < steps; edition++) {
            String id = "a" + random.nextInt(60);
            List<Verdict> verdicts;
            if (random.nextInt(6) == 0) {
                latest.remove(id);
                verdicts = index.take(Notice.withdrawal(id, edition, DAY));
            } else {
                Article article = MadeUpNews.article(
                        id, DAY.plusSeconds(random.nextInt(40)), String.join(" ", version(texts, random)));
                latest.put(id, article);
                verdicts = index.take(Notice.revision(article, edition));
            }
            editions.put(id, (long) edition);
            for (Verdict verdict : verdicts) {
                switch (verdict.step()) {
                    case PUBLISH, REMARK -> {
                        assertThat(verdict.edition())
                                .isEqualTo(Objects.requireNonNull(editions.get(verdict.article())));
                        published.put(verdict.article(), verdict.copyOf());
                    }
                    case WITHDRAW -> published.remove(verdict.article());
                    case FORGET -> {
                        // the oracle looks at what readers see
                    }
                }
            }
            assertThat(published).isEqualTo(batch(latest));
        }
    }

    private static List<String> version(List<List<String>> texts, Random random) {
        List<String> text = texts.get(random.nextInt(texts.size()));
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> MadeUpNews.changed(text, random.nextInt(text.size() / 3), random);
            case 2 -> MadeUpNews.cut(text, random.nextInt(text.size() / 2), random);
            default -> {
                List<String> roundup = new ArrayList<>(text);
                roundup.addAll(texts.get(random.nextInt(texts.size())));
                yield roundup;
            }
        };
    }

    private static Map<String, @Nullable String> batch(Map<String, Article> latest) {
        Map<String, @Nullable String> marked = new TreeMap<>();
        Originals.mark(latest.values()).forEach(article -> marked.put(article.id(), article.copyOf()));
        assertThat(marked.keySet()).isEqualTo(latest.keySet().stream().collect(Collectors.toSet()));
        return marked;
    }
}
