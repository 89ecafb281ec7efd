package org.gainsay.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountriesTest {

    private static final Actors ACTORS = Lexicon.load(null).actors();
    private static final Table COUNTRIES = Table.resource(Actors.COUNTRIES, Actors.COUNTRY_COLUMNS);

    /** Cities that are the whole country: their own name is their capital's. */
    private static final Set<String> CITIES = Set.of("SG", "MC", "VA", "BE");

    @Test
    void everyIsoCountryHasALine() {
        Set<String> listed = new TreeSet<>();
        COUNTRIES.rows().forEach(row -> listed.add(row.get("id")));
        assertThat(listed)
                .containsAll(Set.of(Locale.getISOCountries()))
                .hasSize(250)
                .contains("XK");
    }

    @Test
    void everyStateHasADemonymAndACapital() {
        for (Table.Row row : COUNTRIES.rows()) {
            if (row.get("kind").equals("STATE")) {
                assertThat(row.list("demonyms"))
                        .as("demonyms of %s", row.get("id"))
                        .isNotEmpty();
                assertThat(row.list("capitals").isEmpty() && !CITIES.contains(row.get("id")))
                        .as("no capital of %s", row.get("id"))
                        .isFalse();
            }
        }
    }

    @Test
    void everyNameDemonymAndCapitalFindsItsCountry() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : COUNTRIES.rows()) {
            for (String column : List.of("names", "demonyms", "capitals")) {
                for (String text : row.list(column)) {
                    check(row.get("id"), text, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(String id, String text, List<String> wrong) {
        String sentence = "They say that " + text + (text.endsWith("-") ? "Ruritanian" : "") + " may have been asked.";
        List<ActorMention> found = ACTORS.find(sentence).stream()
                .filter(mention -> mention.kind() != ActorKind.UNKNOWN)
                .toList();
        if (found.size() != 1 || !found.get(0).ids().equals(List.of(id))) {
            wrong.add(id + " " + text + " " + found);
        }
    }

    @Test
    void englishNamesOfThePlatformAreKnown() {
        List<String> wrong = new ArrayList<>();
        for (String id : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(id).build().getDisplayCountry(Locale.ENGLISH);
            String bare = name.replaceAll(" \\(.*?\\)", "").replace(" - ", "-");
            check(id, bare, wrong);
        }
        assertThat(wrong).isEmpty();
    }
}
