package org.gainsay.deploy.topic;

import java.util.List;
import java.util.stream.Collectors;

/** Topics exist that are not as the chain needs them; the message names each with its fix. */
public final class TopicMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mismatch> mismatches;

    TopicMismatchException(List<Mismatch> mismatches) {
        super(mismatches.stream().map(Mismatch::toString).collect(Collectors.joining(System.lineSeparator())));
        this.mismatches = List.copyOf(mismatches);
    }

    public List<Mismatch> mismatches() {
        return mismatches;
    }
}
