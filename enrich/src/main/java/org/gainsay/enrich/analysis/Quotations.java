package org.gainsay.enrich.analysis;

import java.util.List;
import org.gainsay.enrich.context.ArticleState;
import org.gainsay.enrich.rule.Party;
import org.gainsay.enrich.rule.Prepared;
import org.gainsay.enrich.rule.SentenceReader;

/**
 * Which sentences stand in a quotation that began earlier, and who speaks it: the attribution may come sentences later, at
 * its end.
 */
final class Quotations {

    private final List<Prepared> sentences;
    private final boolean[] openBefore;
    private final boolean[] openAfter;

    Quotations(List<Prepared> sentences, List<ReadingAnalyser.Sentence> spans) {
        this.sentences = sentences;
        this.openBefore = new boolean[sentences.size()];
        this.openAfter = new boolean[sentences.size()];
        boolean open = false;
        for (int i = 0; i < sentences.size(); i++) {
            boolean newPart = i > 0
                    && spans.get(i).span().start() > spans.get(i - 1).span().end() + 1;
            if (newPart && sentences.get(i).startsQuoted()) {
                open = false;
            }
            openBefore[i] = open;
            open = open ? sentences.get(i).opensInside() : sentences.get(i).opens();
            openAfter[i] = open;
        }
    }

    /** Who speaks a sentence that is quoted at its start and names no speaker itself; else nobody. */
    Party speaker(int i, SentenceReader reader, ArticleState state) {
        Prepared here = sentences.get(i);
        if (!openBefore[i] && !here.startsQuoted()) {
            return Party.NOBODY;
        }
        if (!here.zones().isEmpty()) {
            return reader.speaker(here, state);
        }
        for (int j = i + 1; j < Math.min(sentences.size(), i + 12) && openBefore[j] && openAfter[j - 1]; j++) {
            if (!sentences.get(j).zones().isEmpty()) {
                return reader.speaker(sentences.get(j), state);
            }
        }
        return state.speaker().isEmpty() ? Party.NOBODY : new Party(state.speaker(), Party.Kind.RESOLVED);
    }
}
