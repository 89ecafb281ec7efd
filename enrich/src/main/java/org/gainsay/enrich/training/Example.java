package org.gainsay.enrich.training;

import java.util.List;
import org.gainsay.enrich.choice.Task;

/**
 * What was to be chosen once, and what would have been right.
 *
 * @param task the choice
 * @param group which options stood beside each other; unique in a training run
 * @param right whether this option was the right one
 * @param features what spoke for and against it
 */
record Example(Task task, String group, boolean right, List<String> features) {

    Example {
        // The same few thousand strings stand in hundreds of thousands of places.
        features = features.stream().map(String::intern).toList();
    }
}
