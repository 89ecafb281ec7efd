package org.gainsay.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainsay.deploy.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement on a real broker, of few articles: what it says is there, how fast it was is not looked at. */
class BenchIT {

    private static final Workload FEW = new Workload(40, 10, 20, 20, 30, 0);

    @TempDir
    Path folder;

    @Test
    void theLedgerIsToldBesideTheOthersFlatOut() throws Exception {
        String table = new Bench(FEW, folder, new Progress(new PrintWriter(new StringWriter()))).ledger();

        assertThat(table.lines().map(line -> line.replaceFirst("^(\\|[^|]*\\|).*", "$1")))
                .contains("| identity |", "| KTable |", "| ledger |");
        // One copy of each of the 48 records, and no delay, since nothing was paced.
        assertThat(table).containsPattern("\\| identity \\| \\d+ \\| 48 \\| \\d+ \\| - \\| - \\|");
        assertThat(table)
                .containsPattern("ledger : KTable = \\d+\\.\\d\\d of its articles/s, \\d+\\.\\d\\d of its CPU");
    }

    @Test
    void atAPaceDelaysAreTold() throws Exception {
        Workload paced = new Workload(40, 10, 20, 20, 30, 20);

        String table = new Bench(paced, folder, new Progress(new PrintWriter(new StringWriter()))).ledger();

        assertThat(table).containsPattern("\\| ledger \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\|");
        assertThat(table).contains("of its p99");
        assertThat(Files.isDirectory(folder.resolve("ledger"))).isTrue();
    }
}
