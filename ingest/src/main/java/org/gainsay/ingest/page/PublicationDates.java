package org.gainsay.ingest.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gainsay.ingest.date.DateReader;
import org.gainsay.ingest.date.ReadDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates that a page states: JSON-LD first, then meta elements, then what is marked up in the page. */
final class PublicationDates {

    /** Clocks differ: a date this far ahead of the arrival is still believed. */
    static final Duration SKEW = Duration.ofMinutes(10);

    /** Elements asked for one field; more of them date something else than the article. */
    private static final int MOST_ELEMENTS = 20;

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Instant received;
    private final Map<String, String> provenance;

    /**
     * Looks at a page.
     *
     * @param received "now": nothing later is believed
     * @param provenance takes a note of where each date was found
     */
    PublicationDates(Document page, JsonLd jsonLd, MetaTags meta, Instant received, Map<String, String> provenance) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.meta = meta;
        this.received = received;
        this.provenance = provenance;
    }

    /** When it first appeared. */
    @Nullable
    Instant published() {
        Instant stated = date("published", "json-ld", jsonLd.texts("datePublished"));
        if (stated == null) {
            stated = firstDate(
                    "published",
                    "article:published_time",
                    "og:published_time",
                    "article:published",
                    "datepublished",
                    "publishdate",
                    "publish-date",
                    "pubdate",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date",
                    "dc.date",
                    "date",
                    "cxenseparse:recs:publishtime",
                    "article.published");
        }
        if (stated == null) {
            stated = elementDate(
                    "published", "[itemprop=datePublished], time[pubdate], time.published, time.entry-date");
        }
        if (stated == null) {
            stated = date("published", "json-ld", jsonLd.texts("dateCreated"));
        }
        return stated == null
                ? elementDate("published", "article time[datetime], main time[datetime], time[datetime]")
                : stated;
    }

    /** When it last changed; null where that is before it appeared. */
    @Nullable
    Instant updated(@Nullable Instant published) {
        Instant stated = date("updated", "json-ld", jsonLd.texts("dateModified"));
        if (stated == null) {
            stated = firstDate(
                    "updated",
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "last-modified",
                    "dcterms.modified",
                    "article:modified");
        }
        if (stated == null) {
            stated = elementDate("updated", "[itemprop=dateModified], time.updated");
        }
        if (stated != null && published != null && stated.isBefore(published)) {
            provenance.remove("updated");
            return null;
        }
        return stated;
    }

    private @Nullable Instant firstDate(String field, String... names) {
        for (String name : names) {
            Instant found =
                    date(field, name.startsWith("og:") || name.startsWith("article:") ? "og" : "meta", meta.all(name));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Instant elementDate(String field, String selector) {
        for (Element element : page.selectStream(selector).limit(MOST_ELEMENTS).toList()) {
            String text = element.hasAttr("datetime")
                    ? element.attr("datetime")
                    : element.hasAttr("content") ? element.attr("content") : element.text();
            Instant found = date(field, "html", List.of(text));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first date that is not in the future. */
    private @Nullable Instant date(String field, String source, List<String> texts) {
        for (String text : texts) {
            ReadDate read = DateReader.read(text);
            if (read != null && !read.instant().isAfter(received.plus(SKEW))) {
                provenance.putIfAbsent(field, source);
                return read.instant();
            }
        }
        return null;
    }
}
