package org.gainsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.ingest.copy.CopyStore;
import org.gainsay.ingest.copy.Indexed;
import org.gainsay.ingest.copy.Rank;
import org.jspecify.annotations.Nullable;

/**
 * The index in two state stores: the entries by article, and keys alone, whose bytes sort as their numbers do.
 *
 * <p>A bucket's members are keys of one prefix in their order, and so are the arrivals: a bucket of any size is read no
 * further than it is looked at.
 */
final class StoredCopies implements CopyStore {

    private static final byte ARRIVALS = 'a';
    private static final byte BUCKET = 'b';
    private static final long FIRST = 0;
    private static final long LAST = -1;
    private static final byte[] NOTHING = {};

    private final KeyValueStore<String, Indexed> entries;
    private final KeyValueStore<Bytes, byte[]> keys;

    /** Nothing arrived before that is still there: spares going over what was deleted but lies on the disk still. */
    private long firstArrival = Long.MIN_VALUE;

    StoredCopies(KeyValueStore<String, Indexed> entries, KeyValueStore<Bytes, byte[]> keys) {
        this.entries = entries;
        this.keys = keys;
    }

    @Override
    public @Nullable Indexed get(String article) {
        return entries.get(article);
    }

    @Override
    public void put(Indexed entry) {
        entries.put(entry.rank().article(), entry);
    }

    @Override
    public void remove(String article) {
        entries.delete(article);
    }

    @Override
    public void addMember(long bucket, Rank member) {
        keys.put(member(bucket, member), NOTHING);
    }

    @Override
    public void removeMember(long bucket, Rank member) {
        keys.delete(member(bucket, member));
    }

    @Override
    public void visit(long bucket, Predicate<Rank> visitor) {
        try (KeyValueIterator<Bytes, byte[]> members = keys.range(bucket(bucket, FIRST), bucket(bucket, LAST))) {
            while (members.hasNext()) {
                ByteBuffer key = ByteBuffer.wrap(members.next().key.get()).position(1 + Long.BYTES);
                Instant time = Instant.ofEpochSecond(unsorted(key.getLong()), key.getInt());
                if (!visitor.test(new Rank(time, rest(key)))) {
                    return;
                }
            }
        }
    }

    @Override
    public void addArrival(long arrived, String article) {
        keys.put(arrival(arrived, article), NOTHING);
    }

    @Override
    public void removeArrival(long arrived, String article) {
        keys.delete(arrival(arrived, article));
    }

    @Override
    public List<String> arrivedBefore(long time, int most) {
        List<String> articles = new ArrayList<>();
        if (time <= firstArrival) {
            return articles;
        }
        try (KeyValueIterator<Bytes, byte[]> arrivals =
                keys.range(arrival(firstArrival, ""), arrival(time - 1, "\uFFFF"))) {
            while (articles.size() < most && arrivals.hasNext()) {
                ByteBuffer key = ByteBuffer.wrap(arrivals.next().key.get()).position(1);
                firstArrival = unsorted(key.getLong());
                articles.add(rest(key));
            }
        }
        return articles;
    }

    @Override
    public @Nullable Long lastArrival() {
        try (KeyValueIterator<Bytes, byte[]> arrivals =
                keys.reverseRange(arrival(Long.MIN_VALUE, ""), arrival(Long.MAX_VALUE, "\uFFFF"))) {
            return arrivals.hasNext()
                    ? (Long) unsorted(ByteBuffer.wrap(arrivals.next().key.get())
                            .position(1)
                            .getLong())
                    : null;
        }
    }

    private static Bytes member(long bucket, Rank member) {
        byte[] article = member.article().getBytes(UTF_8);
        Instant time = member.time();
        return Bytes.wrap(ByteBuffer.allocate(1 + 2 * Long.BYTES + Integer.BYTES + article.length)
                .put(BUCKET)
                .putLong(bucket)
                .putLong(sorted(time.getEpochSecond()))
                .putInt(time.getNano())
                .put(article)
                .array());
    }

    private static Bytes arrival(long arrived, String article) {
        byte[] id = article.getBytes(UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES + id.length)
                .put(ARRIVALS)
                .putLong(sorted(arrived))
                .put(id)
                .array());
    }

    /** Before or after all members of the bucket: no time begins with eight such bytes. */
    private static Bytes bucket(long bucket, long end) {
        return Bytes.wrap(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(BUCKET)
                .putLong(bucket)
                .putLong(end)
                .array());
    }

    private static String rest(ByteBuffer key) {
        byte[] rest = new byte[key.remaining()];
        key.get(rest);
        return new String(rest, UTF_8);
    }

    /** Negative numbers before the others, as bytes without a sign sort. */
    private static long sorted(long number) {
        return number ^ Long.MIN_VALUE;
    }

    private static long unsorted(long number) {
        return number ^ Long.MIN_VALUE;
    }
}
