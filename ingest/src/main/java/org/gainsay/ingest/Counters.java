package org.gainsay.ingest;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Counts what became of the records, as metrics of Kafka Streams: {@code stream-gainsay-metrics},
 * {@code <count>-total} and {@code <count>-rate}.
 *
 * <p>Each record is counted once as processed and once by its fate, so that over all tasks, once they are idle,
 * {@code processed = rejected + current + withdrawn + repeats + stale}.
 */
final class Counters {

    /** What is counted; the metric is its name in lower case. */
    enum Count {
        PROCESSED,
        REJECTED,
        CURRENT,
        WITHDRAWN,
        REPEATS,
        STALE,
        /** Articles that went out as near-copies of another. */
        COPIES
    }

    private final Map<Count, Sensor> sensors = new EnumMap<>(Count.class);

    Counters(ProcessorContext<?, ?> context, Count... counts) {
        for (Count count : counts) {
            sensors.put(
                    count,
                    context.metrics()
                            .addRateTotalSensor(
                                    "gainsay",
                                    "ingest-" + context.taskId(),
                                    count.name().toLowerCase(Locale.ROOT),
                                    RecordingLevel.INFO));
        }
    }

    void add(Count count) {
        Sensor sensor = sensors.get(count);
        if (sensor == null) {
            throw new IllegalArgumentException("not counted here: " + count);
        }
        sensor.record();
    }
}
