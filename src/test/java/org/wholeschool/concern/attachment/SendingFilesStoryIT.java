package org.wholeschool.concern.attachment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A teacher with a phone logs a concern while files are on their way, and one of them is not taken. */
class SendingFilesStoryIT extends BrowserStory {

    private static final Pattern LOGGED = Pattern.compile(".*/concern/logged\\.xhtml.*");

    private Page form(long school) {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm.open(page)
                .facts("They showed me what was written on the wall.")
                .when("Just now")
                .place(ConcernSchool.FORMULA)
                .source("I saw or heard it myself")
                .kind("Bullying: other");
        return page;
    }

    private static FilePayload text(String name, byte[] content) {
        return new FilePayload(name, "text/plain", content);
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("#attach-file").setInputFiles(files);
    }

    /** The sentence is on the screen, with nothing over any of its lines. */
    private static void assertIsRead(Page page) {
        assertThat(page.locator("#attach-says")).hasClass("notice");
        page.waitForFunction(
                "() => { const says = document.getElementById('attach-says'), box = says.getBoundingClientRect();"
                        + " return [box.top + 1, box.bottom - 1].every("
                        + "y => document.elementFromPoint(box.left + 9, y) === says); }");
    }

    /**
     * Two megabytes over a slow connection: the form can be filled in meanwhile, and goes off when the file is there.
     */
    @Test
    void whoeverLogsWhileAFileIsOnItsWayWaitsForIt() {
        long school = ConcernStories.newSchool();
        Page page = form(school);
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 50);
        slow.addProperty("downloadThroughput", 4_000_000);
        slow.addProperty("uploadThroughput", 400_000);
        network.send("Network.emulateNetworkConditions", slow);
        byte[] noise = new byte[1_500_000];
        new java.util.Random(3).nextBytes(noise);
        choose(
                page,
                text("chat.txt", TestFiles.words(java.util.Base64.getEncoder().encodeToString(noise))));
        assertThat(page.locator("#attach-list progress")).hasCount(1);
        page.locator("[id='log:submit']").click();
        assertThat(page.locator("#attach-says"))
                .hasText("Sending a file. We log the concern as soon as the file has arrived.");
        assertIsRead(page);
        assertFitsWidth(page);
        page.waitForURL(LOGGED);

        Page lead = open(Width.DESK);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        assertThat(lead.locator(".attached")).containsText("chat.txt");
    }

    @Test
    void anEmptyFileIsRefusedBeforeItIsSentAndHoldsNothingUp() {
        Page page = form(ConcernStories.newSchool());
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/concern/file/add")) {
                sent.add(request.headerValue("x-file-name"));
            }
        });
        choose(page, text("zero.txt", new byte[0]), text("chat.txt", TestFiles.words("what was written")));
        assertThat(page.locator("#attach-list .error"))
                .hasText(Pattern.compile("zero\\.txt\\s+This file is empty\\. Choose another one\\."));
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        assertThat(page.locator("#attach-list li")).hasCount(1);
        assertAccessible(page);
        assertFitsWidth(page);
        page.locator("[id='log:submit']").click();
        page.waitForURL(LOGGED);
        assertThat(page.locator(".attached li")).hasCount(1);
        assertEquals(List.of("chat.txt"), sent);
    }

    @Test
    void whereAFileIsNotTakenThePageSaysThatTheConcernIsNotLoggedYet() {
        Page page = form(ConcernStories.newSchool());
        List<Route> held = new ArrayList<>();
        // Not "once": a route that is gone lets go at once what it holds.
        page.route("**/concern/file/add?**", route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        choose(page, text("page.txt", TestFiles.words("<html>no text</html>")));
        page.locator("[id='log:submit']").click();
        assertThat(page.locator("#attach-says")).containsText("Sending a file.");
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        assertThat(page.locator("#attach-list .error")).containsText("This is a web page or a program");
        assertThat(page.locator("#attach-says"))
                .hasText(
                        "This concern is not logged yet: a file was not added. Choose another file, or log the concern "
                                + "without it.");
        assertIsRead(page);
        assertThat(page).hasURL(Pattern.compile(".*/concern/log\\.xhtml.*"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "not-logged-yet", Width.PHONE);

        choose(page, text("chat.txt", TestFiles.words("what was written")));
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        assertThat(page.locator("#attach-says")).not().hasClass("notice");
        page.locator("[id='log:submit']").click();
        page.waitForURL(LOGGED);
    }
}
