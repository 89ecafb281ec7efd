package org.gainsay.ingest.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.gainsay.ingest.api.JsonSerde;
import org.gainsay.ingest.api.Part;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.plaintext.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads PDF, DOCX, DOC, ODT, RTF and EPUB in child processes. For any number of threads. */
public final class OfficeExtractor implements Extractor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeExtractor.class);

    private final WorkerLimits limits;
    private final Semaphore turns;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "office-deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** An extractor whose children start when the first document needs them. */
    public OfficeExtractor(WorkerLimits limits) {
        this.limits = limits;
        this.turns = new Semaphore(limits.workers(), true);
    }

    @Override
    public Extraction extract(RawDocument document) {
        turns.acquireUninterruptibly();
        try {
            return extraction(parse(document));
        } finally {
            turns.release();
        }
    }

    private Answer parse(RawDocument document) {
        Worker worker = worker();
        try {
            byte[] answer = worker.ask(document.bytes(), limits.deadline(), clock);
            idle.push(worker);
            return JsonSerde.MAPPER.readValue(answer, Answer.class);
        } catch (Worker.DiedException e) {
            LOG.warn("a parser's process was stopped: {}", e.getMessage());
            return Answer.refused(Reason.PARSER_STOPPED, "the parser was stopped: " + e.getMessage());
        }
    }

    private Worker worker() {
        Worker worker = idle.poll();
        while (worker != null && !worker.isAlive()) {
            worker = idle.poll();
        }
        if (worker != null) {
            return worker;
        }
        try {
            return Worker.start(limits.heapMegabytes());
        } catch (IOException e) {
            // No fault of the document's: the stage stops and says so.
            throw new UncheckedIOException("cannot start a child process to parse documents in", e);
        }
    }

    private static Extraction extraction(Answer answer) {
        if (answer.reason() != null) {
            return new Extraction.Rejected(answer.reason(), Objects.requireNonNullElse(answer.detail(), ""));
        }
        if (answer.paragraphs().isEmpty()) {
            return new Extraction.Rejected(
                    Reason.NOT_AN_ARTICLE, "no text in it: pages that are pictures need character recognition first");
        }
        List<Part> parts = PlainText.parts(answer.paragraphs());
        List<String> byline = PlainText.authors(parts);
        Map<String, String> provenance = new HashMap<>();
        String title = noted(provenance, "title", answer.title());
        Instant published = noted(provenance, "published", answer.created());
        Instant updated = noted(provenance, "updated", answer.modified());
        List<String> authors = byline.isEmpty() ? answer.authors() : byline;
        if (!authors.isEmpty()) {
            provenance.put("authors", byline.isEmpty() ? "document properties" : "byline");
        }
        return new Extraction.Found(
                new Draft(null, null, title, parts, authors, null, published, updated, null, List.of(), provenance));
    }

    private static <T> @Nullable T noted(Map<String, String> provenance, String field, @Nullable T value) {
        if (value != null) {
            provenance.put(field, "document properties");
        }
        return value;
    }

    /** Ends the children. */
    @Override
    public void close() {
        clock.shutdownNow();
        idle.forEach(Worker::close);
        idle.clear();
    }
}
