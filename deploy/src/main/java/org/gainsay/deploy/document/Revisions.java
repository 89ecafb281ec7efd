package org.gainsay.deploy.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.copy.Originals;
import org.gainsay.ingest.extract.Reading;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.gainsay.ingest.identity.Tenant;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.revision.Judgement;
import org.gainsay.ingest.revision.Revision;
import org.jspecify.annotations.Nullable;

/** What ingest keeps of readings that arrive one after the other: each article in its latest revision. */
public final class Revisions {

    private final Map<String, Revision> known = new HashMap<>();
    private final Map<String, Article> latest = new LinkedHashMap<>();
    private final Map<String, Tenant> addresses = new HashMap<>();

    /**
     * Takes an arrival in by the rule of the stage; what was rejected changes nothing.
     *
     * @param key of the record or the file; an address tells a page that moved
     */
    public void add(@Nullable String key, Reading reading) {
        if (reading instanceof Reading.Read read) {
            judge(Arrival.revision(settle(key, read.article())));
        } else if (reading instanceof Reading.Withdrawn withdrawn) {
            judge(Arrival.withdrawal(withdrawn.id(), withdrawn.stated(), withdrawn.received()));
        }
    }

    private Article settle(@Nullable String key, Article read) {
        return CanonicalUrl.of(key)
                .map(address -> addresses.compute(address, (any, before) -> Tenant.of(before, read)))
                .map(tenant -> tenant.settle(read))
                .orElse(read);
    }

    private void judge(Arrival arrival) {
        Judgement judgement = Judgement.of(known.get(arrival.id()), arrival);
        known.put(arrival.id(), judgement.latest());
        switch (judgement.verdict()) {
            case CURRENT, WITHDRAWN -> {
                Article article = arrival.article();
                if (article == null) {
                    latest.remove(arrival.id());
                } else {
                    latest.put(arrival.id(), article);
                }
            }
            case REPEAT, STALE -> {
                // The ledger knows it already, or knows better.
            }
        }
    }

    /** The articles as they stand, withdrawn ones gone, near-copies marked as if all had arrived within one window. */
    public Collection<Article> latest() {
        return Originals.mark(latest.values());
    }
}
