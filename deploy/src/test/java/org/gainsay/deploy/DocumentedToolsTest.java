package org.gainsay.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.deploy.topic.ChainTopics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files, services, topics, classes and options of other programs that README and documents name are there. */
class DocumentedToolsTest {

    private static final Path ROOT = DocumentedPages.ROOT;
    private static final List<String> MODULES = List.of("ingest", "enrich", "aggregate", "deploy");

    private static final Pattern OURS = Pattern.compile("(\\.ci|ingest|enrich|aggregate|deploy)/[^$*:,]+");
    private static final Pattern TOPIC = Pattern.compile("news\\.[a-z.-]+\\.v\\d+");
    private static final Pattern SET_FOR_COMPOSE = Pattern.compile("\\b([A-Z_]+)=\\S+ docker compose");
    private static final Pattern HELP = Pattern.compile("^ +(?:(-\\w), )?(--[a-z-]+)(?: \\w+)?(?: {2,}|$)");
    private static final Set<String> WITH_VALUE = Set.of(
            "--file", "--profile", "--project-name", "--scale", "--tail", "--timeout", "--volume", "--wait-timeout");
    private static final Set<String> PHASES = Set.of("clean", "test-compile", "test", "package", "verify");
    private static final Set<String> OF_MAVEN = Set.of("-q", "-B", "-ntp", "-o", "-am", "-pl");

    static List<Path> pages() throws IOException {
        return DocumentedPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFileOfOursIsThereAndEveryTopic(Path page) {
        Set<String> topics = new HashSet<>();
        ChainTopics.ALL.forEach(topic -> topics.add(topic.name()));
        for (List<String> command : DocumentedPages.commands(page)) {
            for (String word : command) {
                if (TOPIC.matcher(word).matches()) {
                    assertThat(topics).as("%s: %s", page, command).contains(word);
                }
                for (String part : word.split("[:=,]", -1)) {
                    // What the build makes is there after it only.
                    if (OURS.matcher(part).matches() && !part.contains("/target/")) {
                        assertThat(ROOT.resolve(part))
                                .as("%s: %s", page, command)
                                .exists();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyScriptOfOursKnowsItsOptions(Path page) {
        for (List<String> command : DocumentedPages.commands(page)) {
            String script = command.get(0);
            if (OURS.matcher(script).matches() && !script.equals("deploy/gainsay")) {
                assertThat(ROOT.resolve(script)).as("%s: %s", page, command).isExecutable();
                assertThat(command.stream().filter(word -> word.startsWith("--")))
                        .as("%s: %s", page, command)
                        .allMatch(DocumentedPages.read(ROOT.resolve(script))::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyServiceAndProfileOfComposeIsThere(Path page) throws IOException {
        for (List<String> command : DocumentedPages.commands(page)) {
            if (!isCompose(command)) {
                continue;
            }
            int file = command.indexOf("--file");
            JsonNode services = YAMLMapper.builder()
                    .build()
                    .readTree(Files.readString(ROOT.resolve(file < 0 ? "docker-compose.yml" : command.get(file + 1))))
                    .get("services");
            Set<String> profiles = new HashSet<>();
            services.forEach(service -> service.path("profiles").forEach(profile -> profiles.add(profile.asString())));
            List<String> plain = new ArrayList<>();
            for (int i = 2; i < command.size(); i++) {
                String word = command.get(i);
                if (word.equals("--profile")) {
                    assertThat(profiles).as("%s: %s", page, command).contains(command.get(i + 1));
                }
                if (word.equals("--scale")) {
                    plain.add(command.get(i + 1).replaceFirst("=\\d+$", ""));
                }
                if (WITH_VALUE.contains(word)) {
                    i++;
                } else if (!word.startsWith("-") && !word.startsWith("$")) {
                    plain.add(word);
                }
            }
            if (plain.isEmpty()) {
                continue;
            }
            if (plain.remove("run")) {
                assertThat(services.has(plain.get(0)))
                        .as("%s: %s", page, command)
                        .isTrue();
                String[] ours = plain.subList(1, plain.size()).toArray(String[]::new);
                assertThatCode(() -> new Launch(Map.of()).commandLine().parseArgs(ours))
                        .as("%s: %s", page, command)
                        .doesNotThrowAnyException();
            } else {
                plain.removeIf(
                        Set.of("up", "down", "create", "start", "stop", "restart", "logs", "build", "ps")::contains);
                assertThat(plain).as("%s: %s", page, command).allMatch(services::has);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVariableForComposeIsOneThatItReads(Path page) {
        String compose = DocumentedPages.read(ROOT.resolve("docker-compose.yml"));
        for (String line : DocumentedPages.lines(page)) {
            assertThat(SET_FOR_COMPOSE.matcher(line).results().map(found -> "${" + found.group(1)))
                    .as("%s: %s", page, line)
                    .allMatch(compose::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyOptionOfComposeIsOneThatItsHelpLists(Path page) throws IOException, InterruptedException {
        assumeTrue(answers("docker", "compose", "version"), "there is no docker compose to ask");
        for (List<String> command : DocumentedPages.commands(page)) {
            if (!isCompose(command)) {
                continue;
            }
            Set<String> known = help("docker", "compose");
            boolean before = true;
            for (int i = 2; i < command.size(); i++) {
                String word = command.get(i);
                if (word.startsWith("-")) {
                    assertThat(known).as("%s: %s", page, command).contains(word);
                    i += WITH_VALUE.contains(word) ? 1 : 0;
                } else if (before) {
                    known = help("docker", "compose", word);
                    assertThat(known).as("%s: %s", page, command).contains("--dry-run");
                    before = false;
                } else if (command.contains("run")) {
                    break; // What follows is a command of ours.
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyModuleGoalAndTestOfMavenIsThere(Path page) throws IOException {
        String pom = DocumentedPages.read(ROOT.resolve("pom.xml"));
        for (List<String> command : DocumentedPages.commands(page)) {
            if (!command.get(0).equals("mvn")) {
                continue;
            }
            for (int i = 1; i < command.size(); i++) {
                String word = command.get(i);
                if (word.equals("-pl")) {
                    assertThat(MODULES).as("%s: %s", page, command).contains(command.get(++i));
                } else if (word.startsWith("-Dit.test=") || word.startsWith("-Dtest=")) {
                    String name = word.replaceFirst(".*=", "");
                    assertThat(hasSource(name)).as("%s: %s", page, command).isTrue();
                } else if (word.contains(":") && !word.startsWith("-")) {
                    assertThat(pom).as("%s: %s", page, command).contains(word.replaceFirst(":.*", "") + "-maven");
                } else if (!word.startsWith("-D")) {
                    assertThat(word)
                            .as("%s: %s", page, command)
                            .matches(known -> OF_MAVEN.contains(known) || PHASES.contains(known));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyMainClassIsThere(Path page) throws IOException {
        for (List<String> command : DocumentedPages.commands(page)) {
            for (String word : command.get(0).equals("java") ? command : List.<String>of()) {
                if (word.startsWith("org.gainsay.")) {
                    assertThat(hasSource(word.replace('.', '/')))
                            .as("%s: %s", page, command)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isCompose(List<String> command) {
        return command.size() > 2 && command.subList(0, 2).equals(List.of("docker", "compose"));
    }

    private static boolean hasSource(String name) throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                if (files.anyMatch(file -> file.endsWith(name + ".java"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean answers(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The options in what a program says of itself; none if it does not know the command. */
    private static Set<String> help(String... words) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Stream.concat(Stream.of(words), Stream.of("--help")).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Set<String> options = new HashSet<>();
        if (asked.waitFor() == 0) {
            said.lines().map(HELP::matcher).flatMap(line -> line.results()).forEach((MatchResult found) -> {
                options.add(found.group(2));
                if (found.group(1) != null) {
                    options.add(found.group(1));
                }
            });
        }
        return options;
    }
}
