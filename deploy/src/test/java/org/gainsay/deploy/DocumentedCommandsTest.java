package org.gainsay.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What README and documents tell a reader to type is understood, and what they link to is there. */
class DocumentedCommandsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    static List<Path> pages() throws IOException {
        return DocumentedPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfOursIsUnderstood(Path page) {
        for (List<String> command : DocumentedPages.commands(page)) {
            if (command.get(0).matches("(deploy/)?gainsay") && command.size() > 1) {
                String[] words = command.subList(1, command.size()).stream()
                        .map(word -> word.equals("COMMAND") ? "run" : word)
                        .toArray(String[]::new);
                assertThatCode(() -> new Launch(Map.of()).commandLine().parseArgs(words))
                        .as("%s: %s", page.getFileName(), command)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyQuestionToTheApiIsOneThatItsDescriptionKnows(Path page) throws IOException {
        JsonNode paths = JsonSerde.MAPPER
                .readTree(Files.readString(
                        DocumentedPages.ROOT.resolve("deploy/src/main/resources/dashboard/openapi.json")))
                .get("paths");
        for (List<String> command : DocumentedPages.commands(page)) {
            for (String word : command) {
                int at = word.indexOf("localhost:8080/api/v1/");
                if (at >= 0) {
                    String[] asked = word.substring(at + "localhost:8080/api/v1".length())
                            .split("\\?", 2);
                    JsonNode path = paths.get(asked[0]);
                    assertThat(path).as(word).isNotNull();
                    Set<String> known = path.at("/get/parameters")
                            .valueStream()
                            .map(parameter -> parameter.get("name").asString())
                            .collect(Collectors.toSet());
                    Stream.of(asked.length < 2 ? new String[0] : asked[1].split("&"))
                            .forEach(pair -> assertThat(known).as(word).contains(pair.replaceFirst("=.*", "")));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        for (String link : LINK.matcher(DocumentedPages.read(page))
                .results()
                .map(found -> found.group(1))
                .toList()) {
            if (link.startsWith("http")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
            assertThat(target).as("%s: %s", page.getFileName(), link).exists();
            if (parts.length > 1) {
                assertThat(anchors(target))
                        .as("%s: %s", page.getFileName(), link)
                        .contains(parts[1]);
            }
        }
    }

    private static Set<String> anchors(Path page) {
        return HEADING.matcher(DocumentedPages.read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
