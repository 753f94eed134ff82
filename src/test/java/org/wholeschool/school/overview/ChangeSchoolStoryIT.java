package org.wholeschool.school.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * The administrator makes the school's data their own, each part on one page; what cannot be stands beside its field,
 * and nothing typed is lost.
 */
class ChangeSchoolStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void everyPartHasAPageOfItsOwn(Width width) {
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        for (String name : List.of("profile", "terms", "day", "places", "categories", "contacts")) {
            page.navigate("/school/school.xhtml");
            openParts(page);
            page.locator("main a[href*='/school/" + name + ".xhtml']").click();
            look(page, "school-" + name, width);
        }
        page.navigate("/school/categories.xhtml");
        page.locator("main tbody th a").first().click();
        look(page, "school-category", width);
        whatItMeansIsSaidBeforeAKindIsClosedOrCountedInAnotherWay(page, width);
        page.navigate("/school/places.xhtml");
        page.locator("main tbody th a").first().click();
        look(page, "school-place", width);
        page.getByLabel("Name of the place").fill("Room 12");
        press(page, "place:save");
        assertThat(page.locator("h1")).hasText("Room 12");
        page.getByLabel("Name of the first").fill("Room 12a");
        page.getByLabel("Name of the second").fill("ROOM 12A");
        press(page, "split:do-split");
        assertThat(page.locator(".error")).containsText("The two need different names.");
        page.getByLabel("Name of the second").fill("Room 12b");
        press(page, "split:do-split");
        page.waitForURL("**/school/places.xhtml");
        assertThat(page.locator("main tr", new Page.LocatorOptions().setHasText("Room 12a, Room 12b")))
                .hasCount(1);
        look(page, "school-places-closed", width);

        page.navigate("/school/places.xhtml");
        showLongLists(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Library").setExact(true))
                .click();
        press(page, "end:close");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("staff can no longer choose Library");
        look(page, "school-place-close", width);
        press(page, "sure:keep");
        assertThat(page.locator("[id='end:close']")).isVisible();
        press(page, "end:close");
        press(page, "sure:close");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Library closes on that day.");
        press(page, "end:reopen");
        assertThat(page.locator("[id='end:close']")).isVisible();
    }

    private void whatItMeansIsSaidBeforeAKindIsClosedOrCountedInAnotherWay(Page page, Width width) {
        String name = page.locator("h1").innerText();
        press(page, "replace:do-replace");
        assertThat(page.locator(".error")).containsText("It is counted this way already.");
        page.locator("[id='replace:group']").selectOption("OTHER");
        press(page, "replace:do-replace");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Before and after are counted apart");
        look(page, "school-category-replace", width);
        press(page, "sure:keep");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        press(page, "end:close");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("staff are no longer offered " + name);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hotspots and trends still count them");
        look(page, "school-category-close", width);
        press(page, "sure:keep");
        assertThat(page.locator("[id='end:close']")).isVisible();
        press(page, "end:close");
        press(page, "sure:close");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(name + " closes on that day.");
        press(page, "end:reopen");
        assertThat(page.locator("[id='end:close']")).isVisible();
        page.locator("[id='replace:group']").selectOption("OTHER");
        press(page, "replace:do-replace");
        press(page, "sure:replace");
        page.waitForURL("**/school/categories.xhtml");
        assertThat(page.locator("main tbody th a", new Page.LocatorOptions().setHasText(name)))
                .hasCount(2);
    }

    @Test
    void aYearBeginsAsEnglandsPatternAndAMistakeIsSaidAtItsField() {
        Page page = open(Width.DESK);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        assertEquals(404, page.navigate("/school/terms.xhtml?year=next").status());
        page.navigate("/school/terms.xhtml?year=2031");
        assertThat(page.getByText("the usual pattern for England")).isVisible();
        assertThat(page.locator("[id='terms:half:0:from']")).hasValue("2031-09-01");
        page.locator("[id='terms:half:1:from']").fill("2031-10-01");
        page.locator("[id='terms:closed:0:reason']").fill("Training of staff");
        press(page, "terms:save");
        assertThat(page.locator(".error")).containsText("overlaps Autumn 1, which goes from 1 Sept 2031");
        assertThat(page.locator("[id='terms:closed:0:reason']")).hasValue("Training of staff");
        assertAccessible(page);
        page.locator("[id='terms:half:1:from']").fill("2031-11-03");
        press(page, "terms:save");
        assertThat(page.locator(".news")).containsText("2031/32");
        page.navigate("/school/terms.xhtml?year=2031");
        assertThat(page.locator("[id='terms:closed:0:reason']")).hasValue("Training of staff");
    }

    @ParameterizedTest
    @EnumSource
    void aHalfDayIsEnteredOnThePageOfTheCalendar(Width width) {
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        page.navigate("/school/terms.xhtml?year=2031");
        page.locator("[id='terms:short:0:reason']").fill("Last day of term");
        page.locator("[id='terms:short:0:day']").fill("2031-12-20");
        page.locator("[id='terms:short:0:closes']").fill("12:30");
        press(page, "terms:save");
        assertThat(page.locator(".error")).containsText("This day is a Saturday.");
        page.locator("[id='terms:short:0:day']").fill("2031-12-19");
        page.locator("[id='terms:short:0:closes']").fill("16:30");
        press(page, "terms:save");
        assertThat(page.locator(".error")).containsText("On a Friday lessons and breaks go from 08:40 to 15:20.");
        assertThat(page.locator("[id='terms:short:0:closes']")).hasValue("16:30");
        assertThat(page.locator("[id='terms:short:0:reason']")).hasValue("Last day of term");
        look(page, "school-half-day-refused", width);
        page.locator("[id='terms:short:0:closes']").fill("12:30");
        press(page, "terms:save");
        assertThat(page.locator(".news")).containsText("2031/32");
        assertThat(page.locator("[id='terms:short:0:closes']")).hasValue("12:30");
        press(page, "terms:moreHalf");
        assertThat(page.locator("[id='terms:short:4:day']")).isVisible();
        page.navigate("/school/school.xhtml");
        assertThat(page.locator("main")).containsText("Fri 19 Dec 2031, closes at 12:30");
        look(page, "school-half-day", width);
    }

    @Test
    void partsOfTheDayThatOverlapAreNamedAndAHalfDayIsForSomeWeekdays() {
        Page page = open(Width.DESK);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        page.navigate("/school/day.xhtml?weekday=5");
        Locator begin = page.locator("[id='times:span:7:from']");
        assertThat(begin).hasValue("10:55");
        begin.fill("10:40");
        press(page, "times:save");
        assertThat(page.locator(".error"))
                .containsText("Break (10:40\u201311:15) overlaps Period 2 (10:05\u201310:55)");
        assertThat(begin).hasValue("10:40");
        begin.fill("10:55");
        page.locator("[id='times:span:16:from']").fill("");
        page.locator("[id='times:span:16:to']").fill("");
        press(page, "times:save");
        assertThat(page.locator(".news")).containsText("saved for Friday");
        page.locator("[id='version:begins']")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(40).toString());
        press(page, "version:begin");
        assertThat(page.locator(".picks").first().locator("a")).hasCount(2);
        assertEquals(
                1, page.locator(".picks").first().locator("a[aria-current]").count());
        press(page, "version:giveUp");
        assertThat(page.locator(".picks").first().locator("a")).hasCount(1);
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }
}
