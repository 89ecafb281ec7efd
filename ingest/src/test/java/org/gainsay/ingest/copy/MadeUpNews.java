package org.gainsay.ingest.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.Identity;
import org.gainsay.ingest.api.Part;
import org.jspecify.annotations.Nullable;

/** Articles that read like news to a machine: sentences of stock phrases with names and numbers in them, all from a seed. */
public final class MadeUpNews {

    private static final List<String> WHO = List.of(
            "the foreign ministry of Norway",
            "a spokesman for Uruguay",
            "Laos",
            "the port of Lisbon",
            "the customs office",
            "a harbour pilot",
            "the finance committee",
            "two fishermen",
            "the mayor of Tartu",
            "the company's lawyer",
            "an envoy of Malta",
            "the defence minister of Chile",
            "residents of the old town",
            "a Namibian inspector");
    private static final List<String> DID = List.of(
            "said on Monday that",
            "told reporters that",
            "denied that",
            "wrote in a letter that",
            "saw with dismay that",
            "learnt last week that",
            "repeated in parliament that",
            "could not confirm that",
            "had not expected that");
    private static final List<String> WHAT = List.of(
            "drones",
            "milking machines",
            "howitzers",
            "a cargo of paper",
            "mortar shells",
            "the night ferry",
            "spare engines",
            "an old cannon",
            "patrol boats",
            "forty tanks of rainwater",
            "rifles",
            "a crate of lenses",
            "the new crane");
    private static final List<String> HOW = List.of(
            "had left the quay before dawn",
            "was paid for in wool",
            "never reached the border",
            "stood in a shed near the station",
            "would be counted again",
            "came back with the tide",
            "was insured twice",
            "had been sold for scrap",
            "is still on the runway",
            "belongs to a museum",
            "went by rail to the north",
            "was marked as farm equipment");

    private static final List<String> SYLLABLES =
            List.of("ba", "dor", "el", "fen", "gis", "hul", "ka", "lim", "mo", "nar", "ost", "pri", "ru", "sel", "tov");

    private MadeUpNews() {}

    /** The words of a text of about so many words. */
    static List<String> words(int length, Random random) {
        List<String> words = new ArrayList<>();
        while (words.size() < length) {
            String sentence = pick(WHO, random) + " of " + name(random) + " " + pick(DID, random) + " "
                    + (random.nextBoolean() ? random.nextInt(90) + " " : "the ") + name(random) + " "
                    + pick(WHAT, random)
                    + " from " + name(random) + " " + pick(HOW, random) + " by " + name(random) + " " + name(random)
                    + ".";
            words.addAll(List.of(sentence.split(" ")));
        }
        return List.copyOf(words.subList(0, length));
    }

    /** The same text with so many of its words changed, each to one that was not in it. */
    static List<String> changed(List<String> words, int changes, Random random) {
        List<String> changed = new ArrayList<>(words);
        Set<Integer> places = new HashSet<>();
        while (places.size() < changes) {
            places.add(random.nextInt(words.size()));
        }
        places.forEach(place -> changed.set(place, "other" + random.nextInt(1_000_000)));
        return changed;
    }

    /** What is left when so many words are cut off its end, or out of its middle. */
    static List<String> cut(List<String> words, int length, Random random) {
        int from = random.nextBoolean() ? words.size() - length : random.nextInt(words.size() - length);
        List<String> left = new ArrayList<>(words.subList(0, from));
        left.addAll(words.subList(from + length, words.size()));
        return left;
    }

    static Signature signature(List<String> words) {
        return Signature.of(List.of(String.join(" ", words))).orElseThrow();
    }

    /** An article with that body. */
    public static Article article(String id, @Nullable Instant published, String body) {
        return new Article(
                id,
                new Identity(Identity.By.RECORD_KEY, id),
                Integer.toHexString(body.hashCode()),
                null,
                "Title",
                List.of(new Part(Part.Kind.HEADLINE, "Title"), new Part(Part.Kind.BODY, body)),
                List.of(),
                null,
                published,
                null,
                Instant.parse("2026-03-01T00:00:00Z"),
                "en",
                List.of(),
                Map.of(),
                null);
    }

    /** One of three thousand names. */
    private static String name(Random random) {
        return pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random);
    }

    private static String pick(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
