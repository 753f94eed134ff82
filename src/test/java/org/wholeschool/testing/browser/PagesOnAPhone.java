package org.wholeschool.testing.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a page on a phone: at most six screens long while its folds are closed, and nothing to touch under 44 px.
 *
 * <p>A link in a sentence is left out, as WCAG does (2.5.8): its line is as high as it is. A box to tick counts with
 * its label. Shapes of a plan that repeat a list beside them are left out, too.
 */
public final class PagesOnAPhone {

    private static final double SCREEN = 844;
    private static final int MOST_SCREENS = 6;

    private static final String SMALL = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(part => {
                  if (part.closest('.skip, .only-read, svg') || !part.checkVisibility({visibilityProperty: true})) {
                    return false;
                  }
                  const box = part.getBoundingClientRect();
                  let high = box.height, wide = box.width;
                  if (part.matches('[type=checkbox], [type=radio]')) {
                    for (const label of part.labels || []) {
                      const other = label.getBoundingClientRect();
                      high = Math.max(high, Math.max(other.bottom, box.bottom) - Math.min(other.top, box.top));
                      wide = Math.max(wide, Math.max(other.right, box.right) - Math.min(other.left, box.left));
                    }
                  }
                  if (part.tagName === 'A' && getComputedStyle(part).display === 'inline') {
                    const plain = text => text.replace(/[\\s·,.|()]+/g, '');
                    const line = part.closest('p, li, td, th, dd, dt, h1, h2, h3, div, section');
                    const links = [...line.querySelectorAll('a')].map(each => plain(each.innerText)).join('');
                    if (plain(line.innerText).length > links.length + 3) {
                      return false;
                    }
                  }
                  return high < 43 || wide < 43;
                })
                .map(part => part.tagName.toLowerCase() + (part.id ? '#' + part.id : '') + ' "'
                    + (part.innerText || part.value || '').slice(0, 30) + '"')""";

    private final List<String> faults = new ArrayList<>();

    /** Measures the page that is open and was drawn on a phone. */
    public void measure(Page page) {
        String path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        double screens = ((Number) page.evaluate("document.documentElement.scrollHeight")).doubleValue() / SCREEN;
        if (screens > MOST_SCREENS) {
            faults.add(path + " has " + screens + " screens on a phone, and at most " + MOST_SCREENS);
        }
        List<?> small = (List<?>) page.evaluate(SMALL);
        if (!small.isEmpty()) {
            faults.add(path + " has " + small.size() + " targets under 44 px: " + small);
        }
    }

    /** @return a sentence for each page that is too long or has too small a target, of those since the last call */
    public List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }
}
