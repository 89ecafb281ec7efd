package org.gainsay.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar as a person uses it: the real parser, real processes, real signals. */
class GainsayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern URL = Pattern.compile("http://localhost:\\d+/");

    @TempDir
    Path folder;

    @Test
    void samplesGoThroughAndARestartGoesOnUntilItIsAskedToStop() throws Exception {
        Process first = start("first", "run", "--sample", "--once");
        assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(output("first")).isZero();
        assertThat(output("first"))
                .containsPattern("\\d+ documents in = \\d+ article revisions \\+ 1 withdrawn \\+ [23] repeats")
                .contains("said to supply")
                .contains("stopped; the next start goes on from here");

        Process second = start("second", "run");
        try {
            String url = await().atMost(PATIENCE).until(() -> url("second"), found -> !found.isEmpty());
            await().atMost(PATIENCE).until(() -> status(url + "health/ready") == 200);
            assertThat(output("second")).contains("topics ready").doesNotContain("of them new");
            assertThat(body(url + "metrics")).contains("# HELP");

            Process rival = start("rival", "run");
            assertThat(rival.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(rival.exitValue()).isEqualTo(1);
            assertThat(output("rival")).contains("is in use by another gainsay (process " + second.pid() + ")");
        } finally {
            second.destroy(); // SIGTERM
            assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
        assertThat(second.exitValue()).as(output("second")).isZero();
        assertThat(output("second")).contains("stopped; the next start goes on from here");
    }

    private Process start(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("gainsay.jar", "target/gainsay.jar")));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", "0", "--kafka-port", "0"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile())
                .start();
    }

    private String output(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    }

    private String url(String name) throws IOException {
        Matcher url = URL.matcher(output(name));
        return url.find() ? url.group() : "";
    }

    private static int status(String url) throws IOException, InterruptedException {
        try {
            return get(url).statusCode();
        } catch (ConnectException e) {
            return 0;
        }
    }

    private static String body(String url) throws IOException, InterruptedException {
        return get(url).body();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
