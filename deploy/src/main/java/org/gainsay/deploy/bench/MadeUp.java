package org.gainsay.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.deploy.source.RawItem;
import org.gainsay.enrich.api.Action;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.enrich.api.DenialKind;
import org.gainsay.enrich.api.Event;
import org.gainsay.enrich.api.EventType;
import org.gainsay.enrich.api.Evidence;
import org.gainsay.enrich.api.Span;
import org.gainsay.enrich.api.Status;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.api.RawHeaders;

/** Makes articles up: the same for the same workload, as documents for the whole chain and as events for the ledger. */
final class MadeUp {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> STATES =
            List.of("Norway", "Uruguay", "Laos", "Portugal", "Malta", "Iceland", "Chile", "Ghana", "Nepal", "Fiji");
    private static final List<String> IDS = List.of("NO", "UY", "LA", "PT", "MT", "IS", "CL", "GH", "NP", "FJ");
    private static final List<String> GOODS = List.of("drones", "artillery", "missiles");
    private static final List<String> SUBJECTS = List.of(
            "The council", "A farmer", "The mayor", "The museum", "A teacher", "The club", "The weather office");
    private static final List<String> VERBS =
            List.of("praised", "opened", "described", "repaired", "visited", "discussed", "postponed");
    private static final List<String> OBJECTS = List.of(
            "the harbour", "a new bridge", "the harvest", "an old mill", "the budget", "a concert", "the library");

    private final Workload workload;

    MadeUp(Workload workload) {
        this.workload = workload;
    }

    /** One sentence: what it says of arms, if it does. */
    private record Sentence(
            String text, boolean arms, boolean claim, int source, int supplier, int recipient, int goods) {}

    /** Which article the record of a number is of: revisions come after all first editions. */
    private int article(int record) {
        return record % workload.articles();
    }

    private boolean isRevision(int record) {
        return record >= workload.articles();
    }

    /** The sentences: those of a copy are those of another article. */
    private List<Sentence> sentences(int record) {
        int article = article(record);
        long origin = isCopy(article) ? article / 2 : article;
        SplittableRandom random = new SplittableRandom(isRevision(record) ? ~origin : origin);
        List<Sentence> sentences = new ArrayList<>();
        int arms = workload.armsSentences();
        for (int i = 0; i < workload.sentences(); i++) {
            boolean speaks = (long) i * arms / workload.sentences() != (long) (i + 1) * arms / workload.sentences();
            sentences.add(speaks ? arms(random) : plain(random));
        }
        return sentences;
    }

    private boolean isCopy(int article) {
        return article > 0 && new SplittableRandom(article).nextInt(100) < workload.copied();
    }

    private static Sentence arms(SplittableRandom random) {
        int source = random.nextInt(STATES.size());
        int supplier = random.nextInt(STATES.size());
        int recipient = (supplier + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
        int goods = random.nextInt(GOODS.size());
        boolean claim = random.nextInt(3) > 0;
        String text = STATES.get(source) + (claim ? " said that " : " denied that ") + STATES.get(supplier)
                + " had delivered " + GOODS.get(goods) + " to " + STATES.get(recipient) + " in "
                + (2000 + random.nextInt(10_000)) + " crates.";
        return new Sentence(text, true, claim, source, supplier, recipient, goods);
    }

    private static Sentence plain(SplittableRandom random) {
        String text = SUBJECTS.get(random.nextInt(SUBJECTS.size())) + " " + VERBS.get(random.nextInt(VERBS.size()))
                + " " + OBJECTS.get(random.nextInt(OBJECTS.size())) + " on day " + random.nextInt(100_000)
                + " of the year.";
        return new Sentence(text, false, false, 0, 0, 0, 0);
    }

    /** The article's key on the topics of articles and events. */
    String key(int record) {
        return UUID.nameUUIDFromBytes(url(record).getBytes(UTF_8)).toString().replace("-", "");
    }

    private String url(int record) {
        return "https://paper" + article(record) % 50 + ".example/" + article(record);
    }

    private Instant published(int record) {
        return FIRST.plus(Duration.ofMinutes(article(record)));
    }

    private Instant revised(int record) {
        return published(record).plus(Duration.ofHours(isRevision(record) ? 1 : 0));
    }

    /** What enrich would write of it. */
    ArticleEvents events(int record) {
        List<Event> events = new ArrayList<>();
        int number = 0;
        int offset = 0;
        for (Sentence sentence : sentences(record)) {
            if (sentence.arms()) {
                events.add(event(
                        sentence,
                        number,
                        new Span(offset, offset + sentence.text().length())));
            }
            number++;
            offset += sentence.text().length() + 1;
        }
        return new ArticleEvents(
                key(record),
                key(record) + (isRevision(record) ? "2" : "1"),
                url(record),
                "Article " + article(record),
                "Paper " + article(record) % 50,
                published(record),
                revised(record),
                "en",
                isCopy(article(record)) ? key(article(record) / 2) : null,
                "made-up",
                workload.sentences(),
                events);
    }

    private static Event event(Sentence sentence, int number, Span span) {
        return new Event(
                sentence.claim() ? EventType.CLAIM : EventType.DENIAL,
                sentence.claim() ? null : DenialKind.REJECT,
                List.of(IDS.get(sentence.source())),
                List.of(IDS.get(sentence.supplier())),
                List.of(IDS.get(sentence.recipient())),
                Action.TRANSFER,
                Status.ACTUAL,
                false,
                List.of(GOODS.get(sentence.goods())),
                false,
                new Evidence(
                        number,
                        Part.Kind.BODY,
                        sentence.text(),
                        span,
                        sentence.text().toLowerCase(Locale.ROOT),
                        List.of(),
                        "made-up",
                        1,
                        null));
    }

    /** The document that a feed would send. */
    RawItem raw(int record) {
        Map<String, Object> envelope = new TreeMap<>(Map.of(
                "url", url(record),
                "title", "Article " + article(record),
                "publisher", "Paper " + article(record) % 50,
                "published", published(record).toString(),
                "updated", revised(record).toString(),
                "body", sentences(record).stream().map(Sentence::text).toList()));
        return new RawItem(
                url(record),
                JsonSerde.MAPPER.writeValueAsBytes(envelope),
                Map.of(RawHeaders.CONTENT_TYPE, "application/json", RawHeaders.URL, url(record)));
    }
}
