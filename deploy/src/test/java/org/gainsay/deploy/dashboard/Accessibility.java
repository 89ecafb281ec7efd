package org.gainsay.deploy.dashboard;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a program can tell of a page that keeps people out: axe with all its rules for WCAG 2.0, 2.1 and 2.2 A and AA and for good
 * practice, and what it has no rule for. Of what axe leaves to a person it decides one thing more: the contrast of text on a
 * gradient, which must be enough with each of its colours.
 */
final class Accessibility {

    /** From the jar that axe's makers publish for drivers; the rest of that jar is not used. */
    private static final String AXE = resource("/axe.min.js");

    private static final String RUN_AXE = """
            const done = arguments[0];
            axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              rules: { 'target-size': { enabled: true } },
              resultTypes: ['violations', 'incomplete'],
              preload: false,
            }).then(({ passes, violations, incomplete }) => {
              const tell = kind => rule => rule.nodes.map(node =>
                  `${kind} ${rule.impact}, ${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}: ${node.failureSummary ?? ''}`);
              done([passes.length, ...violations.flatMap(tell('axe')),
                  ...incomplete.filter(rule => rule.id !== 'color-contrast').flatMap(tell('axe is not sure'))]);
            }, error => done([0, `axe failed: ${error}`]));
            """;

    private static final String OWN_CHECKS = """
            const faults = [];
            const tell = e => e.outerHTML.slice(0, 90);
            for (const landmark of ['header', 'nav', 'footer'])
              if (!document.querySelector(landmark)) faults.push('no ' + landmark);
            if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
            for (const t of document.querySelectorAll('table'))
              if (!t.querySelector('th')) faults.push('no header cell: ' + tell(t));
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push('id twice: ' + id);
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const linear = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
            const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
            for (const e of document.querySelectorAll('main *')) {
              const style = getComputedStyle(e);
              if (!style.backgroundImage.includes('gradient') || !e.textContent.trim()) continue;
              const stops = style.backgroundImage.match(/rgba?\\([^)]*\\)/g).map(parse);
              if (stops.some(c => c[3] === 0)) continue; // a line drawn under the text
              for (const stop of stops) {
                const a = light(parse(style.color)), b = light(stop);
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < 4.5) faults.push('contrast ' + contrast.toFixed(2) + ' on a gradient: ' + tell(e));
              }
            }
            return [...new Set(faults)];
            """;

    /** What is wrong with the page as it is drawn now, a line each, with axe's word on how bad it is. */
    static List<String> faults(Browser browser) {
        // The driver's scripts are not the page's: its Content-Security-Policy stays as it is.
        browser.run("if (!window.axe) {" + AXE + "\n;window.axe = axe }");
        List<?> told = browser.await(RUN_AXE);
        Stream<String> found = told.stream().skip(1).map(String::valueOf);
        Stream<String> idle =
                told.get(0).equals(0L) ? Stream.of("axe found nothing that it could look at") : Stream.of();
        Stream<String> own = ((List<?>) Objects.requireNonNull(browser.run(OWN_CHECKS)))
                .stream().map(String::valueOf);
        return Stream.of(idle, found, own).flatMap(faults -> faults).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Accessibility() {}
}
