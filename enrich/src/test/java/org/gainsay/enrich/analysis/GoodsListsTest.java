package org.gainsay.enrich.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.enrich.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class GoodsListsTest {

    private static final Lexicon LEXICON = Lexicon.load(null);

    @Test
    void whatIsSaidOfOneOfAListIsSaidOfAll() {
        assertThat(complete("Peru shipped rifles, drones and some body armour to Chad.", "small-arms"))
                .containsExactly("drones", "protective-gear", "small-arms");
        assertThat(complete("Peru shipped rifles to Chad, and drones to Tonga.", "small-arms"))
                .containsExactly("small-arms");
        assertThat(complete("They were radios, not rifles.", "electronics")).containsExactly("electronics");
        assertThat(complete("They were French howitzers and Indian rockets.", "artillery"))
                .containsExactly("artillery");
    }

    @Test
    void generalWordGivesWayToWhatSpellsItOut() {
        assertThat(complete("Peru sends lethal aid, including ammunition and artillery, to Chad.", "arms"))
                .containsExactly("ammunition", "artillery");
        assertThat(complete("Peru sent rifles and other military equipment such as drone parts and helmets.", "arms"))
                .containsExactly("drones", "protective-gear", "small-arms");
        assertThat(complete("Peru sent tanks and other weapons.", "armour")).containsExactly("armour", "arms");
    }

    @Test
    void listThatTheEventIsNotAboutIsLeftAlone() {
        assertThat(complete("Peru sent boats, it said, as well as rifles and drones.", "naval"))
                .containsExactly("naval");
        assertThat(GoodsLists.NONE.complete(List.of("naval"), id -> true)).containsExactly("naval");
    }

    @Test
    void whatIsNotPossibleIsNotAdded() {
        assertThat(lists("Peru shipped rifles and drones.").complete(List.of("drones"), id -> false))
                .containsExactly("drones");
    }

    private static List<String> complete(String sentence, String... equipment) {
        return lists(sentence).complete(List.of(equipment), id -> true);
    }

    private static GoodsLists lists(String sentence) {
        return GoodsLists.of(
                sentence, LEXICON.equipment().find(sentence), LEXICON.actors().find(sentence));
    }
}
