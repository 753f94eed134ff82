package org.wholeschool.concern.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead takes a concern from new to closed; two leads save at once; a child was filed by mistake; a concern is about
 * an adult.
 */
class CaseStoryIT extends BrowserStory {

    private static final String REASON = "He asked that it stop. <b>Nobody</b> was hurt \ud83d\ude00";

    @ParameterizedTest
    @EnumSource
    void aLeadTakesAConcernFromNewToClosed(Width width) {
        long school = ConcernStories.newSchool();
        String first = log(school, "Pushing in the queue.", "kofi");
        String second = log(school, "The same push, seen from the other side.", null);
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + first);
        assertThat(page.locator("#strip")).containsText("New");
        page.getByRole(AriaRole.LINK, exactly("Decide")).click();
        assertThat(page.locator("main")).containsText("Pushing in the queue.");
        assertAccessible(page);
        page.locator("[id='decide:save']").click();
        assertThat(page.locator(".problems")).containsText("You have not chosen anything yet, so nothing was saved.");
        assertThat(page.locator("[id='decide:save']")).isVisible();
        page.locator("[id='decide:REASON']").fill(REASON);
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:DECISION-wrong']"))
                .hasText("Choose a decision. There is a rationale without one.");
        assertThat(page.locator("[id='decide:REASON']")).hasValue(REASON);
        page.locator("[id='decide:DECISION']").selectOption("Act in school");
        page.getByLabel("This week").check();
        page.getByText("Grade of the information").click();
        page.locator("[id='decide:SOURCE']").selectOption("The source is reliable");
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:HANDLING-wrong']"))
                .hasText("Answer all three questions about the information, or none.");
        page.locator("[id='decide:INFORMATION']").selectOption("Known directly: seen or heard by the source");
        page.locator("[id='decide:HANDLING']").selectOption("It may lawfully be shared on conditions");
        page.locator("[id='decide:CONDITIONS']").fill("With the tutor only.");
        page.getByText("Categories", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("[id='decide:CATEGORY']").selectOption("Bullying: online");
        page.getByLabel("Discrimination", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "decide", width);
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("#decided")).containsText(REASON);
        assertThat(page.locator("#decided")).containsText("Known directly: seen or heard by the source");
        assertThat(page.locator("#decided b")).hasCount(0);
        assertThat(page.locator("main")).containsText("Logged as: Bullying: other.");
        assertThat(page.locator("main")).containsText(Pattern.compile("Decided .* by Test LEAD\\."));
        assertThat(page.locator("[id='see:acknowledge']")).hasCount(0);

        page.getByText("Correct or restrict").click();
        page.getByRole(AriaRole.LINK, exactly("Two reports of one event")).click();
        page.locator("[id='link:number']").fill(first);
        page.locator("[id='link:link']").click();
        assertThat(page.locator("[id='link:number-wrong']")).containsText("This is the number of this concern.");
        page.locator("[id='link:number']").fill("no number");
        page.locator("[id='link:link']").click();
        assertThat(page.locator("[id='link:number-wrong']")).containsText("Enter the number of the other concern");
        assertThat(page.locator("[id='link:number']")).hasValue("no number");
        assertAccessible(page);
        assertThat(page.locator("#near li")).hasCount(1);
        assertThat(page.locator("#near")).containsText("The same push, seen from the other side.");
        assertFitsWidth(page);
        picture(page, "link", width);
        page.locator("[id='link:number']").fill(second);
        page.locator("[id='link:link']").click();
        assertThat(page.locator("#both")).containsText("Pushing in the queue.");
        assertThat(page.locator("#both")).containsText("Kofi Osei");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "link-both", width);
        page.locator("[id='sure:back']").click();
        page.locator("[id='link:near:0:compare']").click();
        assertThat(page.locator("#both")).containsText("The same push, seen from the other side.");
        page.locator("[id='sure:link']").click();
        assertThat(page.locator("#reports")).containsText(second);
        assertThat(page.locator("#saved")).hasText("The two reports are linked.");

        page.getByText("Correct or restrict").click();
        page.getByRole(AriaRole.LINK, exactly("Restrict who can read it")).click();
        page.locator("[id='readers:reason']").fill("A colleague's own child.");
        page.locator("[id='readers:restrict']").click();
        assertThat(page.locator("main")).containsText("Name at least one person. Otherwise no one could ever read it.");
        assertThat(page.locator("[id='readers:reason']")).hasValue("A colleague's own child.");
        page.getByLabel("Test LEAD").check();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "restrict", width);
        page.locator("[id='readers:restrict']").click();
        assertThat(page.locator("#readers")).hasText("Restricted. Only these people can read it: Test LEAD.");
        theDeputyFindsNothing(width, school, first);

        page.getByRole(AriaRole.LINK, exactly("Close")).click();
        assertThat(page.locator("[id='decide:close']")).isChecked();
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:OUTCOME-wrong']"))
                .hasText("Choose the outcome. A concern is closed with its outcome.");
        assertThat(page.locator("#whose")).containsText("Kofi Osei");
        page.locator("[id='decide:OUTCOME']").selectOption("The harm has stopped");
        page.locator("[id='decide:save-next']").click();
        assertThat(page.locator("[id='decide:anyway-wrong']"))
                .containsText("This concern is not complete, as listed here.");
        assertThat(page.locator("#left")).containsText("No case lead");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "close-anyway", width);
        page.locator("[id='decide:anyway']").fill("The other report goes on.");
        page.locator("[id='decide:save-next']").click();
        assertThat(page.locator("#saved")).hasText("The other concern is closed. This is the next in the inbox.");
        assertThat(page.locator("main")).containsText("The same push, seen from the other side.");
        page.navigate("/concern/view.xhtml?id=" + first);
        assertThat(page.locator("main")).containsText(Pattern.compile("Closed .* by Test LEAD\\."));
        page.locator("#history summary").click();
        assertThat(page.locator("#history .changes > li")).hasCount(4);
        assertThat(page.locator("#history")).containsText("A colleague's own child.");
        assertThat(page.locator("#history")).containsText("The other report goes on.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "case", width);

        page.navigate("/concern/decide.xhtml?id=" + first);
        assertThat(page.locator("main")).containsText("This concern is closed.");
        page.getByRole(AriaRole.LINK, exactly("Reopen")).click();
        page.locator("[id='reopen:save']").click();
        assertThat(page.locator("[id='reopen:reason-wrong']")).hasText("Give the reason for reopening.");
        assertAccessible(page);
        page.locator("[id='reopen:reason']").fill("It happened again.");
        page.locator("[id='reopen:save']").click();
        assertThat(page.getByRole(AriaRole.LINK, exactly("Change decision"))).isVisible();
        assertEquals(
                404,
                page.navigate("/concern/decide.xhtml?id=" + first + "&seen=99").status(),
                "a version that there is not");
        assertEquals(
                404,
                page.navigate("/concern/decide.xhtml?id=" + first + "&seen=x").status());
        page.navigate("/concern/decide.xhtml?id=" + first + "&seen=1");
        assertThat(page.locator("#since")).containsText("It happened again.");
    }

    private void theDeputyFindsNothing(Width width, long school, String number) {
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, school);
        for (String page : new String[] {"view", "decide", "people", "link", "readers", "reopen", "adult"}) {
            assertEquals(
                    404,
                    deputy.navigate("/concern/" + page + ".xhtml?id=" + number).status(),
                    page);
        }
        deputy.navigate("/concern/list.xhtml?number=" + number);
        assertThat(deputy.locator(".rows tbody tr")).hasCount(0);
    }

    /**
     * Two leads have one concern open; the second is shown what the first saved, chooses line by line, and nothing
     * typed is gone.
     */
    @ParameterizedTest
    @EnumSource
    void twoLeadsSaveOneConcernAndNoWordIsLost(Width width) {
        long school = ConcernStories.newSchool();
        String number = log(school, "Pushing in the queue.", "kofi");
        Page first = open(width);
        signIn(first, Role.LEAD, school);
        Page second = open(width);
        signIn(second, Role.DEPUTY, school);
        for (Page page : new Page[] {first, second}) {
            page.navigate("/concern/decide.xhtml?id=" + number);
        }
        first.locator("[id='decide:DECISION']").selectOption("Early help");
        first.locator("[id='decide:REASON']").fill("The family asks for it.");
        first.getByLabel("Today").check();
        first.locator("[id='decide:save']").click();
        assertThat(first.locator("#decided")).containsText("The family asks for it.");

        second.locator("[id='decide:DECISION']").selectOption("Monitor");
        second.locator("[id='decide:REASON']").fill("Nothing calls for more yet.");
        second.locator("[id='decide:save']").click();
        assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Two of you edited this")))
                .isVisible();
        assertThat(second.locator("#clash")).containsText("Test LEAD");
        assertThat(second.locator("#clash .sides")).hasCount(3);
        assertThat(second.locator("#clash")).containsText("The family asks for it.");
        assertThat(second.locator("#clash")).containsText("Nothing calls for more yet.");
        assertAccessible(second);
        assertFitsWidth(second);
        picture(second, "two-versions", width);
        second.locator("[id='decide:settle']").click();
        assertThat(second.locator("main")).containsText("Choose what to keep.");
        assertThat(second.locator("#clash")).containsText("Nothing calls for more yet.");
        second.locator("#clash section").nth(1).getByLabel("Mine").check();
        second.locator("#clash section")
                .nth(2)
                .getByLabel("Something else", new Locator.GetByLabelOptions().setExact(true))
                .check();
        second.locator("#clash section")
                .nth(2)
                .locator("textarea")
                .fill("Both: the family asks, and for now we watch.");
        assertAccessible(second);
        second.locator("[id='decide:settle']").click();
        assertThat(second.locator("#decided")).containsText("Monitor");
        assertThat(second.locator("#decided")).containsText("Today");
        assertThat(second.locator("#decided")).containsText("Both: the family asks, and for now we watch.");
        second.locator("#history summary").click();
        assertThat(second.locator("#history")).containsText("The family asks for it.");
    }

    @ParameterizedTest
    @EnumSource
    void aChildWhoWasFiledByMistakeIsTakenOut(Width width) {
        long school = ConcernStories.newSchool();
        String number = log(school, "Pushing in the queue.", "kofi");
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/people.xhtml?id=" + number);
        assertAccessible(page);
        page.locator("[id='add:search']").fill("abena");
        page.locator("[id='add:find']").click();
        page.locator("[id='add:new-role']").selectOption("was harmed");
        page.locator("[id='add:add']").click();
        assertThat(page.locator("[id='add:how-known-wrong']")).hasText("Say how you know.");
        page.locator("[id='add:how-known']").fill("It was she.");
        assertFitsWidth(page);
        picture(page, "people", width);
        page.locator("[id='add:add']").click();
        assertThat(page.locator("main")).containsText("Abena");
        page.navigate("/concern/people.xhtml?id=" + number);
        page.locator(".people li", new Page.LocatorOptions().setHasText("Kofi"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.locator("#sure")).containsText("Remove Kofi Osei from this concern?");
        assertAccessible(page);
        picture(page, "take-out", width);
        page.locator("[id='out:take-out']").click();
        assertThat(page.locator("main")).containsText("Abena");
        page.locator("#history summary").click();
        assertThat(page.locator("#history")).containsText("Pupil removed: filed here by mistake");
        assertThat(page.locator("main")).not().containsText("Kofi");
    }

    /** Two have the parts open: the second saves again after being told, and what the first put right stays so. */
    @Test
    void whoeverSavesPartsAgainPutsBackNothingThatAColleaguePutRight() {
        long school = ConcernStories.newSchool();
        String number = log(school, "Pushing in the queue.", "kofi");
        Page lead = open(Width.DESK);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/people.xhtml?id=" + number);
        lead.locator("[id='add:search']").fill("abena");
        lead.locator("[id='add:find']").click();
        lead.locator("[id='add:new-role']").selectOption("was harmed");
        lead.locator("[id='add:how-known']").fill("It was she.");
        lead.locator("[id='add:add']").click();
        assertThat(lead.locator("main")).containsText("Abena");
        Page deputy = open(Width.DESK);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate("/concern/people.xhtml?id=" + number);
        lead.navigate("/concern/people.xhtml?id=" + number);
        correct(lead, "Kofi", "stepped in to help");
        assertThat(lead.locator("[id='parts:correct']")).hasCount(0);

        correct(deputy, "Abena", "stepped in to help");
        assertThat(deputy.locator("main")).containsText("A colleague has changed this concern");
        assertThat(part(deputy, "Kofi")).hasValue("INTERVENED");
        assertThat(part(deputy, "Abena")).hasValue("INTERVENED");
        assertThat(deputy.locator("[id='parts:reason']")).hasValue("Two pupils say so.");
        deputy.locator("[id='parts:correct']").click();
        assertThat(deputy.locator("[id='parts:correct']")).hasCount(0);
        deputy.navigate("/concern/people.xhtml?id=" + number);
        assertThat(part(deputy, "Kofi")).hasValue("INTERVENED");
        assertThat(part(deputy, "Abena")).hasValue("INTERVENED");
    }

    private static void correct(Page page, String who, String part) {
        part(page, who).selectOption(part);
        page.locator("[id='parts:reason']").fill("Two pupils say so.");
        page.locator("[id='parts:correct']").click();
    }

    private static Locator part(Page page, String who) {
        return page.locator(".people li", new Page.LocatorOptions().setHasText(who))
                .locator("select");
    }

    @ParameterizedTest
    @EnumSource
    void aConcernAboutAnAdultIsWithTheHeadAlone(Width width) {
        long school = ConcernStories.newSchool();
        String number = log(school, "A supervisor grabbed him by the arm.", "kofi");
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + number);
        page.getByText("Correct or restrict").click();
        page.getByRole(AriaRole.LINK, exactly("This is about a member of staff"))
                .click();
        assertThat(page.locator("#whose")).containsText("Kofi Osei");
        assertThat(page.locator("#said")).hasText("A supervisor grabbed him by the arm.");
        page.locator("[id='adult:ask']").click();
        assertThat(page.locator("[id='adult:reason-wrong']"))
                .hasText("Say why it belongs to the head, in a few words.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "about-an-adult", width);
        page.locator("[id='adult:reason']").fill("He works here.");
        page.locator("[id='adult:ask']").click();
        assertThat(page.locator("#sure")).containsText("You will not be able to read it any more.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "about-an-adult-sure", width);
        page.locator("[id='sure-form:give']").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The head has it. You cannot read it any more.");
        assertThat(page.locator("main")).not().containsText("grabbed");
        assertAccessible(page);
        assertEquals(404, page.navigate("/concern/view.xhtml?id=" + number).status());
        assertEquals(404, page.navigate("/concern/head-view.xhtml?id=" + number).status());
        page.navigate("/concern/list.xhtml");
        assertThat(page.locator(".rows tbody tr")).hasCount(0);

        ConcernStories.add(school, Long.parseLong(number), "Another teacher saw it too.");
        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertAccessible(head);
        assertThat(head.locator("#bell")).hasText("2 new notices");
        head.navigate("/notice/list.xhtml");
        head.locator(".notices .link").nth(1).click();
        head.waitForURL(Pattern.compile(".*/concern/head-view\\.xhtml\\?id=" + number));
        head.navigate("/index.xhtml");
        assertThat(head.locator("#lado-" + number))
                .containsText(
                        Pattern.compile("By the end of \\w+day \\d+ \\w+: tell the LADO about concern " + number));
        head.locator("#lado-" + number + " a").click();
        head.waitForURL(Pattern.compile(".*/concern/head-view\\.xhtml\\?id=" + number));
        head.navigate("/concern/head.xhtml");
        assertThat(head.locator("#held")).containsText("Added to, not read yet");
        assertThat(head.locator("#held")).containsText("Bullying: other, number " + number);
        assertThat(head.locator("#held")).containsText(Pattern.compile("Tell the LADO by the end of \\w+day \\d"));
        assertThat(head.locator("#lado-number")).containsText("The LADO’s number has not been entered yet.");
        assertThat(head.locator("#lado-number"))
                .containsText(
                        "Ask the safeguarding lead or the administrator to enter it in the school\u2019s contacts.");
        theLeadEntersTheNumber(page);
        head.reload();
        assertThat(head.locator("#lado-number")).containsText("LADO: Northside LADO team");
        assertThat(head.locator("#lado-number a[href='tel:01632960300']")).isVisible();
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "with-the-head", width);
        head.locator("#held a").click();
        assertThat(head.locator("main")).containsText("A supervisor grabbed him by the arm.");
        assertThat(head.locator("main")).containsText("Kofi Osei");
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "head-reads", width);
        theHeadWorksOnIt(head, number, width);
        head.locator("[id='back:send']").click();
        assertThat(head.getByRole(AriaRole.STATUS)).hasText("The safeguarding lead has it again.");
        assertEquals(404, head.navigate("/concern/head-view.xhtml?id=" + number).status());
        page.navigate("/concern/view.xhtml?id=" + number);
        assertThat(page.locator("main")).containsText("grabbed him");
    }

    /**
     * As a lead works on others: reads what was added, acknowledges, asks somebody, refers to the designated officer,
     * decides and closes; each way back leads here.
     */
    private void theHeadWorksOnIt(Page head, String number, Width width) {
        Pattern here = Pattern.compile(".*/concern/head-view\\.xhtml\\?.*id=" + number + ".*");
        assertThat(head.locator("#added")).containsText("Another teacher saw it too.");
        assertThat(head.locator("#lado a[href='tel:01632960300']")).isVisible();
        head.locator("[id='additions:read']").click();
        assertThat(head.locator("#added")).containsText(Pattern.compile("Read .* by Test HEAD"));
        head.locator("[id='see:acknowledge']").click();
        assertThat(head.locator("main")).containsText(Pattern.compile("Acknowledged .* Test HEAD"));
        assertThat(head).hasURL(here);
        assertThat(head.locator("#lado")).containsText(Pattern.compile("Tell the LADO by the end of \\w+day \\d"));
        head.getByRole(AriaRole.LINK, exactly("Record your decision about the LADO"))
                .click();
        assertThat(head.locator("[id='referral:agency'] option:checked"))
                .hasText("Local authority designated officer (LADO)");
        assertAccessible(head);
        head.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        head.locator("[id='referral:decidedOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        head.locator("[id='referral:save']").click();
        assertThat(head.locator("main")).containsText("Local authority designated officer (LADO)");
        assertThat(head.locator("#lado")).containsText(Pattern.compile("LADO told on \\w+day \\d"));
        assertThat(head).hasURL(here);
        head.getByRole(AriaRole.LINK, exactly("Decide")).click();
        head.locator("[id='decide:DECISION']").selectOption("Refer to another agency");
        head.locator("[id='decide:REASON']").fill("The designated officer asks for it.");
        head.getByText("Close", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        head.locator("[id='decide:close']").check();
        head.locator("[id='decide:OUTCOME']").selectOption("Another agency leads on it");
        assertThat(head.locator("#left")).containsText("One referral awaits an answer");
        assertThat(head.locator("#left")).not().containsText("No case lead");
        head.locator("[id='decide:anyway']").fill("The officer tells us.");
        assertAccessible(head);
        head.locator("[id='decide:save']").click();
        assertThat(head.locator("main")).containsText(Pattern.compile("Closed .* by Test HEAD\\."));
        assertThat(head).hasURL(here);
        assertThat(head.locator("main")).containsText("Your decision");
        assertThat(head.getByRole(AriaRole.LINK, exactly("Restrict who can read it")))
                .hasCount(0);
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "head-works", width);
    }

    private static void theLeadEntersTheNumber(Page page) {
        page.navigate("/school/contacts.xhtml");
        page.locator("[id='contacts:officerName']").fill("Northside LADO team");
        page.locator("[id='contacts:officerPhone']").fill("01632 960300");
        page.locator("[id='contacts:save']").click();
        assertThat(page.locator(".news")).isVisible();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** @return the number of a concern that a teacher logged */
    private String log(long school, String facts, String pupil) {
        return ConcernStories.log(school, facts, pupil);
    }
}
