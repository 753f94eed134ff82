package org.wholeschool.concern.note;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead notes a call on the page of a concern, corrects it, asks a colleague in the same step, and keeps what a child
 * wants; and adds a note to the page of a pupil.
 */
class NoteStoryIT extends BrowserStory {

    /** Kind, words, "Add note"; on a phone "Add a note" before them. */
    private static final int FOR_A_CALL = 3;

    private static final String SAID = "Her mother rang: <b>who</b> is there at lunch? \ud83d\ude00";
    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private int interactions;
    private long school;
    private long concern;
    private long pupil;

    private Page lead(Width width) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/follow-up-schools"))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        String[] ids = answer.body().split(" ");
        school = Long.parseLong(ids[0]);
        concern = Long.parseLong(ids[1]);
        pupil = Long.parseLong(ids[2]);
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + concern);
        return page;
    }

    private static Locator at(Page page, String field) {
        return page.locator("[id='note:" + field + "']");
    }

    private void choose(Page page, String name) {
        begin(page);
        page.locator("#note")
                .getByLabel(name, new Locator.GetByLabelOptions().setExact(true))
                .check();
        interactions++;
    }

    private void write(Page page, String field, String words) {
        begin(page);
        at(page, field).fill(words);
        interactions++;
    }

    /** On a phone the form of a concern's page begins as a button. */
    private void begin(Page page) {
        page.waitForLoadState();
        Locator button = page.locator("[data-button].put-away + .show-others");
        if (button.count() > 0) {
            button.click();
            interactions++;
        }
    }

    private void press(Page page) {
        begin(page);
        at(page, "noteAdd").click();
        interactions++;
    }

    private void unfold(Page page) {
        page.getByText("Date, people and follow-up").click();
        interactions++;
    }

    private void looked(Page page, String name, Width width) {
        // The strip stays in view over whatever the page is scrolled to: at the top it lies over nothing.
        page.evaluate("() => window.scrollTo(0, 0)");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aCallIsNotedAndCorrected(Width width) throws Exception {
        Page page = lead(width);
        assertThat(at(page, "noteNext")).isHidden();
        assertThat(at(page, "noteWants")).isHidden();
        assertThat(at(page, "noteOther")).isHidden();
        assertThat(at(page, "noteOn")).isHidden();
        choose(page, "Phone call");
        write(page, "noteWords", SAID);
        press(page);
        assertEquals(width == Width.PHONE ? FOR_A_CALL + 1 : FOR_A_CALL, interactions);
        assertThat(page.locator("#saved")).hasText("The note is saved.");
        assertThat(page.locator(".time .t-note")).hasCount(1);
        assertThat(page.locator(".time .t-note .as-typed").first()).containsText(SAID);
        assertThat(page.locator(".time .t-note b")).hasText("Phone call");
        assertThat(page.locator(".time .t-note")).containsText("Test LEAD");
        looked(page, "note-on-concern", width);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct this note"))
                .click();
        assertThat(page.locator("h1")).hasText("Correct a note");
        assertThat(at(page, "noteWords")).hasValue(SAID);
        assertThat(at(page, "noteOn")).hasValue(today.toString());
        looked(page, "note-correct", width);
        at(page, "noteWords").fill("Her father rang");
        press(page);
        assertThat(page.locator(".time .t-note")).hasCount(2);
        assertThat(page.locator(".time")).containsText("Corrected by the note of ");
        assertThat(page.locator(".time")).containsText("Corrects the note of ");
        theListLeadsToTheNote(page);
        page.navigate("/concern/chronology.xhtml?id=" + pupil);
        assertThat(page.locator("main")).containsText("Her father rang");
        assertThat(page.locator("main")).containsText(SAID);
        looked(page, "note-chronology", width);
    }

    private static void theListLeadsToTheNote(Page page) {
        page.navigate("/concern/responses.xhtml?list=NOTES");
        page.locator(".rows tbody th a").last().click();
        page.waitForURL(Pattern.compile(".*/concern/view\\.xhtml.*#note-\\d+"));
        String note = page.url().substring(page.url().indexOf('#') + 1);
        assertThat(page.locator("li[id='" + note + "']")).isFocused();
        assertThat(page.locator("li[id='" + note + "']")).isInViewport();
    }

    @ParameterizedTest
    @EnumSource
    void aContactWithAParentInANoteIsRecordedAsInformedInOneStep(Width width) throws Exception {
        Page page = lead(width);
        assertThat(page.locator("#parents")).containsText("No contact recorded.");
        choose(page, "Phone call");
        write(page, "noteWords", SAID);
        unfold(page);
        write(page, "notePeople", "Mrs Osei, mother");
        press(page);
        String noted = "Contact noted on " + SchoolDates.LONG_DATE.format(today) + ", not recorded as informed.";
        assertThat(page.locator("#parents")).containsText(noted);
        assertThat(page.locator("#parents")).not().containsText("No contact recorded.");
        looked(page, "note-parents-noted", width);
        page.locator("#contact-noted a").click();
        assertThat(page.locator("h1")).hasText("Contact with parents or carers");
        assertThat(page.locator("#from-note")).isVisible();
        assertThat(page.locator("[id='parents:whom']")).hasValue("Mrs Osei, mother (Phone call)");
        assertThat(page.locator("[id='parents:toldOn']")).hasValue(today.toString());
        assertThat(page.locator("[id='parents:toldBy']")).hasValue("Test LEAD");
        assertThat(page.locator("[id='parents:said']")).hasValue(SAID);
        looked(page, "note-parents-record", width);
        page.locator("[id='parents:save']").click();
        assertThat(page.locator("#parents .brief")).containsText("Mrs Osei, mother (Phone call)");
        assertThat(page.locator("#parents")).not().containsText("not recorded as informed");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidAndNothingIsLost(Width width) throws Exception {
        Page page = lead(width);
        press(page);
        assertThat(at(page, "noteWords-wrong")).hasText("Write what was said or done.");
        assertThat(at(page, "noteOn")).isVisible();
        assertThat(page.locator("#care")).isHidden();
        at(page, "noteOn").fill(today.plusDays(1).toString());
        write(page, "noteWords", SAID);
        at(page, "noteTask").fill("Meet her at lunch");
        assertThat(at(page, "noteDue")).hasValue(today.plusDays(7).toString());
        at(page, "noteDue").fill("");
        press(page);
        assertThat(at(page, "noteOn-wrong"))
                .hasText("A note cannot be dated tomorrow or later. Choose today or an earlier day.");
        assertThat(at(page, "noteOwner-wrong")).hasText("Choose who should do it.");
        assertThat(at(page, "noteDue-wrong")).hasText("Enter the due date.");
        assertThat(at(page, "noteWords")).hasValue(SAID);
        assertThat(at(page, "noteTask")).hasValue("Meet her at lunch");
        looked(page, "note-refused", width);
        at(page, "noteWords").fill("x".repeat(20_001));
        press(page);
        assertThat(at(page, "noteWords-wrong")).isVisible();
        assertThat(at(page, "noteWords")).hasValue("x".repeat(20_001));
        at(page, "noteWords").fill(SAID);
        at(page, "noteOn").fill(today.toString());
        at(page, "noteOwner").selectOption("Test TEACHER");
        at(page, "noteDue").fill(today.plusDays(1).toString());
        press(page);
        assertThat(page.locator(".time .t-note")).hasCount(1);
        assertThat(page.locator("main")).containsText("Meet her at lunch");
        assertThat(page.locator("#saved")).hasText("The note is saved, and the action is assigned to Test TEACHER.");
        assertThat(page.locator(".noted")).isFocused();
        assertThat(page.locator(".time .t-note")).isInViewport();

        choose(page, "Visit");
        write(page, "noteWords", "At home, with her mother");
        at(page, "noteAdd").dblclick();
        assertThat(page.locator(".time .t-note")).hasCount(2);
        page.reload();
        assertThat(page.locator(".time .t-note")).hasCount(2);
    }

    /** The strip acts beside the note; a link asks first, and a person who stays keeps what is typed. */
    @ParameterizedTest
    @EnumSource
    void whatIsTypedSurvivesTheStripAndIsAskedAboutBeforeThePageIsLeft(Width width) throws Exception {
        Page page = lead(width);
        choose(page, "Phone call");
        write(page, "noteWords", SAID);
        page.locator("[id='see:acknowledge']").click();
        assertThat(page.locator("#strip")).containsText("Acknowledged");
        assertThat(page.locator("#saved")).containsText("Acknowledged. Your colleagues can see");
        assertThat(at(page, "noteWords")).hasValue(SAID);
        page.locator(".strip-fold summary").click();
        page.locator("[id='care:assign']").click();
        assertThat(page.locator("#care")).containsText("Choose a case lead.");
        page.locator("[id='care:owner']").selectOption("Test DEPUTY");
        page.locator("[id='care:assign']").click();
        assertThat(page.locator("#strip dl")).containsText("Test DEPUTY");
        assertThat(at(page, "noteWords")).hasValue(SAID);
        looked(page, "note-beside-strip", width);

        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator("#decide").click();
        page.waitForCondition(() -> !asked.isEmpty());
        assertEquals(List.of("beforeunload"), asked);
        assertThat(at(page, "noteWords")).hasValue(SAID);
        page.locator("[id='note:noteInformed']").check();
        assertThat(page.locator("main")).containsText("Decide whether to inform parents.");
        press(page);
        assertThat(page.locator("#saved")).hasText("The note is saved.");
        assertThat(page.locator("main")).not().containsText("Decide whether to inform parents.");
        assertThat(page.locator(".time .t-parents")).containsText("Parents or carers (Phone call)");
        page.onDialog(dialog -> asked.add(dialog.type()));
        page.locator("#decide").click();
        page.waitForURL("**/concern/decide.xhtml*");
        assertEquals(1, asked.size(), "nothing typed is left on the page, so it asks nothing");
    }

    @ParameterizedTest
    @EnumSource
    void whatAChildWantsHasAPlaceOfItsOwn(Width width) throws Exception {
        Page page = lead(width);
        choose(page, "Contact with a pupil");
        assertThat(page.locator("label[for='note:noteWants']"))
                .hasText("What does Testname1 Testsurname1 want to happen?");
        write(page, "noteWants", "I want it to stop");
        write(page, "noteTold", "That I may have to tell others");
        choose(page, "Not known");
        looked(page, "note-talk", width);
        press(page);
        Locator wish = page.locator(".sheet")
                .filter(new Locator.FilterOptions().setHasText("What Testname1 Testsurname1 wants"))
                .first();
        assertThat(wish).containsText("I want it to stop");
        assertThat(wish).containsText("heard by Test LEAD");
        assertThat(wish).containsText("That I may have to tell others");
        assertThat(wish).containsText("Not known");
        choose(page, "Contact with a pupil");
        write(page, "noteWants", "I want to sit elsewhere");
        press(page);
        assertThat(wish.locator(".say").first()).hasText("I want to sit elsewhere");
        page.getByText("One earlier answer").click();
        assertThat(wish.locator("details .say")).hasText("I want it to stop");
        assertThat(wish.locator("details")).containsText("That I may have to tell others");
        looked(page, "note-wish", width);

        choose(page, "Other kinds");
        at(page, "noteOther").selectOption("Core group");
        at(page, "noteNext").fill(today.plusDays(7).toString());
        write(page, "noteWords", "We went through the plan");
        unfold(page);
        at(page, "notePeople").fill("Ms Ahmed, social worker");
        press(page);
        assertThat(page.locator(".time")).containsText("Ms Ahmed, social worker");
        assertThat(page.locator("main")).containsText("Core group: next one on ");
    }

    @ParameterizedTest
    @EnumSource
    void aPupilHasNotesWithoutAConcern(Width width) throws Exception {
        Page page = lead(width);
        page.navigate("/concern/pupil.xhtml?id=" + pupil);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a note"))
                .click();
        press(page);
        assertThat(at(page, "noteWords-wrong")).hasText("Write what was said or done.");
        looked(page, "note-of-pupil", width);
        choose(page, "Contact with a pupil");
        write(page, "noteWords", "She came to see me");
        press(page);
        assertThat(page.locator(".news")).hasText("The note is saved.");
        assertThat(page.locator("ul.notes")).containsText("She came to see me");
        looked(page, "pupil-notes", width);
        anActionFollowsFromATemplate(page);
        looked(page, "pupil-notes-action", width);
        page.navigate("/concern/chronology.xhtml?id=" + pupil);
        assertThat(page.locator("main")).containsText("She came to see me");
        assertThat(page.locator("main")).containsText("Ask for the recording to be kept.");
        page.navigate("/concern/actions.xhtml");
        assertThat(page.locator("main")).containsText("A note about a pupil");
        assertEquals(404, page.navigate("/concern/note.xhtml?pupil=" + concern).status());
        assertEquals(404, page.navigate("/concern/note.xhtml").status());
        assertEquals(
                404,
                page.navigate("/concern/note.xhtml?concern=" + concern + "&corrects=" + pupil)
                        .status());
    }

    /** With a note without a concern, too: its owner gets the task, and what was typed stays beside the template. */
    private void anActionFollowsFromATemplate(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a note"))
                .click();
        write(page, "noteWords", "She told me where it was");
        unfold(page);
        at(page, "noteTask").fill("By the gym");
        at(page, "noteTemplate").selectOption("CHECK_CCTV");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this template"))
                .click();
        assertThat(at(page, "noteTask"))
                .hasValue("By the gym\nCheck CCTV for the time and place. Ask for the recording to be kept.");
        assertThat(at(page, "noteWords")).hasValue("She told me where it was");
        press(page);
        assertThat(at(page, "noteOwner-wrong")).hasText("Choose who should do it.");
        at(page, "noteOwner").selectOption("Test TEACHER");
        press(page);
        assertThat(page.locator("#note-actions")).containsText("By the gym");
        assertThat(page.locator("#note-actions")).containsText("Test TEACHER, due ");
    }
}
