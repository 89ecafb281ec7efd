package org.gainsay.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gainsay.ingest.api.Source;
import org.gainsay.ingest.fetch.Fetched;
import org.gainsay.ingest.poll.Tally.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PollerTest {

    private static final String FEED = "https://a.example/feed";
    private static final String PAGE = "https://a.example/1";
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, Supplier<Fetched>> web = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, @Nullable String> validators = new HashMap<>();
    private final PollRun run = new PollRun(PollSettings.DEFAULT, this::request);

    @Test
    void anItemIsFetchedOnceWithWhatTheFeedSaysOfIt() {
        feed(item("One", PAGE, "g1", "2026-03-02T05:00:00Z"));
        page(PAGE);

        run.list(FEED).run(HOUR);

        assertThat(run.taken()).singleElement().satisfies(item -> {
            assertThat(item.feed()).isEqualTo(FEED);
            assertThat(item.key()).isEqualTo(PAGE);
            assertThat(item.guid()).isEqualTo("g1");
            assertThat(item.published()).isEqualTo("2026-03-02T05:00:00Z");
        });
        assertThat(run.source(FEED).counts().items()).isEqualTo(1);
        assertThat(asked).filteredOn(FEED::equals).hasSizeGreaterThan(2);
    }

    @Test
    void aGuidThatRepeatsLosesNothingAndOneThatChangesDoublesNothing() {
        int[] poll = new int[1];
        web.put(FEED, () -> {
            poll[0]++;
            return rss(
                    item("One", PAGE, "same", null)
                            + item("Two", "https://a.example/2", "same", null)
                            + item("Three", "https://a.example/3", "g" + poll[0], null),
                    null);
        });
        page(PAGE);
        page("https://a.example/2");
        page("https://a.example/3");

        run.list(FEED).run(HOUR);

        assertThat(poll[0]).isGreaterThan(2);
        assertThat(run.takenKeys()).containsExactlyInAnyOrder(PAGE, "https://a.example/2", "https://a.example/3");
    }

    @Test
    void aChangedItemIsFetchedAgain() {
        String[] title = {"One"};
        web.put(FEED, () -> rss(item(title[0], PAGE, "g", null), null));
        page(PAGE);
        run.list(FEED).run(HOUR);
        title[0] = "One, corrected";

        run.run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE, PAGE);
    }

    @Test
    void anItemThatTwoFeedsListIsFetchedOnce() {
        feed(item("One", PAGE, "g", null));
        web.put("https://a.example/other", () -> rss(item("One", PAGE + "?utm_source=other", "h", null), null));
        page(PAGE);

        run.list(FEED, "https://a.example/other").run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void aCorrectionThatOneFeedTellsLongAfterTheOtherIsFetchedOnce() {
        String other = "https://b.example/feed";
        feed(item("One", PAGE, "g", null));
        web.put(other, () -> rss(item("One", PAGE, "g", null), null));
        page(PAGE);
        run.list(FEED, other).run(HOUR);
        web.put(other, () -> rss(item("One, corrected", PAGE, "g", null), null));
        run.run(HOUR.multipliedBy(3));
        assertThat(run.takenKeys()).containsExactly(PAGE, PAGE);
        run.list(FEED).run(HOUR.multipliedBy(3)); // from now on only the feed that lags behind is heard
        feed(item("One, corrected", PAGE, "g", null));

        run.run(HOUR.multipliedBy(3));

        assertThat(run.takenKeys()).containsExactly(PAGE, PAGE);
    }

    @Test
    void aCorrectionThatOneFeedTellsAfterARestartAndTheOtherToldBeforeIsFetchedOnce() {
        String other = "https://b.example/feed";
        feed(item("One", PAGE, "g", null));
        web.put(other, () -> rss(item("One", PAGE, "g", null), null));
        page(PAGE);
        run.list(FEED, other).run(HOUR);
        feed(item("One, corrected", PAGE, "g", null));
        run.run(HOUR.multipliedBy(2));
        assertThat(run.takenKeys()).containsExactly(PAGE, PAGE);
        run.crash().list(FEED, other);
        web.put(other, () -> rss(item("One, corrected", PAGE, "g", null), null));

        run.run(HOUR.multipliedBy(2));

        assertThat(run.takenKeys()).containsExactly(PAGE, PAGE);
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsLeftAloneByWhoeverTakesOver() {
        String other = "https://a.example/other";
        feed(item("One", PAGE, "g", null));
        web.put(other, () -> rss("", null));
        web.put(PAGE, () -> new Fetched.Failed(429, "HTTP 429", "2400"));
        run.list(FEED, other).run(Duration.ofMinutes(1));
        assertThat(asked).endsWith(PAGE);
        int before = asked.size();

        run.crash().list(FEED, other).run(Duration.ofMinutes(38));
        assertThat(asked).hasSize(before);

        run.run(HOUR);
        assertThat(asked).contains(other).hasSizeGreaterThan(before);
    }

    @Test
    void validatorsAreKeptOnlyOfWhatCouldBeRead() {
        feed(item("One", PAGE, "g", null));
        page(PAGE);
        run.list(FEED).run(Duration.ofMinutes(1));
        assertThat(run.source(FEED).etag()).isEqualTo("\"good\"");
        web.put(FEED, () -> document(FEED, "<html><body>Down for maintenance", "\"bad\""));

        run.run(HOUR);

        assertThat(run.source(FEED).etag()).isEqualTo("\"good\"");
        assertThat(String.valueOf(run.source(FEED).trouble())).contains("no feed: an HTML page");
        assertThat(validators.get(FEED)).isEqualTo("\"good\"");
    }

    @Test
    void onceADayNoValidatorIsTrusted() {
        feed(item("One", PAGE, "g", null));
        page(PAGE);
        run.list(FEED).run(HOUR);
        web.put(
                FEED,
                () -> validators.get(FEED) != null
                        ? new Fetched.Unchanged(FEED)
                        : rss(item("New", "https://a.example/2", "h", null), "\"good\""));
        page("https://a.example/2");

        run.run(Duration.ofHours(26));

        assertThat(run.takenKeys()).containsExactly(PAGE, "https://a.example/2");
    }

    @Test
    void aPageThatFailsIsTriedAgainForADayAndThenGivenUp() {
        feed(item("One", PAGE, "g", null));
        web.put(PAGE, () -> failed(500));
        run.list(FEED).run(Duration.ofHours(20));
        assertThat(run.source(FEED).waiting()).hasSize(1);

        run.run(Duration.ofHours(4));

        assertThat(asked).filteredOn(PAGE::equals).hasSize(7);
        assertThat(run.source(FEED).waiting()).isEmpty();
        assertThat(String.valueOf(run.source(FEED).trouble())).contains(PAGE + ": the server answered 500; given up");
        assertThat(run.tally().of(Count.MISSED)).isEqualTo(1);
    }

    @Test
    void aPageThatIsOnlyLateIsTakenThoughTheFeedListsItNoMore() {
        feed(item("One", PAGE, "g", null));
        web.put(PAGE, () -> failed(404));
        run.list(FEED).run(Duration.ofSeconds(30));
        feed("");
        page(PAGE);

        run.run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void anArticleThatIsGoneIsTakenBackIfItWasThere() {
        feed(item("One", PAGE, "g", null) + item("Two", "https://a.example/2", "h", null));
        page(PAGE);
        web.put("https://a.example/2", () -> new Fetched.Gone("https://a.example/2"));
        run.list(FEED).run(HOUR);
        assertThat(run.takenKeys()).containsExactly(PAGE);
        feed(item("Withdrawn", PAGE, "g", null));
        web.put(PAGE, () -> new Fetched.Gone(PAGE));

        run.run(HOUR);

        assertThat(run.taken()).hasSize(2);
        assertThat(run.taken().get(1).page()).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void anArticleIsTakenBackWhicheverFeedTellsFirstAndThoughAnEditionWasMissedBefore() {
        String other = "https://b.example/feed";
        feed(item("One", PAGE, "g", null));
        web.put(other, () -> rss(item("One", PAGE, "g", null), null));
        page(PAGE);
        run.list(FEED, other).run(HOUR);
        assertThat(run.takenKeys()).containsExactly(PAGE);
        feed(item("One, corrected", PAGE, "g", null));
        web.put(PAGE, () -> failed(404));
        run.run(Duration.ofHours(3));
        run.list(other);
        web.put(other, () -> rss(item("Withdrawn", PAGE, "g", null), null));
        web.put(PAGE, () -> new Fetched.Gone(PAGE));

        run.run(HOUR);

        assertThat(run.taken()).hasSize(2);
        assertThat(run.taken().get(1).page()).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void aFeedThatWasCutShortIsAskedForTheRest() {
        String two = "https://a.example/2";
        web.put(FEED, () -> document(FEED, "<rss><channel>" + item("One", PAGE, "g", null), "\"good\""));
        page(PAGE);
        page(two);
        run.list(FEED).run(HOUR);
        assertThat(run.source(FEED).etag()).isNull();
        feed(item("One", PAGE, "g", null) + item("Two", two, "h", null));

        run.run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE, two);
        assertThat(run.source(FEED).etag()).isEqualTo("\"good\"");
    }

    @Test
    void anItemWithoutAPageComesWithTheTextOfTheFeed() {
        feed("<item><title>Brief</title><description>Something happened.</description></item>");

        run.list(FEED).run(HOUR);

        assertThat(run.taken()).singleElement().satisfies(item -> {
            assertThat(item.key()).startsWith("feed:" + FEED + "#");
            assertThat(item.guid()).isNull();
            Fetched.Document text = (Fetched.Document) item.page();
            assertThat(text.contentType()).isEqualTo("application/json");
            assertThat(new String(text.bytes(), UTF_8))
                    .contains("\"title\":\"Brief\"", "\"body\":\"Something happened.\"");
        });
    }

    @Test
    void theNameOnTheRawTopicLeadsBackToTheItem() {
        feed("<item><title>Brief</title><description>Something happened.</description></item>"
                + item("One", "http://a.example/1?utm_source=feed", "g", null));
        page("http://a.example/1");

        run.list(FEED).run(HOUR);

        assertThat(run.takenKeys()).hasSize(2);
        assertThat(run.source(FEED).seen())
                .extracting(Source.Seen::id)
                .containsExactlyInAnyOrderElementsOf(
                        run.takenKeys().stream().map(Listing::idOf).toList());
    }

    @Test
    void anItemWithoutAPageThatWasNotTakenSurvivesACrash() {
        feed("<item><title>Brief</title><description>Something happened.</description></item>");
        run.outletFails(true);
        run.list(FEED).run(HOUR);
        run.outletFails(false);

        run.crash().list(FEED).run(HOUR);

        assertThat(run.taken()).hasSize(1);
        assertThat(run.source(FEED).waiting()).isEmpty();
    }

    @Test
    void aPageThatWaitsAtACrashIsTakenThoughTheFeedListsItNoMore() {
        feed(item("One", PAGE, "g", null));
        web.put(PAGE, () -> failed(500));
        run.list(FEED).run(HOUR);
        feed("");
        page(PAGE);

        run.crash().list(FEED).run(Duration.ofHours(12));

        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void whatIsNotTakenIsPutOutAgain() {
        feed(item("One", PAGE, "g", null));
        page(PAGE);
        run.outletFails(true);
        run.list(FEED).run(HOUR);
        assertThat(run.taken()).isEmpty();
        run.outletFails(false);

        run.run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void aRestartGoesOn() {
        feed(item("One", PAGE, "g", null));
        page(PAGE);
        run.list(FEED).run(HOUR);
        Source before = run.source(FEED);
        int requests = asked.size();

        run.crash().list(FEED);

        assertThat(run.source(FEED)).isEqualTo(before);
        run.run(Duration.ofSeconds(10));
        assertThat(asked).hasSize(requests); // it is not due, and what it lists is known
    }

    @Test
    void aFeedThatIsGoneIsPolledNoMoreUntilItIsListedAnew() {
        web.put(FEED, () -> new Fetched.Gone(FEED));
        run.list(FEED).run(Duration.ofDays(2));
        assertThat(asked).filteredOn(FEED::equals).hasSize(1);
        assertThat(Standing.of(run.source(FEED), run.now())).isEqualTo(Standing.GONE);
        feed(item("One", PAGE, "g", null));
        page(PAGE);

        run.list("https://b.example/feed").list(FEED).run(HOUR);

        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void aFeedThatMovedForGoodIsFetchedWhereItIs() {
        String there = "https://b.example/feed";
        web.put(FEED, () -> new Fetched.Moved(FEED, there, true));
        web.put(there, () -> rss(item("One", PAGE, "g", null), null));
        page(PAGE);

        run.list(FEED).run(HOUR);

        assertThat(asked).filteredOn(FEED::equals).hasSize(1);
        assertThat(run.source(FEED).movedTo()).isEqualTo(there);
        assertThat(run.takenKeys()).containsExactly(PAGE);
        web.put(there, () -> failed(404));
        web.put(FEED, () -> rss(item("Back", "https://a.example/2", "h", null), null));
        page("https://a.example/2");

        run.run(Duration.ofHours(3));

        assertThat(run.source(FEED).movedTo()).isNull();
        assertThat(run.takenKeys()).containsExactly(PAGE, "https://a.example/2");
    }

    @Test
    void aFeedThatMovedToAnotherOfTheListIsPolledOnce() {
        String there = "https://b.example/feed";
        web.put(FEED, () -> new Fetched.Moved(FEED, there, true));
        web.put(there, () -> rss(item("One", PAGE, "g", null), null));
        page(PAGE);

        run.list(FEED, there).run(HOUR);

        assertThat(asked).filteredOn(FEED::equals).hasSize(1);
        assertThat(Standing.of(run.source(FEED), run.now())).isEqualTo(Standing.DUPLICATE);
        assertThat(Standing.of(run.source(there), run.now())).isEqualTo(Standing.WELL);
    }

    @Test
    void whatRobotsTxtForbidsIsNotFetchedAndSaidSo() {
        feed(item("One", PAGE, "g", null) + item("Two", "https://a.example/open", "h", null));
        page(PAGE);
        page("https://a.example/open");
        web.put(
                "https://a.example/robots.txt",
                () -> document(
                        "https://a.example/robots.txt",
                        "User-agent: gainsay\nDisallow: /1\n\nUser-agent: *\nDisallow: /",
                        null));

        run.list(FEED).run(HOUR);

        assertThat(asked).doesNotContain(PAGE);
        assertThat(run.takenKeys()).containsExactly("https://a.example/open");
        assertThat(String.valueOf(run.source(FEED).trouble())).contains(PAGE, "robots.txt");
    }

    @Test
    void aSiteWhoseRobotsTxtCannotBeHadIsLeftAlone() {
        feed(item("One", PAGE, "g", null));
        web.put("https://a.example/robots.txt", () -> failed(503));

        run.list(FEED).run(HOUR);

        assertThat(asked).doesNotContain(FEED);
        assertThat(String.valueOf(run.source(FEED).trouble())).contains("robots.txt cannot be had");
        assertThat(Standing.of(run.source(FEED), run.now())).isEqualTo(Standing.BROKEN);
    }

    @Test
    void aFaultOverOneSiteIsThatSitesTroubleAndAnErrorEndsThePoller() {
        web.put(FEED, () -> {
            throw new IllegalStateException("odd");
        });
        web.put("https://b.example/feed", () -> rss(item("One", "https://b.example/1", "g", null), null));
        page("https://b.example/1");
        run.list(FEED, "https://b.example/feed").run(HOUR);
        assertThat(run.takenKeys()).containsExactly("https://b.example/1");
        assertThat(String.valueOf(run.source(FEED).trouble())).contains("a fault of ours", "odd");

        web.put(FEED, () -> {
            throw new OutOfMemoryError("full");
        });

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> run.run(Duration.ofHours(2)));
    }

    @Test
    void aFeedTakenOutOfTheListIsNotPolledButWhatItListedIsTaken() {
        feed(item("One", PAGE, "g", null));
        web.put(PAGE, () -> failed(500));
        run.list(FEED, "https://b.example/feed").run(Duration.ofSeconds(30));
        page(PAGE);
        run.list("https://b.example/feed");
        long polls = run.source(FEED).counts().polls();

        run.run(Duration.ofHours(2));

        assertThat(run.source(FEED).counts().polls()).isEqualTo(polls);
        assertThat(run.takenKeys()).containsExactly(PAGE);
    }

    @Test
    void aFeedThatFallsSilentShows() {
        feed(item("One", PAGE, "g", "2026-03-02T05:00:00Z")
                + item("Two", "https://a.example/2", "h", "2026-03-02T04:00:00Z"));
        page(PAGE);
        page("https://a.example/2");
        run.list(FEED).run(Duration.ofHours(20));
        assertThat(Standing.of(run.source(FEED), run.now())).isEqualTo(Standing.WELL);

        run.run(Duration.ofHours(10));

        assertThat(Standing.of(run.source(FEED), run.now())).isEqualTo(Standing.SILENT);
    }

    @Test
    void whatAFeedStillListsIsNeverForgotten() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            items.append(item("Title " + i, "https://a.example/n" + i, "g" + i, null));
            page("https://a.example/n" + i);
        }
        feed(items.toString());

        run.list(FEED).run(Duration.ofHours(6));

        assertThat(run.takenKeys()).doesNotHaveDuplicates().hasSize(700);
    }

    @Test
    void aFeedThatListsMoreThanMayWaitIsTakenInPortions() {
        int[] poll = new int[1];
        web.put(FEED, () -> {
            StringBuilder items = new StringBuilder();
            int from = Math.min(poll[0]++, 2) * 1000;
            for (int i = from; i < from + 1000; i++) {
                items.append(item("Title", "https://a.example/n" + i, "g", null));
                page("https://a.example/n" + i);
            }
            return rss(items.toString(), "\"" + poll[0] + "\"");
        });

        run.list(FEED).run(Duration.ofMinutes(20));

        assertThat(run.source(FEED).waiting()).hasSizeLessThanOrEqualTo(Memory.MOST_WAITING);
        run.run(Duration.ofHours(12));
        assertThat(run.takenKeys()).doesNotHaveDuplicates().hasSize(3000);
    }

    private Fetched request(String url, @Nullable String etag, @Nullable String lastModified) {
        asked.add(url);
        validators.put(url, etag);
        Supplier<Fetched> answer = web.get(url);
        Fetched fetched = answer == null ? failed(404) : answer.get();
        return fetched instanceof Fetched.Document document
                ? new Fetched.Document(url, document.bytes(), document.contentType(), document.etag(), null)
                : fetched;
    }

    private void feed(String items) {
        web.put(FEED, () -> rss(items, "\"good\""));
    }

    private void page(String url) {
        web.put(url, () -> document(url, "<html>" + url, null));
    }

    private static Fetched rss(String items, @Nullable String etag) {
        return document(FEED, "<rss><channel><title>A</title>" + items + "</channel></rss>", etag);
    }

    private static Fetched document(String url, String text, @Nullable String etag) {
        return new Fetched.Document(url, text.getBytes(UTF_8), null, etag, null);
    }

    private static Fetched failed(int status) {
        return new Fetched.Failed(status, "the server answered " + status, null);
    }

    private static String item(String title, String link, String guid, @Nullable String date) {
        return "<item><title>" + title + "</title><link>" + link + "</link><guid isPermaLink=\"false\">" + guid
                + "</guid>" + (date == null ? "" : "<pubDate>" + date + "</pubDate>") + "</item>";
    }
}
