package org.gainsay.ingest.language;

import java.util.List;
import java.util.Optional;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.gainsay.ingest.api.Part;

/** Guesses the language of an article's body; rather none than a wrong one. For any number of threads. */
public final class TextLanguage {

    /** More characters make the guess no better. */
    private static final int MOST = 2_000;

    /** In fewer, names outweigh words. */
    private static final int LEAST = 60;

    private TextLanguage() {}

    /** Loaded when the first text needs it: that takes a second. */
    private static final class Models {

        private static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            return new OptimaizeLangDetector().loadModels();
        }
    }

    /** The ISO 639 code of the language that these parts are in, if it is plain. */
    public static Optional<String> of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.kind() == Part.Kind.BODY && text.length() < MOST) {
                text.append(part.text(), 0, Math.min(part.text().length(), MOST - text.length()))
                        .append('\n');
            }
        }
        if (text.length() < LEAST) {
            return Optional.empty();
        }
        // The detector collects its text in itself.
        synchronized (Models.DETECTOR) {
            LanguageResult result = Models.DETECTOR.detect(text);
            return result.isReasonablyCertain()
                    ? Optional.of(result.getLanguage().split("-", 2)[0])
                    : Optional.empty();
        }
    }
}
