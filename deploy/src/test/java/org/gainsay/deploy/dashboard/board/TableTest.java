package org.gainsay.deploy.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private final Table<String> table = new Table<>(row -> row.substring(0, 1), 3);

    @Test
    void newestValueOfAKeyReplacesTheOlderOne() {
        table.put("k", "a1");
        table.put("k", "a2");
        assertThat(table.all()).containsExactly("a2");
        assertThat(table.of("a")).containsExactly("a2");
    }

    @Test
    void rowThatChangesItsGroupLeavesTheOldOne() {
        table.put("k", "a1");
        table.put("k", "b1");
        assertThat(table.groups()).containsExactly("b");
        assertThat(table.of("a")).isEmpty();
    }

    @Test
    void tombstoneTakesTheRowAndAnEmptyGroupAway() {
        table.put("k", "a1");
        table.put("k", null);
        table.put("never", null);
        assertThat(table.all()).isEmpty();
        assertThat(table.groups()).isEmpty();
    }

    @Test
    void fullTableTakesNoNewKeyAndSaysSoButFollowsThoseItHas() {
        table.put("1", "a");
        table.put("2", "b");
        table.put("3", "c");
        table.put("4", "d");
        table.put("3", "c2");
        assertThat(table.all()).containsExactlyInAnyOrder("a", "b", "c2");
        assertThat(table.groups()).doesNotContain("d");
        assertThat(table.leftOut()).isEqualTo(1);
        table.put("1", null);
        table.put("4", "d");
        assertThat(table.of("d")).containsExactly("d");
    }
}
