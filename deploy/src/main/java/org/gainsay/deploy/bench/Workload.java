package org.gainsay.deploy.bench;

/**
 * What is made up.
 *
 * @param articles different articles; at least 1
 * @param sentences of each; at least 1
 * @param arms percent of the sentences that claim or deny a delivery of arms; 0 to 100
 * @param revised percent of the articles that come a second time, and say something else; 0 to 100
 * @param copied percent of the articles that print another one's text; 0 to 100
 * @param rate records a second; 0 for as fast as they are taken
 */
public record Workload(int articles, int sentences, int arms, int revised, int copied, int rate) {

    public Workload {
        atLeast("articles", articles, 1);
        atLeast("sentences", sentences, 1);
        percent("arms", arms);
        percent("revised", revised);
        percent("copied", copied);
        atLeast("rate", rate, 0);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException("--" + name + " must be at least " + least + ", was " + value);
        }
    }

    private static void percent(String name, int value) {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("--" + name + " must be from 0 to 100, was " + value);
        }
    }

    /** How many records that makes: articles and their revisions. */
    public int records() {
        return articles + (int) ((long) articles * revised / 100);
    }

    /** How many sentences of each article speak of arms. */
    public int armsSentences() {
        return Math.round(sentences * arms / 100f);
    }
}
