package org.gainsay.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README and documents, and what they tell a reader to type. */
final class DocumentedPages {

    static final Path ROOT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern FENCED = Pattern.compile("^```sh\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    private static final Pattern COMMENTED = Pattern.compile("^#   (.+)$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Set<String> END = Set.of("|", "||", "&&", ";", "&", ">", ">>", "<", "2>", "do", "done");

    /** Pages in Markdown, and the compose files, whose comments tell what to type as well. */
    static List<Path> all() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("deploy/docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "docker-compose.yml", "deploy/compose/cluster.yml")
                                    .map(ROOT::resolve),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** The lines that a page tells a reader to type: those in its blocks of shell, and those between backticks. */
    static List<String> lines(Path page) {
        String text = read(page);
        if (!page.toString().endsWith(".md")) {
            return COMMENTED
                    .matcher(text)
                    .results()
                    .map(line -> line.group(1).strip())
                    .toList();
        }
        Stream<String> blocks = FENCED.matcher(text)
                .results()
                .flatMap(block -> block.group(1).replaceAll("\\\\\\n\\s*", " ").lines());
        Stream<String> spans = SPAN.matcher(FENCED.matcher(text).replaceAll(""))
                .results()
                .map(span -> span.group(1))
                .filter(span -> span.contains(" "));
        return Stream.concat(blocks, spans).toList();
    }

    /** The simple commands of a page, each as its words without comments, redirections and assignments. */
    static List<List<String>> commands(Path page) {
        return lines(page).stream().flatMap(line -> words(line).stream()).collect(Collectors.toList());
    }

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

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentedPages() {}
}
