package org.wholeschool.pattern.peers;

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
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.DemonstrationSchool;
import org.wholeschool.pattern.DemonstrationNames;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead reads what may be told of groups, plans something for one and takes it back; where nothing may be told, the page says why. */
class GroupsStoryIT extends BrowserStory {

    /** A run takes seconds; on a busy machine more. */
    private static final double PATIENT = 120_000;

    @ParameterizedTest
    @EnumSource
    void fromTheGroupsToAPlan(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.setDefaultTimeout(PATIENT);
        page.setDefaultNavigationTimeout(PATIENT);
        page.navigate("/pattern/groups.xhtml");
        Locator cards = page.locator("#cards section.sheet");
        assertThat(cards.first()).isVisible();
        assertTrue(cards.count() >= 9, cards.count() + " groups");
        assertThat(cards.first().locator(".say")).hasText(Pattern.compile("A group of .* last term\\."));
        assertThat(page.locator("main")).containsText("Only groups are shown that hold together in at least 7 of 10 networks drawn anew from your links");
        assertThat(page.locator("main")).containsText("60 in 100");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "groups", width);

        cards.first().getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(Pattern.compile("Group \\d+"));
        String name = page.locator("h1").textContent();
        page.getByText("Something is planned", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".problems")).containsText("Say in a few words what is planned.");
        assertAccessible(page);
        picture(page, "group-error", width);
        page.getByLabel("What is planned, or why nothing needs to be done").fill("An adult at the bus stop from Monday");
        page.getByText("Something is planned", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".news")).containsText("That something is planned is on record.");
        assertThat(page.locator(".steps-of-life li").first()).containsText("An adult at the bus stop from Monday");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "group", width);
        page.getByText("Back to groups").click();
        Locator planned = cards.filter(new Locator.FilterOptions().setHas(page.locator(".tag.good")));
        assertThat(planned.first()).containsText("Planned for");
        assertThat(planned.first().locator("h2")).hasText(name);
        planned.first().getByText("What was said of it").click();
        page.getByText("Take that back").click();
        assertThat(page.locator(".news")).containsText("That is taken back.");

        page.navigate("/pattern/groups.xhtml");
        page.locator("[id='again:run']").click();
        assertThat(cards.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT));
        page.locator("[id='check:repeat']").click();
        // Where another story changed a link of this school in the minutes before, a run cannot be made again.
        assertThat(page.locator(".news")).containsText(Pattern.compile("Made again: it tells the same to the last digit|it cannot be made again"), new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
        assertEquals(404, page.navigate("/pattern/group.xhtml?id=1").status());
        assertEquals(404, page.navigate("/pattern/group.xhtml?id=x").status());
        assertEquals(404, page.navigate("/pattern/group.xhtml").status());

        Page governor = open(width);
        signInAtNorthfield(governor, "governor");
        assertEquals(404, governor.navigate("/pattern/groups.xhtml").status());
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNothingThePageSaysWhatToDo(Width width) {
        Page page = open(width);
        signIn(page, Role.DEPUTY, newSchool());
        page.navigate("/index.xhtml");
        assertThat(page.getByText("Which pupils belong together, as far as it may be told").first()).isVisible();
        page.navigate("/pattern/groups.xhtml");
        assertThat(page.locator("main")).containsText("Groups have not been looked for yet.");
        assertAccessible(page);
        picture(page, "groups-none", width);
        page.locator("[id='again:run']").click();
        assertThat(page.locator("main")).containsText("No link ties a group yet, so there is none to tell of.");
        assertThat(page.locator("main")).containsText("A second piece of evidence for links that you have helps most");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "groups-no-links", width);
    }

    private static void assertNamesNobody(Page page) {
        String source = page.content();
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }
}
