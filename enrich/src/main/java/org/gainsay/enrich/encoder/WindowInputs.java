package org.gainsay.enrich.encoder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.enrich.encoder.Window.Place;
import org.gainsay.enrich.lexicon.ActorMention;
import org.gainsay.enrich.lexicon.GoodsMention;
import org.gainsay.ingest.api.Part;

/** The numbers that the model takes for one window. */
final class WindowInputs {

    /** A mention and where its pieces are. */
    record Located<M>(int sentence, int from, int to, M mention) {}

    final Window window;
    final List<Place> asked;
    final List<Located<ActorMention>> actors = new ArrayList<>();
    final List<Located<GoodsMention>> goods = new ArrayList<>();
    final Map<String, long[]> vectors = new HashMap<>();

    WindowInputs(Window window, List<Passage> article, BitSet worth, Vocabularies names) {
        this.window = window;
        this.asked = window.places().stream()
                .filter(place -> place.own() && worth.get(place.sentence()))
                .toList();
        long[] tags = new long[window.ids().size()];
        long[] entities = new long[tags.length];
        Map<List<String>, Integer> numbers = new HashMap<>();
        for (Place place : window.places()) {
            Passage passage = article.get(place.sentence());
            for (ActorMention actor : passage.actors()) {
                int number = numbers.computeIfAbsent(actor.ids(), ids -> 1 + numbers.size() % names.entities());
                int[] at = place.pieces(actor.start(), actor.end());
                if (at.length > 0) {
                    actors.add(new Located<>(place.sentence(), at[0], at[1], actor));
                    for (int i = at[0]; i < at[1]; i++) {
                        tags[i] = 2L + names.kinds().indexOf(actor.kind());
                        entities[i] = number;
                    }
                }
            }
            for (GoodsMention kind : passage.goods()) {
                int[] at = place.pieces(kind.start(), kind.end());
                if (at.length > 0) {
                    goods.add(new Located<>(place.sentence(), at[0], at[1], kind));
                    for (int i = at[0]; i < at[1]; i++) {
                        tags[i] = 1;
                    }
                }
            }
        }
        vectors.put("ids", window.ids().stream().mapToLong(Integer::longValue).toArray());
        vectors.put("tags", tags);
        vectors.put("entities", entities);
        vectors.put(
                "part",
                asked.stream()
                        .mapToLong(p ->
                                names.parts().indexOf(article.get(p.sentence()).part()))
                        .toArray());
        vectors.put("first", asked.stream().mapToLong(Place::first).toArray());
        vectors.put("end", asked.stream().mapToLong(Place::end).toArray());
        locate("actor", actors, article);
        locate("goods", goods, article);
        vectors.put(
                "actor-kind",
                atLeastOne(actors.stream()
                        .mapToLong(a -> names.kinds().indexOf(a.mention().kind()))
                        .toArray()));
        vectors.put(
                "actor-form",
                atLeastOne(actors.stream()
                        .mapToLong(a -> names.forms().indexOf(a.mention().form()))
                        .toArray()));
    }

    private <M> void locate(String what, List<Located<M>> mentions, List<Passage> article) {
        vectors.put(
                what + "-from",
                atLeastOne(mentions.stream().mapToLong(Located::from).toArray()));
        vectors.put(
                what + "-to",
                atLeastOne(mentions.stream().mapToLong(Located::to).toArray()));
        int columns = Math.max(1, mentions.size());
        long[] distances = new long[asked.size() * columns];
        for (int s = 0; s < asked.size(); s++) {
            for (int m = 0; m < mentions.size(); m++) {
                int sentence = mentions.get(m).sentence();
                boolean headline = article.get(sentence).part() == Part.Kind.HEADLINE;
                distances[s * columns + m] = distance(asked.get(s).sentence() - sentence, headline);
            }
        }
        vectors.put(what + "-distance", distances);
    }

    /** The graph takes no empty lists; what it says of the one made up here is not looked at. */
    private static long[] atLeastOne(long[] values) {
        return values.length == 0 ? new long[1] : values;
    }

    /** How far before the sentence a mention stands, by the classes that the model was trained with. */
    private static int distance(int sentences, boolean headline) {
        if (sentences <= 0) {
            return Math.min(2, -sentences);
        }
        if (headline) {
            return 3;
        }
        return sentences <= 3 ? 3 + sentences : sentences <= 5 ? 7 : sentences <= 9 ? 8 : 9;
    }
}
