package org.wholeschool.pattern.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.PagesOnAPhone;
import org.wholeschool.testing.browser.Width;

/** A lead reads where concerns gather, who is on duty there and what is planned, and opens the list behind a number. */
class OurSchoolStoryIT extends BrowserStory {

    private static final String PAGE = "/pattern/school.xhtml";

    private Page northfield(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        openHotspots(page);
        return page;
    }

    @ParameterizedTest
    @EnumSource
    void theLockersAreTheFirstFinding(Width width) {
        Page page = northfield(width);
        Locator first = page.locator(".finding").first();
        assertThat(first.locator("h2")).containsText("Canteen corridor and lockers, lunch");
        assertThat(first.locator(".say:visible")).hasText(Pattern.compile("\\d+ in 4 weeks; about \\d+ expected\\."));
        assertThat(first).containsText("No one is on duty Monday to Friday.");
        assertThat(first.locator(".tag").first()).hasText("Far above expected");
        // It is as busy as ever, which is no finding, and is told apart.
        assertThat(page.locator("#lasting")).containsText("Lower yard");
        assertTrue(page.locator("#findings .finding").count() <= 5);
        // No pupils were asked this school year: it says so, and marks no place.
        assertThat(page.locator("#not-asked")).containsText("No pupil survey this school year yet.");
        assertThat(page.locator("path.felt")).hasCount(0);
        String source = page.content();
        DemonstrationNames.ofPupils()
                .forEach(name ->
                        assertFalse(DemonstrationNames.withoutStaff(source).contains(name), name));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "school", width);

        String number = first.locator(".many").textContent();
        first.locator("a[href*='/concern/list.xhtml']").first().click();
        assertThat(page.locator("#result")).containsText(number + " concerns");
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceTellsTheSameNumberAndWhenNoOneIsThere(Width width) {
        Page page = northfield(width);
        Locator first = page.locator(".finding").first();
        String number = first.locator(".many").textContent();
        page.navigate(page.locator("#grid th a:has-text('Canteen corridor')").getAttribute("href"));
        assertThat(page.locator("h1")).hasText("Canteen corridor and lockers");
        assertThat(page.locator("#findings h2")).containsText("Canteen corridor and lockers, lunch");
        assertThat(page.locator("main .many:visible")).hasText(number);
        assertThat(page.locator("main p.lacks")).containsText(Pattern.compile("^No one is on duty .*Lunch"));
        assertThat(page.locator("#place-duties")).containsText("Break");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "place", width);
        if (width == Width.PHONE) {
            PagesOnAPhone lengths = new PagesOnAPhone();
            lengths.measure(page);
            assertEquals(List.of(), lengths.takeFaults());
        }
        page.locator("#findings a:has-text('Plan')").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/intervention/start\\.xhtml.*"));

        // A place without a finding says so, and can be planned for as well.
        page.navigate(PAGE);
        String found = String.join(" ", page.locator("#findings, #lasting").allTextContents());
        Locator quiet = page.locator("#grid th a").all().stream()
                .filter(place -> !found.contains(place.textContent().strip()))
                .findFirst()
                .orElseThrow();
        String name = quiet.textContent().strip();
        page.navigate(quiet.getAttribute("href"));
        assertThat(page.locator("#place-weeks")).containsText("No finding is about this place now.");
        page.locator("#place-weeks a:text-is('Plan')").click();
        assertThat(page).hasURL(Pattern.compile(".*/intervention/start\\.xhtml.*"));
        assertThat(page.locator("main")).containsText(name);
    }

    @Test
    void aNumberInTheGridIsThatOfItsList() {
        Page page = northfield(Width.DESK);
        Locator cells = page.locator("#grid td a");
        int all = cells.count();
        assertTrue(all > 10);
        for (int i : List.of(0, all / 2, all - 1)) {
            String says = cells.nth(i).locator("b").textContent();
            String href = cells.nth(i).getAttribute("href");
            page.navigate(href);
            assertThat(page.locator("#result"))
                    .containsText(
                            Pattern.compile("^\\s*" + (says.equals("1") ? "(One|1) concern" : says + " concerns")));
            page.navigate(PAGE);
        }
    }

    @Test
    void theGridIsOneStopAndArrowKeysMoveInIt() {
        Page page = northfield(Width.DESK);
        assertThat(page.locator("#grid tbody a[tabindex='0']")).hasCount(1);
        Locator hot = page.locator("#grid td.h5 a").first();
        hot.focus();
        page.keyboard().press("ArrowDown");
        Locator now = page.locator("#grid tbody a:focus");
        assertThat(now).hasCount(1);
        assertFalse(hot.getAttribute("href").equals(now.getAttribute("href")));
        assertThat(page.locator("#grid tbody a[tabindex='0']")).hasCount(1);
        page.locator("#grid button.fold[aria-expanded=true]").first().click();
        assertThat(page.locator("#grid tbody a[tabindex='0']:visible")).hasCount(1);
    }

    @Test
    void printedAndInAMeetingNoExactNumberIsThere() {
        Page page = northfield(Width.DESK);
        String number = page.locator(".finding .many").first().textContent();
        String told = number + " in 4 weeks";
        assertTrue(page.locator("main").innerText().contains(told), "the control: on the screen it is found");
        assertThat(page.locator("#grid")).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String printed = page.locator("#shown").innerText();
        assertFalse(printed.contains(told), printed);
        assertTrue(printed.contains("concerns in 4 weeks, far above expected."), printed);
        assertThat(page.locator("#grid, #unproven, #more-findings, .bars:visible, .many:visible")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        assertEquals(
                0,
                page.evaluate("() => [...document.querySelectorAll('#shown .only-screen, .play.only-screen')]"
                        + ".filter(each => each.getClientRects().length > 0).length"),
                "what is for the screen alone is nowhere on paper, whatever other rules say");
        assertEquals(List.of(), numbersBeside(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate(PAGE + "?show=meeting&weeks=8");
        assertThat(page.locator("#protected")).isVisible();
        picture(page, "school-meeting", Width.DESK);
        String source = page.locator("#shown").innerHTML();
        assertFalse(source.contains(told));
        assertThat(page.locator("#grid, .bars, .many, a[href*='/concern/list.xhtml']"))
                .hasCount(0);
        assertEquals(List.of(), numbersBeside(page));
        assertAccessible(page);
    }

    /** Numbers that can be read and are neither a band, a day, a count of weeks nor the number of a finding. */
    private static List<String> numbersBeside(Page page) {
        page.evaluate(
                "() => document.querySelectorAll('#shown .no, #shown svg, #shown .only-read').forEach(each => { each.hidden = true; "
                        + "each.style.display = 'none'; })");
        String rest = page.locator("#shown")
                .innerText()
                .replaceAll(
                        "\\d+ to \\d+ concerns|100 or more concerns|in \\d+ weeks|\\d+ (January|February|March|April|May|June"
                                + "|July|August|September|October|November|December)",
                        "");
        return Pattern.compile("\\d+")
                .matcher(rest)
                .results()
                .map(each -> each.group())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aSchoolWithoutAnythingIsToldWhatToDo(Width width) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.LEAD, school);
        page.navigate(PAGE);
        assertThat(page.locator(".empty").first()).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        for (String other :
                List.of("?to=2001-01-01", "?to=x", "?weeks=5", "?kind=EVERYTHING", "?by=month", "?show=all")) {
            assertEquals(404, page.navigate(PAGE + other).status(), other);
        }
        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertEquals(404, head.navigate(PAGE).status());
    }
}
