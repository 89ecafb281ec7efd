package org.gainsay.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects what a page says about its article: JSON-LD first, then OpenGraph and other meta elements, then the page. */
final class MetadataReader {

    private static final int MOST_TAGS = 50;

    /** Letters of a site's name; a longer one that is the page's title as well is no name. */
    private static final int LONGEST_NAME = 24;

    /** Pairs of a label and a value in the card of a page. */
    private static final int LABELS = 2;

    /** Elements asked for one field; more of them name something else than the article. */
    private static final int MOST_ELEMENTS = 20;

    private final Document page;
    private final @Nullable String url;
    private final Instant received;
    private final JsonLd jsonLd;
    private final MetaTags meta;
    private final Map<String, String> provenance = new HashMap<>();

    private MetadataReader(Document page, @Nullable String url, Instant received) {
        this.page = page;
        this.url = url;
        this.received = received;
        this.jsonLd = new JsonLd(page);
        this.meta = new MetaTags(page);
    }

    static PageMetadata read(Document page, @Nullable String url, Instant received) {
        return new MetadataReader(page, url, received).read();
    }

    private PageMetadata read() {
        String canonical = canonicalUrl();
        String publisher = publisher();
        SiteName site = siteName(publisher, canonical);
        Headline headline = Headline.read(page, jsonLd, meta, site);
        if (headline.text() != null) {
            provenance.put("title", headline.source());
        }
        PublicationDates dates = new PublicationDates(page, jsonLd, meta, received, provenance);
        Instant published = dates.published();
        return new PageMetadata(
                canonical,
                headline.text(),
                headline.variants(),
                publisher,
                authors(site),
                published,
                dates.updated(published),
                language(),
                tags(),
                jsonLd.text("articleBody"),
                describesArticle(),
                site,
                provenance);
    }

    /** Content systems call every page but the first an article; those that give it a date of publication mean it. */
    private boolean describesArticle() {
        return jsonLd.describesOneArticle()
                || ("article".equalsIgnoreCase(meta.first("og:type")) && meta.first("article:published_time") != null);
    }

    private <T> @Nullable T keep(String field, String source, @Nullable T value) {
        if (value != null) {
            provenance.putIfAbsent(field, source);
        }
        return value;
    }

    private @Nullable String canonicalUrl() {
        for (Element link : page.select("link[rel~=(?i)^canonical$]")) {
            String address = address(link.attr("href"));
            if (address != null) {
                return keep("canonicalUrl", "link", address);
            }
        }
        String og = meta.first("og:url");
        return keep("canonicalUrl", "og", og == null ? null : address(og));
    }

    /** An absolute web address that is more than the site's root, or null. */
    private @Nullable String address(String href) {
        if (href.isBlank() || href.length() > 2_000) {
            return null;
        }
        try {
            URI uri = new URI(href.strip());
            URI absolute = url == null || uri.isAbsolute() ? uri : new URI(url).resolve(uri);
            String scheme = absolute.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            String path = absolute.getRawPath();
            boolean root = (path == null || path.length() < 2) && absolute.getRawQuery() == null;
            return web && absolute.getHost() != null && !root ? absolute.toString() : null;
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return null; // an address that nobody can follow identifies nothing
        }
    }

    private @Nullable String publisher() {
        List<JsonLd.Agent> stated = jsonLd.agents("publisher");
        if (!stated.isEmpty()) {
            return keep(
                    "publisher", "json-ld", Whitespace.collapse(stated.get(0).name()));
        }
        String og = meta.first("og:site_name");
        if (og != null) {
            return keep("publisher", "og", og);
        }
        return keep(
                "publisher",
                "meta",
                meta.first("application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title"));
    }

    private SiteName siteName(@Nullable String publisher, @Nullable String canonical) {
        List<String> names = new ArrayList<>();
        if (publisher != null) {
            names.add(publisher);
        }
        names.addAll(meta.all("og:site_name"));
        names.addAll(meta.all("application-name"));
        names.addAll(meta.all("twitter:site"));
        // Some sites put the page's whole title where their own name belongs; that stands at its end.
        Element title = page.selectFirst("title");
        String whole = title == null ? "" : SiteName.key(title.text());
        if (whole.length() > LONGEST_NAME) {
            names.replaceAll(name -> SiteName.key(name).equals(whole) ? SiteName.atEnd(name) : name);
        }
        for (JsonLd.Agent agent : jsonLd.agents("author")) {
            if (agent.organization()) {
                names.add(agent.name());
            }
        }
        return new SiteName(names, host(canonical == null ? url : canonical));
    }

    private static @Nullable String host(@Nullable String address) {
        try {
            return address == null ? null : new URI(address).getHost();
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    /** The people who wrote it: a newsroom or an agency is a publisher, wherever else the page names it as an author. */
    private List<String> authors(SiteName site) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonLd.Agent agent : jsonLd.agents("author")) {
            if (!agent.organization()) {
                names.addAll(Byline.names(agent.name(), site));
            }
        }
        String source = "json-ld";
        if (names.isEmpty()) {
            source = "meta";
            for (String name : List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "citation_author",
                    "cxenseparse:author",
                    "shareaholic:article_author_name")) {
                for (String value : meta.all(name)) {
                    names.addAll(Byline.names(value, site));
                }
                if (!names.isEmpty()) {
                    break;
                }
            }
        }
        for (int i = 1; names.isEmpty() && i <= LABELS; i++) {
            // Content systems tell the cards of social networks who wrote it, under a label in the reader's language.
            String label = meta.first("twitter:label" + i);
            String value = meta.first("twitter:data" + i);
            if (label != null && value != null && Byline.startsLikeByline(label + ": " + value)) {
                names.addAll(Byline.names(value, site));
            }
        }
        if (names.isEmpty()) {
            source = "html";
            names.addAll(markedAuthors(site));
        }
        if (!names.isEmpty()) {
            provenance.put("authors", source);
        }
        return List.copyOf(names);
    }

    /** The authors marked up as such, as far as they stand together: a page links to those of other articles too. */
    private List<String> markedAuthors(SiteName site) {
        Set<String> names = new LinkedHashSet<>();
        Element around = null;
        for (Element element : page.selectStream(
                        "[rel~=(?i)\\bauthor\\b], [itemprop=author] [itemprop=name], [itemprop=author]")
                .limit(MOST_ELEMENTS)
                .toList()) {
            Element parent = element.parent();
            if (around == null && parent != null) {
                around = parent.parent() == null ? parent : parent.parent();
            }
            if (around != null && Candidates.isInside(element, around)) {
                names.addAll(Byline.names(element.text(), site));
            }
        }
        return List.copyOf(names);
    }

    private @Nullable String language() {
        Element html = page.selectFirst("html");
        String lang = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        String code = languageCode(lang);
        if (code != null) {
            return keep("language", "html", code);
        }
        String inLanguage = jsonLd.text("inLanguage");
        code = inLanguage == null ? null : languageCode(inLanguage);
        if (code != null) {
            return keep("language", "json-ld", code);
        }
        String locale = meta.first("og:locale", "content-language", "dc.language", "language");
        return keep("language", "meta", locale == null ? null : languageCode(locale));
    }

    private static @Nullable String languageCode(String tag) {
        String[] subtags = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2);
        String code = subtags[0];
        return code.length() == 2 && LANGUAGES.contains(code)
                ? code.equals("nb") || code.equals("nn") ? "no" : code
                : null;
    }

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        String source = "json-ld";
        for (String keywords : jsonLd.texts("keywords")) {
            addTags(keywords, tags);
        }
        if (tags.isEmpty()) {
            source = "meta";
            for (String name : List.of("article:tag", "news_keywords", "keywords")) {
                for (String keywords : meta.all(name)) {
                    addTags(keywords, tags);
                }
                if (!tags.isEmpty()) {
                    break;
                }
            }
        }
        if (!tags.isEmpty()) {
            provenance.put("tags", source);
        }
        return tags.stream().limit(MOST_TAGS).toList();
    }

    private static void addTags(String keywords, Set<String> tags) {
        for (String tag : keywords.split("[,;、，]", 100)) {
            String clean = Whitespace.collapse(tag);
            if (!clean.isEmpty() && clean.length() <= 100) {
                tags.add(clean);
            }
        }
    }
}
