package org.wholeschool.pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.DemonstrationSchool;
import org.wholeschool.platform.Welcome;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead goes from what stands out to the grid, to the places of a group, and to the concerns of one of them. */
class HotspotsStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void fromTheGridToThePlacesToTheConcerns(Width width) {
        Page page = open(width);
        signIn(page, "lead@northfield.example", Welcome.DEMONSTRATION_PASSWORD);
        page.navigate("/pattern/hotspots.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Hotspots");
        assertThat(page.locator("table.day th[scope=col]")).hasCount(5);
        assertTrue(page.locator("table.day tbody tr").count() >= 10);
        assertTrue(page.locator("table.day td").filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ expect "))).count() > 0);
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots", width);

        page.locator("table.day thead a").filter(new Locator.FilterOptions().setHasText("Shared indoors")).click();
        assertThat(page).hasURL(Pattern.compile(".*group=SHARED_INDOOR.*"));
        Locator places = page.locator("#places");
        assertThat(places.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2))).hasText("Shared indoors, place by place");
        places.getByText("Every place as a list").click();
        assertTrue(places.locator("li").count() > places.locator("td a").count());
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots-places", width);

        Locator concerns = places.locator("li a").first();
        String href = concerns.getAttribute("href");
        assertTrue(href.matches("/concern/list\\.xhtml\\?place=\\d+&band=\\d+&from=\\d{4}-\\d{2}-\\d{2}"), href);
        concerns.click();
        assertThat(page).hasURL(Pattern.compile(".*/concern/list\\.xhtml\\?place=.*"));
        assertThat(page.locator("li.sheet").first()).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void anotherYearAndAnotherHalfTermOfTheSameRelease(Width width) {
        Page page = open(width);
        signIn(page, "deputy@northfield.example", Welcome.DEMONSTRATION_PASSWORD);
        page.navigate("/pattern/hotspots.xhtml");
        page.getByLabel("School years").locator("a").nth(1).click();
        assertThat(page.locator("h2").first()).containsText("What stood out in");
        page.getByLabel("Half-terms").locator("a").first().click();
        assertThat(page.getByLabel("Half-terms").locator("a[aria-current]")).hasText("Autumn 1");
        assertThat(page.locator("table.line")).hasCount(2);
        assertAccessible(page);
        assertNamesNobody(page);
        assertEquals(404, page.navigate("/pattern/hotspots.xhtml?year=1999").status());
        assertEquals(404, page.navigate("/pattern/hotspots.xhtml?group=EVERYWHERE").status());
        assertEquals(404, page.navigate("/pattern/hotspots.xhtml?half=7").status());
    }

    @ParameterizedTest
    @EnumSource
    void aNewSchoolIsToldWhatToDoNext(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/pattern/hotspots.xhtml");
        assertThat(page.locator(".empty")).containsText("Hotspots have not been worked out yet.");
        assertAccessible(page);
        page.getByText("Run now").click();
        assertThat(page.locator(".empty")).containsText("There is nothing to show for this school year yet.");
        assertThat(page.getByText("Worked out on")).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "hotspots-empty", width);
    }

    @Test
    void nobodyElseFindsThePage() {
        long school = newSchool();
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            Page page = open(Width.DESK);
            signIn(page, role, school);
            assertEquals(404, page.navigate("/pattern/hotspots.xhtml").status(), role.name());
            assertEquals(404, page.navigate("/pattern/hotspots.xhtml?group=OUTDOOR").status(), role.name());
        }
    }

    private static void assertNamesNobody(Page page) {
        String source = page.content();
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }
}
