package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;

/** What a person sees, in a real browser over the real aggregate stage. */
class DashboardIT {

    @TempDir
    static Path folder;

    /** Id of {@link News#FIRST}. */
    private static final String ARTICLE = "c82561ec215a3e31807ceedf3b3bd25e";

    private static final String NUMBERS_THAT_LEAD_NOWHERE = """
            return [...document.querySelectorAll('td.num')]
                .filter(cell => /\\d/.test(cell.textContent) && !cell.querySelector('a[href]'))
                .map(cell => cell.closest('tr').textContent)
            """;

    private static DashboardFixture fixture;
    private static Browser browser;

    @BeforeAll
    static void start() {
        fixture = new DashboardFixture(folder);
        browser = new Browser(fixture.url(), folder.resolve("profile"));
        browser.open("/");
        assertThat(browser.text("main")).contains("Nothing has been read yet");
        assertAccessible();
        News.ALL.forEach(fixture::print);
        fixture.awaitAll(News.ALL);
        await().until(() -> browser.shows("#figure-claims", "8") && browser.shows("#figure-matters", "7"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        fixture.close();
    }

    @BeforeEach
    void forgetComplaints() {
        browser.complaints();
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        browser.hold();
        browser.refuse();
        browser.size(Browser.DESK);
        browser.scheme("light");
        assertThat(browser.complaints()).isEmpty();
    }

    private static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                // While the page is redrawn, what is looked for is not there, or no longer the same.
                .ignoreExceptionsInstanceOf(NotFoundException.class)
                .ignoreExceptionsInstanceOf(StaleElementReferenceException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actors",
                "/actors?role=SUPPLIER",
                "/actor?id=UY",
                "/equipment",
                "/equipment?id=drones",
                "/disputes",
                "/disputes?state=disputed",
                "/dispute?key=UY%7CLA%7Cdrones",
                "/flows",
                "/articles",
                "/article?id=" + ARTICLE,
                "/mentions?supplier=UY&recipient=LA&type=DENIAL",
                "/mentions?actor=Nobody",
                "/search?q=uruguay",
                "/search?q=uruguay&of=articles",
                "/search?q=nosuchword",
                "/about"
            })
    void everyViewIsAccessibleInBothSchemesAndOnAPhone(String view) {
        browser.open(view);
        assertAccessible();
        assertThat((List<?>) browser.run(NUMBERS_THAT_LEAD_NOWHERE)).isEmpty();
        browser.size(Browser.PHONE);
        await().untilAsserted(() -> assertThat(browser.run("return document.documentElement.scrollWidth"))
                .as("nothing sticks out to the right")
                .isEqualTo((long) Browser.PHONE.getWidth()));
        browser.size(Browser.DESK);
    }

    @Test
    void waitingAndFailingAreAccessible() {
        browser.hold("/api/v1/articles*");
        browser.visit("/articles");
        await().until(() -> browser.text("main").contains("Loading"));
        assertAccessible();
        browser.hold();
        browser.refuse("/api/v1/articles*");
        browser.open("/articles");
        assertThat(browser.text("h1")).isEqualTo("No answer");
        assertAccessible();
        browser.refuse();
        browser.click("main a");
        assertThat(browser.text("h1")).isEqualTo("Articles");
        // What was refused is told, and it alone.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("net::ERR_"));
    }

    private static void assertAccessible() {
        assertThat(Accessibility.faults(browser)).as("light").isEmpty();
        browser.scheme("dark");
        assertThat(Accessibility.faults(browser)).as("dark").isEmpty();
        browser.scheme("light");
        browser.size(Browser.PHONE);
        assertThat(Accessibility.faults(browser)).as("on a phone").isEmpty();
        browser.size(Browser.DESK);
    }

    @Test
    void everyNumberOfTheOverviewLeadsToItsSentenceAndThenToItsArticle() {
        browser.open("/");
        browser.click("tr[data-key=UY] a[aria-label='3 denials, Uruguay supplier']");
        assertThat(browser.address()).startsWith("/actor?id=UY&role=SUPPLIER&type=DENIAL");
        assertThat(browser.all("#evidence .cite.denial")).hasSize(3);
        assertThat(browser.all("#evidence .cite.claim")).isEmpty();
        browser.click("#evidence .cite:last-child a[href^='/article']");
        assertThat(browser.address())
                .startsWith("/article?id=" + News.ALL.get(2).id());
        assertThat(browser.text(".said.denial mark")).isEqualTo("denied");
    }

    @Test
    void numbersOfFlowsAndDaysLeadToTheirSentences() {
        browser.open("/flows");
        browser.click("a[aria-label='3 denials, Uruguay to Laos']");
        assertThat(browser.text("h1")).isEqualTo("3 denials");
        assertThat(browser.all(".cite.denial")).hasSize(3);
        browser.click(".cite:last-child a[href^='/article']");
        assertThat(browser.text(".said.denial mark")).isEqualTo("denied");

        browser.open("/actor?id=UY");
        browser.run("document.querySelector('figure details').open = true");
        browser.click("a[aria-label='3 denials on 2026-03-03']");
        // One of them counts twice: Uruguay denies it, and is the supplier in it.
        assertThat(browser.all(".cite.denial")).hasSize(2);
        assertThat(browser.text("main")).contains("Uruguay", "on 2026-03-03", "received no drones");
    }

    @Test
    void boundedEvidenceSaysOfHowManyAndTheTimelineBeginsWithTheFirst() {
        List<Printed> weeks = News.salesOfRifles(12);
        weeks.forEach(fixture::print);
        fixture.awaitAll(Stream.concat(News.ALL.stream(), weeks.stream()).toList());

        browser.open("/dispute?key=CL%7CNA%7Csmall-arms");
        assertThat(browser.text(".timeline > li:first-child")).contains("first claim", "sold 0 rifles");
        assertThat(browser.text("#timeline .head")).contains("the last 5 of 12 claims", "no denials");
        browser.open("/actor?id=CL&role=SUPPLIER");
        browser.click("#evidence a[href^='/mentions']");
        assertThat(browser.text("h1")).isEqualTo("12 mentions");
        assertThat(browser.all(".cite")).hasSize(12);
        browser.run("history.back()");
        await().until(() -> browser.text("#evidence .head").contains("the last 10 of 12"));

        weeks.forEach(fixture::withdraw);
        fixture.awaitAll(News.ALL);
        browser.open("/");
        await().until(() -> browser.shows("#figure-claims", "8"));
    }

    @Test
    void countsMoveWhileOneLooksOnAndGoBackWithAWithdrawal() {
        Printed late = new Printed("late", "Northwire", "2026-03-20")
                .headline("Chile and Namibia")
                .claims("sold", "Chile sold rifles to Namibia, Peru said.", "PE", "CL", "NA", "small-arms");
        browser.open("/");
        browser.run("window.stillTheSamePage = true");
        fixture.print(late);
        await().until(() ->
                browser.shows("#figure-claims", "9") && browser.text("main").contains("Chile"));
        fixture.withdraw(late);
        await().until(() ->
                browser.shows("#figure-claims", "8") && !browser.text("main").contains("Chile"));
        assertThat(browser.run("return window.stillTheSamePage")).isEqualTo(true);
        fixture.awaitAll(News.ALL);
    }

    @Test
    void disputeShowsBothSidesInOrderOfTime() {
        browser.open("/dispute?key=UY%7CLA%7Cdrones");
        assertThat(browser.text("h1")).contains("Uruguay", "Laos", "drones");
        assertThat(browser.text("main")).contains("disputed", "denied after 24 h");
        assertThat(browser.text("#timeline .answers")).contains("answers", "in another article");
        assertThat(browser.all(".timeline > li")).hasSize(6);
        assertThat(browser.text(".timeline > li:first-child")).contains("Norway claims", "2 Mar 2026");
        assertThat(browser.text(".timeline > li:last-child")).contains("Uruguay denies", "18 Mar 2026");
    }

    @Test
    void hostileTextStaysText() {
        String hostile = "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script>";
        Printed printed = new Printed("hostile", "<b>Evil</b> Press" + hostile, "2026-03-21")
                .headline("</title><svg onload=window.harmed=1>" + hostile)
                .claims(
                        "sold",
                        hostile + " sold drones to \"><iframe src=javascript:harmed=1>",
                        hostile,
                        "Acme " + hostile,
                        "NZ",
                        "drones");
        fixture.print(printed);
        fixture.awaitAll(Stream.concat(News.ALL.stream(), Stream.of(printed)).toList());
        for (String view : new String[] {
            "/",
            "/articles",
            "/article?id=" + printed.id(),
            "/actors",
            "/search?q=onerror",
            "/equipment?id=drones",
            "/flows"
        }) {
            browser.open(view);
            await().until(() -> browser.text("body").contains("onerror"));
            assertThat(browser.run("return window.harmed === undefined"))
                    .as(view)
                    .isEqualTo(true);
            assertThat(browser.all("main img, main script, main iframe, main svg"))
                    .as(view)
                    .isEmpty();
        }
        browser.click("main a[href^='/actor?id=Acme']");
        assertThat(browser.text("h1")).isEqualTo("Acme " + hostile);
        fixture.withdraw(printed);
        fixture.awaitAll(News.ALL);
        browser.open("/");
        await().until(() -> browser.shows("#figure-claims", "8"));
    }

    @Test
    void policyRefusesWhatThePageWouldNeverDo() {
        browser.open("/about");
        assertThat(browser.run("const s = document.createElement('script');"
                        + " try { s.textContent = 'window.harmed = 2'; document.body.append(s) } catch (e) { }"
                        + " return window.harmed === undefined"))
                .isEqualTo(true);
        assertThat(browser.run("try { document.querySelector('main').innerHTML = '<b>x</b>'; return 'written' }"
                        + " catch (e) { return e.name }"))
                .isEqualTo("TypeError");
        browser.complaints();
    }

    @Test
    void keyboardReachesTheSearchAndTheSearchFinds() {
        browser.open("/");
        browser.one("#q").sendKeys("lesotho", Keys.ENTER);
        browser.settle();
        await().until(() -> browser.address().equals("/search?q=lesotho"));
        await().until(() -> browser.text("main").contains("Malta and Lesotho answer"));
        assertThat(browser.title()).isEqualTo("lesotho · Gainsay");
    }

    @Test
    void wayBackLeadsBack() {
        browser.open("/actors");
        browser.click("tr[data-key=MT] th a");
        assertThat(browser.text("h1")).isEqualTo("Malta");
        browser.run("history.back()");
        await().until(() -> browser.text("h1").equals("Actors"));
    }

    @Test
    void whatIsNotThereIsSaidToBeNotThere() {
        browser.open("/actor?id=Nobody");
        assertThat(browser.text("main")).contains("Nothing here", "Nobody");
    }
}
