package org.gainsay.enrich.encoder;

import java.util.List;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.ingest.api.Part;

/**
 * A sentence as the encoder gets it.
 *
 * @param text its words
 * @param part what kind of block it stands in
 * @param actors whom it names
 * @param goods what goods it names
 */
public record Passage(String text, Part.Kind part, List<ActorMention> actors, List<GoodsMention> goods) {

    public Passage {
        actors = List.copyOf(actors);
        goods = List.copyOf(goods);
    }
}
