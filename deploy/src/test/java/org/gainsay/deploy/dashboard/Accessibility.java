package org.gainsay.deploy.dashboard;

import java.util.List;

/**
 * The checks of WCAG 2.2 AA that a program can make: names of what can be operated, labels, one heading of the first
 * rank and no rank left out, landmarks, language, header cells, ids used once, and the contrast of every text as it is
 * drawn.
 */
final class Accessibility {

    private static final String CHECKS = """
            const faults = [];
            const shown = e => e.getClientRects().length > 0;
            const tell = e => e.outerHTML.slice(0, 90);
            const name = e => (e.getAttribute('aria-label') || (e.labels && e.labels[0] && e.labels[0].textContent)
                || e.textContent || e.getAttribute('title') || '').trim();
            if (!document.documentElement.lang) faults.push('no language');
            if (!document.title) faults.push('no title');
            for (const landmark of ['main', 'header', 'nav', 'footer'])
              if (!document.querySelector(landmark)) faults.push('no ' + landmark);
            if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
            let rank = 0;
            for (const h of document.querySelectorAll('h1, h2, h3, h4')) {
              const r = Number(h.tagName[1]);
              if (r > rank + 1) faults.push('heading rank left out: ' + tell(h));
              rank = r;
            }
            for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary'))
              if (shown(e) && !name(e)) faults.push('no name: ' + tell(e));
            for (const e of document.querySelectorAll('img'))
              if (!e.hasAttribute('alt')) faults.push('no alternative text: ' + tell(e));
            for (const e of document.querySelectorAll('[role=img]'))
              if (!name(e)) faults.push('no name: ' + tell(e));
            for (const t of document.querySelectorAll('table'))
              if (!t.querySelector('th')) faults.push('no header cell: ' + tell(t));
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push('id twice: ' + id);
            for (const e of document.querySelectorAll('[tabindex]'))
              if (e.tabIndex > 0) faults.push('tab order forced: ' + tell(e));
            const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
            const linear = v => { v /= 255; return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); };
            const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
            const ground = e => {
              for (let n = e; n; n = n.parentElement) {
                const c = parse(getComputedStyle(n).backgroundColor);
                if (c.length && (c.length < 4 || c[3] === 1)) return c;
              }
              return [255, 255, 255];
            };
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const e = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || !shown(e) || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(e.tagName)) continue;
              const style = getComputedStyle(e);
              const a = light(parse(style.color)), b = light(ground(e));
              const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
              if (contrast < (large ? 3 : 4.5)) faults.push('contrast ' + contrast.toFixed(2) + ': ' + tell(e));
            }
            return [...new Set(faults)];
            """;

    @SuppressWarnings("unchecked") // the script answers with a list of texts
    static List<String> faults(Browser browser) {
        return (List<String>) browser.run(CHECKS);
    }

    private Accessibility() {}
}
