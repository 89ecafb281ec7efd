package org.gainsay.deploy.labelled;

import java.util.List;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.api.Event;
import org.gainsay.ingest.api.Part;

/**
 * A sentence that the analyser read, as a line of a labelled file has it.
 *
 * @param doc the document's name
 * @param i index of the sentence in it, from 0
 * @param text the sentence
 * @param part what kind of block it stands in
 * @param events what it claims and denies
 */
public record PredictedSentence(String doc, int i, String text, Part.Kind part, List<Event> events) {

    public PredictedSentence {
        events = List.copyOf(events);
    }

    /** What the analyser says, as an annotator would have written it. */
    public static PredictedSentence of(String doc, AnalysedSentence sentence) {
        return new PredictedSentence(doc, sentence.i(), sentence.text(), sentence.part(), sentence.events());
    }
}
