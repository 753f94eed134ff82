package org.wholeschool.pattern.grid;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.testing.EveryDay;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead goes from what stands out to the grid, to the places of a group, and to the concerns of one of them. */
class HotspotsStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    @EveryDay
    void fromTheGridToThePlacesToTheConcerns(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("School year and half-terms");
        assertThat(page.locator("table.day th[scope=col]")).hasCount(5);
        assertTrue(page.locator("table.day tbody tr").count() >= 10);
        // Nobody was asked here: nothing of felt safety is claimed, and where to ask is said.
        assertThat(page.locator("#nobody-asked a")).hasAttribute("href", Pattern.compile(".*/survey/list\\.xhtml"));
        assertThat(page.locator("#felt, .felt")).hasCount(0);
        assertTrue(page.locator("table.day td")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ expect ")))
                        .count()
                > 0);
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots", width);

        page.locator("table.day thead a")
                .filter(new Locator.FilterOptions().setHasText("Shared indoors"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*group=SHARED_INDOOR.*"));
        Locator places = page.locator("#places");
        assertThat(places.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText("Shared indoors, place by place");
        places.getByText("Every place as a list").click();
        assertTrue(places.locator("li").count() > 0);
        assertThat(places.locator("li").filter(new Locator.FilterOptions().setHasText("0 to 4")))
                .hasCount(0);
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots-places", width);

        Locator concerns = places.locator("li a").first();
        String href = concerns.getAttribute("href");
        assertTrue(
                href.matches(
                        "/concern/list\\.xhtml\\?place=\\d+&band=\\d+&happenedFrom=\\d{4}-\\d{2}-\\d{2}&happenedTo=\\d{4}-\\d{2}-\\d{2}&scope=CONTEXT"),
                href);
        concerns.click();
        assertThat(page).hasURL(Pattern.compile(".*/concern/list\\.xhtml\\?place=.*"));
        assertThat(page.locator("main tbody tr").first()).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void theListBehindANumberHasAsManyConcernsAsTheNumberSays(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml");
        page.locator("[id='again:run']").click();
        for (int year = 0; year < 2; year++) {
            page.navigate("/pattern/hotspots.xhtml");
            page.getByLabel("School years").locator("a").nth(year).click();
            String chosen = page.url();
            Locator numbers = page.locator(".row section")
                    .filter(new Locator.FilterOptions().setHas(page.locator("a.btn[href*='/concern/list.xhtml']")));
            assertEquals(3, numbers.count());
            for (int i = 0; i < 3; i++) {
                String concerns =
                        numbers.nth(i).locator(".say").textContent().replaceAll("(?s).*?(\\d+) concerns;.*", "$1");
                numbers.nth(i).locator("a.btn[href*='/concern/list.xhtml']").click();
                assertThat(page.locator("#result"))
                        .hasText(Pattern.compile(concerns
                                + " concerns, the latest first\\. Happened from .* to .*\\. Without casework\\."));
                page.navigate(chosen);
            }
        }
        page.locator(".row section a.btn").first().click();
        assertFitsWidth(page);
        picture(page, "concerns-of-a-cell", width);
    }

    @ParameterizedTest
    @EnumSource
    void aCellLeadsToThePlacesOfItsGroupInItsPartOfTheDay(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml");
        page.locator("table.day tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText(Pattern.compile("^Lunch$")))))
                .locator("td")
                .nth(1)
                .locator("a:not(.mark)")
                .click();
        Locator places = page.locator("#places");
        assertThat(places.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)))
                .hasText("Shared indoors, lunch: place by place");
        assertThat(places.locator("thead th")).hasText(new String[] {"Place", "Lunch"});
        assertEquals(
                places.locator("tbody tr").count(),
                places.locator("td > a[href*='/concern/list.xhtml']").count(),
                "a place in which nothing was recorded is no row");
        String bands = places.locator("td a").first().getAttribute("href").replaceAll(".*band=(\\d+).*", "$1");
        assertTrue(page.url().contains("band=" + bands), page.url());
        assertNothingIsCutOff(page);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "hotspots-cell", width);

        places.getByText("The whole day").click();
        assertThat(page.locator("#places h2")).hasText("Shared indoors, place by place");
        assertNothingIsCutOff(page);
        page.navigate("/pattern/hotspots.xhtml?group=CLASSROOMS");
        assertNothingIsCutOff(page);
        assertEquals(
                404,
                page.navigate("/pattern/hotspots.xhtml?group=OUTDOOR&band=0").status());
    }

    /** Weekdays beside parts of the day, and one kind alone: what is chosen stands in the address and stays there. */
    @ParameterizedTest
    @EnumSource
    void byWeekdayAndByKind(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml");
        page.getByLabel("School years").locator("a").nth(1).click();
        page.getByLabel("Parts of the day or weekdays").getByText("Weekdays").click();
        assertThat(page.locator("table.day tbody th"))
                .hasText(new String[] {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Other days"});
        assertTrue(page.locator("table.day td")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ expect ")))
                        .count()
                > 10);
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots-weekdays", width);

        page.locator("table.day tbody td a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*by=weekday.*group=CLASSROOMS.*"));
        page.waitForLoadState();
        assertEquals(
                0,
                page.locator("#places td > a[href*='/concern/list.xhtml']").count(),
                "the list knows no weekdays, so no number of one leads to it");
        assertTrue(page.locator("#places th a[href*='/concern/list.xhtml']").count() > 0);
        assertNothingIsCutOff(page);
        assertAccessible(page);
        picture(page, "hotspots-weekdays-places", width);

        page.getByLabel("What it is about").getByText("Bullying and prejudice").click();
        assertThat(page).hasURL(Pattern.compile(".*by=weekday.*kind=BULLYING.*"));
        assertThat(page.locator("#grid h2")).containsText("Bullying and prejudice: ");
        assertThat(page.getByLabel("School years").locator("a[aria-current]"))
                .hasAttribute("href", Pattern.compile(".*by=weekday&kind=BULLYING"));
        page.getByLabel("Parts of the day or weekdays")
                .getByText("Parts of the day")
                .focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*\\?year=\\d+&kind=BULLYING.*"));
        page.waitForLoadState();
        assertTrue(page.locator("table.day td")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d+ expect ")))
                        .count()
                > 0);
        assertThat(page.locator("table.day a")).hasCount(0);
        assertAccessible(page);
        assertFitsWidth(page);
        assertNamesNobody(page);
        picture(page, "hotspots-kind", width);
        for (String kind : List.of("BULLYING", "PHYSICAL", "SEXUAL", "EXPLOITATION", "OTHER")) {
            page.navigate("/pattern/hotspots.xhtml?kind=" + kind);
            assertEquals(
                    1,
                    page.locator("table.day").count()
                            + page.locator("#none-of-kind").count(),
                    "numbers, or why there are none");
        }
        assertEquals(404, page.navigate("/pattern/hotspots.xhtml?by=month").status());
        assertEquals(
                404, page.navigate("/pattern/hotspots.xhtml?kind=EVERYTHING").status());
    }

    /**
     * What the last closed week says is marked by a sign and in words, beside number and colour, and leads to the
     * pattern.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsNewAndWhatIsThereWeekAfterWeekIsMarked(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml?group=SHARED_INDOOR");
        Locator emerging = page.locator("#places td.new");
        assertThat(emerging.first()).containsText(Pattern.compile("▲ (still )?new these weeks"));
        assertThat(page.locator("table.day td.new .mark.emerging").first())
                .containsText(Pattern.compile("new these weeks: Canteen corridor"));
        assertThat(page.locator("#grid .key")).containsText("▲ new these weeks");
        picture(page, "hotspots-marked", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(emerging.locator(".mark").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        emerging.locator("a.mark").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/pattern/pattern\\.xhtml\\?id=\\d+"));
        page.navigate("/pattern/hotspots.xhtml?group=OUTDOOR");
        assertThat(page.locator("#places td.lasting").first()).containsText("● week after week");
        page.navigate("/pattern/hotspots.xhtml?kind=PHYSICAL");
        assertThat(page.locator(".mark")).hasCount(0);
        page.navigate("/pattern/hotspots.xhtml?year="
                + page.getByLabel("School years")
                        .locator("a")
                        .nth(1)
                        .getAttribute("href")
                        .replaceAll(".*year=(\\d+).*", "$1"));
        assertThat(page.locator(".mark")).hasCount(0);
    }

    /**
     * From what stands out a plan begins: from its pattern where the last week told of one, else with the place and the
     * part of the day alone.
     */
    @ParameterizedTest
    @EnumSource
    void aPlanBeginsFromWhatStandsOut(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        // Until the first week was told there is no pattern to begin from.
        page.navigate("/pattern/week.xhtml");
        assertThat(page.locator("[id='again:run']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        page.navigate("/pattern/hotspots.xhtml");
        Locator canteen = page.locator(".row section")
                .filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers, lunch"))
                .locator("a[href*='/intervention/plan.xhtml']");
        assertThat(canteen).hasAttribute("href", Pattern.compile(".*plan\\.xhtml\\?pattern=\\d+"));
        page.locator(".row section a[href*='/intervention/plan.xhtml?place=']")
                .first()
                .click();
        assertThat(page.locator("[id='plan:places'] input:checked")).hasCount(1);
        assertThat(page.locator("[id='plan:bands'] input:checked")).hasCount(1);
        assertThat(page.locator("[id='plan:selectedTo']")).hasValue(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        assertThat(page.locator("input[name='plan:chosenFor']:checked")).hasCount(0);
        assertEquals(404, page.navigate("/intervention/plan.xhtml?place=1").status());
        assertEquals(404, page.navigate("/intervention/plan.xhtml?place=there").status());
    }

    /**
     * A table is as wide as its frame; or the frame scrolls, can be reached by the keyboard and has a name, and the
     * row's name stays in sight.
     */
    private static void assertNothingIsCutOff(Page page) {
        for (Locator frame : page.locator(".scroll").all()) {
            boolean fits = (Boolean) frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth");
            assertTrue(
                    fits
                            || "region".equals(frame.getAttribute("role"))
                                    && "0".equals(frame.getAttribute("tabindex"))
                                    && !frame.getAttribute("aria-label").isBlank()
                                    && "sticky"
                                            .equals(frame.locator("tbody th")
                                                    .first()
                                                    .evaluate("name => getComputedStyle(name).position")),
                    frame.getAttribute("aria-label"));
        }
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('.heat th, .heat td, .heat a')].filter(each => "
                        + "each.scrollWidth > each.clientWidth + 1"
                        + " && getComputedStyle(each).display !== 'inline').map(each => each.textContent)"),
                "words that are wider than their cell");
    }

    @Test
    void onPaperThereAreTheNumbersAndNoButtons() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/hotspots.xhtml?group=SHARED_INDOOR");
        Locator others = page.locator("details.sheet li").first();
        assertFalse((Boolean) others.evaluate("each => each.checkVisibility({contentVisibilityAuto: true})"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(718, 1000);
        for (Locator away : page.locator(".bar, .groups, .entries, .demo, .btn, .picks, .ends")
                .all()) {
            assertFalse(away.isVisible(), away.toString());
        }
        assertTrue(
                (Boolean) others.evaluate("each => each.checkVisibility({contentVisibilityAuto: true})"),
                "what is folded on the screen is unfolded on paper");
        assertFitsWidth(page);
        assertNothingIsCutOff(page);
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('table')].filter(each => "
                        + "each.getBoundingClientRect().left < 0).map(each => each.className)"));
        picture(page, "hotspots-paper");
    }

    @ParameterizedTest
    @EnumSource
    void anotherYearAndAnotherHalfTermOfTheSameRelease(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "deputy");
        page.navigate("/pattern/hotspots.xhtml");
        page.getByLabel("School years").locator("a").nth(1).click();
        assertThat(page.locator("h2").first()).containsText("What stood out in");
        assertThat(page.locator("#nobody-asked")).hasCount(0);
        page.getByLabel("Half-terms").locator("a").first().click();
        assertThat(page.getByLabel("Half-terms").locator("a[aria-current]")).hasText("Autumn 1");
        assertThat(page.locator("table.line")).hasCount(2);
        assertAccessible(page);
        assertNamesNobody(page);
        assertEquals(404, page.navigate("/pattern/hotspots.xhtml?year=1999").status());
        assertEquals(
                404, page.navigate("/pattern/hotspots.xhtml?group=EVERYWHERE").status());
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
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            Page page = open(Width.DESK);
            signIn(page, role, school);
            assertEquals(404, page.navigate("/pattern/hotspots.xhtml").status(), role.name());
            assertEquals(
                    404, page.navigate("/pattern/hotspots.xhtml?group=OUTDOOR").status(), role.name());
        }
    }

    private static void assertNamesNobody(Page page) {
        String source = DemonstrationNames.withoutStaff(page.content());
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertTrue(source.contains(DemonstrationSchool.NAME), "it is the demonstration school");
    }
}
