package org.wholeschool.pattern.peers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.pattern.overview.DemonstrationNames;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead reads what may be told of groups, plans something for one and takes it back; where nothing may be told, the
 * page says why.
 */
class GroupsStoryIT extends BrowserStory {

    /** A run takes seconds; on a busy machine more. */
    private static final double PATIENT = 120_000;

    /** On a phone it was 12,000 pixels once. */
    private static final int MOST_HIGH = 9_000;

    @ParameterizedTest
    @EnumSource
    void fromTheGroupsToAPlan(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.setDefaultTimeout(PATIENT);
        page.setDefaultNavigationTimeout(PATIENT);
        page.navigate("/pattern/groups.xhtml");
        Locator cards = page.locator("#cards section.sheet, #other-cards section.sheet");
        assertThat(cards.first()).isVisible();
        int groups = cards.count();
        assertTrue(groups >= 9, groups + " groups");
        assertThat(page.locator(".sums li").first()).hasText(groups + " groups of 6 or more");
        assertThat(cards.first().locator(".say")).hasText(Pattern.compile("[0-9\u2013]+ pupils.*\\..*\\."));
        assertThat(cards.first()).containsText("What can be done");
        assertThat(cards.first()).containsText(Pattern.compile("stay together in \\d+ of 100 checks"));
        assertThat(page.locator("main")).containsText("Next time: Monday");
        assertThat(page.locator("main")).containsText("60 in 100");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "groups", width);
        int high = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        assertTrue(high < MOST_HIGH, high + " pixels");
        onPaperThereAreTypesOnly(page);
        page.locator("#how summary").click();
        assertThat(page.locator("#how table")).isVisible();
        assertAccessible(page);
        picture(page, "groups-how", width);

        aBubbleLeadsToItsCardAndThatToItsPage(page, width);
        page.navigate("/pattern/groups.xhtml");
        cards.first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Details of")))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Group \\d+"));
        String name = page.locator("h1").textContent();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Planned").setExact(true))
                .click();
        assertThat(page.locator(".problems")).containsText("Write in a few words what is planned.");
        assertAccessible(page);
        picture(page, "group-error", width);
        page.getByLabel("What is planned, or why nothing is needed").fill("An adult at the bus stop from Monday");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Planned").setExact(true))
                .click();
        assertThat(page.locator(".news")).containsText("Saved: planned.");
        assertThat(page.locator(".steps-of-life li").first()).containsText("An adult at the bus stop from Monday");
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "group", width);
        aPlanBeginsFromWhatIsTold(page);
        page.navigate("/pattern/groups.xhtml");
        Locator planned = cards.filter(new Locator.FilterOptions().setHas(page.locator(".tag.good")));
        if (page.locator(".more-cards").count() > 0) {
            page.locator(".more-cards > summary").click();
        }
        assertThat(planned.first()).containsText("Planned");
        assertThat(planned.first().locator("h2")).hasText(name);
        page.navigate(planned.first()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Details of")))
                .getAttribute("href"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Take back").setExact(true))
                .click();
        assertThat(page.locator(".news")).containsText("Your response is taken back.");

        page.navigate("/pattern/groups.xhtml");
        assertThat(cards.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT));
        page.locator("#how > summary").click();
        page.locator("[id='check:repeat']").click();
        // Where another story changed a link of this school that counts, it cannot be worked out again.
        assertThat(page.locator(".news"))
                .containsText(
                        Pattern.compile("the same result|have changed since"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
        assertEquals(404, page.navigate("/pattern/group.xhtml?id=1").status());
        assertEquals(404, page.navigate("/pattern/group.xhtml?id=x").status());
        assertEquals(404, page.navigate("/pattern/group.xhtml").status());

        Page deputy = open(width);
        signInAtNorthfield(deputy, "deputy");
        deputy.navigate("/pattern/groups.xhtml");
        assertThat(deputy.locator("#cards section.sheet").first()).isVisible();
        assertThat(deputy.locator("[id='check:repeat']")).hasCount(0);

        Page governor = open(width);
        signInAtNorthfield(governor, "governor");
        assertEquals(404, governor.navigate("/pattern/groups.xhtml").status());
    }

    /** The last bubble's card may lie in a fold that is closed; on a phone the picture itself begins closed. */
    private void aBubbleLeadsToItsCardAndThatToItsPage(Page page, Width width) {
        Locator bubbles = page.locator(".bubbles a");
        if (!page.locator(".bubbles").isVisible()) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Groups by year and place")))
                    .click();
        }
        assertThat(page.locator(".bubbles")).isVisible();
        assertReadableInTheDark(page);
        for (Locator bubble : List.of(bubbles.first(), bubbles.last())) {
            String number = bubble.locator("text").textContent();
            bubble.locator("circle").click();
            Locator card = page.locator(bubble.getAttribute("href"));
            assertThat(card).isInViewport();
            assertThat(card.locator("h2")).hasText("Group " + number);
        }
        picture(page, "groups-bubble", width);
        Locator card = page.locator(bubbles.last().getAttribute("href"));
        String name = card.locator("h2").textContent();
        card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Details of " + name))
                .click();
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("#timeline")).containsText("found");
    }

    /** No card, no name and no value of a single group is on paper. */
    private static void onPaperThereAreTypesOnly(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String paper = (String) page.evaluate("document.querySelector('main').innerText");
        assertTrue(paper.contains("Types of peer groups") && paper.contains("Type A"), paper);
        assertFalse(paper.matches("(?s).*Group \\d.*"), paper);
        assertFalse(paper.contains("How stable"), paper);
        assertThat(page.locator("#cards section.sheet").first()).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("#cards section.sheet").first()).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNothingThePageSaysWhatToDo(Width width) {
        Page page = open(width);
        signIn(page, Role.DEPUTY, newSchool());
        page.navigate("/pattern/groups.xhtml");
        assertThat(page.locator("main")).containsText("We have not looked for groups yet.");
        assertAccessible(page);
        picture(page, "groups-none", width);
        page.locator("[id='first:run']").click();
        assertThat(page.locator("main")).containsText("No link ties a group yet.");
        assertThat(page.locator("main")).containsText("A second piece of evidence helps most");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "groups-no-links", width);
    }

    /** Whatever a run stumbles over, the page is there and says what to do. */
    @ParameterizedTest
    @EnumSource
    void aRunThatFailsIsASentence(Width width) {
        Page page = afterTheFirstLook(width, "broken");
        assertThat(page.locator("main [role=alert]")).containsText("We could not work out groups just now.");
        assertThat(page.locator("main")).containsText("tell your IT administrator");
        assertAccessible(page);
        picture(page, "groups-failed", width);
        assertEquals(200, page.navigate("/pattern/groups.xhtml").status());
    }

    /**
     * Where links have gone and little else has changed, the page says why nothing is told, until when, and what helps.
     */
    @ParameterizedTest
    @EnumSource
    void whereNothingIsToldForAWeekThePageSaysWhy(Width width) {
        Page page = afterTheFirstLook(width, "waiting");
        assertThat(page.locator("main")).containsText("No group can be shown this week.");
        assertThat(page.locator("main")).containsText("once enough links have changed, or after 6 weeks");
        assertThat(page.locator("[id='check:repeat']")).hasCount(0);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "groups-waits", width);
        page.locator("main").getByText("Links due for review").click();
        assertThat(page.locator("h1")).hasText("Links due for review");
    }

    /**
     * @return the page of a school's groups that were looked for, and were then made otherwise
     *     ({@link OtherGroupsServlet})
     */
    private Page afterTheFirstLook(Width width, String how) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.LEAD, school);
        page.navigate("/pattern/groups.xhtml");
        page.locator("[id='first:run']").click();
        assertThat(page.locator("main")).containsText("No link ties a group yet");
        assertEquals(
                204,
                page.request()
                        .post(System.getProperty("wholeschool.test.url") + "/testing/other-groups?how=" + how
                                + "&school=" + school)
                        .status());
        page.navigate("/pattern/groups.xhtml");
        return page;
    }

    private static void assertNamesNobody(Page page) {
        assertNamesNobody(page.content());
    }

    private static void assertNamesNobody(String source) {
        String withoutStaff = DemonstrationNames.withoutStaff(source);
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(withoutStaff.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }

    private void aPlanBeginsFromWhatIsTold(Page page) {
        String group = page.url();
        page.getByText("Plan for " + page.locator("h1").textContent()).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("New plan");
        String told = page.locator("#group").textContent();
        assertThat(page.locator("input[value='GROUP']")).isChecked();
        page.locator("[id='plan:title']").fill("An adult at the bus stop");
        page.locator("[id='plan:keep']").click();
        assertThat(page.locator(".news")).containsText("Saved.");
        assertThat(page.locator("#group")).hasText(told);
        // Colleagues who can be asked to do something, and who wrote it, are named, and some are called as a pupil is.
        assertNamesNobody((String) page.evaluate("() => { const copy = document.documentElement.cloneNode(true); "
                + "copy.querySelectorAll('select, #kept-by').forEach(choices => "
                + "choices.remove()); return copy.outerHTML; }"));
        String plan = page.url().replaceFirst("&done=.*", "");
        page.navigate(group);
        Locator its =
                page.locator("#card dd").filter(new Locator.FilterOptions().setHasText("An adult at the bus stop"));
        assertThat(its).containsText("Draft.");
        its.getByRole(AriaRole.LINK).first().click();
        assertThat(page).hasURL(plan);
        page.locator("[id='plan:discard']").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Plans");
        page.navigate(group);
        assertThat(page.locator("#card")).not().containsText("An adult at the bus stop");
    }
}
