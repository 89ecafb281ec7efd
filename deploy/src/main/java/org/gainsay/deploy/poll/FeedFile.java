package org.gainsay.deploy.poll;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.ingest.poll.FeedList;
import org.jspecify.annotations.Nullable;

/** The file that lists the feeds; read again when it changes. A list that cannot be read leaves the former one as it is. */
final class FeedFile {

    private record Stamp(FileTime modified, long size) {}

    private final Path file;
    private final Consumer<String> tell;
    private @Nullable Stamp read;
    private @Nullable String told;

    /**
     * A list that is not read yet.
     *
     * @param tell told in words what is wrong with it, once
     */
    FeedFile(Path file, Consumer<String> tell) {
        this.file = file;
        this.tell = tell;
    }

    /**
     * Reads it for the first time.
     *
     * @throws ConfigurationException if it is missing or no list of feeds
     */
    FeedList first() {
        try {
            Stamp stamp = stamp();
            FeedList list = list();
            read = stamp;
            return list;
        } catch (IOException | FeedList.NoFeedListException e) {
            throw new ConfigurationException("--feeds " + file + ": " + what(e));
        }
    }

    /** The list, if it has changed since it was last read and can be read. */
    Optional<FeedList> changed() {
        try {
            Stamp stamp = stamp();
            if (stamp.equals(read)) {
                told = null;
                return Optional.empty();
            }
            FeedList list = list();
            read = stamp;
            told = null;
            return Optional.of(list);
        } catch (IOException | FeedList.NoFeedListException e) {
            String trouble = file + " " + what(e) + "; the former list stays";
            if (!trouble.equals(told)) {
                told = trouble;
                tell.accept(trouble);
            }
            return Optional.empty();
        }
    }

    private static String what(Exception thrown) {
        if (thrown instanceof NoSuchFileException) {
            return "is not there: name a file that lists the feeds, OPML or an address a line";
        }
        if (thrown instanceof AccessDeniedException) {
            return "may not be read by this user: change its permissions";
        }
        return thrown instanceof FeedList.NoFeedListException
                ? String.valueOf(thrown.getMessage())
                : "cannot be read: " + thrown.getMessage();
    }

    private FeedList list() throws IOException, FeedList.NoFeedListException {
        if (Files.size(file) > FeedList.MOST_BYTES) {
            return FeedList.read(new byte[FeedList.MOST_BYTES + 1]);
        }
        byte[] bytes = Files.readAllBytes(file);
        FeedList list = FeedList.read(bytes);
        list.problems().forEach(problem -> tell.accept(file + ": " + problem));
        return list;
    }

    private Stamp stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(attributes.lastModifiedTime(), attributes.size());
    }
}
