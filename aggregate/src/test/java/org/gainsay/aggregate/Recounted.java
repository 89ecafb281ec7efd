package org.gainsay.aggregate;

import java.util.Map;
import java.util.TreeMap;
import org.gainsay.aggregate.ledger.Recount;
import org.gainsay.enrich.api.ArticleEvents;
import org.gainsay.ingest.api.JsonSerde;

/** The recount in the form in which tests compare topics. */
public final class Recounted {

    /** What the topics must say: topic, a blank, key, to JSON. */
    public static Map<String, String> json(Iterable<ArticleEvents> revisions) {
        Map<String, String> json = new TreeMap<>();
        Recount.of(revisions)
                .forEach(row -> json.put(
                        row.topic().name() + " " + row.key(), JsonSerde.MAPPER.writeValueAsString(row.value())));
        return json;
    }

    private Recounted() {}
}
