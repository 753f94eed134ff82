package org.wholeschool.concern.incidentlog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead brings in the log of another system: chooses a wrong file first, says what is what, checks, takes it in, and
 * takes it back.
 */
class IncidentLogStoryIT extends BrowserStory {

    private static final Path CAMPUS = Path.of("../shared/data/incidents/campus-incident-log.csv");
    private static final long TWO_HUNDRED_MB = 200L * 1024 * 1024;

    /**
     * A mark, an override, a formula as a place, the future, a missing cell, a NUL, a duplicate, and a good row or two.
     */
    private static final String LOG = "\uFEFFRef,Date,Where,Kind,What happened,Victim\n"
            + "R1,14/10/2025 12:40,Canteen,Bullying: other,Pushed in the queue,Kofi Osei\n"
            + "R2,13/10/2025 18:00 to 14/10/2025 08:00,Bike shed,Bike theft,Wrote \u202Egnp.exe on the "
            + "wall,Nobody Known\n"
            + "R3,15/10/2025,\"=HYPERLINK(\"\"http://x.example\"\";\"\"Roof\"\")\",Bike theft,A formula for a place,\n"
            + "R4,14/10/2099 12:40,Canteen,Bike theft,Not yet,\n"
            + "R5,14/10/2025 12:40,Canteen\n"
            + "R6,14/10/2025 12:40,Canteen,Bike theft,Dam\0aged,\n"
            + "R1,14/10/2025 12:40,Canteen,Bullying: other,Pushed in the queue,Kofi Osei\n";

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @ParameterizedTest
    @EnumSource
    void aLogGoesInAndOutAgain(Width width) throws IOException {
        Page page = lead(width);
        choose(page, "holiday.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertThat(page.locator(".field.error")).containsText("This is a picture, not a list.");
        look(page, "import-wrong-file", width);
        choose(page, "log.csv", "a,b\n1,\"x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".field.error")).containsText("opens on line 2 never closes");

        choose(page, "old log.csv", LOG.getBytes(StandardCharsets.UTF_8));
        assertThat(heading(page)).hasText("Match the columns");
        assertThat(page.locator("main")).containsText("DD/MM/YYYY HH:MM to DD/MM/YYYY HH:MM");
        assertThat(page.locator("main")).containsText("Mon 13 Oct 2025, 18:00 to Tue 14 Oct 2025, 08:00");
        look(page, "import-columns", width);
        page.getByLabel("Where", new Page.GetByLabelOptions().setExact(true)).selectOption("Leave it out");
        page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).selectOption("Leave it out");
        press(page, "columns:next");
        assertThat(page.locator(".problems")).containsText("Choose the column that says when it happened.");
        page.getByLabel("Where", new Page.GetByLabelOptions().setExact(true)).selectOption("Where it happened");
        page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).selectOption("When it happened");
        press(page, "columns:next");

        assertThat(heading(page)).hasText("Match places and kinds");
        assertThat(page.getByLabel(Pattern.compile("Canteen"))).hasValue(Pattern.compile("id:\\d+"));
        assertThat(page.getByLabel(Pattern.compile("Bike shed"))).hasValue("place:OUTDOOR");
        Locator roof = row(page, "HYPERLINK");
        assertThat(roof).containsText("New: will be added to the school’s places");
        assertThat(row(page, "Canteen").locator(".if-new")).isHidden();
        assertThat(main(page)).containsText("2 of these places are new.");
        assertThat(roof.locator("option").first()).hasText("Leave these rows out");
        look(page, "import-values", width);
        page.getByLabel(Pattern.compile("HYPERLINK")).selectOption("Leave these rows out");
        assertThat(roof.locator(".if-new")).isHidden();
        press(page, "values:next");

        assertThat(heading(page)).hasText("Check the rows");
        Locator main = page.locator("main");
        assertThat(main)
                .containsText("2 rows will be imported. 1 duplicate is left out. 4 rows have faults and are left out.");
        assertThat(main).containsText("It is in the future.");
        assertThat(main).containsText("It has 3 cells where the headings have 6.");
        assertThat(main).containsText("It holds a damaged character");
        assertThat(main).containsText("We took out hidden characters that change how text reads.");
        assertThat(main).containsText("It has the reference of line 2.");
        assertThat(main).containsText("1 pupil on roll will be linked. 1 name is not linked");
        assertThat(page.locator("#linked tbody tr")).hasText(new Pattern[] {
            Pattern.compile("Kofi Osei\\s*8B\\s*was harmed: line 2"),
            Pattern.compile("Nobody Known\\s*not linked\\s*was harmed: line 3")
        });
        look(page, "import-check", width);
        button(page, "Import it anyway: line 8").click();
        assertThat(main).containsText("3 rows will be imported. No duplicates. 4 rows have faults and are left out.");
        assertThat(main).containsText("It repeats line 2. It will be imported anyway.");
        picture(page, "import-anyway", width);
        button(page, "Leave it out: line 8").click();
        assertThat(main)
                .containsText("2 rows will be imported. 1 duplicate is left out. 4 rows have faults and are left out.");
        page.getByLabel("Save these choices under a name for the next file").fill("Old system");
        press(page, "take:start");

        assertThat(main).containsText("2 concerns were logged from 7 rows.", patiently());
        assertThat(main).containsText("1 duplicate, 4 rows with faults.");
        look(page, "import-result", width);
        Download rows = page.waitForDownload(() -> press(page, "result:download"));
        String file = Files.readString(rows.path());
        assertTrue(file.contains("\"4\",\"Left out: fault\",\"You left out its place.\""), file);
        assertFalse(
                file.contains("HYPERLINK") || file.contains("Nobody Known"), "what stood in the log stays on the page");
        assertThat(main)
                .containsText("No pupil on roll is called “Nobody Known”. The name stays in the text, and the role is "
                        + "kept for an unnamed pupil.");

        whatItBroughtIsInTheListAndNotInTheForm(page);
        itsConcernsAreToldApartFromWhatWasLoggedHere(page, width);

        press(page, "result:undo");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("2 concerns will be deleted");
        look(page, "import-undo", width);
        press(page, "result:yes");
        assertThat(main).containsText("This import was undone. None of its concerns was kept.");
        page.locator("a", new Page.LocatorOptions().setHasText("Earlier imports"))
                .click();
        assertThat(page.locator("tbody tr")).containsText("old log.csv");
        assertThat(page.locator("tbody tr")).containsText("Undone");
        look(page, "imports", width);
    }

    @ParameterizedTest
    @EnumSource
    void datesThatReadBothWaysAreForThePersonToSettle(Width width) {
        Page page = lead(width);
        choose(page, "log.csv", "Date,What happened\n03/04/2025 10:00,Something\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main"))
                .containsText("“03/04/2025 10:00” can be Thu 3 Apr 2025, 10:00 or Tue 4 Mar 2025, 10:00.");
        press(page, "columns:next");
        assertThat(page.locator(".field.error")).containsText("Say whether the day or the month comes first");
        look(page, "import-order", width);
        page.getByLabel("The month", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(page, "columns:next");
        press(page, "values:next");
        assertThat(page.locator("main")).containsText("Tue 4 Mar 2025, 10:00");
    }

    @Test
    void aFileOf200MbIsRefusedBeforeItIsSent(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TWO_HUNDRED_MB);
        }
        Page page = lead(Width.DESK);
        page.locator("[id='upload:file']").setInputFiles(large);
        assertThat(page.locator(".field.error .msg")).containsText("This file is larger than 20 MB");
        press(page, "upload:go");
        assertThat(page).hasURL(Pattern.compile(".*/concern/import\\.xhtml$"));
        assertThat(page.locator(".field.error .msg")).containsText("This file is larger than 20 MB");
    }

    @Test
    void theServerRefuses200MbWithoutReadingThem() throws IOException {
        Page page = lead(Width.DESK);
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        URI server = URI.create(System.getProperty("wholeschool.test.url"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /concern/import.xhtml HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort()
                            + "\r\nCookie: " + cookies
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + TWO_HUNDRED_MB
                            + "\r\n\r\n--b\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertEquals(
                    "HTTP/1.1 302",
                    new String(answer, StandardCharsets.US_ASCII),
                    "answered although nearly nothing was sent");
        }
        page.navigate("/concern/import.xhtml?tooLarge=true");
        assertThat(page.locator(".field.error .msg")).containsText("This file is larger than 20 MB");
        assertAccessible(page);
    }

    @Test
    @Tag("reference")
    void aRealCampusLogGoesInAsItIs() {
        if (!Files.exists(CAMPUS)) {
            System.out.println("aRealCampusLogGoesInAsItIs skipped: the reference data is not beside the project ("
                    + CAMPUS + ")");
            abort("The reference data is not beside the project: " + CAMPUS);
        }
        Page page = lead(Width.DESK);
        page.locator("[id='upload:file']").setInputFiles(CAMPUS);
        press(page, "upload:go");
        assertThat(page.locator("main")).containsText("1,348 rows, separated by commas");
        press(page, "columns:next");
        assertThat(heading(page))
                .hasText("Match places and kinds", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        press(page, "values:next");
        assertThat(page.locator("main"))
                .containsText(
                        "1,343 rows will be imported. 1 duplicate is left out. 4 rows have faults and are left out.",
                        patiently());
        look(page, "import-campus-check", Width.DESK);
        press(page, "take:start");
        assertThat(page.locator("main"))
                .containsText(
                        "1,343 concerns were logged from 1,348 rows. 1 duplicate, 4 rows with faults.", patiently());
        look(page, "import-campus-result", Width.DESK);
        theLogCanBeCompared(page);
        press(page, "result:undo");
        press(page, "result:yes");
        assertThat(page.locator("main")).containsText("None of its concerns was kept.", patiently());
    }

    private static void whatItBroughtIsInTheListAndNotInTheForm(Page page) {
        String result = page.url();
        LogForm.open(page);
        assertThat(page.locator("[id='log:place'] li", new Page.LocatorOptions().setHasText("Library")))
                .hasCount(1);
        assertThat(page.locator("[id='log:place'] li", new Page.LocatorOptions().setHasText("Bike shed")))
                .hasCount(0);
        assertThat(page.locator("[id='log:category'] li", new Page.LocatorOptions().setHasText("Bike theft")))
                .hasCount(0);
        page.navigate("/concern/list.xhtml");
        Locator last = page.locator("[id='choose:where'] optgroup").last();
        assertThat(last).hasAttribute("label", "From imports");
        assertThat(last.locator("option")).hasText(new String[] {"Bike shed"});
        page.getByText("Filter and columns").click();
        page.locator("summary", new Page.LocatorOptions().setHasText(Pattern.compile("^Kinds$")))
                .click();
        // On a phone a long list begins with its first rows.
        Locator others = page.locator("[id='choose:kinds'] + .show-others");
        if (others.isVisible()) {
            others.click();
        }
        page.locator("[id='choose:kinds'] label", new Page.LocatorOptions().setHasText("Bike theft"))
                .click();
        page.locator("[id='choose:show']").click();
        assertThat(heading(page)).hasText("Concerns · Bike theft");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        page.navigate(result);
    }

    private void itsConcernsAreToldApartFromWhatWasLoggedHere(Page page, Width width) {
        String result = page.url();
        page.getByText("See its concerns").click();
        assertThat(heading(page)).hasText("Concerns: from \u2068old log.csv\u2069");
        assertThat(page.locator(".rows tbody tr")).hasCount(2);
        assertThat(page.locator(".rows tbody tr").first()).containsText(", imported");
        look(page, "concerns-of-an-import", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bullying: other"))
                .click();
        assertThat(main(page)).containsText("The log gives no later time than the event itself.");
        assertThat(main(page))
                .containsText(Pattern.compile("Imported\\s*\\w+ \\d+ \\w+ 20\\d\\d, \\d\\d:\\d\\d, from \u2068old "
                        + "log.csv\u2069, by Test LEAD\\."));
        assertThat(page.locator("dt", new Page.LocatorOptions().setHasText("Logged")))
                .hasCount(0);
        look(page, "concern-of-an-import", width);
        page.getByText("Back to the list").click();
        assertThat(page.locator(".rows tbody tr")).hasCount(2);
        page.navigate(result);
    }

    /** What was brought in can be compared under its own school year, and the way back leads to the result. */
    private void theLogCanBeCompared(Page page) {
        String result = page.url();
        page.navigate("/pattern/compare.xhtml");
        page.locator("#one").selectOption(new SelectOption().setLabel("2020/21"));
        page.locator("#compare").click();
        assertThat(page.locator("main")).containsText("about 190 school days (not in the calendar)");
        assertThat(page.locator("#by-place tbody tr td a").first()).hasText(Pattern.compile("[1-9]\\d*.*"));
        look(page, "compare-campus", Width.DESK);
        page.navigate(result);
    }

    private Page lead(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, ConcernStories.newSchool());
        page.navigate("/concern/import.xhtml");
        return page;
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("[id='upload:file']").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        press(page, "upload:go");
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    /** @return the row of a value, by its name; the lists that stand in every row do not count */
    private static Locator row(Page page, String name) {
        return page.locator(
                ".map",
                new Page.LocatorOptions().setHas(page.locator("bdi", new Page.LocatorOptions().setHasText(name))));
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }
}
