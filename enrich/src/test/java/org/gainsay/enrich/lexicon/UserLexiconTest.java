package org.gainsay.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserLexiconTest {

    @TempDir
    Path directory;

    private void write(String file, String... lines) throws IOException {
        Files.writeString(directory.resolve(file), String.join("\n", lines) + "\n");
    }

    @Test
    void linesOfTheUserAddToOurs() throws IOException {
        write("actors.tsv", "id\tkind\tform\ttext\tfrom\tuntil", "Zemblan Guard\tGROUP\tNAME\tZG Unit\t\t");
        write("equipment.tsv", "id\tform\tmodel\ttext\tcontext", "drones\tMODEL\twasp-9\tWasp-9\t");
        Lexicon lexicon = Lexicon.load(directory);
        assertThat(lexicon.actors().find("It went to the ZG Unit of Fiji."))
                .extracting(mention -> mention.ids().get(0))
                .containsExactly("Zemblan Guard", "FJ");
        assertThat(lexicon.equipment().find("Two Wasp-9s and a tank").get(0).model())
                .isEqualTo("wasp-9");
    }

    @Test
    void aLineOfTheUserGoesBeforeOursWithTheSameWords() throws IOException {
        write(
                "actors.tsv",
                "id\tkind\tform\ttext\tfrom\tuntil",
                "Brussels City\tORGANISATION\tNAME\tBrussels\t\t",
                "-\t\t\tFiji\t\t");
        Actors actors = Lexicon.load(directory).actors();
        assertThat(actors.find("They asked Brussels and Fiji."))
                .extracting(mention -> mention.ids().get(0))
                .containsExactly("Brussels City");
    }

    @Test
    void aMistakeIsToldWithFileLineColumnAndFix() throws IOException {
        write("actors.tsv", "# mine", "id\tkind\tform\ttext\tfrom\tuntil", "X\tKINGDOM\tNAME\tX\t\t");
        assertThatThrownBy(() -> Lexicon.load(directory))
                .isInstanceOf(LexiconException.class)
                .hasMessageContainingAll("actors.tsv", "line 3", "\"kind\"", "KINGDOM", "STATE");
        write("actors.tsv", "id\tkind\tform\ttext\tfrom\tuntil", "X\tGROUP\tNAME\tX\t31.5.2024\t");
        assertThatThrownBy(() -> Lexicon.load(directory)).hasMessageContainingAll("line 2", "\"from\"", "2024-05-31");
        write("actors.tsv", "id\tname", "X\tX");
        assertThatThrownBy(() -> Lexicon.load(directory)).hasMessageContainingAll("line 1", "id, kind, form, text");
        Files.delete(directory.resolve("actors.tsv"));
        write("equipment.tsv", "id\tform\tmodel\ttext\tcontext", "lasers\tKIND\t\tlaser\t");
        assertThatThrownBy(() -> Lexicon.load(directory)).hasMessageContainingAll("lasers", "taxonomy", "electronics");
    }

    @Test
    void aDirectoryThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> Lexicon.load(directory.resolve("none"))).hasMessageContaining("is no directory");
    }

    @Test
    void bracesAreWrittenOut() {
        assertThat(Braces.expand("{a,b} {c,{d,e}x}")).containsExactly("a c", "a dx", "a ex", "b c", "b dx", "b ex");
        assertThat(Braces.expand("{open")).containsExactly("{open");
    }
}
