package org.wholeschool.governance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.overview.DemonstrationNames;
import org.wholeschool.testing.PdfUa;
import org.wholeschool.testing.PdfWords;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A governor reads the dashboard, looks back at an earlier half-term, and finds nothing else. */
class GovernorStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void theDashboardAndNothingElse(Width width) throws IOException {
        Page page = open(width);
        signInAtNorthfield(page, "governor");
        page.navigate("/governance/dashboard.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Safeguarding, ");
        assertThat(page.getByText(Pattern.compile("^About [\\d,]+ concerns, \\d+ a school week\\.$")))
                .isVisible();
        assertThat(page.locator("svg.years-bars"))
                .hasAttribute("aria-label", Pattern.compile("Concerns a school week in each half-term of .*"));
        page.getByText("The same as a table").click();
        page.getByText("What is in each kind?").click();
        assertThat(page.locator("dl:visible")
                        .filter(new Locator.FilterOptions().setHasText("Home life, health, online and other")))
                .containsText("Mental health");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governors", width);
        assertNamesNobodyAndRounds(page);
        assertThat(page.locator(".on-paper:visible")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".on-paper").first()).isVisible();
        assertThat(page.locator(".hint.on-paper").first()).isVisible();
        assertThat(page.locator(".asked-rest li").first()).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        if (width == Width.DESK) {
            assertEquals(2, sheets(page), "sheets of paper");
            assertSavedOnTwoPages(page);
        }

        opened(page);
        page.locator("nav.years .picks").last().locator("a").first().click();
        assertThat(page.locator("nav.years a[aria-current]")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile(".*half=\\d{4}-\\d.*"));
        page.waitForLoadState();
        assertNamesNobodyAndRounds(page);

        for (String other : List.of(
                "/pattern/school.xhtml",
                "/concern/list.xhtml",
                "/concern/view.xhtml?id=1",
                "/concern/log.xhtml",
                "/concern/import.xhtml",
                "/access/accounts.xhtml",
                "/audit/trail.xhtml",
                "/governance/dashboard.xhtml?half=2099-1",
                "/governance/dashboard.xhtml?half=%27")) {
            assertEquals(404, page.navigate(other).status(), other);
        }
    }

    /**
     * A school year shows how kinds, places and parts of the day go together, and pupils by their years, in blocks that
     * are large enough.
     */
    @ParameterizedTest
    @EnumSource
    void aSchoolYearIsShownInBlocks(Width width) throws IOException {
        Page page = open(width);
        signInAtNorthfield(page, "governor");
        page.navigate("/governance/dashboard.xhtml");
        opened(page);
        Locator whole =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Whole year")));
        if (whole.count() == 0) {
            // In September the year's last half-term is not published yet, and so neither is the year.
            assertEquals(5, page.locator("nav.years a").count(), "half-terms of a school's first year");
            return;
        }
        whole.first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("the school year ");
        List<String> numbers = page.getByRole(
                        AriaRole.TABLE, new Page.GetByRoleOptions().setName("Which kinds happen where?"))
                .locator("td[colspan]")
                .allInnerTexts();
        assertTrue(numbers.size() > 4, numbers.toString());
        numbers.forEach(number -> assertTrue(number.matches("(?s)[\\d,]*[05](\\s+shown together)?"), number));
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('.heat')].filter(each => each.offsetWidth > "
                        + "each.parentElement.clientWidth).map(each => each.innerText)"),
                "no column is cut off");
        assertThat(page.locator(".key").getByText(Pattern.compile("^most")).first())
                .isVisible();
        assertThat(page.getByText(Pattern.compile(
                        "^More of the pupils who are named are in |pupils are named; no year|than in any other year")))
                .isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governors-year", width);
        if (width == Width.DESK) {
            assertEquals(2, sheets(page), "sheets of paper");
            assertSavedOnTwoPages(page);
        }
    }

    private static void assertSavedOnTwoPages(Page page) throws IOException {
        Download saved = page.waitForDownload(() -> button(page, "Save as PDF"));
        byte[] pdf = Files.readAllBytes(saved.path());
        PdfUa.assertKept(pdf);
        PdfWords words = PdfWords.of(pdf);
        assertEquals(2, words.pages(), "pages of the PDF");
        assertTrue(words.isA4());
        assertTrue(words.smallest() > 8.9, "the smallest text has " + words.smallest() + " points");
    }

    /** @return how many A4 pages it is printed on, as a governor prints it: with nothing unfolded */
    private static int sheets(Page page) throws IOException {
        page.reload();
        page.waitForLoadState();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] printed = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        try (PDDocument document = Loader.loadPDF(printed)) {
            return document.getNumberOfPages();
        }
    }

    /** Somebody who chose their own colours reads the numbers in them, on black as on white. */
    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void inColoursOfTheReadersOwnTheChartHasItsNumbers(ColorScheme scheme) {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "governor");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(scheme));
        page.navigate("/governance/dashboard.xhtml");
        String ink = (String) page.locator("main h1").evaluate("each => getComputedStyle(each).color");
        assertEquals(
                List.of(ink),
                page.evaluate("[...new Set([...document.querySelectorAll('.years-bars text')].map(each => "
                        + "getComputedStyle(each).fill))]"));
        String plain =
                (String) page.locator(".years-bars rect").first().evaluate("each => getComputedStyle(each).fill");
        assertNotEquals(
                plain,
                page.locator(".years-bars rect.chosen").first().evaluate("each => getComputedStyle(each).fill"),
                "the one that is shown");
        assertNotEquals(
                "none", page.locator(".picks a[aria-current]").evaluate("each => getComputedStyle(each).outlineStyle"));
        picture(page, "governors-forced-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whoeverMayLookSeesTheSame() {
        String first = null;
        for (String who : List.of("governor", "lead", "deputy", "head")) {
            Page page = open(Width.DESK);
            signInAtNorthfield(page, who);
            page.navigate("/governance/dashboard.xhtml");
            // Leads and the head may read more of how it was made; what the numbers are is the same.
            page.evaluate("document.querySelectorAll('.early, .tour').forEach(each => each.remove())");
            String main = page.locator("main").innerText();
            first = first == null ? main : first;
            assertEquals(first, main, who);
        }
    }

    /** The tour leads to the parts that it explains, ends when the governor says so, and comes back. */
    @ParameterizedTest
    @EnumSource
    void theTourIsShownOnTheFirstVisit(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "governor");
        page.navigate("/governance/training.xhtml");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governor-training", width);
        button(page, "Show the tour again");
        assertThat(page.locator(".tour details[open]")).hasCount(1);
        assertEquals(
                List.of(),
                page.evaluate("[...document.querySelectorAll('.tour a')].map(each => each.hash.slice(1))"
                        + ".filter(id => !document.getElementById(id))"),
                "parts that are not there");
        page.locator(".tour summary").last().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".tour details[open]")).hasCount(1);
        assertThat(page.locator(".tour details[open]")).containsText("Ask, and keep the answer");
        page.locator(".tour details[open] a").click();
        assertThat(page).hasURL(Pattern.compile(".*#questions"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governor-tour", width);
        button(page, "End the tour");
        assertThat(page.locator(".tour")).hasCount(0);
        page.navigate("/governance/dashboard.xhtml");
        assertThat(page.locator(".tour")).hasCount(0);
        page.navigate("/governance/training.xhtml");
        button(page, "Show the tour again");
        assertThat(page.locator(".tour")).isVisible();
    }

    /** A proposed question is taken over with one tap, one's own is looked through; both can be withdrawn. */
    @ParameterizedTest
    @EnumSource
    void aQuestionIsAskedBesideTheNumbers(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "governor");
        page.navigate("/governance/dashboard.xhtml");
        opened(page);
        page.locator("#questions a").click();
        // What was answered stays, so each width asks about a half-term of its own.
        String half = (String) page.evaluate(
                "at => document.querySelectorAll('nav.years a')[at].getAttribute('href')", width.ordinal());
        page.navigate(half);
        assertThat(page.locator("main")).containsText("No questions asked yet.");
        button(page, "Ask this");
        assertThat(page.locator("main")).containsText("1 question asked, 0 answered.");
        page.getByLabel("Your question").fill("Were the four incidents one fight?");
        button(page, "Ask the safeguarding lead");
        assertThat(page.locator("main .error").first()).containsText("It tells a small number: four incidents");
        assertThat(page.getByLabel("Your question")).hasValue("Were the four incidents one fight?");
        page.getByLabel("Your question").fill("How do pupils who are new here learn whom to tell?");
        button(page, "Ask the safeguarding lead");
        assertThat(page.locator("main")).containsText("2 questions asked, 0 answered.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governor-questions", width);

        Page lead = open(width);
        signInAtNorthfield(lead, "lead");
        lead.navigate(half);
        lead.locator("li", new Page.LocatorOptions().setHasText("who are new here"))
                .getByRole(AriaRole.LINK)
                .click();
        lead.getByLabel("Your answer").fill("Tutors walk them round on their first day.");
        assertAccessible(lead);
        assertFitsWidth(lead);
        button(lead, "Show the answer");
        assertThat(lead.locator("main")).containsText("2 questions asked, 1 answered.");
        lead.locator("li", new Page.LocatorOptions().setHasText("who are new here"))
                .getByRole(AriaRole.LINK)
                .click();
        lead.getByLabel("Your answer").fill("");
        button(lead, "Show the answer");
        assertThat(lead.locator("main")).containsText("2 questions asked, 0 answered.");
        page.navigate(half);
        button(page, "Withdraw");
        assertThat(page.locator("main")).containsText("The question is withdrawn.");
        assertThat(page.locator("main")).containsText("1 question asked, 0 answered.");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @ParameterizedTest
    @EnumSource
    void beforeAnythingIsPublishedThePageSaysWhen(Width width) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.GOVERNOR, school);
        page.navigate("/governance/dashboard.xhtml");
        assertThat(page.locator(".empty")).containsText("There is nothing to see yet.");
        assertEquals(
                404, page.navigate("/governance/dashboard.xhtml?half=2026-1").status(), "another school's half-term");
        page.navigate("/governance/dashboard.xhtml");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "governors-empty", width);
        for (Role role : List.of(Role.TEACHER, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            Page other = open(width);
            signIn(other, role, school);
            assertEquals(404, other.navigate("/governance/dashboard.xhtml").status(), role.name());
        }
    }

    private static void assertNamesNobodyAndRounds(Page page) {
        opened(page);
        page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
        String source = DemonstrationNames.withoutStaff(page.content());
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        for (String one : List.of("Concerns by place", "Concerns by part of the day")) {
            page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(one))
                    .locator("td.num")
                    .allInnerTexts()
                    .forEach(number -> assertTrue(number.matches("[\\d,]*[05]"), one + ": " + number));
        }
        List<String> numbers = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Concerns by kind"))
                .locator("td.num")
                .allInnerTexts();
        assertFalse(numbers.isEmpty());
        numbers.forEach(number -> assertTrue(number.matches("[\\d,]*[05]"), number));
        Matcher total = Pattern.compile("About ([\\d,]+) concerns")
                .matcher(page.locator("main").innerText());
        assertTrue(total.find());
        assertEquals(
                Integer.parseInt(total.group(1).replace(",", "")),
                numbers.stream()
                        .mapToInt(number -> Integer.parseInt(number.replace(",", "")))
                        .sum(),
                "the one total is the sum of what is shown");
    }
}
