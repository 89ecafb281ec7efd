package org.gainsay.deploy.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldTextsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws Exception {
        Files.createDirectories(folder.resolve("gold/wire"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("gold/wire/a.txt"), "beside");
        Files.writeString(folder.resolve("elsewhere/a.txt"), "named");
        Files.writeString(folder.resolve("secret.txt"), "not ours");
    }

    @Test
    void textIsFoundInTheFolderThatIsCalledLikeTheFile() {
        GoldTexts texts = new GoldTexts(folder.resolve("gold/wire.jsonl"), null);
        assertThat(texts.find("a.txt")).contains(folder.resolve("gold/wire/a.txt"));
        assertThat(texts.find("b.txt")).isEmpty();
    }

    @Test
    void namedFolderGoesBeforeIt() {
        GoldTexts texts = new GoldTexts(folder.resolve("gold/wire.jsonl"), folder.resolve("elsewhere"));
        assertThat(texts.find("a.txt")).contains(folder.resolve("elsewhere/a.txt"));
    }

    @Test
    void nameThatLeadsOutOfTheFoldersFindsNothing() {
        GoldTexts texts = new GoldTexts(folder.resolve("gold/wire.jsonl"), folder.resolve("elsewhere"));
        assertThat(texts.find("../secret.txt")).isEmpty();
    }
}
