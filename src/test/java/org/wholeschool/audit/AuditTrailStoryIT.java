package org.wholeschool.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/**
 * The data-protection officer looks who tried to come in, checks that the record is whole, takes it out, and asks for
 * what cannot be.
 */
class AuditTrailStoryIT extends BrowserStory {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasTriedIsFoundAndTakenOut(Width width) throws IOException {
        long school = newSchool();
        Page visitor = open(width);
        signIn(visitor, TestSchool.email(Role.TEACHER, school), "not this one");
        assertThat(visitor.getByRole(AriaRole.ALERT)).isVisible();

        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, school);
        page.navigate("/audit/trail.xhtml");
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-trail", width);

        page.getByLabel("Person").fill("teacher");
        page.getByLabel("Outcome", new Page.GetByLabelOptions().setExact(true)).selectOption("REFUSED");
        press(page, "Show");
        assertThat(page).hasURL(Pattern.compile(".*person=teacher.*outcome=REFUSED.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Signed in, or tried to");
        Download table = page.waitForDownload(() -> press(page, "Take out as a table"));
        String csv = Files.readString(table.path());
        assertEquals(2, csv.lines().count(), csv);
        assertTrue(csv.contains("Signed in, or tried to") && csv.contains("Refused"), csv);

        page.locator("tbody tr a").click();
        assertThat(page).hasURL(Pattern.compile(".*kind=account&number=\\d+.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertAccessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void theRecordIsCheckedAndVerifiedOutsideAndWhateverIsDoneToTheFileShows(Width width)
            throws IOException, InterruptedException {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, school);
        page.navigate("/audit/chain.xhtml");
        assertThat(page.locator("main")).containsText("has not been checked yet");
        assertAccessible(page);
        press(page, "Check now");
        assertThat(page.getByText("none is missing")).isVisible();
        assertThat(page.locator("main")).containsText(", for Test DATA_PROTECTION_OFFICER.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-chain", width);
        assertEquals(0, page.getByRole(AriaRole.ALERT).count());

        Download download = page.waitForDownload(() -> press(page, "Take the record out"));
        assertEquals("audit-chain.jsonl", download.suggestedFilename());
        Path export = folder.resolve("export.jsonl");
        download.saveAs(export);
        List<String> lines = Files.readAllLines(export);
        assertTrue(lines.size() > 5, lines.toString());
        assertFalse(String.join("\n", lines).contains("Test "), "no name");
        Verifier verifier = Verifier.compiledTo(folder);
        Verifier.Answer whole = verifier.verify(export, "--since", export.toString());
        assertEquals(0, whole.code(), whole.said());
        assertTrue(
                whole.said().startsWith("Whole: " + (lines.size() - 2) + " entries of school " + school), whole.said());
        fails(
                verifier,
                lines,
                "does not say",
                changed -> changed.set(2, changed.get(2).replace("\"outcome\":\"DONE\"", "\"outcome\":\"REFUSED\"")));
        fails(verifier, lines, "missing", changed -> changed.remove(2));
        fails(verifier, lines, "cut short", changed -> changed.remove(changed.size() - 1));
        fails(verifier, lines, "cut short", changed -> changed.remove(changed.size() - 2));
        fails(verifier, lines, "missing", changed -> Collections.swap(changed, 2, 3));
        fails(verifier, lines, "missing", changed -> changed.add(3, changed.get(2)));

        page.navigate("/audit/chain.xhtml");
        Path later = folder.resolve("later.jsonl");
        page.waitForDownload(() -> press(page, "Take the record out")).saveAs(later);
        assertEquals(0, verifier.verify(later, "--since", export.toString()).code(), "it went on");
    }

    private void fails(Verifier verifier, List<String> lines, String said, Consumer<List<String>> change)
            throws IOException, InterruptedException {
        List<String> changed = new ArrayList<>(lines);
        change.accept(changed);
        Verifier.Answer answer = verifier.verify(Files.write(folder.resolve("changed.jsonl"), changed));
        assertEquals(1, answer.code(), answer.said());
        assertTrue(answer.said().contains(said), answer.said());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeIsSaidAtItsFieldAndWhatWasTypedStays(Width width) {
        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, newSchool());
        page.navigate("/audit/trail.xhtml");
        page.getByLabel("From").fill("2026-09-10");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01");
        press(page, "Show");

        assertThat(page.locator("[id='trail:to-wrong']")).containsText("ends before it begins");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2026-09-01");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasAttribute("aria-invalid", "true");
        assertAccessible(page);

        page.navigate("/audit/trail.xhtml?number=12x");
        assertThat(page.locator("[id='trail:number-wrong']")).containsText("whole number");
        assertThat(page.getByLabel("Number of the record")).hasValue("12x");
        assertAccessible(page);
        picture(page, "audit-trail-wrong", width);
        page.navigate("/audit/trail.xhtml?from=2026-13-77");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("date");
        assertAccessible(page);

        page.navigate("/audit/trail.xhtml?from=2020-01-01&to=2020-01-02");
        assertThat(page.locator(".empty")).containsText("There is no such entry");
        assertAccessible(page);
        assertFitsWidth(page);
    }

    @ParameterizedTest
    @EnumSource
    void anEntryThatWasChangedInTheDatabaseIsNamedAndCanBeLookedAt(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, school);
        String changed = (String) page.evaluate(
                "async path => (await fetch(path, {method: 'POST'})).text()", "/testing/tampering?school=" + school);
        page.navigate("/audit/chain.xhtml");
        press(page, "Check now");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Entry " + changed
                        + ", in place 1 of the chain, no longer says what it said when it was sealed. Keep a copy");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-broken", width);

        page.getByText("Show what the entry says now").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Not done");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-changed-entry", width);
    }

    @ParameterizedTest
    @EnumSource
    void somebodySeesWhatTheyHaveLookedAtThemselves(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/concern/list.xhtml");
        page.navigate("/audit/mine.xhtml");
        assertThat(page.locator("tbody")).containsText("Looked at a list of concerns");
        assertThat(page.locator("tbody")).containsText("Signed in, or tried to");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-mine", width);
        page.navigate("/audit/mine.xhtml?from=2020-01-01&to=2020-01-03");
        assertThat(page.locator(".empty")).containsText("No activity on those days");
        assertAccessible(page);
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2019-12-01");
        press(page, "Show");
        assertThat(page.locator("[id='mine:to-wrong']")).containsText("ends before it begins");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2019-12-01");
        assertAccessible(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
