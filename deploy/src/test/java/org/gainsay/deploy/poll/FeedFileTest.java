package org.gainsay.deploy.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.deploy.config.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFileTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Path path;
    private FeedFile file;

    @SuppressWarnings("NullAway.Init")
    FeedFileTest() {}

    @BeforeEach
    void name() {
        path = folder.resolve("feeds.opml");
        file = new FeedFile(path, told::add);
    }

    @Test
    void aListIsReadAgainOnlyWhenItHasChanged() throws Exception {
        Files.writeString(path, "https://a.example/feed\nnonsense\n");
        assertThat(file.first().feeds()).hasSize(1);
        assertThat(told).singleElement().asString().contains("line 2", "nonsense");
        assertThat(file.changed()).isEmpty();

        Files.writeString(path, "https://a.example/feed\nhttps://b.example/feed\n");

        assertThat(file.changed())
                .hasValueSatisfying(list -> assertThat(list.feeds()).hasSize(2));
        assertThat(file.changed()).isEmpty();
    }

    @Test
    void aListThatBreaksIsToldOnceAndTheFormerOneStays() throws Exception {
        Files.writeString(path, "https://a.example/feed\n");
        file.first();
        Files.writeString(path, "<html>");

        assertThat(file.changed()).isEmpty();
        assertThat(file.changed()).isEmpty();
        assertThat(told).singleElement().asString().contains("is not OPML", "the former list stays");

        Files.delete(path);
        assertThat(file.changed()).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void aMissingFileIsNamedWithTheFix() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(file::first)
                .withMessageContaining(path.toString())
                .withMessageContaining("is not there: name a file that lists the feeds");
    }
}
