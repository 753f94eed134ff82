package org.wholeschool.concern.chronology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.PagesOnAPhone;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.Traces;

/**
 * A lead reads a pupil's chronology, searches it, takes it out as a PDF, and reads a place's; nobody else finds any of
 * it.
 */
class ChronologyStoryIT extends BrowserStory {

    private long school;
    private long kofi;
    private long concern;
    private long place;

    private void aSchoolWithAChronology() throws Exception {
        aSchoolWithAChronology("");
    }

    private void aSchoolWithAChronology(String question) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        System.getProperty("wholeschool.test.url") + "/testing/chronology-schools" + question))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        String[] ids = answer.body().split(" ");
        school = Long.parseLong(ids[0]);
        kofi = Long.parseLong(ids[1]);
        concern = Long.parseLong(ids[2]);
        place = Long.parseLong(ids[3]);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /**
     * What was typed is held in memory, and is not written down with the session; that of this page is there to be
     * looked through.
     */
    private static void assertNotInTheSession(Page page, String typed, String bean) {
        byte[] session = page.request().get("/testing/session").body();
        assertTrue(Traces.isIn(session, bean), "nothing of " + bean + " to look through");
        assertFalse(Traces.isIn(session, typed), typed + " is in the session");
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aLeadReadsSearchesAndPrints(Width width) throws Exception {
        aSchoolWithAChronology();
        Page page = open(width);
        signIn(page, Role.LEAD, school);

        page.navigate("/concern/chronologies.xhtml");
        press(page, "Find");
        assertThat(page.locator("[id='find:name-wrong']")).hasText("Type a part of the name, two letters or more.");
        page.getByLabel("Name or form").fill("nobody called so");
        press(page, "Find");
        assertThat(page.locator(".empty")).containsText("No pupil of that name is on roll");
        page.getByLabel("Name or form").fill("ose");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").first()).containsText("One pupil found");
        looked(page, "chronology-find", width);
        follow(page, "Kofi Osei");

        assertThat(page.locator("h1")).containsText("Chronology of \u2068Kofi Osei\u2069");
        assertThat(page.locator("#entries > li")).hasCount(50);
        assertThat(page.locator("#entries > li").first()).containsText("Addition number 60");
        picture(page, "chronology-long", width);
        press(page, "Next page");
        assertThat(page.locator(".pager span")).hasText("Entries 51 to 72 of 72");
        assertThat(page.locator("#entries > li")).hasCount(22);
        assertThat(page.locator("#entries > li").last()).containsText("Social worker: began");
        looked(page, "chronology", width);

        // Searched, with a mistake on the way: nothing that was typed is lost.
        if (!page.locator("[id='choose:words']").isVisible()) {
            page.locator(".which > summary").click();
        }
        page.getByLabel("Words to find").fill("QUIET since");
        page.getByLabel("From").fill("2026-02-02");
        page.getByLabel("Until").fill("2026-02-01");
        press(page, "Show");
        assertThat(page.locator("[id='choose:last-wrong']"))
                .hasText("The last day is before the first. Change one of them.");
        assertThat(page.getByLabel("Words to find")).hasValue("QUIET since");
        looked(page, "chronology-wrong", width);
        page.getByLabel("From").fill("");
        page.getByLabel("Until").fill("");
        press(page, "Show");
        assertThat(page.locator("#entries > li")).hasCount(1);
        assertThat(page.locator("[role=status]").first()).hasText("One entry of 72 match.");
        looked(page, "chronology-searched", width);
        assertFalse(page.url().contains("QUIET"), "what is searched for stands in no address");
        assertNotInTheSession(page, "QUIET", "ChronologyPage");
        page.getByLabel("Words to find").fill("nothing of the kind");
        press(page, "Show");
        assertThat(page.locator(".empty")).containsText("No entry matches.");
        assertAccessible(page);
        press(page, "Show all");
        page.locator(".which > summary").click();
        page.getByLabel("Decision", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Order").selectOption("EARLIEST");
        press(page, "Show");
        assertThat(page.locator("#entries > li")).hasCount(2);
        assertThat(page.locator("#entries > li").first()).containsText("sorry");
        press(page, "Show all");

        // A date that cannot be read, which the browser's own field would not let through.
        page.locator("[id='choose:first']").evaluate("field => field.type = 'text'");
        if (!page.locator("[id='choose:words']").isVisible()) {
            page.locator(".which > summary").click();
        }
        page.locator("[id='choose:first']").fill("the other day");
        press(page, "Show");
        assertThat(page.locator("[id='choose:first-wrong']")).isVisible();
        page.navigate("/concern/chronology.xhtml?id=" + kofi);

        openPart(page, "Export PDF");
        press(page, "Export PDF with everyone\u2019s name");
        assertThat(page.locator("[id='whole:reason-wrong']")).hasText("Give the reason for the unredacted version.");
        assertAccessible(page);
        String redacted = text(
                "chronology-names-removed.pdf",
                page.waitForDownload(() -> press(page, "Export PDF without the names of others")));
        assertTrue(redacted.contains("Names of others removed"), redacted);
        assertFalse(redacted.contains("Neill") || redacted.contains("Quillfeather"), redacted);
        page.getByLabel("Reason for the unredacted version").fill("For the conference");
        String whole = text(
                "chronology-with-names.pdf",
                page.waitForDownload(() -> press(page, "Export PDF with everyone\u2019s name")));
        assertTrue(
                whole.contains("Neill")
                        && whole.contains("Quillfeather")
                        && whole.contains("For the conference")
                        && whole.contains("With everyone\u2019s name"),
                whole);
        assertNotInTheSession(page, "For the conference", "ChronologyPage");
        page.navigate("/concern/chronology.xhtml?id=" + kofi);
        assertThat(page.locator("#entries > li").first()).containsText("Exported as a PDF with everyone\u2019s name");
        assertThat(page.locator("#entries > li").first()).containsText("For the conference");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".which")).isHidden();
        assertThat(page.locator(".take")).isHidden();
        assertThat(page.locator("#entries > li").first()).isVisible();
        assertThat(page.locator(".printed")).containsText("printed by Test LEAD");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate("/concern/view.xhtml?id=" + concern);
        openPart(page, "Linked");
        follow(page, "About the place:");
        openPart(page, "What we do here");
        assertThat(page.locator("#place-duties, h3:text-is('Supervision')")).isVisible();
        assertThat(page.locator("#entries > li")).hasCount(1);
        assertThat(page.locator("#entries > li").first()).containsText("Si\u00e2n O'Neill: alleged to have harmed");
        looked(page, "chronology-place", width);
        follow(page, "Export PDF");
        press(page, "Export PDF with everyone\u2019s name");
        assertThat(page.locator("[id='whole:reason-wrong']")).hasText("Give the reason for the unredacted version.");
        String ofPlace = text(
                "chronology-names-removed.pdf",
                page.waitForDownload(() -> press(page, "Export PDF without the names of others")));
        assertTrue(
                ofPlace.contains("Chronology of a place") && !ofPlace.contains("Neill") && !ofPlace.contains("Osei"),
                ofPlace);
        page.getByLabel("Reason for the unredacted version").fill("For the police");
        ofPlace = text(
                "chronology-with-names.pdf",
                page.waitForDownload(() -> press(page, "Export PDF with everyone\u2019s name")));
        assertTrue(
                ofPlace.contains("Neill") && ofPlace.contains("Osei") && ofPlace.contains("For the police"), ofPlace);
        assertNotInTheSession(page, "For the police", "PlaceChronologyPage");
        page.navigate("/concern/place-chronology.xhtml?id=" + place);
        assertThat(page.locator("#prints li").first()).containsText("For the police");
        assertThat(page.locator("#entries > li")).hasCount(1);
        looked(page, "chronology-place-taken", width);
        openPart(page, "Export PDF");
        assertEquals(
                true,
                page.locator("[id='redacted:make']").evaluate("button => button.scrollWidth <= button.clientWidth"),
                "the words of a button are whole");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".take")).isHidden();
        assertThat(page.locator("#entries > li").first()).isVisible();
        assertThat(page.locator(".gist").first()).isHidden();
        assertEquals(
                true,
                page.locator("#entries dl").first().evaluate("all => all.offsetHeight > 0"),
                "a closed fold prints what it holds");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator(".which > summary").click();
        page.getByLabel("Part of the day").selectOption("Lunch");
        page.getByLabel("Words to find").fill("LOCKERSandLAUGHTER");
        press(page, "Show");
        assertThat(page.locator(".empty")).containsText("No entry matches.");
        assertThat(page.getByLabel("Words to find")).hasValue("LOCKERSandLAUGHTER");
        assertNotInTheSession(page, "LOCKERSandLAUGHTER", "PlaceChronologyPage");
        assertThat(page.locator(".printed")).isHidden();
        assertThat(opened(page).getByText("No plan is about this place.")).isVisible();
        assertThat(page.getByText("No one is on duty here by today\u2019s rota."))
                .isVisible();
        page.navigate("/concern/list.xhtml?place=" + place);
        follow(page, "About this place");
        page.goBack();
        page.navigate("/concern/view.xhtml?id=" + concern);
        openPart(page, "Linked");
        follow(page, "Chronology of \u2068Kofi Osei\u2069");
        follow(page, "Back to the pupil");
        follow(page, "Chronology");
        assertThat(page.locator("h1")).containsText("Kofi Osei");
    }

    /** The page of a child with whom much was done for years stays one that is read on a phone. */
    @Test
    void aPupilWithFourHundredEntriesHasAPageOfSixScreensAndEachEntryIsFound() throws Exception {
        aSchoolWithAChronology("?many");
        Page page = open(Width.PHONE);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/pupil.xhtml?id=" + kofi);
        assertThat(page.locator("#timeline svg.on-phone")).isVisible();
        PagesOnAPhone lengths = new PagesOnAPhone();
        lengths.measure(page);
        assertEquals(List.of(), lengths.takeFaults());
        looked(page, "pupil-400", Width.PHONE);
        page.setViewportSize(1280, 800);
        page.reload();
        assertThat(page.locator(".pupil-main .show-others")).hasCount(2);
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        assertTrue(height <= 6 * 800, height + " px at a desk");
        picture(page, "pupil-400-desk");
        page.locator(".pupil-main .show-others").first().click();
        assertThat(page.locator(".pupil-main tbody tr:visible")).hasCount(102);
        page.setViewportSize(390, 844);
        page.reload();
        int entries = Integer.parseInt(
                page.locator("#timeline .titled a").textContent().replaceAll("\\D", ""));
        assertTrue(entries > 400, entries + " entries");
        page.locator("#timeline details > summary").click();
        assertThat(page.locator("#timeline tbody tr:visible")).hasCount(entries);

        page.locator("#timeline .titled a").click();
        int read = 0;
        while (true) {
            assertThat(page.locator(".pager span")).containsText("Entries " + (read + 1) + " to ");
            read += page.locator("#entries > li").count();
            if (read >= entries) {
                break;
            }
            press(page, "Next page");
        }
        assertEquals(entries, read);
        assertThat(page.locator("#entries > li").last()).containsText("Social worker: began");
    }

    private static String text(String name, Download file) {
        assertEquals(name, file.suggestedFilename(), "without a name in it");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        aSchoolWithAChronology();
        for (Role role : List.of(
                Role.TEACHER,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.HEAD,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER)) {
            Page page = open(Width.PHONE);
            signIn(page, role, school);
            for (String address : List.of(
                    "/concern/chronologies.xhtml",
                    "/concern/chronology.xhtml?id=" + kofi,
                    "/concern/place-chronology.xhtml?id=" + place)) {
                APIResponse answer = page.request().get(address);
                assertEquals(404, answer.status(), role + " " + address);
                assertFalse(answer.text().contains("Osei"), role + " " + address);
            }
        }
        Page elsewhere = open(Width.PHONE);
        signIn(elsewhere, Role.LEAD, newSchool());
        for (String address : List.of(
                "/concern/chronology.xhtml?id=" + kofi,
                "/concern/place-chronology.xhtml?id=" + place,
                "/concern/chronology.xhtml?id=x",
                "/concern/chronology.xhtml")) {
            assertEquals(404, elsewhere.request().get(address).status(), address);
        }
    }

    @Test
    void aPupilOfWhomNothingIsOnRecordSaysHowItBegins() {
        long empty = newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.LEAD, empty);
        page.navigate("/concern/chronologies.xhtml");
        page.getByLabel("Name or form").fill("testsurname");
        press(page, "Find");
        follow(page, "Testname1 Testsurname1");
        assertThat(page.locator(".empty")).containsText("Nothing is recorded about this pupil that you may read.");
        looked(page, "chronology-empty", Width.PHONE);
        follow(page, "Log a concern");
    }

    /** Whoever tries the product finds a chronology that is worth reading. */
    @ParameterizedTest
    @EnumSource
    void theDemonstrationHasOneToLookAt(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/concern/actions.xhtml");
        page.locator("main a[href*='/concern/view.xhtml']").first().click();
        openPart(page, "Linked");
        page.locator("nav.ends a[href*='/concern/chronology.xhtml']").first().click();
        assertThat(page.locator("#entries > li").first()).isVisible();
        looked(page, "demonstration-chronology", width);
    }
}
