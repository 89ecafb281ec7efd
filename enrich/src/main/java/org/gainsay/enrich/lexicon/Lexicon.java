package org.gainsay.enrich.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of actors and equipment: immutable, safe for many threads.
 *
 * @param actors who may be meant
 * @param equipment what goods may be meant
 */
public record Lexicon(Actors actors, Equipment equipment) {

    /**
     * Reads our own files and then the user's, whose lines add to ours or, with the same words, go before them.
     *
     * @param userDirectory where files of the same names may lie
     * @throws LexiconException if a file is not as it should be; says the file, the line and the fix
     */
    public static Lexicon load(@Nullable Path userDirectory) {
        if (userDirectory != null && !Files.isDirectory(userDirectory)) {
            throw new LexiconException(userDirectory + " is no directory; name one that holds lexicon files");
        }
        Guards guards = Guards.load(userDirectory);
        return new Lexicon(Actors.load(guards, userDirectory), Equipment.load(guards, userDirectory));
    }
}
