package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gainsay.ingest.api.JsonSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a program sees. */
class DashboardApiIT {

    @TempDir
    static Path folder;

    private static DashboardFixture fixture;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        fixture = new DashboardFixture(folder);
        News.ALL.forEach(fixture::print);
        fixture.awaitAll(News.ALL);
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(fixture.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws Exception {
        return JsonSerde.MAPPER.readTree(get("/api/v1" + path).body());
    }

    @Test
    void unchangedAnswerIsNotSentAgain() throws Exception {
        String[] seen = {""};
        // What comes last on the topics need not be in the overview, and is a change all the same.
        Awaitility.await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
            seen[0] = get("/api/v1/overview").headers().firstValue("ETag").orElseThrow();
            assertThat(get("/api/v1/overview", "If-None-Match", seen[0]).statusCode())
                    .isEqualTo(304);
        });
        String tag = seen[0];
        Printed more = new Printed("more", "Northwire", "2026-03-19")
                .claims("sold", "Chile sold rifles to Namibia, Peru said.", "PE", "CL", "NA", "small-arms");
        fixture.print(more);
        fixture.awaitAll(Stream.concat(News.ALL.stream(), Stream.of(more)).toList());
        assertThat(get("/api/v1/overview", "If-None-Match", tag).statusCode()).isEqualTo(200);
        fixture.withdraw(more);
        fixture.awaitAll(News.ALL);
    }

    @Test
    void listsComeInPages() throws Exception {
        JsonNode first = json("/actors?size=5");
        JsonNode second = json("/actors?size=5&page=2");
        assertThat(first.get("items").size()).isEqualTo(5);
        assertThat(second.get("page").asInt()).isEqualTo(2);
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        assertThat(json("/actors?page=999").get("items").size()).isZero();
    }

    @Test
    void filtersNarrowTheDisputes() throws Exception {
        assertThat(json("/disputes?actor=MT&equipment=artillery").get("total").asInt())
                .isEqualTo(1);
        assertThat(json("/disputes?state=unanswered")
                        .get("items")
                        .get(0)
                        .get("row")
                        .get("equipment")
                        .asString())
                .isEqualTo("naval");
    }

    @ParameterizedTest
    @CsvSource({
        "/articles?from=2026-03-18&to=2026-03-18,/articles",
        "/disputes?to=2026-03-02,/disputes",
        "/articles?actor=UY,/articles",
        "/articles?actor=UY&role=SOURCE,/articles?actor=UY",
        "/articles?equipment=naval,/articles",
        "/articles?equipment=drones&say=DENIAL,/articles?equipment=drones",
        "/mentions?supplier=UY&recipient=LA&type=DENIAL,/mentions?supplier=UY&recipient=LA",
        "/mentions?equipment=drones/attack,/mentions?equipment=drones",
        "/mentions?actor=UY&from=2026-03-18&to=2026-03-18,/mentions?actor=UY",
        "/search?q=drones&of=disputes,/disputes",
        "/actors?equipment=naval,/actors",
        "/actors?role=SOURCE&type=DENIAL,/actors?role=SOURCE",
        "/equipment?type=DENIAL,/equipment"
    })
    void filtersLeaveSomeAndTakeSomeAway(String filtered, String all) throws Exception {
        assertThat(json(filtered).get("total").asInt())
                .isPositive()
                .isLessThan(json(all).get("total").asInt());
    }

    @Test
    void evidenceHasTheSentencesBehindTheCount() throws Exception {
        JsonNode line = json("/actor?id=UY").get("actor");
        long counted = line.at("/roles/SUPPLIER/denials/mentions").asLong();
        JsonNode evidence = json("/actor/evidence?id=UY&role=SUPPLIER&type=DENIAL");
        assertThat(counted).isEqualTo(3);
        assertThat(evidence.get("total").asLong()).isEqualTo(counted);
        assertThat(evidence.get("items").get(0).get("text").asString()).isEqualTo("Uruguay rejects this.");
    }

    @Test
    void behindANumberStandAllItsSentences() throws Exception {
        JsonNode mentions = json("/mentions?actor=UY&role=SUPPLIER&type=DENIAL&size=2");
        assertThat(mentions.get("total").asLong())
                .isEqualTo(json("/actor?id=UY")
                        .at("/actor/roles/SUPPLIER/denials/mentions")
                        .asLong())
                .isEqualTo(3);
        assertThat(mentions.get("items").size()).isEqualTo(2);
        JsonNode evidence = json("/actor/evidence?id=UY&role=SUPPLIER&type=DENIAL");
        assertThat(mentions.get("items").get(0)).isEqualTo(evidence.get("items").get(0));
        assertThat(json("/mentions?actor=UY&role=SUPPLIER&type=DENIAL&size=2&page=2")
                        .get("items")
                        .get(0))
                .isEqualTo(evidence.get("items").get(2));
        assertThat(get("/api/v1/mentions?supplier=UY&recipient=LA&format=csv").body())
                .contains("Uruguay rejects this.");
    }

    @Test
    void disputeHasItsFirstSentencesHoweverManyFollow() throws Exception {
        List<Printed> weeks = News.salesOfRifles(7);
        weeks.forEach(fixture::print);
        fixture.awaitAll(Stream.concat(News.ALL.stream(), weeks.stream()).toList());
        JsonNode dispute = json("/dispute?key=CL%7CNA%7Csmall-arms");

        assertThat(dispute.at("/dispute/latestClaims").valueStream().map(c -> c.get("text")
                        .asString()))
                .hasSize(5)
                .noneMatch(text -> text.contains("sold 0 rifles"));
        assertThat(dispute.at("/firstClaim/text").asString()).contains("sold 0 rifles");
        assertThat(dispute.get("firstDenial").isNull()).isTrue();
        assertThat(dispute.get("timeline").valueStream().map(c -> c.get("text").asString()))
                .hasSize(6)
                .first()
                .asString()
                .contains("sold 0 rifles");
        assertThat(json("/mentions?dispute=CL%7CNA%7Csmall-arms").get("total").asInt())
                .isEqualTo(7);

        weeks.forEach(fixture::withdraw);
        fixture.awaitAll(News.ALL);
    }

    @ParameterizedTest
    @CsvSource({"/overview,/days", "/actor?id=UY,/days", "/equipment/kind?id=drones,/days"})
    void seriesAreCutToTheDaysAskedFor(String path, String series) throws Exception {
        String joint = path.contains("?") ? "&" : "?";
        assertThat(json(path).at(series).size()).isGreaterThan(1);
        assertThat(json(path + joint + "from=2026-03-18&to=2026-03-18")
                        .at(series)
                        .valueStream()
                        .map(day -> day.get("day").asString()))
                .containsExactly("2026-03-18");
    }

    @Test
    void overviewTellsTheLastDay() throws Exception {
        JsonNode today = json("/overview").get("today");
        assertThat(today.get("day").asString()).isEqualTo("2026-03-18");
        assertThat(today.at("/claims/mentions").asInt()).isEqualTo(1);
        assertThat(today.at("/denials/movement").asString()).isEqualTo("STEADY");
    }

    @Test
    void searchComesWholeOneListAtATime() throws Exception {
        JsonNode found = json("/search?q=a");
        int actors = found.at("/totals/actors").asInt();
        assertThat(actors).isGreaterThan(5);
        assertThat(json("/search?q=a&of=actors&size=5").get("total").asInt()).isEqualTo(actors);
        assertThat(json("/search?q=a&of=actors&size=5&page=2").get("items").get(0))
                .isEqualTo(found.get("actors").get(5));
        assertThat(get("/api/v1/search?q=a&of=actors&format=csv").body().lines())
                .hasSize(actors + 1);
        assertThat(get("/api/v1/overview?format=csv").body()).startsWith("day,claims,denials\r\n2026-03-02,2,0");
    }

    @Test
    void whatRoseIsGoneWhenItIsTakenBack() throws Exception {
        Printed surge = new Printed("surge", "Northwire", "2026-03-18");
        for (int boats = 1; boats <= 9; boats++) {
            surge.claims("sold", "Chile sold " + boats + " boats to Namibia, Peru said.", "PE", "CL", "NA", "naval");
        }
        assertThat(json("/trends").get("total").asInt()).isZero();
        fixture.print(surge);
        fixture.awaitAll(Stream.concat(News.ALL.stream(), Stream.of(surge)).toList());

        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        json("/trends?of=actors&day=2026-03-18").get("total").asInt())
                .isEqualTo(3));
        JsonNode first = json("/trends?of=actors&day=2026-03-18").get("items").get(0);
        assertThat(first.get("id").asString()).isEqualTo("CL");
        assertThat(first.get("role").asString()).isEqualTo("SUPPLIER");
        assertThat(first.get("past").asInt()).isEqualTo(16);
        assertThat(first.get("statements").asInt()).isEqualTo(9);
        assertThat(first.get("atLeast").asDouble()).isGreaterThan(1);
        assertThat(json("/overview").get("trends").get(0)).isEqualTo(first);
        assertThat(get("/api/v1/trends?format=csv").body()).startsWith("id,name,role,day,past,statements,");

        fixture.withdraw(surge);
        fixture.awaitAll(News.ALL);
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(
                        json("/trends").get("total").asInt())
                .isZero());
    }

    @Test
    void wholeListCanBeHadAsAFile() throws Exception {
        HttpResponse<String> csv = get("/api/v1/actors?format=csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("gainsay-actors.csv");
        assertThat(csv.body()).startsWith("id,name,mentions,").contains("\r\nUY,Uruguay,8,");
        assertThat(csv.body().lines()).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource({
        "/actor,400,the query parameter id is missing",
        "/actors?role=SPY,400,role must be one of",
        "/actors?size=0,400,size must be from 1 to 1000",
        "/actors?page=x,400,page must be a number",
        "/articles?from=soon,400,from must be a day such as",
        "/trends?day=today,400,day must be a day such as",
        "/trends?of=weather,400,of must be one of",
        "/disputes?from=2026-03-02&to=2026-03-01,400,to must not be before from",
        "/actor?id=Nobody,404,nothing was said by or about Nobody",
        "/dispute?key=A%7CB%7Cdrones,404,there is no dispute A|B|drones",
        "/article?id=x,404,there is no article x",
        "/mentions?role=SOURCE,400,role says what the actor is",
        "/search?q=a&format=csv,400,a file holds one list",
        "/search,400,the query parameter q is missing"
    })
    void wrongQuestionsAreToldWhatIsWrong(String path, int status, String message) throws Exception {
        HttpResponse<String> answer = get("/api/v1" + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(JsonSerde.MAPPER.readTree(answer.body()).get("error").asString())
                .startsWith(message);
    }

    @Test
    void everyAnswerCarriesThePolicy() throws Exception {
        for (String path : new String[] {"/", "/assets/page.js", "/api/v1/overview", "/nowhere"}) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void descriptionNamesEveryPathThatThereIs() throws Exception {
        for (String path : json("/openapi.json").get("paths").propertyNames()) {
            if (!path.equals("/live")) {
                assertThat(get("/api/v1" + path).statusCode()).as(path).isIn(200, 400);
            }
        }
    }

    @Test
    void answersArePackedForThoseWhoAskForIt() throws Exception {
        assertThat(get("/assets/echarts/echarts.esm.min.js", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .hasValue("gzip");
    }
}
