package org.wholeschool.pattern.week;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.pattern.overview.DemonstrationNames;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead has the weeks looked at again, reads on, says something of a pattern, takes it back, and repeats a week. */
class WeekStoryIT extends BrowserStory {

    private static final String WHEN = "When findings were worked out";

    @ParameterizedTest
    @EnumSource
    void fromAFindingToThePatternsLife(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        openHotspots(page);
        page.getByText(WHEN).click();
        page.locator("[id='again:run']").click();
        assertThat(page.locator("h1")).hasText("Hotspots");
        openHotspots(page);
        page.getByText(WHEN).click();
        assertThat(page.locator("#look")).containsText("Worked out on ");
        assertAccessible(page);
        assertFitsWidth(page);

        page.locator(".finding")
                .filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers, lunch"))
                .getByText("Details")
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Canteen corridor and lockers, lunch");
        assertThat(page.locator("#chance")).containsText("school years");
        assertThat(page.locator("#beside"))
                .containsText("Also found when we compare only places at the same part of the day.");
        assertThat(page.locator("#chance")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#chance, #beside, .steps-of-life")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByText("There is another explanation", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".problems")).containsText("Say in a few words why it is explained.");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "pattern-life-error", width);
        page.getByLabel("What you plan, or the other explanation").fill("A second adult at the door from Monday");
        page.getByText("Already planned", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".news")).containsText("Saved: you have a plan.");
        assertThat(page.locator(".steps-of-life li").first()).containsText("A second adult at the door from Monday");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "pattern-life", width);
        page.getByText("Back to hotspots").click();
        Locator planned = page.locator(".finding")
                .filter(new Locator.FilterOptions().setHas(page.locator(".tag.good")))
                .first();
        assertThat(planned.locator(".tag.good")).hasText("Planned");
        planned.getByText("Details").click();
        page.getByText("There is another explanation", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("What you plan, or the other explanation").fill("A fire drill was held there");
        page.getByText("There is another explanation", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByText("Back to hotspots").click();
        assertThat(page.locator(".finding")
                        .filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers, lunch")))
                .hasCount(0);
        page.locator("#explained summary").click();
        page.locator("#explained a").first().click();
        page.getByText("Take back", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".news")).containsText("Undone.");

        page.navigate("/pattern/school.xhtml");
        page.getByText("A week earlier").click();
        assertThat(page).hasURL(Pattern.compile(".*to=\\d{4}-\\d\\d-\\d\\d.*"));
        String shown = page.locator("h1 + p.hint").textContent();
        page.getByText(WHEN).click();
        page.locator("[id='check:repeat']").click();
        assertThat(page.locator(".news"))
                .containsText(
                        "Made again: it found the same to the last digit.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertThat(page.locator("h1 + p.hint")).hasText(shown);
        assertEquals(404, page.navigate("/pattern/pattern.xhtml?id=1").status());
        assertEquals(404, page.navigate("/pattern/pattern.xhtml?id=x").status());
        assertEquals(404, page.navigate("/pattern/school.xhtml?to=2001-01-01").status());
    }

    private static void assertNamesNobody(Page page) {
        String source = DemonstrationNames.withoutStaff(page.content());
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }
}
