package org.gainsay.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.gainsay.deploy.config.ConfigurationException;
import org.junit.jupiter.api.Test;

class WatchedFoldersTest {

    private static final Path DATA = Path.of("/data");

    @Test
    void folderThatIsNamedTwiceOrLiesInAnotherIsWatchedOnce() {
        List<Path> named = List.of(Path.of("/in/a"), Path.of("/in/a/b"), Path.of("/in/x/../a"), Path.of("/in/ab"));

        assertThat(new WatchedFolders(named, DATA).folders()).containsExactly(Path.of("/in/a"), Path.of("/in/ab"));
    }

    @Test
    void dataFolderItselfCannotBeWatched() {
        assertThatThrownBy(() -> new WatchedFolders(List.of(Path.of("/data/.")), DATA))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--watch and --data");
    }
}
