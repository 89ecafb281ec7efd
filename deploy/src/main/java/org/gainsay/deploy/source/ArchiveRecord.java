package org.gainsay.deploy.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.gainsay.ingest.api.RawHeaders;
import org.gainsay.ingest.text.CleanText;
import org.gainsay.ingest.text.StatedTime;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Makes an item of a record of a web archive that holds a document: keyed by its address, as the server sent it. */
final class ArchiveRecord {

    /** What is unpacked of a document that is too large, to tell its length and digest. */
    static final int UNPACKED_BYTES = 64 * 1024 * 1024;

    private static final int FIELD = 1000;

    private ArchiveRecord() {}

    /** The address that a record is about, as it can be shown, the first of several; null if it has none. */
    static @Nullable String address(WarcRecord record) {
        return field(record.headers(), "WARC-Target-URI");
    }

    /**
     * Reads a record's document.
     *
     * @param source what stands in {@link RawHeaders#SOURCE}
     * @throws IOException if the document cannot be read
     */
    static Archived read(WarcRecord record, String source) throws IOException {
        if (record instanceof WarcRevisit) {
            return new Archived.Nothing(LeftOut.REVISIT);
        }
        boolean answer = record instanceof WarcResponse;
        boolean part = !record.headers().all("WARC-Segment-Number").isEmpty();
        if (part || !(answer || record instanceof WarcResource)) {
            return new Archived.Nothing(LeftOut.RECORD);
        }
        if (!record.headers().all("WARC-Truncated").isEmpty()) {
            return new Archived.Nothing(LeftOut.TRUNCATED);
        }
        String url = ((WarcTargetRecord) record).target();
        ArchivedContent content = answer ? ArchivedContent.ofAnswer(record) : ArchivedContent.ofFile(record);
        if (url == null || !WebItems.isAddress(url) || content == null) {
            return new Archived.Nothing(LeftOut.ADDRESS);
        }
        if (!content.isOk()) {
            return new Archived.Nothing(LeftOut.STATUS);
        }
        if (NoDocuments.contains(url, field(content.headers(), "Content-Type"))
                || NoDocuments.contains(url, field(record.headers(), "WARC-Identified-Payload-Type"))) {
            return new Archived.Nothing(LeftOut.TYPE);
        }
        return new Archived.Document(item(url, headers(url, record, content, source), content));
    }

    private static Map<String, String> headers(String url, WarcRecord record, ArchivedContent content, String source) {
        Map<String, String> headers = new HashMap<>();
        headers.put(RawHeaders.SOURCE, source);
        headers.put(RawHeaders.URL, url);
        put(headers, RawHeaders.CONTENT_TYPE, field(content.headers(), "Content-Type"));
        put(headers, RawHeaders.ETAG, field(content.headers(), "ETag"));
        put(headers, RawHeaders.LAST_MODIFIED, field(content.headers(), "Last-Modified"));
        String date = field(record.headers(), "WARC-Date");
        if (date != null) {
            StatedTime.parse(date).ifPresent(fetched -> headers.put(RawHeaders.FETCHED, fetched.toString()));
        }
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private static @Nullable String field(MessageHeaders headers, String name) {
        return headers.first(name).map(value -> CleanText.field(value, FIELD)).orElse(null);
    }

    private static RawItem item(String url, Map<String, String> headers, ArchivedContent content) throws IOException {
        try (InputStream in =
                ContentCoding.decode(content.body(), content.headers().all("Content-Encoding"))) {
            FileContent unpacked = FileContent.read(in, UNPACKED_BYTES);
            return new RawItem(url, unpacked.bytes(), headers, unpacked.cut());
        }
    }
}
