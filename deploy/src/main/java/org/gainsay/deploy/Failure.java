package org.gainsay.deploy;

import java.io.PrintWriter;
import org.apache.kafka.common.KafkaException;
import org.gainsay.deploy.broker.BrokerStartException;
import org.gainsay.deploy.broker.DataFolderException;
import org.gainsay.deploy.config.ConfigurationException;
import org.gainsay.deploy.folder.JournalException;
import org.gainsay.deploy.http.PortTakenException;
import org.gainsay.deploy.topic.ClusterUnavailableException;
import org.gainsay.deploy.topic.TopicMismatchException;
import org.gainsay.ingest.text.Secrets;
import org.slf4j.LoggerFactory;

/** Turns what a command threw into words and an exit code: no stack trace for what a person can mend. */
final class Failure {

    private Failure() {}

    static int report(Throwable thrown, PrintWriter err) {
        if (thrown instanceof ConfigurationException) {
            print(String.valueOf(thrown.getMessage()), err);
            return Launch.WRONG_USAGE;
        }
        if (isExpected(thrown)) {
            print(String.valueOf(thrown.getMessage()), err);
        } else if (thrown instanceof KafkaException) {
            print("Kafka: " + reason(thrown), err);
        } else {
            LoggerFactory.getLogger(Failure.class).error("a fault of ours", thrown);
            print("failed by a fault of its own: " + thrown, err);
        }
        return Launch.FAILED;
    }

    private static boolean isExpected(Throwable thrown) {
        return thrown instanceof BrokerStartException
                || thrown instanceof DataFolderException
                || thrown instanceof JournalException
                || thrown instanceof PortTakenException
                || thrown instanceof TopicMismatchException
                || thrown instanceof ClusterUnavailableException;
    }

    private static void print(String message, PrintWriter err) {
        message.lines().forEach(line -> err.println("gainsay: " + Secrets.masked(line)));
    }

    /** "Failed to construct kafka consumer" says nothing: the innermost cause does. */
    private static String reason(Throwable thrown) {
        Throwable t = thrown;
        while (t.getCause() != null) {
            t = t.getCause();
        }
        return t == thrown ? String.valueOf(t.getMessage()) : thrown.getMessage() + ": " + t.getMessage();
    }
}
