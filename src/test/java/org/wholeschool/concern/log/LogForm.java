package org.wholeschool.concern.log;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The form for a concern, for the stories that fill it in: each step is what a person does. */
public final class LogForm {

    private final Page page;

    private LogForm(Page page) {
        this.page = page;
    }

    /**
     * Opens the form and answers that it is not about an adult who works here.
     *
     * @param page where
     * @param server what stands before the address, or ""
     */
    public static LogForm open(Page page, String server) {
        page.navigate(server + "/concern/log.xhtml");
        return on(page).notAnAdult();
    }

    /** As {@link #open(Page, String)}, on the page's own server. */
    public static LogForm open(Page page) {
        return open(page, "");
    }

    /** The form of a page on which it is open. */
    public static LogForm on(Page page) {
        return new LogForm(page);
    }

    LogForm notAnAdult() {
        page.locator("#adult-no").check();
        return this;
    }

    /** Types what happened. */
    public LogForm facts(String text) {
        field("facts").fill(text);
        return this;
    }

    /** Says when: "Just now", "Not known". */
    public LogForm when(String words) {
        page.locator("[id='log:when']")
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Chooses a place by its name, wherever it stands. */
    public LogForm place(String name) {
        return choose("place", name);
    }

    /** Chooses a kind of concern by its name, wherever it stands. */
    public LogForm kind(String name) {
        return choose("category", name);
    }

    private LogForm choose(String group, String name) {
        Locator radio = page.locator("[id='log:" + group + "']")
                .getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
        if (!radio.isVisible()) {
            page.locator("[id='log:" + group + "'] .others > summary").click();
        }
        radio.check();
        return this;
    }

    /** Looks for a pupil and adds the first who is found, with a part. */
    public LogForm pupil(String typed, String part) {
        field("search").fill(typed);
        page.locator(".found")
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(": " + part + "$")))
                .first()
                .click();
        return this;
    }

    /**
     * @return the button beside somebody who was found, or who cannot be named, by which they are added with that part
     */
    Locator button(String name, String part) {
        return page.locator(".found")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile(name + ".*: " + part + "$")))
                .first();
    }

    /** Says how one knows. */
    public LogForm source(String words) {
        page.getByLabel(words).check();
        return this;
    }

    /** Opens the part that is folded away. */
    public LogForm more() {
        page.locator(".more > summary").first().click();
        return this;
    }

    /** Presses "Log it". */
    public void send() {
        field("submit").click();
    }

    Locator field(String id) {
        return page.locator("[id='log:" + id + "']");
    }
}
