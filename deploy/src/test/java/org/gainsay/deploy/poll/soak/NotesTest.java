package org.gainsay.deploy.poll.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.api.Source.Seen;
import org.gainsay.ingest.api.Source.Waiting;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final String PAGE = "https://harbour.example/a";

    private final Source waiting = Source.fresh(
                    "https://harbour.example/feed", "https://harbour.example/feed", Instant.EPOCH)
            .withItems(List.of(new Waiting("id-a", "first", PAGE, null, null, null, 0, Instant.EPOCH)), List.of());

    private Source doneAt(long seconds) {
        return waiting.withItems(List.of(), List.of(new Seen("id-a", "first", seconds)));
    }

    @Test
    void anItemThatOnlyWaitsIsNotNoted() {
        Notes notes = new Notes();
        notes.add(waiting, 99_000);

        assertThat(notes.isNoted(PAGE, 100_400, 200_000)).isFalse();
    }

    @Test
    void aNoteCountsOnceItIsWritten() {
        Notes notes = new Notes();
        notes.add(waiting, 99_000);
        notes.add(doneAt(100), 105_000);

        assertThat(notes.isNoted(PAGE, 100_400, 105_001)).isTrue();
        assertThat(notes.isNoted(PAGE, 100_400, 104_000)).isFalse();
    }

    @Test
    void theNoteOfAnEarlierFormSaysNothingOfALaterOne() {
        Notes notes = new Notes();
        notes.add(waiting, 99_000);
        notes.add(doneAt(100), 105_000);

        assertThat(notes.isNoted(PAGE, 120_000, 200_000)).isFalse();
    }

    @Test
    void whatHasNoPageIsFoundByTheEndOfItsKey() {
        Notes notes = new Notes();
        notes.add(doneAt(100), 105_000);

        assertThat(notes.isNoted("feed:https://harbour.example/feed#id-a", 100_400, 200_000))
                .isTrue();
    }
}
