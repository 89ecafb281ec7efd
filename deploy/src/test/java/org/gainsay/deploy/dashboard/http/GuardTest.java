package org.gainsay.deploy.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.deploy.dashboard.board.Board;
import org.gainsay.deploy.http.AccessToken;
import org.gainsay.deploy.http.Health;
import org.gainsay.deploy.http.WebServer;
import org.junit.jupiter.api.Test;

/** What is answered to those who may not, who ask too often, and who come too early. */
class GuardTest {

    private static final String SECRET = "0123456789abcdef";
    private static final String ANSWER = Api.ROOT + "/answer";

    private final Board board = new Board();

    private WebServer serve(Access access) {
        return WebServer.start("127.0.0.1", 0, List.of(new Health(List::of), config -> {
            new PageFiles().install(config);
            new Guard(access).install(config);
            config.routes.get(ANSWER, context -> new Answers(board).json(context, () -> Map.of("answer", 42)));
        }));
    }

    private static HttpResponse<String> get(WebServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void withATokenNothingIsShownToThoseWhoHaveNone() throws Exception {
        board.clock().restored();
        try (WebServer server = serve(new Access(Optional.of(new AccessToken(SECRET)), 0))) {
            for (String path : new String[] {"/", "/actors", "/assets/page.js", ANSWER}) {
                HttpResponse<String> refused = get(server, path);
                assertThat(refused.statusCode()).as(path).isEqualTo(401);
                assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
                assertThat(refused.body()).as(path).contains("token").hasSizeLessThan(200);
                assertThat(get(server, path, "Authorization", "Bearer " + SECRET)
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
                String password = Base64.getEncoder().encodeToString(("me:" + SECRET).getBytes(StandardCharsets.UTF_8));
                assertThat(get(server, path, "Authorization", "Basic " + password)
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        board.clock().restored();
        try (WebServer server = serve(new Access(Optional.empty(), 1))) {
            List<Integer> statuses = new ArrayList<>();
            HttpResponse<String> last = get(server, ANSWER);
            for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
                statuses.add(last.statusCode());
                last = get(server, ANSWER);
            }
            assertThat(statuses).hasSizeBetween(4, 199);
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(get(server, "/").statusCode()).as("the page itself").isEqualTo(200);
        }
    }

    @Test
    void whoComesWhileTheTopicsAreStillReadIsToldWhenToComeAgain() throws Exception {
        try (WebServer server = serve(Access.OPEN)) {
            HttpResponse<String> early = get(server, ANSWER);
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
            board.clock().restored();
            assertThat(get(server, ANSWER).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void pagesOfOtherSitesAreNotLetIn() throws Exception {
        board.clock().restored();
        try (WebServer server = serve(Access.OPEN)) {
            HttpResponse<String> answer = get(server, ANSWER, "Origin", "https://elsewhere.example");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
        }
    }
}
