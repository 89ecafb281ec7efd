package org.gainsay.deploy.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.deploy.document.Revisions;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.enrich.analysis.Analyser;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.DocumentExtractor;
import org.gainsay.ingest.page.PageExtractor;

/**
 * A history of articles that are published, copied, revised, repeated, revised late and withdrawn, in a random order, and
 * what the topics must say at its end.
 */
final class Story {

    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<String> ACTORS = List.of("NO", "UY", "LA", "PT", "MT", "NZ");
    private static final List<String> GOODS = List.of("drones", "artillery", "optics");

    private static final int WIRES = 9;

    private final List<RawItem> items = new ArrayList<>();

    /** A history of so many articles, each of three editions; the same for the same seed. */
    static Story of(int articles, long seed) {
        Random random = new Random(seed);
        Story story = new Story();
        for (int article = 0; article < articles; article++) {
            List<Integer> editions = new ArrayList<>(List.of(0, 1, 2));
            Collections.shuffle(editions, random);
            for (int edition : editions) {
                RawItem item = edition(article, edition, random);
                story.items.add(item);
                if (random.nextInt(4) == 0) {
                    story.items.add(item);
                }
            }
            if (random.nextInt(5) == 0) {
                String key = key(article);
                story.items.add(RawItem.withdrawal(key, Map.of(RawHeaders.URL, key)));
                story.items.add(edition(article, 0, random)); // comes late, and must not bring it back
            }
        }
        return story;
    }

    private static String key(int article) {
        return "https://paper" + article % 5 + ".example/" + article;
    }

    private static RawItem edition(int article, int edition, Random random) {
        List<String> body = new ArrayList<>();
        body.add("Edition " + edition + " of article " + article + " tells what is said.");
        for (int i = random.nextInt(3); i >= 0; i--) {
            body.add(pick(ACTORS, random) + (random.nextBoolean() ? " says" : " denies") + " that "
                    + pick(ACTORS, random) + " sent " + pick(GOODS, random) + " to " + pick(ACTORS, random) + ".");
        }
        if (random.nextInt(3) == 0) {
            body.add(wire(random.nextInt(WIRES)));
        }
        Instant published = FIRST.plus(Duration.ofHours(article * 7L));
        Map<String, Object> envelope = new TreeMap<>(Map.of(
                "url",
                key(article),
                "title",
                "Article " + article,
                "publisher",
                "Paper " + article % 5,
                "published",
                published.toString(),
                "updated",
                published.plus(Duration.ofHours(edition)).toString(),
                "body",
                body));
        return new RawItem(
                key(article),
                JsonSerde.MAPPER.writeValueAsBytes(envelope),
                Map.of(RawHeaders.CONTENT_TYPE, "application/json", RawHeaders.URL, key(article)));
    }

    /** A report that several papers print: longer than what they add to it. */
    private static String wire(int number) {
        return IntStream.range(0, 90)
                .mapToObj(word -> "word" + (1000 * number + word))
                .collect(Collectors.joining(" "));
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    List<RawItem> items() {
        return List.copyOf(items);
    }

    /** What the aggregate topics must say: topic, a blank, key, to JSON. */
    Map<String, String> expected(Analyser analyser) {
        return expected(items, analyser);
    }

    static Map<String, String> expected(List<RawItem> items, Analyser analyser) {
        Revisions revisions = new Revisions();
        Instant now = Instant.now();
        try (DocumentExtractor extractor = new DocumentExtractor(new PageExtractor())) {
            ArticleReader reader = new ArticleReader(extractor);
            for (RawItem item : items) {
                byte[] bytes = item.bytes();
                RawDocument document = new RawDocument(
                        item.key(),
                        bytes == null ? new byte[0] : bytes,
                        item.headers().get(RawHeaders.CONTENT_TYPE),
                        item.headers().get(RawHeaders.URL),
                        null,
                        null,
                        null,
                        null,
                        now);
                revisions.add(item.key(), bytes == null ? reader.withdrawal(document) : reader.read(document));
            }
        }
        Map<String, String> expected = new TreeMap<>();
        Recount.of(revisions.latest().stream().map(analyser::articleEvents).toList())
                .forEach(row -> expected.put(
                        row.topic().name() + " " + row.key(),
                        new String(JsonSerde.MAPPER.writeValueAsBytes(row.value()), UTF_8)));
        return expected;
    }
}
