package org.wholeschool.concern.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead narrows, sorts and saves the list of concerns, in two tabs, and acts on several at once. */
class ConcernListStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aLeadNarrowsSavesAndActs(Width width) {
        long school = ConcernStories.newSchool();
        String bullying = ConcernStories.log(school, "Called names, and didn't stop.", "kofi");
        String other = ConcernStories.log(school, "Pushed in the queue.", "neill");
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        twoTabsWithDifferentSearches(page, bullying, other);
        whatIsGoneIsSaid(page);
        openOnesAreOneChoice(page);
        aFilterIsSavedAndItsNameIsTaken(page, width);
        severalAtOnce(page);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concerns-many", width);
    }

    private static void twoTabsWithDifferentSearches(Page page, String bullying, String other) {
        page.navigate("/concern/list.xhtml");
        Page second = page.context().newPage();
        second.navigate("/concern/list.xhtml");
        search(page, "words", "DIDN'T");
        search(second, "pupil", "O'Neill");
        assertThat(page.locator("h2.result")).isFocused();
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText(bullying);
        assertThat(rows(second)).hasCount(1);
        assertThat(rows(second)).containsText(other);
        for (Page each : new Page[] {page, second}) {
            each.reload();
            assertThat(rows(each)).hasCount(1);
            assertTrue(each.url().contains("held="), each.url());
            assertFalse(Pattern.compile("(?i)neill|didn").matcher(each.url()).find(), each.url());
        }
        assertThat(page.locator("#active")).containsText("DIDN'T");
        second.close();
        open(page, "Filter and columns");
        page.locator("[id='choose:first']").fill("2026-08-02");
        page.locator("[id='choose:last']").fill("2026-08-01");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("[id='choose:last-wrong']")).containsText("The last day is before the first.");
        assertThat(page.locator("[id='choose:words']")).hasValue("DIDN'T");
    }

    private static void search(Page page, String field, String words) {
        open(page, "Filter and columns");
        page.locator("[id='choose:" + field + "']").fill(words);
        page.locator("[id='choose:show']").click();
        page.waitForURL(Pattern.compile(".*held=.*"));
    }

    private static Locator rows(Page page) {
        return page.locator(".rows tbody tr");
    }

    private static void open(Page page, String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).click();
    }

    private static void openOnesAreOneChoice(Page page) {
        page.navigate("/concern/list.xhtml");
        assertThat(page.locator("h2.result")).not().isFocused();
        open(page, "Filter and columns");
        page.locator("[id='choose:seen']").selectOption(new SelectOption().setLabel("Open (not closed)"));
        page.locator("[id='choose:show']").click();
        page.waitForURL(Pattern.compile(".*seen=OPEN.*"));
        assertThat(rows(page)).hasCount(2);
        assertThat(page.locator("#active")).containsText("Open (not closed)");
        assertThat(page.locator("h2.result")).isFocused();
        page.locator("#active a").first().click();
        assertThat(page.locator("#active")).hasCount(0);
        assertThat(page.locator("h2.result")).isFocused();
    }

    private static void whatIsGoneIsSaid(Page page) {
        page.navigate("/concern/list.xhtml?cols=NUMBER-SMELL&kinds=999999999&held=0123456789abcdef&sort=TASTE");
        assertThat(page.locator(".notice").nth(0)).containsText("One part of this filter no longer exists");
        assertThat(page.locator(".notice").nth(1)).containsText("One column of this list no longer exists.");
        assertThat(page.locator(".notice").nth(2)).containsText("cannot be sorted like that any more");
        assertThat(page.locator(".notice").nth(3)).containsText("no longer held. Enter them again.");
        assertThat(rows(page)).hasCount(2);
    }

    private void aFilterIsSavedAndItsNameIsTaken(Page page, Width width) {
        page.navigate("/concern/list.xhtml?seen=NOT_YET&sort=NUMBER");
        open(page, "Save or change filters");
        page.locator("[id='saved-filters:filterName']").fill("Waiting");
        page.locator("[id='saved-filters:saveFilter']").click();
        assertThat(page.locator(".news")).containsText("\u201cWaiting\u201d saved.");
        page.navigate("/concern/list.xhtml?seen=CLOSED");
        open(page, "Save or change filters");
        page.locator("[id='saved-filters:filterName']").fill("waiting");
        page.locator("[id='saved-filters:saveFilter']").click();
        assertThat(page.locator("[id='saved-filters:filterName-wrong']")).containsText("already use this name");
        assertThat(page.locator("[id='saved-filters:filterName']")).hasValue("waiting");
        assertAccessible(page);
        page.locator(".picks a", new Page.LocatorOptions().setHasText("Waiting"))
                .click();
        page.waitForURL(Pattern.compile(".*seen=NOT_YET&sort=NUMBER"));
        assertThat(rows(page)).hasCount(2);
        if (width == Width.DESK) {
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("Number");
            page.locator("th a", new Page.LocatorOptions().setHasText("Number")).click();
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Number");
        }
    }

    private static void severalAtOnce(Page page) {
        page.navigate("/concern/list.xhtml");
        open(page, "Act on ticked concerns");
        page.locator("[id='many:tagName']").fill("x".repeat(41));
        page.locator(".rows input[type=checkbox]").first().check();
        page.locator("[id='many:tagMany']").click();
        assertThat(page.locator("[id='many:tagName-wrong']")).hasText("A tag has 40 characters at most.");
        assertThat(page.locator("[id='many:tagName']")).hasValue("x".repeat(41));
        assertThat(page.locator(".rows input[type=checkbox]").first()).isChecked();
        page.locator("[id='many:tagName']").fill("Kofi Osei");
        page.locator("[id='many:tagMany']").click();
        assertThat(page.locator("[id='many:tagName-wrong']"))
                .hasText(
                        "\u201cKofi Osei\u201d may be a person\u2019s name: change the tag, or press Add tag again to keep "
                                + "it.");
        page.locator("[id='many:tagMany']").click();
        assertThat(page.locator(".news")).containsText("One concern tagged \u201cKofi Osei\u201d.");
        page.locator("[id='many:undoMany']").click();
        page.locator(".rows input[type=checkbox]").first().check();
        open(page, "Act on ticked concerns");
        page.locator("[id='many:tagName']").fill("Bus 12");
        page.locator("[id='many:tagMany']").click();
        assertThat(page.locator(".news")).containsText("One concern tagged \u201cBus 12\u201d.");
        page.locator(".rows input[type=checkbox]").nth(0).check();
        page.locator(".rows input[type=checkbox]").nth(1).check();
        open(page, "Act on ticked concerns");
        page.locator("[id='many:ackMany']").click();
        assertThat(page.locator(".news")).containsText("2 concerns acknowledged.");
        page.locator("[id='many:undoMany']").click();
        assertThat(page.locator(".news")).containsText("Undone for 2 concerns.");
        page.locator(".rows input[type=checkbox]").nth(0).check();
        open(page, "Act on ticked concerns");
        page.locator("[id='many:beginClosing']").click();
        assertThat(page.locator("#closing")).containsText("a pupil has not been spoken to yet");
        page.locator("[id='many:cancelMany']").click();
        assertThat(page.locator("#closing")).hasCount(0);
    }
}
