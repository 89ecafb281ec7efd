package org.gainsay.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What README and documents tell a reader to type is understood, and what they link to is there. */
class DocumentedCommandsTest {

    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern FENCED = Pattern.compile("^```sh\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);
    private static final Set<String> END = Set.of("|", "||", "&&", ";", "&", ">", ">>", "<", "2>", "do", "done");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("deploy/docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(p -> p.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** The commands of a page: those in its blocks of shell, and those between backticks. */
    private static List<List<String>> commands(Path page) {
        String text = read(page);
        String blocks = FENCED.matcher(text)
                .results()
                .map(block -> block.group(1).replaceAll("\\\\\\n\\s*", " "))
                .collect(Collectors.joining("\n"));
        String spans = SPAN.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(span -> span.group(1))
                .filter(span -> span.contains(" "))
                .collect(Collectors.joining("\n"));
        return (blocks + "\n" + spans)
                .lines()
                .flatMap(line -> words(line).stream())
                .toList();
    }

    /** A line's simple commands, each as its words without comments, redirections and assignments. */
    private static List<List<String>> words(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        boolean redirected = false;
        for (String word : WORD.matcher(line.replaceAll("([<]\\(|\\)|;)", " ; "))
                .results()
                .map(MatchResult::group)
                .toList()) {
            if (word.startsWith("#")) {
                break;
            }
            if (END.contains(word)) {
                commands.add(List.copyOf(command));
                command.clear();
                redirected = word.contains(">") || word.equals("<");
            } else if (!redirected && (!command.isEmpty() || !word.matches("[A-Z_]+=.*"))) {
                command.add(word.replaceAll("[\"']", ""));
            }
        }
        commands.add(command);
        return commands.stream().filter(words -> !words.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOfOursIsUnderstood(Path page) {
        for (List<String> command : commands(page)) {
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
                .readTree(Files.readString(ROOT.resolve("deploy/src/main/resources/dashboard/openapi.json")))
                .get("paths");
        for (List<String> command : commands(page)) {
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
    void everyServiceOfComposeIsThere(Path page) throws IOException {
        JsonNode services = YAMLMapper.builder()
                .build()
                .readTree(Files.readString(ROOT.resolve("docker-compose.yml")))
                .get("services");
        for (List<String> command : commands(page)) {
            if (command.size() > 2 && command.subList(0, 2).equals(List.of("docker", "compose"))) {
                Stream<String> named = command.stream()
                        .filter(word -> word.matches("[a-z]+=\\d+"))
                        .map(word -> word.replaceFirst("=.*", ""));
                Stream<String> last = Stream.of(command.get(command.size() - 1))
                        .filter(word ->
                                command.contains("stop") || command.contains("start") || command.contains("logs"));
                assertThat(Stream.concat(named, last).toList())
                        .as("%s: %s", page.getFileName(), command)
                        .allMatch(services::has);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        for (String link :
                LINK.matcher(read(page)).results().map(found -> found.group(1)).toList()) {
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
        return HEADING.matcher(read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
