package org.gainsay.deploy.dashboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the documentation from a dashboard that has the sample articles:
 * {@code -Dgainsay.dashboard=http://localhost:8080 -Dit.test=PicturesIT}.
 */
@EnabledIfSystemProperty(named = "gainsay.dashboard", matches = "http.*")
class PicturesIT {

    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final int WIDTH = 1280;

    @TempDir
    Path profile;

    @Test
    void everyViewHasItsPicture() throws IOException {
        Map<String, String> views = Map.of(
                "overview", "/",
                "actor", "/actor?id=UY&role=SUPPLIER",
                "equipment", "/equipment",
                "disputes", "/disputes",
                "dispute", "/dispute?key=UY%7CLA%7Cdrones",
                "flows", "/flows",
                "search", "/search?q=drones");
        try (Browser browser = new Browser(System.getProperty("gainsay.dashboard"), profile)) {
            for (Map.Entry<String, String> view : views.entrySet()) {
                browser.open(view.getValue());
                browser.wholePicture(PICTURES.resolve(view.getKey() + ".png"), WIDTH);
            }
            browser.open("/articles?say=DENIAL");
            browser.click("main ol a[href^='/article']");
            browser.wholePicture(PICTURES.resolve("article.png"), WIDTH);
            browser.scheme("dark");
            browser.open("/");
            browser.wholePicture(PICTURES.resolve("overview-dark.png"), WIDTH);
            browser.scheme("light");
            browser.size(Browser.PHONE);
            browser.open("/");
            browser.picture(PICTURES.resolve("overview-phone.png"));
        }
    }
}
