package org.gainsay.deploy.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvTest {

    record Inner(int count, List<String> names) {}

    record Line(@Nullable String text, @Nullable Inner inner) {}

    @Test
    void nestedFieldsBecomeColumnsAndListsOneCell() {
        assertThat(Csv.of(List.of(new Line("a", new Inner(-1, List.of("x", "y"))), new Line(null, null))))
                .isEqualTo("text,inner.count,inner.names,inner\r\na,-1,x; y,\r\n,,,\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(Csv.of(List.of(new Line("a \"b\", c\nd", null)))).contains("\"a \"\"b\"\", c\nd\"");
    }

    @Test
    void textThatASpreadsheetWouldRunIsDisarmed() {
        assertThat(Csv.of(List.of(new Line("=HYPERLINK(1)", null)))).contains("'=HYPERLINK(1)");
        assertThat(Csv.of(List.of(new Line("@SUM(1)", null)))).contains("'@SUM(1)");
    }

    @Test
    void objectsInAListAreWrittenAsJson() {
        record Cue(int start, int end) {}
        record Sentence(String text, List<Cue> cues) {}
        assertThat(Csv.of(List.of(new Sentence("It sold arms.", List.of(new Cue(3, 7), new Cue(8, 12))))))
                .isEqualTo(
                        "text,cues\r\nIt sold arms.,\"{\"\"start\"\":3,\"\"end\"\":7}; {\"\"start\"\":8,\"\"end\"\":12}\"\r\n");
    }
}
