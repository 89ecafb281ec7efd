package org.gainsay.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AlertsTest {

    private static final Path FOLDER = Path.of("observability");

    private static List<JsonNode> alerts() throws IOException {
        return yaml("alerts.yml").at("/groups/0/rules").valueStream().toList();
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAMLMapper.builder().build().readTree(Files.readString(FOLDER.resolve(file)));
    }

    @Test
    void everyAlertHasASectionOfTheRunbookAndTheOtherWayRound() throws IOException {
        List<String> sections = Pattern.compile("^## (\\S+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/runbook.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(alerts()).extracting(alert -> alert.get("alert").asString()).containsExactlyElementsOf(sections);
        for (JsonNode alert : alerts()) {
            String anchor = alert.get("alert").asString().toLowerCase(Locale.ROOT);
            assertThat(alert.at("/annotations/runbook").asString()).isEqualTo("deploy/docs/runbook.md#" + anchor);
            assertThat(alert.at("/annotations/summary").asString()).isNotBlank();
            assertThat(alert.at("/labels/severity").asString()).isIn("page", "ticket");
        }
    }

    @Test
    void everyAlertIsTriedFiringAndSilent() throws IOException {
        Set<String> firing = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (JsonNode test : yaml("alerts.test.yml").get("tests")) {
            for (JsonNode rule : test.get("alert_rule_test")) {
                (rule.get("exp_alerts").isEmpty() ? silent : firing)
                        .add(rule.get("alertname").asString());
            }
        }
        assertThat(alerts()).allSatisfy(alert -> {
            assertThat(firing).contains(alert.get("alert").asString());
            assertThat(silent).contains(alert.get("alert").asString());
        });
    }

    @Test
    void boardAsksTheSourceThatIsProvisioned() throws IOException {
        String uid = yaml("grafana/provisioning/datasources/prometheus.yml")
                .at("/datasources/0/uid")
                .asString();
        JsonNode board = JsonSerde.MAPPER.readTree(Files.readString(FOLDER.resolve("grafana/dashboards/chain.json")));
        List<JsonNode> panels = board.get("panels")
                .valueStream()
                .filter(panel -> !panel.get("type").asString().equals("row"))
                .toList();
        assertThat(panels).hasSizeGreaterThan(15).allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid").asString()).isEqualTo(uid);
            assertThat(panel.get("description").asString()).isNotBlank();
            assertThat(panel.get("targets")).isNotEmpty();
        });
    }
}
