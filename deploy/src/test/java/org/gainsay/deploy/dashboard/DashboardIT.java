package org.gainsay.deploy.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees. */
class DashboardIT {

    @TempDir
    static Path folder;

    private static DashboardFixture fixture;
    private static Browser browser;

    @BeforeAll
    static void start() {
        fixture = new DashboardFixture(folder);
        browser = new Browser(fixture.url(), folder.resolve("profile"));
        browser.open("/");
        News.ALL.forEach(fixture::print);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !browser.all("#figure-claims").isEmpty()
                        && browser.text("#figure-claims").equals("9"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/actors",
                "/actor?id=UY",
                "/equipment",
                "/equipment?id=drones",
                "/disputes",
                "/dispute?key=UY%7CLA%7Cdrones",
                "/flows",
                "/articles",
                "/search?q=uruguay",
                "/about"
            })
    void everyViewComesWithoutAComplaint(String view) throws Exception {
        browser.complaints();
        browser.open(view);
        browser.longPicture(Path.of("target/pictures/" + view.replaceAll("[^a-z]+", "-") + ".png"), 1280);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.all("main h1")).hasSize(1);
    }
}
