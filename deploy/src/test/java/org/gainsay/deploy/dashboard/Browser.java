package org.gainsay.deploy.dashboard;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium without a window, with a profile of its own; it talks to nobody but the server. */
final class Browser implements AutoCloseable {

    static final Dimension DESK = new Dimension(1280, 900);
    static final Dimension PHONE = new Dimension(390, 844);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChromeDriver driver;
    private final String root;

    Browser(String root, Path profile) {
        this.root = root;
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--user-data-dir=" + profile.toAbsolutePath());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .withTimeout(PATIENCE)
                        .build(),
                options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        size(DESK);
    }

    void size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.getWidth(), "height", size.getHeight(), "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@code light} or {@code dark}. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens an address of the page and returns when its view has come. */
    void open(String path) {
        visit(path);
        settle();
    }

    /** Opens an address of the page, and does not wait for its view. */
    void visit(String path) {
        driver.get(root + path);
    }

    /** Returns when the view says that it is no longer busy and its charts are drawn. */
    void settle() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Boolean.TRUE.equals(driver.executeScript(
                        "return document.querySelector('main')?.getAttribute('aria-busy') === 'false'"
                                + " && [...document.querySelectorAll('.chart')].every(c => c.dataset.drawn)")));
    }

    String text(String css) {
        return settled(() -> one(css).getText());
    }

    /** Whether an element is there and has exactly this text; false while the page is being redrawn. */
    boolean shows(String css, String text) {
        return text.equals(
                driver.executeScript("return (document.querySelector(arguments[0]) || {}).textContent", css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    void click(String css) {
        settled(() -> {
            one(css).click();
            return css;
        });
        settle();
    }

    /** What the page gives once it gives it: news may replace an element between finding and using it. */
    private static <T> T settled(Callable<T> use) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
                .until(use, Objects::nonNull);
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What a script hands, when it is ready, to the function that it gets as its last argument. */
    List<?> await(String script) {
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(script));
    }

    /** From now on the server's answers to these addresses never come; with none, they come again. */
    void hold(String... addresses) {
        if (addresses.length == 0) {
            driver.executeCdpCommand("Fetch.disable", Map.of());
        } else {
            driver.executeCdpCommand(
                    "Fetch.enable",
                    Map.of(
                            "patterns",
                            Stream.of(addresses)
                                    .map(address -> Map.of("urlPattern", root + address))
                                    .toList()));
        }
    }

    /** From now on these addresses fail as if the network were down; with none, they no longer do. */
    void refuse(String... addresses) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.setBlockedURLs",
                Map.of(
                        "urls",
                        Stream.of(addresses).map(address -> root + address).toList()));
    }

    /** How many nodes the browser holds, those that are no longer in the page but were not let go of included. */
    long nodesHeld() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Object nodes =
                driver.executeCdpCommand("Memory.getDOMCounters", Map.of()).get("nodes");
        return ((Number) Objects.requireNonNull(nodes)).longValue();
    }

    String address() {
        return driver.getCurrentUrl().substring(root.length());
    }

    String title() {
        return driver.getTitle();
    }

    /** What the browser complained of since the last call: errors, refused scripts, policy violations. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                // Asking for what was taken back is no fault of the page.
                .filter(message -> !message.contains("status of 404"))
                .toList();
    }

    /** A picture of what is to be seen, when its charts have come to rest. */
    void picture(Path file) throws IOException {
        driver.executeAsyncScript(
                "const done = arguments[0]; import('/assets/chart.js').then(c => c.rested()).then(done)");
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The same of the whole page, however long, up to a bound. */
    void wholePicture(Path file, int width) throws IOException {
        Number height = (Number) driver.executeScript("return Math.min(1800, document.documentElement.scrollHeight)");
        size(new Dimension(width, height.intValue()));
        picture(file);
        size(DESK);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
