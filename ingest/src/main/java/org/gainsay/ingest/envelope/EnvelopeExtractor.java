package org.gainsay.ingest.envelope;

import java.util.Optional;
import org.gainsay.ingest.document.Draft;
import org.gainsay.ingest.document.Extraction;
import org.gainsay.ingest.document.Extractor;
import org.gainsay.ingest.document.RawDocument;
import org.gainsay.ingest.document.Reason;
import org.gainsay.ingest.text.TextDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one article in JSON; which of the known envelopes it is shows in its fields. */
public final class EnvelopeExtractor implements Extractor {

    private static final String KNOWN =
            "; known are the envelope of this project (an object with a body), IPTC ninjs and schema.org NewsArticle";

    private final JsonMapper mapper = new JsonMapper();

    @Override
    public Extraction extract(RawDocument document) {
        Optional<String> json = TextDecoder.decode(document.bytes(), document.contentType());
        if (json.isEmpty()) {
            return new Extraction.Rejected(Reason.NOT_TEXT, "stated to be JSON, but the bytes are no text");
        }
        try {
            return extract(mapper.readTree(json.get()));
        } catch (JacksonException e) {
            var at = e.getLocation();
            return new Extraction.Rejected(
                    Reason.MALFORMED,
                    "not valid JSON"
                            + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + ": " + e.getOriginalMessage());
        } catch (WrongShapeException e) {
            return new Extraction.Rejected(Reason.WRONG_SHAPE, e.getMessage() + KNOWN);
        }
    }

    private static Extraction extract(JsonNode root) throws WrongShapeException {
        if (root.isArray()) {
            throw new WrongShapeException("a list: send each article as a record of its own");
        }
        if (!root.isObject()) {
            throw new WrongShapeException("must be an object");
        }
        Fields fields = new Fields(root);
        boolean withdrawn = fields.flag("withdrawn") || "canceled".equals(fields.text("pubstatus"));
        Draft draft;
        if (SchemaOrgArticle.matches(fields)) {
            draft = SchemaOrgArticle.read(fields);
        } else if (Ninjs.matches(fields)) {
            draft = Ninjs.read(fields);
        } else {
            draft = OwnEnvelope.read(fields, withdrawn);
        }
        return withdrawn ? new Extraction.Withdrawn(draft) : new Extraction.Found(draft);
    }
}
