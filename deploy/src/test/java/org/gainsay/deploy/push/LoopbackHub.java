package org.gainsay.deploy.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A site with a feed, and the hub that the feed names. */
final class LoopbackHub implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile List<String> items = List.of();
    volatile int status = 202;

    LoopbackHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The feed with these items: numbers of pages, or texts that have no page. */
    String feed(List<String> names) {
        StringBuilder rss =
                new StringBuilder("<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Site</title>");
        rss.append("<a:link rel='hub' href='/hub'/><a:link rel='self' href='/feed'/>");
        for (String name : names) {
            boolean page = name.matches("[0-9]+");
            rss.append("<item><title>Title ").append(name).append("</title>");
            rss.append(
                    page
                            ? "<link>" + url("/page/" + name) + "</link>"
                            : "<guid>g</guid><description>" + name + "</description>");
            rss.append("</item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    /** What the last request asked for. */
    Map<String, String> last() {
        return requests.get(requests.size() - 1);
    }

    /** Asks whether the last request was meant. */
    HttpResponse<String> confirm(String challenge, int lease) throws IOException, InterruptedException {
        return confirm(last().get("hub.callback"), last().get("hub.mode"), last().get("hub.topic"), challenge, lease);
    }

    HttpResponse<String> confirm(
            @Nullable String callback, @Nullable String mode, @Nullable String topic, String challenge, int lease)
            throws IOException, InterruptedException {
        String query = "?hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(String.valueOf(topic), UTF_8)
                + "&hub.challenge=" + URLEncoder.encode(challenge, UTF_8) + "&hub.lease_seconds=" + lease
                + "&hub.reason=none";
        return client.send(
                HttpRequest.newBuilder(URI.create(callback + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Delivers, signed as it should be. */
    int deliver(String text) throws IOException, InterruptedException, GeneralSecurityException {
        return deliver(text, "sha256=" + signature("HmacSHA256", text));
    }

    int deliver(String text, @Nullable String signature) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(String.valueOf(requests.get(0).get("hub.callback"))))
                .header("Content-Type", "application/rss+xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text));
        if (signature != null) {
            request.header("X-Hub-Signature", signature);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    String signature(String algorithm, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(
                String.valueOf(requests.get(0).get("hub.secret")).getBytes(UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals("/hub")) {
                requests.add(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                exchange.sendResponseHeaders(status, -1);
            } else if (path.equals("/feed")) {
                send(exchange, feed(items));
            } else if (path.startsWith("/page/")) {
                send(exchange, "<html>" + path);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new HashMap<>();
        for (String field : encoded.split("&", -1)) {
            List<String> parts = new ArrayList<>(List.of(field.split("=", 2)));
            form.put(parts.get(0), URLDecoder.decode(parts.get(1), UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
