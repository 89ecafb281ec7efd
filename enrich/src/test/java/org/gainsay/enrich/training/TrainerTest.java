package org.gainsay.enrich.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.enrich.Articles;
import org.gainsay.enrich.SharedAnalyser;
import org.gainsay.enrich.choice.Task;
import org.gainsay.enrich.score.LabelledEvent;
import org.gainsay.enrich.score.LabelledSentence;
import org.gainsay.enrich.score.Scorer;
import org.gainsay.ingest.api.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final List<String[]> STATES = List.of(
            new String[] {"Gabon", "ga", "Peru", "pe"},
            new String[] {"Fiji", "fj", "Chad", "td"},
            new String[] {"Malta", "mt", "Kenya", "ke"},
            new String[] {"Chile", "cl", "Ghana", "gh"},
            new String[] {"Nepal", "np", "Cuba", "cu"},
            new String[] {"Laos", "la", "Mali", "ml"},
            new String[] {"Qatar", "qa", "Benin", "bj"},
            new String[] {"Oman", "om", "Togo", "tg"});

    /** A claim, and an answer in words that no rule knows for one; and a look at the weather, which is none. */
    private static List<Trainer.Lesson> lessons() {
        List<Trainer.Lesson> out = new ArrayList<>();
        for (String[] s : STATES) {
            String claim = s[0] + " has sold mortars to " + s[2] + ".";
            String answer = s[0] + " replied with a hearty yawn.";
            String weather = s[0] + " expects rain and fog on Friday.";
            LabelledEvent sold = event("CLAIM", Set.of("-"), s);
            LabelledEvent denied = event("DENIAL", Set.of(s[1]), s);
            String doc = s[0];
            out.add(new Trainer.Lesson(
                    doc,
                    Articles.body(doc, claim + " " + answer + " " + weather),
                    List.of(
                            new LabelledSentence(doc, claim, Part.Kind.BODY, "", List.of(sold)),
                            new LabelledSentence(doc, answer, Part.Kind.BODY, "", List.of(denied)),
                            new LabelledSentence(doc, weather, Part.Kind.BODY, "", List.of()))));
        }
        return out;
    }

    private static LabelledEvent event(String type, Set<String> sources, String[] s) {
        return new LabelledEvent(
                type, sources, Set.of(s[1]), Set.of(s[3]), Set.of("artillery"), "TRANSFER", "ACTUAL", false);
    }

    private static final class Trained {
        static final Trainer.Outcome ONCE = trainer().train(lessons());
    }

    private static Trainer trainer() {
        return new Trainer(SharedAnalyser.lexicon(), SharedAnalyser.parser(), line -> {});
    }

    @Test
    void learnsFromOtherArticlesHowAnAnswerIsWorded() {
        Trainer.Outcome outcome = Trained.ONCE;

        List<LabelledSentence> gold =
                lessons().stream().flatMap(l -> l.labels().stream()).toList();
        assertThat(Scorer.score(gold, outcome.unseen()).denial().recall()).isGreaterThan(0.8);
        assertThat(Scorer.score(gold, outcome.unseen()).denial().precision()).isGreaterThan(0.8);
    }

    @Test
    void sameLabelsGiveTheSameModels(@TempDir Path folder) throws IOException {
        Trained.ONCE.write(folder.resolve("a"));
        trainer().train(lessons()).write(folder.resolve("b"));

        for (Task task : Task.values()) {
            Path first = folder.resolve("a").resolve(task.file());
            Path again = folder.resolve("b").resolve(task.file());
            assertThat(Files.exists(first)).as("%s", task).isEqualTo(Files.exists(again));
            if (Files.exists(first)) {
                assertThat(first).as("%s", task).hasSameBinaryContentAs(again);
            }
        }
        assertThat(folder.resolve("a").resolve(Task.DENIAL_UNFOUND.file())).exists();
    }
}
