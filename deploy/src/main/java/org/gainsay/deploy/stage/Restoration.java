package org.gainsay.deploy.stage;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of a stage's state has still to be read back from its changelogs: until then it does not work. */
public final class Restoration implements StateRestoreListener {

    private final Map<TopicPartition, Long> left = new ConcurrentHashMap<>();

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long end) {
        left.put(changelog, Math.max(0, end - from));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long last, long records) {
        left.computeIfPresent(changelog, (partition, before) -> Math.max(0, before - records));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        left.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        left.remove(changelog);
    }

    /** Records to be read back, at most: changelogs have gaps where they were compacted. */
    public long records() {
        return left.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same for a person; empty when nothing is to be read back. */
    public String told() {
        long partitions = left.size();
        return partitions == 0
                ? ""
                : String.format(
                        Locale.ROOT, "%,d records of state to restore, in %d partitions", records(), partitions);
    }
}
