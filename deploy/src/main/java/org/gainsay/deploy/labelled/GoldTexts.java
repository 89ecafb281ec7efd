package org.gainsay.deploy.labelled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the text that a labelled document was labelled from. */
public final class GoldTexts {

    private final List<Path> folders;

    /**
     * Looks in the folder that is named, else beside the labelled file: {@code articles.jsonl} and {@code articles/}.
     *
     * @param gold the labelled file
     * @param texts a folder of texts, or null
     */
    public GoldTexts(Path gold, @Nullable Path texts) {
        Path file = gold.toAbsolutePath();
        String stem = gold.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        this.folders = texts != null
                ? List.of(texts)
                : Stream.of(file.resolveSibling(stem), file.resolveSibling("../" + stem))
                        .map(Path::normalize)
                        .toList();
    }

    /** The document's file; empty if there is none, or if its name leads out of the folders. */
    public Optional<Path> find(String doc) {
        return folders.stream()
                .map(folder -> folder.resolve(doc).normalize())
                .filter(file -> folders.stream().anyMatch(folder -> file.startsWith(folder.normalize())))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
