package org.gainsay.deploy.labelled;

import java.util.List;
import org.gainsay.enrich.analysis.AnalysedSentence;
import org.gainsay.enrich.api.Event;
import org.gainsay.ingest.api.Part;

/**
 * A line of a labelled file.
 *
 * @param doc the document's name
 * @param i index of the sentence in it, from 0
 * @param text the sentence
 * @param part what kind of block it stands in
 * @param events what it claims and denies
 */
public record LabelledSentence(String doc, int i, String text, Part.Kind part, List<Event> events) {

    public LabelledSentence {
        events = List.copyOf(events);
    }

    /** What the analyser says, as an annotator would have written it. */
    public static LabelledSentence of(String doc, AnalysedSentence sentence) {
        return new LabelledSentence(doc, sentence.i(), sentence.text(), sentence.part(), sentence.events());
    }
}
