package org.gainsay.deploy.dashboard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.gainsay.aggregate.api.Role;
import org.gainsay.deploy.dashboard.live.LiveUpdates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Ten thousand actors, a hundred updates a second, more readers than there is room for, names that are meant to break it. */
class DashboardLoadIT {

    private static final int PAIRS = 5_000;
    private static final int ARTICLES = 1_000;

    /** An update is a revision of one of these articles. */
    private static final int REVISED = 50;

    private static final int UPDATES = 2_000;
    private static final long EVERY_MILLIS = 10;

    /** The page asks at most every 400 milliseconds; single gaps vary by what the browser has to do besides. */
    private static final double SELDOM = 300;

    private static final long MOST_ELEMENTS = 6_000;

    /** What a test has printed besides. */
    private static final List<Printed> BESIDES = new ArrayList<>();

    @TempDir
    static Path folder;

    private static DirectBoard fixture;
    private static Browser browser;

    @BeforeAll
    static void start() {
        fixture = new DirectBoard();
        IntStream.range(0, ARTICLES).mapToObj(DashboardLoadIT::article).forEach(fixture::article);
        for (int i = 0; i < PAIRS; i++) {
            fixture.claims(maker(i), Role.SUPPLIER, 1);
            fixture.claims(buyer(i), Role.RECIPIENT, 1);
            fixture.matter(maker(i), buyer(i), "drones", 1);
        }
        fixture.claims("NO", Role.SOURCE, PAIRS);
        fixture.claims("drones", PAIRS);
        browser = new Browser(fixture.url(), folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        fixture.close();
    }

    private static Printed article(int number) {
        return new Printed("load-" + number, "Northwire", "2026-03-02")
                .headline("Shipments, part " + number)
                .claims("sold", "Peru sold drones to Fiji, Norway said.", "NO", "PE", "FJ", "drones");
    }

    private static String maker(int number) {
        return "Maker-%04d".formatted(number);
    }

    private static String buyer(int number) {
        return "Buyer-%04d".formatted(number);
    }

    private static Printed revision(int number) {
        return new Printed("revised-" + number % REVISED, "The Meridian", "2026-03-03")
                .headline("Update " + number)
                .claims("sold", "Peru sold drones to Fiji, update " + number + ".", "NO", "PE", "FJ", "drones");
    }

    /** One moment of a busy day: an article is revised, and the counts of those it names move. */
    private static void update(int number) {
        fixture.article(revision(number));
        fixture.claims("NO", Role.SOURCE, PAIRS + number);
        fixture.claims(maker(number % PAIRS), Role.SUPPLIER, 2 + number % 7);
        fixture.matter(maker(number % PAIRS), buyer(number % PAIRS), "drones", 2 + number % 7);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(20));
    }

    @AfterEach
    void takeBackWhatWasPrintedBesides() {
        browser.size(Browser.DESK);
        BESIDES.forEach(fixture::withdraw);
        BESIDES.clear();
        browser.open("/");
        awaitFigures(ARTICLES);
    }

    /** Every article has one claim. */
    private static void awaitFigures(int articles) {
        String number = "%,d".formatted(articles);
        await().until(() -> browser.shows("#figure-claims", number) && browser.shows("#figure-articles", number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actors",
                "/actors?role=RECIPIENT&page=100",
                "/equipment",
                "/disputes",
                "/flows",
                "/articles",
                "/search?q=maker"
            })
    void viewOfTenThousandActorsIsAPageOfThem(String view) {
        browser.open(view);
        assertThat(browser.all("main tbody a, main .n, main .headline")).isNotEmpty();
        assertThat((Long) browser.run("return document.querySelectorAll('*').length"))
                .isLessThan(MOST_ELEMENTS);
    }

    @Test
    void everyOneOfTenThousandIsFoundByItsName() {
        browser.open("/");
        browser.one("#q").sendKeys("maker-4711", Keys.ENTER);
        await().until(() -> browser.address().equals("/search?q=maker-4711"));
        await().until(() -> browser.all("tr[data-key]").size() == 1);
        assertThat(browser.text("tr[data-key] th")).isEqualTo("Maker-4711");
        assertThat(browser.text("main")).contains("Buyer-4711");
    }

    @Test
    void listIsReadPageByPage() {
        browser.open("/actors?role=RECIPIENT");
        assertThat(browser.text(".pager")).contains("Page 1 of 100");
        String first = browser.text("tbody tr:last-child th");
        browser.click(".pager a[rel=next]");
        assertThat(browser.text(".pager")).contains("Page 2 of 100");
        assertThat(browser.text("tbody tr:first-child th")).isGreaterThan(first);
    }

    @Test
    void hundredUpdatesASecondNeitherFreezeThePageNorGrowIt() throws InterruptedException, ExecutionException {
        browser.open("/");
        browser.run("window.asked = []; window.pending = 0; window.mostPending = 0; const ask = window.fetch;"
                + " window.fetch = (...what) => { asked.push(performance.now()); pending++;"
                + " mostPending = Math.max(mostPending, pending); return ask(...what).finally(() => pending--); };"
                + " document.querySelector('details').open = true;"
                + " window.row = document.querySelector('tr[data-key=NO] th a'); row.focus();");
        long before = browser.nodesHeld();
        IntStream.range(0, REVISED).mapToObj(DashboardLoadIT::revision).forEach(BESIDES::add);
        AtomicInteger next = new AtomicInteger();
        ScheduledExecutorService presses = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> storm = presses.scheduleAtFixedRate(
                    () -> {
                        if (next.get() < UPDATES) {
                            update(next.getAndIncrement());
                        }
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            await().until(() -> browser.shows("#figure-articles", "%,d".formatted(ARTICLES + REVISED)));
            browser.one("#q").sendKeys("typed while it moves");
            assertThat(browser.run("return document.getElementById('q').value")).isEqualTo("typed while it moves");
            browser.run("row.focus()");
            await().until(() -> next.get() == UPDATES || storm.isDone());
        } finally {
            presses.shutdown();
        }
        assertThat(next).hasValue(UPDATES);
        Printed last = new Printed("last", "The Meridian", "2026-03-04")
                .headline("The last word")
                .claims("sold", "Chile sold rifles to Namibia, Norway said.", "NO", "CL", "NA", "small-arms");
        BESIDES.add(last);
        fixture.article(last);
        awaitFigures(ARTICLES + REVISED + 1);
        await().until(() -> browser.text(".rows.two li:first-child").contains("The last word"));

        assertThat(browser.run(
                        "return asked.length > 2 ? (asked[asked.length - 1] - asked[0]) / (asked.length - 1) : 0"))
                .as("the mean time between two questions, however many updates, in milliseconds")
                .asInstanceOf(InstanceOfAssertFactories.type(Number.class))
                .satisfies(gap -> assertThat(gap.doubleValue()).isGreaterThan(SELDOM));
        assertThat(browser.run("return mostPending")).as("questions at a time").isEqualTo(1L);
        assertThat(browser.run("return document.activeElement === row && row.isConnected"))
                .as("the row with the focus is still the same")
                .isEqualTo(true);
        assertThat(browser.run("return document.querySelector('details').open")).isEqualTo(true);
        assertThat(browser.nodesHeld()).isLessThan(before + MOST_ELEMENTS);
    }

    @Test
    void pageThatNobodySeesGivesItsPlaceBackAndCatchesUpWhenItIsSeen() {
        browser.open("/");
        await().until(() -> fixture.openPages() == 1);
        see(false);
        await().until(() -> fixture.openPages() == 0);
        Printed unseen = revision(0);
        BESIDES.add(unseen);
        fixture.article(unseen);
        see(true);
        awaitFigures(ARTICLES + 1);
        await().until(() -> fixture.openPages() == 1);
    }

    private static void see(boolean seen) {
        browser.run("Object.defineProperty(document, 'hidden', { configurable: true, value: " + !seen + " });"
                + " document.dispatchEvent(new Event('visibilitychange'))");
    }

    @Test
    void pageThatFoundNoPlaceComesAgainByItself() throws IOException {
        browser.open("/about");
        see(false);
        await().until(() -> fixture.openPages() == 0);
        List<Socket> readers = new ArrayList<>();
        try {
            for (int i = 0; i < LiveUpdates.MOST_CLIENTS; i++) {
                readers.add(silentReader());
            }
            await().until(() -> fixture.openPages() == LiveUpdates.MOST_CLIENTS);
            browser.open("/");
            await().until(() -> browser.shows("#pulse-text", "connection lost, trying again"));
        } finally {
            for (Socket reader : readers) {
                reader.close();
            }
        }
        await().until(() -> browser.shows("#pulse-text", "live"));
    }

    /** Asks for news and never reads any. */
    private static Socket silentReader() throws IOException {
        URI address = URI.create(fixture.url());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET /api/v1/live HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    @Test
    void nameThatIsMeantToBreakThePageStaysInItsPlace() {
        String endless = "W".repeat(400);
        String turned = "\u202edeined\u202d";
        fixture.claims(endless + turned, Role.SUPPLIER, 1_000_000);
        fixture.matter(endless + turned, endless, "optics", 1_000_000);
        Printed printed = new Printed("odd", endless, "2026-03-05")
                .headline(endless + turned)
                .claims(
                        "sold",
                        endless + turned + " sold drones to " + endless,
                        endless,
                        endless + turned,
                        "PE",
                        "drones");
        BESIDES.add(printed);
        fixture.article(printed);
        browser.size(Browser.PHONE);
        for (String view :
                new String[] {"/", "/actors", "/articles", "/search?q=wwwww", "/disputes?equipment=optics", "/flows"}) {
            browser.open(view);
            await().until(() -> browser.text("main").contains(endless));
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .as("nothing sticks out to the right of %s", view)
                    .isEqualTo((long) Browser.PHONE.getWidth());
            assertThat((String) browser.run("return document.body.textContent"))
                    .as(view)
                    .doesNotContain("\u202e", "\u202d");
        }
    }
}
