package org.gainsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gainsay.ingest.api.Article;
import org.gainsay.ingest.api.ArticleLog;
import org.gainsay.ingest.api.DeadLetterHeaders;
import org.gainsay.ingest.api.Origin;
import org.gainsay.ingest.api.TraceParent;
import org.gainsay.ingest.deadletter.DeadLetterLimit;
import org.gainsay.ingest.deadletter.Kept;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.extract.ArticleReader;
import org.gainsay.ingest.extract.Reading;
import org.gainsay.ingest.identity.CanonicalUrl;
import org.gainsay.ingest.identity.Tenant;
import org.gainsay.ingest.revision.Arrival;
import org.gainsay.ingest.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each raw record and remembers which article its key stands for, so that a tombstone finds its article and an
 * article that moves to another address stays the same article.
 */
final class ReadingProcessor extends ContextualProcessor<byte[], byte[], byte[], Outcome> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingProcessor.class);

    private static final String STAGE = "ingest";
    private static final int MAX_DETAIL = 2000;

    private final ArticleReader reader;
    private KeyValueStore<String, String> aliases;
    private KeyValueStore<String, Tenant> addresses;
    private Counters counters;

    // Kafka calls init before anything else; the fields are set from then on.
    @SuppressWarnings("NullAway.Init")
    ReadingProcessor(ArticleReader reader) {
        this.reader = reader;
    }

    @Override
    public void init(ProcessorContext<byte[], Outcome> context) {
        super.init(context);
        aliases = context.getStateStore(IngestTopology.ALIASES);
        addresses = context.getStateStore(IngestTopology.ADDRESSES);
        counters = new Counters(context, Counters.Count.PROCESSED, Counters.Count.REJECTED);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        counters.add(Counters.Count.PROCESSED);
        RecordMetadata place = context().recordMetadata().orElseThrow();
        Origin origin = RawRecords.origin(record, place);
        ArticleLog.about(null, origin.trace(), () -> read(record, place, origin));
    }

    private void read(Record<byte[], byte[]> record, RecordMetadata place, Origin origin) {
        RawDocument document = RawRecords.document(record, context().currentSystemTimeMs());
        Reading reading = RawRecords.isWithdrawal(record) ? reader.withdrawal(document) : reader.read(document);
        if (reading instanceof Reading.Read read) {
            Article article = settle(document.key(), read.article());
            remember(document.key(), article.id());
            accept(record, origin, Arrival.revision(article));
        } else if (reading instanceof Reading.Withdrawn withdrawn) {
            String alias = articleOf(document.key());
            accept(
                    record,
                    origin,
                    Arrival.withdrawal(
                            alias == null ? withdrawn.id() : alias, withdrawn.stated(), withdrawn.received()));
        } else if (reading instanceof Reading.Rejected rejected) {
            String alias = rejected.reason() == Reason.UNKNOWN_ARTICLE ? articleOf(document.key()) : null;
            if (alias != null) {
                accept(record, origin, Arrival.withdrawal(alias, document.updated(), document.received()));
            } else {
                ArticleLog.about(articleOf(document.key()), origin.trace(), () -> refuse(record, place, rejected));
            }
        }
    }

    private Article settle(@Nullable String key, Article read) {
        String address = CanonicalUrl.of(key).orElse(null);
        if (address == null) {
            return read;
        }
        Tenant before = addresses.get(address);
        Tenant now = Tenant.of(before, read);
        if (!now.equals(before)) {
            addresses.put(address, now);
        }
        return now.settle(read);
    }

    private void remember(@Nullable String key, String id) {
        if (key != null && !id.equals(aliases.get(key))) {
            aliases.put(key, id);
        }
    }

    private @Nullable String articleOf(@Nullable String key) {
        return key == null ? null : aliases.get(key);
    }

    /** Only where it comes from goes on: a sender's other headers say nothing of the article that is not in it now. */
    private void accept(Record<byte[], byte[]> record, Origin origin, Arrival arrival) {
        context()
                .forward(new Record<>(
                        record.key(), new Outcome.Accepted(arrival), record.timestamp(), origin.headers()));
    }

    private void refuse(Record<byte[], byte[]> record, RecordMetadata place, Reading.Rejected rejected) {
        counters.add(Counters.Count.REJECTED);
        LOG.info(
                "{}-{}@{} goes to the dead letters: {}",
                place.topic(),
                place.partition(),
                place.offset(),
                rejected.reason().code());
        Headers headers = new RecordHeaders(record.headers());
        TraceParent.dropMalformed(headers);
        String detail = CleanText.field(rejected.detail(), MAX_DETAIL);
        headers.add(DeadLetterHeaders.STAGE, STAGE.getBytes(UTF_8));
        headers.add(DeadLetterHeaders.REASON, rejected.reason().code().getBytes(UTF_8));
        headers.add(DeadLetterHeaders.MESSAGE, (detail == null ? "" : detail).getBytes(UTF_8));
        headers.add(DeadLetterHeaders.TOPIC, place.topic().getBytes(UTF_8));
        headers.add(
                DeadLetterHeaders.PARTITION, Integer.toString(place.partition()).getBytes(UTF_8));
        headers.add(DeadLetterHeaders.OFFSET, Long.toString(place.offset()).getBytes(UTF_8));
        Kept kept = DeadLetterLimit.keep(record.key(), record.value(), headers);
        context()
                .forward(new Record<>(
                        kept.key(), new Outcome.Refused(kept.value()), record.timestamp(), kept.headers()));
    }
}
