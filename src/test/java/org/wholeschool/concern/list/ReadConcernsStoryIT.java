package org.wholeschool.concern.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.casework.export.SheetWords;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead finds a concern, reads it, says so, and takes the list away; nobody else gets there. */
class ReadConcernsStoryIT extends BrowserStory {

    private static final String FACTS = "<b>Pushed</b> on the stairs \u202eereh desrever \ud83d\ude00";

    @ParameterizedTest
    @EnumSource
    void aLeadListsReadsAndAcknowledges(Width width) throws IOException {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/list.xhtml");
        assertThat(page.locator("main")).containsText("No concern is logged here.");
        assertAccessible(page);
        logOnTheStairs(page);

        page.navigate("/concern/list.xhtml");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertThat(page.locator(".rows")).containsText("Kofi Osei 8B");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concerns", width);
        page.navigate("/concern/list.xhtml?cols=FACTS-PUPILS");
        assertThat(page.locator(".rows")).containsText(FACTS);
        assertThat(page.locator(".rows b")).hasCount(0);
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:where']").selectOption("Library");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Concerns: Library");
        assertThat(page.locator(".rows tbody tr")).hasCount(0);

        theListIsFilteredByWhatWaitsByDaysAndByNumber(page);
        page.navigate("/concern/list.xhtml?from=2026-09-01");
        assertThat(page.locator("main")).containsText("One concern. Logged since Tuesday 1 September 2026.");
        page.navigate("/concern/list.xhtml?to=2026-08-31");
        assertThat(page.locator("main")).containsText("None. Logged up to Monday 31 August 2026.");
        page.navigate("/concern/list.xhtml");
        String table = download(page);
        assertTrue(table.contains("=HYPERLINK(&quot;http://x.example&quot;,&quot;Stairs&quot;)"), table);
        assertFalse(table.contains("<f>"), "a place is a formula in a file");
        assertTrue(table.contains("Harmed, Year 8"), table);
        assertFalse(table.contains("Pushed") || table.contains("Kofi"), "a name or a text left in a file");
        assertTrue(table.contains("Filtered by: pupil, form, tag, colleague or words (left out here)."), table);
        page.navigate("/concern/list.xhtml");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bullying: other"))
                .click();
        assertThat(page.locator("main")).containsText("I saw or heard it myself");
        assertThat(page.locator(".as-typed").first()).hasText(FACTS);
        assertThat(page.locator("#involved tbody th")).hasText("Kofi Osei, 8B");
        assertThat(page.locator("#involved tbody")).containsText("H · was harmed");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concern", width);

        page.getByText("Acknowledge", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#saved")).containsText("Acknowledged.");
        assertThat(page.locator("#timeline")).containsText("Acknowledged · Test LEAD");
        assertThat(page.locator("[id='see:acknowledge']")).hasCount(0);
        assertAccessible(page);
        String address = page.url();
        page.navigate("/index.xhtml");
        assertThat(page.locator("#now [id$=':acknowledge']")).hasCount(0);
        assertThat(page.locator("#now")).containsText("1 open");

        theWayBackLeadsToTheListThatWasLeft(page);

        page.navigate("/concern/list.xhtml?place=9999999&band=1");
        assertThat(page.locator(".notice"))
                .hasText("2 parts of this filter no longer exist and are left out. The list shows the rest.");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertAccessible(page);

        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        assertEquals(404, teacher.navigate("/concern/list.xhtml").status());
        assertEquals(404, teacher.navigate(address).status());
        Page stranger = open(width);
        signIn(stranger, Role.LEAD, ConcernStories.newSchool());
        assertEquals(404, stranger.navigate(address).status(), "another school's concern");
        assertEquals(404, stranger.navigate("/concern/view.xhtml?id=9999999").status(), "no concern");
    }

    private void theListIsFilteredByWhatWaitsByDaysAndByNumber(Page page) {
        page.navigate("/index.xhtml");
        assertAccessible(page);
        assertThat(page.locator("#now [id$=':acknowledge']")).hasCount(1);
        page.navigate("/concern/list.xhtml?seen=NOT_YET");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Concerns · Not acknowledged");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:seen']").selectOption("Acknowledged");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator(".rows tbody tr")).hasCount(0);

        page.navigate("/concern/list.xhtml");
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:first']").fill("2026-08-01");
        page.locator("[id='choose:last']").fill("2026-07-31");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("[id='choose:last-wrong']"))
                .hasText("The last day is before the first. Change one of them.");
        page.locator("[id='choose:last']").fill("2026-08-31");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("main"))
                .containsText("None. Logged from Saturday 1 August 2026 to Monday 31 August 2026.");
        assertThat(page.locator("[id='choose:first']")).hasValue("2026-08-01");

        page.navigate("/concern/list.xhtml");
        page.locator(".rows tbody th a").click();
        String number = page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        page.navigate("/concern/list.xhtml");
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:number']").fill("no number");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("[id='choose:number-wrong']")).containsText("Give the number as on the receipt");
        page.locator("[id='choose:number']").fill("999999999");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator(".rows tbody tr")).hasCount(0);
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:number']").fill(" " + number);
        page.locator("[id='choose:show']").click();
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
    }

    private static void theWayBackLeadsToTheListThatWasLeft(Page page) {
        page.navigate("/concern/list.xhtml?from=2026-09-01&page=1");
        page.locator(".rows tbody th a").click();
        page.getByText("Back to the list").click();
        assertThat(page).hasURL(Pattern.compile(".*/concern/list\\.xhtml\\?from=2026-09-01&page=1$"));
        assertThat(page.locator("main")).containsText("One concern. Logged since Tuesday 1 September 2026.");
        page.locator(".rows tbody th a").click();
        page.navigate(page.url().replaceFirst("list=[^&]*", "list=https%3A%2F%2Fx.example%2F"));
        page.locator("main a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/concern/list\\.xhtml$"));
    }

    private String download(Page page) throws IOException {
        page.getByText("Filter and columns").click();
        page.locator("[id='choose:pupil']").fill("Kofi");
        page.locator("[id='choose:show']").click();
        page.waitForURL(Pattern.compile(".*held=.*"));
        page.locator("[id='export:out'] summary").click();
        assertAccessible(page);
        page.locator("[id='export:make']").click();
        Locator take = page.locator("input[value='Download Excel file']");
        take.waitFor();
        Download file = page.waitForDownload(take::click);
        assertTrue(file.suggestedFilename().matches("concerns-\\d{4}-\\d\\d-\\d\\d\\.xlsx"), file.suggestedFilename());
        page.getByText("Back to concerns").click();
        assertThat(page.locator("h1")).hasText("All concerns");
        return SheetWords.of(Files.readAllBytes(file.path()));
    }

    private static void logOnTheStairs(Page page) {
        LogForm.open(page)
                .facts(FACTS)
                .when("Just now")
                .place(ConcernSchool.FORMULA)
                .pupil("kofi", "was harmed")
                .source("I saw or heard it myself")
                .kind("Bullying: other")
                .send();
        page.waitForURL(Pattern.compile(".*/concern/logged\\.xhtml.*"));
    }
}
