package org.wholeschool.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/**
 * The lead begins a register, puts on record who did a course, brings a list in and takes it back; a teacher sees their
 * own.
 */
class TrainingStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aRegisterIsBegunKeptAndSeen(Width width) throws Exception {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/training/register.xhtml");
        assertThat(page.locator(".empty")).containsText("The register has no courses yet.");
        look(page, "training-empty", width);
        press(page, "usual:add");
        assertThat(page.locator("main table tbody tr")).hasCount(UsualCourses.ALL.size());
        page.locator("[id='course:months']").fill("ten");
        press(page, "course:save");
        assertThat(page.locator(".problems li"))
                .hasText(new String[] {"Give a whole number of months, or leave it empty."});
        assertThat(page.locator("[id='course:months']")).hasValue("ten");
        look(page, "training-register", width);

        page.locator("main table a").getByText("Online safety").click();
        press(page, "record:save");
        assertThat(page.locator(".problems li")).hasText(new String[] {"Choose at least one person."});
        page.locator("[id='record:who'] input").first().check();
        page.locator("[id='record:doneOn']").fill("2099-01-01");
        press(page, "record:save");
        assertThat(page.locator(".problems li")).hasText(new String[] {"This date is in the future. Check it."});
        assertThat(page.locator("[id='record:who'] input").first()).isChecked();
        page.locator("[id='record:doneOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).minusDays(1).toString());
        press(page, "record:save");
        assertThat(page.locator(".news")).hasText("1 entry recorded.");
        assertThat(page.locator(
                        "[id='people'] tbody td",
                        new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Done\\s*$"))))
                .hasCount(1);
        look(page, "training-course", width);
        aSecondPressCostsNoOlderEntry(page);

        bringAListIn(page, school, width);
        Page own = open(width);
        signIn(own, Role.TEACHER, school);
        own.navigate("/training/mine.xhtml");
        assertThat(own.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("Prevent")))
                .containsText("Done");
        look(own, "training-mine", width);

        page.locator("[id='latest:list:0:undo']").click();
        assertThat(page.locator(".news")).hasText("1 entry removed.");
        own.reload();
        assertThat(own.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("Prevent")))
                .containsText("Not done yet");
        everybodyIsReminded(school);
        own.navigate("/notice/list.xhtml");
        own.locator(".notices .link")
                .getByText("You have training to do: Prevent")
                .click();
        assertThat(own.locator("h1")).hasText("My courses");
        page.navigate("/training/register.xhtml");
        page.locator("main table a").getByText("Prevent").click();
        assertThat(page.locator("[id='people'] tbody td[data-label='Last reminder']")
                        .first())
                .hasText(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
                        .format(Now.day(ZoneId.of("Europe/London"))));
        look(page, "training-reminded", width);
    }

    private static void everybodyIsReminded(long school) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        System.getProperty("wholeschool.test.url") + "/testing/training-reminders?school=" + school))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                204,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    private void bringAListIn(Page page, long school, Width width) {
        page.navigate("/training/import.xhtml");
        String list = "email,course,date\n" + TestSchool.email(Role.TEACHER, school) + ",Prevent,"
                + Now.day(ZoneId.of("Europe/London")) + "\nnobody@school.example,Prevent,2026-01-01\n";
        page.locator("[id='upload:file']")
                .setInputFiles(
                        new FilePayload("no list.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        press(page, "upload:go");
        assertThat(page.locator(".problems")).containsText("This is a PDF.");
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("done.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        press(page, "upload:go");
        assertThat(page.locator(".say")).containsText("1 new entry.");
        assertThat(page.locator("main")).containsText("No one in the school has this email address.");
        look(page, "training-import", width);
        press(page, "decide:take");
        assertThat(page.locator(".news")).hasText("1 entry imported.");
    }

    /**
     * Two look at the same entry, or one presses twice: what the page showed is taken back, and nothing else in its
     * place.
     */
    private static void aSecondPressCostsNoOlderEntry(Page page) {
        Locator row = page.locator("[id='people'] tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("[id$=':takeBack']")));
        String name = row.locator("bdi").innerText();
        page.locator("[id='record:who'] label")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.locator("[id='record:doneOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).minusYears(3).toString());
        press(page, "record:save");
        assertThat(page.locator(".news")).hasText("1 entry recorded.");
        Page second = page.context().newPage();
        second.navigate("/training/register.xhtml");
        second.locator("main table a").getByText("Online safety").click();
        row.locator("[id$=':takeBack']").click();
        assertThat(page.locator(".news")).hasText("The entry was taken back.");
        second.locator("[id$=':takeBack']").click();
        assertThat(second.locator(".problems li"))
                .hasText(new String[] {"This entry no longer exists. The page shows what is recorded now."});
        assertThat(second.locator("[id$=':takeBack']")).hasCount(1);
        second.close();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static void press(Page page, String button) {
        page.locator("[id='" + button + "']").click();
    }
}
