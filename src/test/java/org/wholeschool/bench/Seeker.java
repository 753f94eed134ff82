package org.wholeschool.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;

/**
 * Seeks an answer in a browser, and counts what it takes: interactions (a click, a field that is filled, a choice, a
 * key), pages, and pixels of scrolling until what is next to be used or read is in view. Text that is typed into one
 * field is one interaction, together with the click into it.
 */
final class Seeker {

    private static final double NANOS = 1e9;

    /** Scrolls no further than until the element is in view, and by the whole of one that is taller than the screen. */
    private static final String INTO_VIEW =
            "e => { let way = 0; const by = d => { const y = scrollY; scrollBy({top: d, behavior: 'instant'}); "
                    + "way += Math.abs(scrollY - y); }; let box = e.getBoundingClientRect(); "
                    + "if (box.top < 0) by(box.top); box = e.getBoundingClientRect(); "
                    + "if (box.bottom > innerHeight) by(box.bottom - innerHeight); return Math.round(way); }";

    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => " + "requestAnimationFrame(() => done(true))))";

    private final Page page;
    private final boolean isPhone;
    private int interactions;
    private int pages;
    private int arrived;
    private int pixels;
    private long begun;
    private long answered;

    /**
     * What a look-up took.
     *
     * @param pages that were loaded, without the first one
     * @param pixels that were scrolled
     * @param seconds from the first interaction until the answer was drawn
     */
    record Taken(int interactions, int pages, int pixels, double seconds) {}

    /** @param page the page on which one begins */
    Seeker(Page page, boolean isPhone) {
        this.page = page;
        this.isPhone = isPhone;
        page.onFrameNavigated(frame -> arrived += frame == page.mainFrame() ? 1 : 0);
    }

    boolean isPhone() {
        return isPhone;
    }

    Page page() {
        return page;
    }

    Locator of(String selector) {
        return page.locator(selector);
    }

    /** @return the first element that has these words */
    Locator of(String selector, String words) {
        return page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Presses what stays on this page. */
    void press(Locator what) {
        reach(what);
        what.click();
    }

    /** Presses what leads to another page. */
    void follow(Locator what) {
        reach(what);
        turn(what::click);
    }

    /** Presses Enter in a field, which leads to another page. */
    void enter(Locator field) {
        reach(field);
        turn(() -> field.press("Enter"));
    }

    void fill(Locator field, String words) {
        reach(field);
        field.fill(words);
    }

    void choose(Locator field, String label) {
        reach(field);
        field.selectOption(new SelectOption().setLabel(label));
    }

    /** Reads what is a part of the answer. */
    void see(Locator what) {
        what.waitFor();
        scrollTo(what);
        page.evaluate(DRAWN);
        answered = System.nanoTime();
    }

    /** Reads rows from the first to the last, and fails where there are more or fewer. */
    void seeAll(Locator rows, int many) {
        see(rows.first());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        showOthers();
        if (rows.count() != many) {
            throw new IllegalStateException(rows.count() + " rows, and not " + many + ", on " + page.url());
        }
        see(rows.last());
    }

    /** On a phone, shows the rest of a list that begins with its first rows. */
    void showOthers() {
        Locator others = page.locator(".show-others:visible");
        if (others.count() > 0) {
            press(others.first());
        }
    }

    Taken taken() {
        return new Taken(interactions, pages, pixels, (answered - begun) / NANOS);
    }

    private void reach(Locator what) {
        if (begun == 0) {
            begun = System.nanoTime();
        }
        what.waitFor();
        scrollTo(what);
        interactions++;
    }

    private void turn(Runnable how) {
        int there = arrived;
        how.run();
        page.waitForCondition(() -> arrived > there);
        pages++;
    }

    private void scrollTo(Locator what) {
        pixels += ((Number) what.evaluate(INTO_VIEW)).intValue();
    }
}
