package org.wholeschool.concern.attachment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.platform.file.TestDocuments;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A teacher adds a photograph to a concern, the lead looks at it without its place, and takes away what should not be
 * here.
 */
class FilesStoryIT extends BrowserStory {

    private static final String FACTS = "They showed me what was written on the wall.";

    @ParameterizedTest
    @EnumSource
    void aPictureIsAddedLookedAtTakenAwayAndPurged(Width width) throws IOException {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        fillIn(page);
        choose(page, "wall.jpg", "image/jpeg", TestFiles.photo());
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        assertThat(page.locator(".chosen-files")).containsText("wall.jpg");
        choose(page, "really a script.jpg", "image/jpeg", TestFiles.words("<svg onload='alert(1)'/>"));
        assertThat(page.locator("#attach-list .error"))
                .containsText("This is a web page or a program, or has one hidden in it, and is not taken.");
        assertThat(page.locator("[id='log:facts']")).hasValue(FACTS);
        assertAccessible(page);
        assertFitsWidth(page);
        page.locator("#files")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of(
                                "target",
                                "pictures",
                                "files-form-" + width.name().toLowerCase(Locale.ROOT) + ".png")));

        aboutSexualImagesNothingIsKept(page);
        kind(page, "Bullying: other");
        choose(page, "wall.jpg", "image/jpeg", TestFiles.photo());
        choose(page, "wrong.txt", "text/plain", TestFiles.words("not this one"));
        assertThat(page.locator(".chosen-files li")).hasCount(2);
        page.locator(".chosen-files li")
                .filter(new Locator.FilterOptions().setHasText("wrong.txt"))
                .locator("button")
                .click();
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        page.locator("[id='log:submit']").click();
        page.waitForURL(Pattern.compile(".*/concern/logged\\.xhtml.*"));
        assertThat(page.locator(".attached li")).hasCount(1);
        assertThat(page.locator(".attached")).containsText("wall.jpg");
        assertThat(page.locator(".attached")).containsText("Kept with the concern.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "logged-with-file", width);

        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        assertThat(lead.locator(".attached li")).hasCount(1);
        assertThat(lead.locator(".attached img")).hasCount(0);
        String concern = lead.url();
        openPart(lead, "Documents and pictures");
        theLeadAddsALetter(lead);
        if (width == Width.PHONE) {
            theLeadReadsAStatementAndAMail(lead, width);
        }
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "concern-files", width);

        lead.locator(".attached bdi").getByText("wall.jpg").click();
        assertThat(lead.locator("img.drawn")).hasCount(1);
        assertThat(lead.locator("img.drawn")).hasJSProperty("complete", true);
        assertEquals(
                "600 800",
                lead.locator("img.drawn").evaluate("i => i.naturalWidth + ' ' + i.naturalHeight"),
                "upright");
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "file", width);
        Download original = lead.waitForDownload(
                () -> lead.getByText("Download the original").click());
        assertEquals("wall.jpg", original.suggestedFilename());
        assertArrayEquals(TestFiles.photo(), Files.readAllBytes(original.path()));

        quarantineAndPurge(lead, width);
        lead.navigate(concern);
        assertThat(lead.locator(".attached"))
                .containsText(Pattern.compile(
                        "A file that was purged.*Purged by Test LEAD, .*: it showed, or may have shown, a child "
                                + "nude or in a sexual way\\.",
                        Pattern.DOTALL));
        assertAccessible(lead);
        page.navigate("/concern/my-concern.xhtml?id=" + concern.replaceAll(".*id=", ""));
        assertThat(page.locator(".attached li")).hasCount(1);
        assertThat(page.locator(".attached")).containsText("The safeguarding team has removed it.");
        assertThat(page.locator("main")).not().containsText("wall.jpg");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "my-concern-file-gone", width);
    }

    private static void fillIn(Page page) {
        fill(LogForm.open(page));
    }

    private static void fillInOn(Page page) {
        fill(LogForm.on(page));
    }

    private static void fill(LogForm form) {
        form.facts(FACTS)
                .when("Just now")
                .place(ConcernSchool.FORMULA)
                .source("I saw or heard it myself")
                .kind("Bullying: other");
    }

    private static void kind(Page page, String name) {
        Locator radio =
                page.locator("[id='log:category']").getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
        if (!radio.isVisible()) {
            page.locator("[id='log:category'] .others > summary").click();
        }
        radio.check();
    }

    private static void choose(Page page, String name, String type, byte[] content) {
        page.locator("#attach-file").setInputFiles(new FilePayload(name, type, content));
    }

    private void aboutSexualImagesNothingIsKept(Page page) {
        kind(page, "Nudes or semi-nudes shared");
        assertThat(page.locator("#files-off")).containsText("do not look at it, copy it, send it on or delete it");
        assertThat(page.locator("#files-dropped")).containsText("The file that you had chosen was not kept");
        assertThat(page.locator("#attach-file")).isHidden();
        assertAccessible(page);
    }

    private static void theLeadAddsALetter(Page lead) {
        choose(lead, "letter.pdf", "application/pdf", TestFiles.letter(2));
        assertThat(lead.locator(".attached li")).hasCount(2);
        lead.locator(".attached bdi").getByText("letter.pdf").click();
        assertThat(lead.locator("img.drawn")).hasCount(2);
        assertThat(lead.locator("img.drawn").last()).hasAttribute("alt", "Page 2 of 2 of letter.pdf");
        lead.getByText("Back to the concern").click();
    }

    /** As text: a screen reader reads it, and what is in it stays in its place. */
    private void theLeadReadsAStatementAndAMail(Page lead, Width width) {
        choose(lead, "statement.docx", "application/octet-stream", TestDocuments.statement());
        assertThat(lead.locator(".attached li")).hasCount(3);
        choose(lead, "mail.eml", "message/rfc822", TestDocuments.mail());
        assertThat(lead.locator(".attached li")).hasCount(4);
        lead.locator(".attached bdi").getByText("statement.docx").click();
        assertThat(lead.locator(".document [role=heading]")).hasText("What I saw");
        assertThat(lead.locator(".document")).containsText("They waited at the gate <b>again</b>. & left");
        assertThat(lead.locator(".document td").last()).hasText("Gate 2");
        assertThat(lead.locator("img.drawn")).hasCount(1);
        assertEquals("390", lead.locator("img.drawn").evaluate("i => i.decode().then(() => String(i.naturalWidth))"));
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "file-word", width);
        lead.getByText("Back to the concern").click();
        lead.locator(".attached bdi").getByText("mail.eml").click();
        assertThat(lead.locator(".document dl")).containsText("Mrs Parent <parent@example.org>");
        assertThat(lead.locator(".document .notice")).containsText("A picture on the internet was not fetched.");
        assertThat(lead.locator(".document")).containsText("What they wrote.eml");
        assertThat(lead.locator(".document script")).hasCount(0);
        assertThat(lead.locator(".document a")).hasCount(0);
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "file-mail", width);
        lead.getByText("Back to the concern").click();
    }

    private void quarantineAndPurge(Page lead, Width width) {
        String address = lead.url();
        lead.locator("[id='quarantine:do']").click();
        assertThat(lead.locator(".tag.bad")).hasText("In quarantine");
        assertThat(lead.locator("img.drawn")).hasCount(0);
        lead.navigate(address);
        assertThat(lead.locator("img.drawn")).hasCount(0);
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "file-quarantined", width);
        lead.locator("[id='purge:do']").click();
        assertThat(lead.locator(".problems")).containsText("Say why it is purged.");
        assertAccessible(lead);
        lead.getByLabel("It shows, or may show, a child nude or in a sexual way")
                .check();
        lead.locator("[id='purge:do']").click();
        assertThat(lead.locator("main")).containsText("What was in it is gone.");
        assertAccessible(lead);
        picture(lead, "file-purged", width);
    }

    /** The page of a new form has the key of every draft in it as well, to throw it away. */
    @Test
    void aFileGoesToTheFormInWhichItWasChosen() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm.open(page).facts("About another child.");
        assertThat(page.locator("#kept")).containsText("Saved");
        Page draft = page.context().newPage();
        draft.navigate("/concern/log.xhtml");
        draft.locator(".begun a").click();
        assertThat(draft.locator("[id='log:facts']")).hasValue("About another child.");

        Page fresh = page.context().newPage();
        LogForm.open(fresh);
        assertThat(fresh.locator(".begun")).hasCount(1);
        busyOnce(fresh);
        choose(fresh, "wall.txt", "text/plain", TestFiles.words("for the new form"));
        assertThat(fresh.locator("#attach-list")).containsText("It is sent again in a moment.");
        assertThat(fresh.locator(".chosen-files")).containsText("wall.txt");
        fillInOn(fresh);
        fresh.locator("[id='log:submit']").click();
        fresh.waitForURL(Pattern.compile(".*/concern/logged\\.xhtml.*"));
        assertThat(fresh.locator(".attached")).containsText("wall.txt");

        // Two windows with one draft: the second one's file goes with what is typed there.
        page.locator("[id='log:facts']").fill("About another child, in the first window.");
        page.waitForResponse(
                "**/concern/form", () -> page.locator("[id='log:facts']").blur());
        choose(draft, "second.txt", "text/plain", TestFiles.words("from the second window"));
        assertThat(draft.locator(".chosen-files")).containsText("second.txt");
        String shared = draft.locator("[id='log:submission']").inputValue();
        draft.locator("[id='log:facts']").fill("About another child, in the second window.");
        assertThat(draft.locator("[id='log:submission']")).not().hasValue(shared);
        assertThat(draft.locator("#kept")).containsText("Saved");
        assertThat(draft.locator(".chosen-files")).containsText("second.txt");
        page.waitForResponse("**/concern/file/waiting?**", () -> page.navigate("/concern/log.xhtml?draft=" + shared));
        assertThat(page.locator("[id='log:facts']")).hasValue("About another child, in the first window.");
        assertThat(page.locator(".chosen-files li")).hasCount(0);
    }

    private static void busyOnce(Page page) {
        page.route(
                "**/concern/file/add?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("application/json")
                        .setBody("{\"busy\":\"Wait.\"}")),
                new Page.RouteOptions().setTimes(1));
    }

    @Test
    void aboutAnAdultNoFileStaysAndNothingThatWasTypedIsSent() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = LogForm.open(page);
        choose(page, "chat.txt", "text/plain", TestFiles.words("what the adult wrote"));
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        assertEquals(1, ConcernStories.files(school));
        page.waitForResponse("**/concern/form", () -> page.locator("#adult-yes").check());
        assertEquals(0, ConcernStories.files(school), "with nothing typed");

        page.locator("#adult-no").check();
        assertThat(page.locator(".chosen-files li")).hasCount(0);
        form.facts("Mr Marker did it.");
        assertThat(page.locator("#kept")).containsText("Saved");
        choose(page, "chat.txt", "text/plain", TestFiles.words("what the adult wrote"));
        assertThat(page.locator(".chosen-files li")).hasCount(1);
        // Else it is saved once more as the field is left, between the press on the answer and its release.
        page.locator("[id='log:facts']").blur();
        assertThat(page.locator("#kept")).hasAttribute("data-all", "true");
        Request thrownAway = page.waitForRequest(
                "**/concern/form", () -> page.locator("#adult-yes").check());
        assertFalse(thrownAway.postData().contains("Marker"), thrownAway.postData());
        page.waitForCondition(() -> ConcernStories.files(school) == 0);
    }

    @Test
    void aSchoolSaysWhichKindsOfConcernTakeFiles() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.DESK);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/school/categories.xhtml");
        page.getByText("Upskirting").first().click();
        assertThat(page.locator("main")).containsText("Not allowed, and this cannot be changed");
        page.navigate("/school/categories.xhtml");
        page.getByText("Substance use").first().click();
        page.getByLabel("Staff may add documents and pictures to concerns of this kind")
                .uncheck();
        page.locator("[id='file-rule:save-files']").click();
        assertThat(page.locator(".news")).isVisible();
        assertAccessible(page);
        Page teacher = open(Width.DESK);
        signIn(teacher, Role.TEACHER, school);
        LogForm.open(teacher).kind("Substance use");
        assertThat(teacher.locator("#files-off")).isVisible();
        assertThat(teacher.locator("#attach-file")).isHidden();
        kind(teacher, "Bullying: other");
        assertThat(teacher.locator("#attach-file")).isVisible();
    }
}
