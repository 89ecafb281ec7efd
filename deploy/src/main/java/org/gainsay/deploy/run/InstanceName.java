package org.gainsay.deploy.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A name for this instance that goes with its data: after a restart, clean or not, it is known again and its tasks are
 * given back at once instead of after a session timeout.
 */
final class InstanceName {

    private static final String FILE = "instance";

    private InstanceName() {}

    /** The name kept in the folder, drawn when it is first used. */
    static String of(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the instance's name in " + file, e);
        }
    }
}
