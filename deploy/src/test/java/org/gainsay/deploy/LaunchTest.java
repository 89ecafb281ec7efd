package org.gainsay.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(Map<String, String> variables, String... words) {
        Launch launch = new Launch(variables);
        launch.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return launch.execute(words);
    }

    @Test
    void allProblemsAreReportedAtOnceAndNothingIsStarted() {
        int exit = run(
                Map.of("GAINSAY_TIMEOUTT", "3", "KAFKA_SASL_MECHANIS", "PLAIN"),
                "topics",
                "--timeout",
                "soon",
                "--replication-factor",
                "many",
                "--nonsense");

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("'--timeout': 'soon' is not an int")
                .contains("'--replication-factor': 'many' is not a short")
                .contains("Unknown option: '--nonsense'")
                .contains("GAINSAY_TIMEOUTT is not a setting (did you mean GAINSAY_TIMEOUT?)")
                .contains("KAFKA_SASL_MECHANIS (sasl.mechanis) is not a Kafka client property"
                        + " (did you mean sasl.mechanism?)");
    }

    @Test
    void optionsGoBeforeVariablesAndVariablesBeforeDefaults() {
        int exit = run(
                Map.of("GAINSAY_TIMEOUT", "7", "GAINSAY_REPLICATION_FACTOR", "3"),
                "topics",
                "--timeout",
                "8",
                "--print-config");

        assertThat(exit).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "--timeout 8 # command line",
                        "--replication-factor 3 # environment",
                        "--alter false # default");
    }

    @Test
    void secretsAreReadFromFilesAndNeverPrinted() throws Exception {
        Path secret = Files.writeString(folder.resolve("jaas"), "password=\"hunter2\";\n");

        int exit = run(
                Map.of(
                        "KAFKA_SASL_JAAS_CONFIG_FILE",
                        secret.toString(),
                        "KAFKA_SSL_KEYSTORE_PASSWORD",
                        "hunter3",
                        "KAFKA_SECURITY_PROTOCOL",
                        "SASL_SSL"),
                "topics",
                "--print-config");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("sasl.jaas.config")
                .contains("SASL_SSL")
                .contains("********")
                .doesNotContain("hunter");
    }

    @Test
    void secretFileThatCannotBeReadIsAProblem() {
        int exit = run(
                Map.of("KAFKA_SASL_JAAS_CONFIG_FILE", folder.resolve("absent").toString()), "topics");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("KAFKA_SASL_JAAS_CONFIG_FILE: cannot read");
    }

    @Test
    void whatKubernetesAndKafkasScriptsSetIsLeftAlone() {
        int exit = run(
                Map.of(
                        "GAINSAY_PORT",
                        "tcp://10.0.0.7:8080",
                        "GAINSAY_SERVICE_HOST",
                        "10.0.0.7",
                        "KAFKA_PORT_9092_TCP_ADDR",
                        "10.0.0.8",
                        "KAFKA_HEAP_OPTS",
                        "-Xmx1g"),
                "topics",
                "--print-config");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required subcommand").contains("classify");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "ingest",
                "enrich",
                "aggregate",
                "dashboard",
                "topics",
                "classify",
                "extract",
                "feed",
                "count",
                "score",
                "send"
            })
    void everyCommandHelps(String command) {
        assertThat(run(Map.of(), command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: gainsay " + command).contains("--print-config");
    }

    @Test
    void unreadableFileIsReportedWhileTheOthersAreRead() throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.txt"),
                "Norway says Uruguay sent drones to Laos\n\nOSLO, March 2 - Uruguay has sent drones to Laos, the minister"
                        + " said on Monday.\n");
        Path absent = folder.resolve("absent.txt");

        int exit = run(Map.of(), "extract", absent.toString(), story.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("absent.txt: no such file");
        assertThat(out.toString()).contains("\"doc\":\"story.txt\"").contains("Uruguay has sent drones");
    }

    @Test
    void labelledFileThatIsNotThereIsWrongUsage() {
        assertThat(run(Map.of(), "score", folder.resolve("absent.jsonl").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("absent.jsonl: no such file");
    }

    @Test
    void windowForCopiesThatIsNoneIsWrongConfiguration() {
        assertThat(run(Map.of(), "ingest", "--bootstrap-servers", "kafka:9092", "--copy-window", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--copy-window must be 1 to 3650 days, was 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "replay"})
    void fewerThanOneThreadIsWrongConfiguration(String command) {
        assertThat(run(
                        Map.of(),
                        command,
                        "--bootstrap-servers",
                        "kafka:9092",
                        "--threads",
                        "0",
                        "--data",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--threads must be at least 1, was 0");
    }

    @Test
    void documentThatIsNoArticlePrintsTheReason() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");

        assertThat(run(Map.of(), "extract", empty.toString())).isZero();
        assertThat(out.toString()).contains("\"doc\":\"empty.txt\",\"rejected\":\"empty\"");
    }

    @Test
    void completionIsAScriptThatBashTakesAndThatKnowsTheCommands() throws Exception {
        int exit = run(Map.of(), "completion");

        assertThat(exit).isZero();
        Path script = Files.writeString(folder.resolve("completion"), out.toString());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$1\" && COMP_WORDS=(gainsay dead) COMP_CWORD=1 && _complete_gainsay &&"
                                + " echo \"${COMPREPLY[@]}\"",
                        "bash",
                        script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEqualToIgnoringNewLines("dead-letters");
    }
}
