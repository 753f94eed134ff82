package org.wholeschool.pattern.week;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.pattern.overview.DemonstrationNames;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead looks at what is new this week, reads on, says something of a pattern and takes it back. */
class WeekStoryIT extends BrowserStory {

    /** A run takes seconds; on a busy machine more. */
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @ParameterizedTest
    @EnumSource
    void fromThisWeekToThePatternsLife(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/week.xhtml");
        if (page.locator("[id='again:run']").isVisible()) {
            page.locator("[id='again:run']").click();
        }
        assertThat(page.locator("[id='again:run']")).isVisible(PATIENT);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("The week of .*"));
        Locator card = page.locator("main section.sheet")
                .filter(new Locator.FilterOptions().setHas(page.locator("svg.bars")))
                .filter(new Locator.FilterOptions().setHasText("Canteen corridor"))
                .first();
        assertThat(card)
                .containsText(Pattern.compile("Canteen corridor and lockers, lunch\\. In the last \\d school weeks"));
        assertThat(card).containsText("school years");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "week", width);

        card.getByText("Details and history").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Canteen corridor and lockers, lunch");
        assertThat(page.locator("#beside"))
                .containsText("Compared only within the same part of the day, it stands out as well.");
        page.getByText("There is another explanation", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".problems")).containsText("Say in a few words why it is explained.");
        assertAccessible(page);
        picture(page, "pattern-life-error", width);
        page.getByLabel("What you plan, or the other explanation").fill("A second adult at the door from Monday");
        page.getByText("We have a plan", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".news")).containsText("Saved: you have a plan.");
        assertThat(page.locator(".steps-of-life li").first()).containsText("A second adult at the door from Monday");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "pattern-life", width);
        page.getByText("Back to this week").click();
        assertThat(page.locator(".tag.good").first()).hasText("Planned");
        page.locator("main section.sheet")
                .filter(new Locator.FilterOptions().setHas(page.locator(".tag.good")))
                .first()
                .getByText("Details and history")
                .click();
        page.getByText("Undo", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".news")).containsText("Undone.");

        page.navigate("/pattern/week.xhtml");
        assertThat(page.locator("h1 + p.hint")).containsText("Worked out on ");
        page.locator("nav.picks a").nth(1).click();
        assertThat(page.locator("h1 + p.hint")).containsText("As things stood on ");
        String which = page.locator("h1").textContent();
        page.locator("[id='check:repeat']").click();
        assertThat(page.locator(".news"))
                .containsText(
                        "Made again: it found the same to the last digit.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertThat(page.locator("h1")).hasText(which);
        assertEquals(404, page.navigate("/pattern/pattern.xhtml?id=1").status());
        assertEquals(404, page.navigate("/pattern/pattern.xhtml?id=x").status());
        assertEquals(404, page.navigate("/pattern/week.xhtml?week=2001-01-01").status());
    }

    private static void assertNamesNobody(Page page) {
        String source = DemonstrationNames.withoutStaff(page.content());
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }
}
