package org.gainsay.deploy.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and of those below it, by name.
 *
 * <p>Links are followed, since people put links into their inboxes and point at a folder by one; one that leads back up is
 * not. What begins with a dot is hidden and left out.
 */
public final class FileTree {

    private FileTree() {}

    /**
     * Looks.
     *
     * @param folder where to begin
     * @param entered asked of each folder below whether to look into it
     * @param unreadable told each file or folder below that cannot be looked at, and why
     * @throws IOException if the folder itself cannot be looked into
     */
    public static SortedMap<Path, BasicFileAttributes> of(
            Path folder, Predicate<Path> entered, BiConsumer<Path, IOException> unreadable) throws IOException {
        SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                        boolean wanted = below.equals(folder) || (!isHidden(below) && entered.test(below));
                        return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file)) {
                            files.put(file, attributes);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        if (file.equals(folder)) {
                            throw failure;
                        }
                        if (!(failure instanceof FileSystemLoopException) && !isHidden(file)) {
                            unreadable.accept(file, failure);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) {
                        if (failure != null) {
                            unreadable.accept(left, failure);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
