package org.gainsay.ingest.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema.org description of the article that a page carries as JSON-LD.
 *
 * <p>A page may describe a dozen things; the article is the outermost object of an article type that says most. Broken
 * blocks are passed over. References by {@code @id} are followed one step.
 */
final class JsonLd {

    private static final int LONGEST = 3_000_000;
    private static final int MOST_OBJECTS = 5_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final @Nullable JsonNode article;
    private final Set<String> headlines = new HashSet<>();

    JsonLd(Document page) {
        List<JsonNode> objects = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                collect(script.data(), objects);
            }
        }
        JsonNode best = null;
        int most = 0;
        for (JsonNode object : objects) {
            int says = richness(object);
            String headline = says > 0 ? text(object.get("headline")) : null;
            if (headline != null) {
                headlines.add(headline);
            }
            if (says > most) {
                most = says;
                best = object;
            }
        }
        article = best;
    }

    /** Whether the page describes one article, and not the many that a list describes. */
    boolean describesOneArticle() {
        return headlines.size() == 1;
    }

    /** A property as text: a string, the name of an object, or the first of a list. */
    @Nullable
    String text(String property) {
        return article == null ? null : text(article.get(property));
    }

    /** A property as texts: as {@link #text}, but all of a list. */
    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        if (article != null) {
            for (JsonNode node : each(article.get(property))) {
                String text = text(node);
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The people and organisations of a property such as {@code author}. */
    List<Agent> agents(String property) {
        List<Agent> agents = new ArrayList<>();
        if (article != null) {
            for (JsonNode node : each(article.get(property))) {
                JsonNode agent = resolve(node);
                for (JsonNode name : each(agent.isObject() ? agent.get("name") : agent)) {
                    String text = text(name);
                    if (text != null) {
                        agents.add(new Agent(text, isOrganization(agent)));
                    }
                }
            }
        }
        return agents;
    }

    /** Somebody who is named as author or publisher. */
    record Agent(String name, boolean organization) {}

    private void collect(String json, List<JsonNode> objects) {
        if (json.length() > LONGEST) {
            return;
        }
        JsonNode root;
        try {
            root = MAPPER.readTree(trim(json));
        } catch (JacksonException e) {
            return; // a block that no JSON parser reads says nothing
        }
        Deque<JsonNode> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty() && objects.size() < MOST_OBJECTS) {
            JsonNode node = queue.poll();
            if (node.isArray()) {
                queue.addAll(node.values());
            } else if (node.isObject()) {
                objects.add(node);
                JsonNode id = node.get("@id");
                if (id != null && id.isString() && node.size() > 1) {
                    byId.putIfAbsent(id.stringValue(), node);
                }
                queue.addAll(node.values());
            }
        }
    }

    /** Some sites wrap their JSON as they once wrapped scripts: in comments, CDATA or with a semicolon. */
    private static String trim(String json) {
        int from = 0;
        while (from < json.length() && json.charAt(from) != '{' && json.charAt(from) != '[') {
            from++;
        }
        if (json.startsWith("[CDATA[", from)) {
            return trim(json.substring(from + 7));
        }
        int to = json.length();
        while (to > from && json.charAt(to - 1) != '}' && json.charAt(to - 1) != ']') {
            to--;
        }
        String body = json.substring(from, to);
        return body.endsWith("]]") && !body.startsWith("[") ? body.substring(0, body.length() - 2) : body;
    }

    private static int richness(JsonNode object) {
        int says = 0;
        for (JsonNode type : each(object.get("@type"))) {
            if (type.isString()) {
                String name = type.stringValue();
                if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
                    says = 8;
                }
            }
        }
        if (says == 0) {
            // A page with an author is an article as well, if nothing else is.
            return hasType(object, "WebPage") && object.has("author") && object.has("datePublished") ? 1 : 0;
        }
        for (String property :
                List.of("headline", "datePublished", "author", "articleBody", "publisher", "mainEntityOfPage")) {
            says += object.has(property) ? 1 : 0;
        }
        return says;
    }

    private static boolean hasType(JsonNode object, String type) {
        for (JsonNode each : each(object.get("@type"))) {
            if (each.isString() && each.stringValue().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode resolve(JsonNode node) {
        if (node.isObject() && !node.has("name")) {
            JsonNode id = node.get("@id");
            if (id != null && id.isString()) {
                return byId.getOrDefault(id.stringValue(), node);
            }
        }
        return node;
    }

    private static Iterable<JsonNode> each(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? node.values() : List.of(node);
    }

    private @Nullable String text(@Nullable JsonNode node) {
        for (JsonNode one : each(node)) {
            JsonNode value = one;
            if (one.isObject()) {
                JsonNode named = resolve(one);
                value = named.has("name") ? named.get("name") : named.get("@id");
            }
            if (value != null && value.isString()) {
                String text = plain(value.stringValue());
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Entities stand in JSON-LD though they should not, sometimes twice escaped. */
    private static String plain(String value) {
        String text = value;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        return text.strip();
    }

    /** Some systems call their writers a person and an organisation at once: those are people. */
    private static boolean isOrganization(JsonNode object) {
        boolean organization = false;
        for (JsonNode each : each(object.get("@type"))) {
            String type = each.isString() ? each.stringValue().toLowerCase(Locale.ROOT) : "";
            if (type.equals("person")) {
                return false;
            }
            organization |= type.endsWith("organization") || type.equals("corporation");
        }
        return organization;
    }
}
