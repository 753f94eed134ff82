package org.wholeschool.concern.followup.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead follows a concern up: asks a colleague, who does it and sees nothing of the concern; records a referral, what
 * parents were told, and what is known of a pupil.
 */
class FollowUpStoryIT extends BrowserStory {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private static final String TASK = "Sit by the stairs at break <b>this week</b> \ud83d\ude00";

    private long school;
    private long concern;
    private long pupil;

    private void aSchoolWithAConcern() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/follow-up-schools"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        String[] ids = answer.body().split(" ");
        school = Long.parseLong(ids[0]);
        concern = Long.parseLong(ids[1]);
        pupil = Long.parseLong(ids[2]);
    }

    private Page lead(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + concern);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aTaskIsGivenAndDoneByWhoSeesNothingOfTheConcern(Width width) throws Exception {
        aSchoolWithAConcern();
        Page lead = lead(width);
        assertThat(lead.locator("main")).containsText("No actions yet.");
        follow(lead, "Ask a colleague");
        press(lead, "Assign action");
        assertThat(lead.locator("[id='ask:task-wrong']")).hasText("Say what they should do.");
        assertThat(lead.locator("[id='ask:owner-wrong']")).hasText("Choose who should do it.");
        assertThat(lead.locator("[id='ask:due-wrong']")).isVisible();
        lead.locator("[id='ask:task']").fill(TASK);
        press(lead, "Assign action");
        assertThat(lead.locator("[id='ask:owner-wrong']")).hasText("Choose who should do it.");
        ownerIsSearchedByKeyboard(lead);
        lead.locator("[id='ask:due']").fill(today.minusDays(1).toString());
        press(lead, "Assign action");
        assertThat(lead.locator("[id='ask:due-wrong']")).hasText("This day has passed. Choose today or a later day.");
        assertThat(lead.locator("[id='ask:task']")).hasValue(TASK);
        looked(lead, "follow-up-ask", width);
        lead.locator("[id='ask:due']").fill(today.plusDays(2).toString());
        press(lead, "Assign action");
        assertThat(lead.locator("main")).containsText("Test ACTION_OWNER, due");
        looked(lead, "follow-up-concern", width);

        Page owner = open(width);
        signIn(owner, Role.ACTION_OWNER, school);
        assertThat(owner.locator("#my-tasks .work > li")).hasCount(1);
        assertThat(owner.locator("#my-tasks")).containsText(TASK);
        owner.navigate("/concern/tasks.xhtml");
        assertThat(owner.locator(".as-typed")).hasText(TASK);
        looked(owner, "tasks", width);
        follow(owner, "Answer");
        String task = owner.url();
        press(owner, "Send");
        assertThat(owner.locator("[id='task:answer-wrong']")).hasText("Choose whether you have done it.");
        owner.getByLabel("I have done it").check();
        press(owner, "Send");
        assertThat(owner.locator("[id='task:became-wrong']")).hasText("Say what was done.");
        assertThat(owner.getByLabel("I have done it")).isChecked();
        looked(owner, "task", width);
        noPageTellsTheOwnerAnythingOfTheConcern(owner);
        doneInItsRowAtHome(owner, width);
        owner.navigate("/concern/tasks.xhtml");
        assertThat(owner.locator("main")).containsText("You have no tasks.");
        assertThat(owner.locator("main")).containsText("Quiet while I am there");
        looked(owner, "tasks-answered", width);
        assertEquals(404, owner.navigate(task).status(), "answered");

        lead.reload();
        assertThat(lead.locator("main")).containsText("Quiet while I am there");
        openPart(lead, "Actions");
        lead.locator("#actions li a").click();
        lead.getByText("Changed once: what it was before").click();
        assertThat(lead.locator("main")).containsText("Status before: Open");
        looked(lead, "follow-up-done", width);
        whatWasDoneIsListed(lead, width);
    }

    private void whatWasDoneIsListed(Page lead, Width width) {
        lead.navigate("/concern/list.xhtml");
        lead.locator("#views").getByText("Actions").click();
        assertThat(lead.locator("h1")).hasText("Actions");
        assertThat(lead.locator(".rows tbody th a")).hasText(TASK);
        assertThat(lead.locator(".rows tbody")).containsText("Done");
        looked(lead, "responses", width);
        lead.getByText("Filter and columns").click();
        lead.locator("[id='choose:onFirst']").fill(today.plusDays(9).toString());
        lead.locator("[id='choose:onLast']").fill(today.plusDays(8).toString());
        press(lead, "Show");
        assertThat(lead.locator("[id='choose:onLast-wrong']")).containsText("The last day is before the first.");
        lead.locator("[id='choose:onFirst']").fill(today.plusDays(8).toString());
        press(lead, "Show");
        assertThat(lead.locator("main")).containsText("No actions fit this filter.");
        assertThat(lead.locator("#active a")).hasCount(2);
        lead.locator("#active a").first().click();
        lead.locator("#active a").first().click();
        assertThat(lead.locator(".rows tbody tr")).hasCount(1);
        lead.locator("#picks").getByText("Overdue").click();
        assertThat(lead.locator("main")).containsText("No actions fit this filter.");
        lead.locator("#views").getByText("Parents").click();
        assertThat(lead.locator("main")).containsText("No record about parents or carers fits this filter.");
        looked(lead, "responses-none", width);
    }

    /**
     * A school has two hundred colleagues: a part of a name makes the list short, and where one is left it is chosen.
     */
    private static void ownerIsSearchedByKeyboard(Page lead) {
        Locator options = lead.locator("[id='ask:owner'] option");
        int called =
                options.filter(new Locator.FilterOptions().setHasText("test")).count();
        assertTrue(called > 2, "there is something to search in");
        Locator search = lead.getByLabel("Search staff");
        search.focus();
        lead.keyboard().type("nobody called so");
        assertThat(lead.locator("[id='ask:owner-search-said']")).hasText("Nothing in the list below fits. Type less.");
        assertThat(options).hasCount(1);
        search.fill("test");
        assertThat(lead.locator("[id='ask:owner-search-said']")).hasText(called + " in the list below fit.");
        search.fill("OWNER act");
        assertThat(lead.locator("[id='ask:owner-search-said']")).hasText("Test ACTION_OWNER is chosen.");
        assertThat(options).hasCount(2);
        search.fill("owner nobody");
        assertThat(lead.locator("[id='ask:owner'] option:checked")).hasText("Choose");
        search.fill("owner");
        lead.keyboard().press("Enter");
        assertThat(lead.locator("[id='ask:owner']")).isFocused();
        search.fill("nobody called so");
        assertThat(options).hasCount(2);
        assertThat(lead.locator("[id='ask:owner'] option:checked")).hasText("Test ACTION_OWNER");
    }

    /** Every page of the product, asked for with every number that the owner could guess. */
    private void noPageTellsTheOwnerAnythingOfTheConcern(Page owner) {
        for (String path : PageAccess.table().keySet()) {
            for (String query : Stream.of(
                            "?id=" + concern + "&concern=" + concern + "&pupil=" + pupil,
                            "?id=" + pupil + "&owner=" + pupil)
                    .toList()) {
                Response answer = owner.navigate(path + query);
                if (answer.status() == 200 && answer.url().contains(path)) {
                    assertTrue(PageAccess.table().get(path).contains(Role.ACTION_OWNER), path);
                }
                String content = owner.content();
                assertFalse(
                        content.contains("A secret of the concern")
                                || content.contains("Testsurname")
                                || content.contains("/concern/view.xhtml"),
                        path + query);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeadRecordsAReferralWhatParentsWereToldAndWhatIsKnownOfAPupil(Width width) throws Exception {
        aSchoolWithAConcern();
        Page page = lead(width);
        assertThat(page.locator("main")).containsText("1: was harmed 1");

        page.locator("#referrals .box-head a").click();
        press(page, "Save");
        assertThat(page.locator("[id='referral:made-wrong']")).hasText("Choose whether a referral was made.");
        assertThat(page.locator("[id='referral:decidedOn-wrong']")).isVisible();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='referral:agency']").selectOption("Another agency");
        page.getByLabel("Its name").fill("Northside O'Connor Trust");
        page.getByLabel("Date made or decided").fill(today.plusDays(1).toString());
        page.getByLabel("Reference").fill("N-12");
        press(page, "Save");
        assertThat(page.locator("[id='referral:decidedOn-wrong']"))
                .hasText("This day has not come yet. Check the date.");
        assertThat(page.getByLabel("Its name")).hasValue("Northside O'Connor Trust");
        looked(page, "follow-up-referral", width);
        page.getByLabel("Date made or decided").fill(today.toString());
        press(page, "Save");
        assertThat(page.locator("main")).containsText("Northside O'Connor Trust");
        theAgenciesAreKept(page, width);
        page.navigate("/concern/view.xhtml?id=" + concern);
        assertThat(page.locator("main")).containsText("Northside O'Connor Trust");
        page.locator("#referrals li a").click();
        assertThat(page.locator("[id='referral:agency'] option:checked")).hasText("Another agency");
        assertThat(page.getByLabel("Its name")).hasValue("Northside O'Connor Trust");
        assertThat(page.locator("[id='referral:agency'] option")).hasText(new String[] {
            "Choose",
            "Children's social care",
            "Northshire Police",
            "Early help",
            "Channel (Prevent)",
            "Harbour Trust",
            "Another agency"
        });
        page.getByText("Numbers to ring").click();
        assertThat(page.locator("main")).containsText("Northshire Police: 01632 960101, Reference S-12");
        looked(page, "follow-up-referral-agencies", width);
        page.getByLabel("Outcome", new Page.GetByLabelOptions().setExact(true)).selectOption("Taken on");
        page.getByLabel("Date of the answer").fill(today.toString());
        press(page, "Save");
        assertThat(page.locator("main")).containsText("Taken on");

        page.locator("#parents .box-head a").click();
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Save");
        assertThat(page.locator("[id='parents:reason-wrong']")).hasText("Give the reason for not informing them.");
        page.locator("[id='parents:reason']").fill("It would put the child at risk.");
        page.getByLabel("Whose parents?").selectOption(Long.toString(pupil));
        looked(page, "follow-up-parents", width);
        press(page, "Save");
        assertThat(page.locator("#parents")).containsText("Testname1 Testsurname1: Not informed");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Testname1 Testsurname1")
                                .setExact(true))
                .click();
        follow(page, "Add a status");
        page.getByLabel("Status").selectOption("Social worker");
        page.getByLabel("Since").fill(today.toString());
        page.getByLabel("Until").fill(today.minusDays(1).toString());
        press(page, "Save");
        assertThat(page.locator("[id='situation:endsOn-wrong']"))
                .hasText("The last day is before the first. Change one of them.");
        page.getByLabel("Until").fill("");
        press(page, "Save");
        assertThat(page.locator("[id='situation:worker-wrong']")).hasText("Enter who it is.");
        page.getByLabel("Social worker or contact").fill("J. Worker");
        looked(page, "follow-up-situation", width);
        press(page, "Save");
        assertThat(page.locator("main")).containsText("J. Worker");
        theKeyAdultIsChosen(page);
        theFamilyIsEntered(page);
        looked(page, "follow-up-pupil", width);
        page.navigate("/concern/view.xhtml?id=" + concern);
        assertThat(page.locator("main")).containsText("Social worker J. Worker");
        assertThat(page.locator("#involved")).containsText("Key adult Test TEACHER");
        looked(page, "follow-up-record", width);

        page.navigate("/concern/pupil.xhtml?id=" + pupil);
        follow(page, "Change or end");
        assertAccessible(page);
        press(page, "Delete for good");
        assertThat(page.locator("main")).containsText("Nothing recorded.");
    }

    /** Five interactions; what is wrong is said at its field, and what was typed stays. */
    private void theFamilyIsEntered(Page page) {
        assertThat(page.locator("svg.lanes:visible a")).not().hasCount(0);
        page.getByText("Add a person").click();
        page.locator("[id='family:familyName']").fill("Quilla O'Neill");
        press(page, "Add to the family");
        assertThat(page.locator("[id='family:familyRelation-wrong']")).hasText("Choose the relation.");
        assertThat(page.locator("[id='family:familyName']")).hasValue("Quilla O'Neill");
        page.locator("[id='family:familyRelation']").selectOption("parent");
        press(page, "Add to the family");
        assertThat(page.locator("#family")).containsText("Quilla O'Neill, parent");
    }

    /** Three interactions. */
    private void theKeyAdultIsChosen(Page page) {
        page.getByText("Choose a key adult").click();
        press(page, "Save key adult");
        assertThat(page.locator("[id='key-adult:adult-wrong']")).hasText("Choose a member of staff, or type a name.");
        page.locator("[id='key-adult:adult']").selectOption("Test DEPUTY");
        press(page, "Save key adult");
        assertThat(page.locator("main")).containsText("Test DEPUTY, since");
        page.getByText("Choose another", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='key-adult:adult']").selectOption("Test TEACHER");
        press(page, "Save key adult");
        assertThat(page.locator("main")).containsText("Test TEACHER, since");
        page.getByText("Former key adults").click();
        assertThat(page.locator("main")).containsText("Test DEPUTY, ");
    }

    private void theAgenciesAreKept(Page page, Width width) {
        page.navigate("/agency/directory.xhtml");
        assertThat(page.locator("main ul.rows > li")).hasCount(6);
        follow(page, "Add an agency");
        page.getByLabel("Name of the agency").fill("police");
        page.getByLabel("Telephone").fill("ask me");
        press(page, "Save");
        assertThat(page.locator("[id='agency:name-wrong']"))
                .hasText("Another agency has this name. Choose that one, or give this one another name.");
        assertThat(page.locator("[id='agency:kind-wrong']")).hasText("Choose the kind of agency.");
        assertThat(page.locator("[id='agency:phone-wrong']")).hasText("Enter the number in digits. Spaces are fine.");
        assertThat(page.getByLabel("Telephone")).hasValue("ask me");
        looked(page, "agencies-wrong", width);
        page.getByLabel("Name of the agency").fill("Harbour Trust");
        page.locator("[id='agency:kind']").selectOption("VOLUNTARY");
        page.getByLabel("Telephone").fill("");
        press(page, "Save");
        assertThat(page.locator("h1")).hasText("Harbour Trust");
        aPersonThereIsVerified(page, width);
        page.navigate("/agency/agency.xhtml?code=POLICE");
        page.getByLabel("Name of the agency").fill("Northshire Police");
        page.getByLabel("Telephone").fill("01632 960101");
        page.locator("[id='agency:reference']").fill("S-12");
        aColleagueSavesFirst(page);
        press(page, "Save");
        page.navigate("/agency/agency.xhtml?code=CAMHS");
        page.getByLabel("Offer it for referrals").uncheck();
        press(page, "Save");
        page.navigate("/agency/directory.xhtml");
        assertThat(page.locator("main ul.rows > li")).hasCount(7);
        assertThat(page.locator("main ul.rows > li").last()).containsText("CAMHS Not in use");
        looked(page, "agencies", width);
    }

    /** What was typed stays beside what the colleague changed; saving again puts it in its place. */
    private void aColleagueSavesFirst(Page page) {
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.getByLabel("Telephone").fill("101");
        press(other, "Save");
        assertThat(other.getByLabel("Telephone")).hasValue("101");
        other.close();
        press(page, "Save");
        assertThat(page.locator(".problems")).containsText("A colleague has changed this agency");
        assertThat(page.locator("#theirs")).containsText("Telephone: 101");
        assertThat(page.getByLabel("Telephone")).hasValue("01632 960101");
    }

    private void aPersonThereIsVerified(Page page, Width width) {
        follow(page, "Add a person");
        page.locator("[id='person:name']").fill("Nia Pell");
        page.locator("[id='person:email']").fill("nia.pell@gmail.com");
        press(page, "Save");
        page.locator("[id='verify:how']").selectOption("CALL_BACK");
        page.locator("[id='verify:with']").fill("01632 960100, from their website");
        press(page, "Record the check");
        assertThat(page.locator("[id='verify:how-wrong']")).containsText("Anyone can have an address at gmail.com.");
        assertThat(page.locator("[id='verify:with']")).hasValue("01632 960100, from their website");
        page.locator("[id='person:email']").fill("nia.pell@harbour.example");
        press(page, "Save");
        page.locator("[id='verify:how']").selectOption("CALL_BACK");
        page.locator("[id='verify:with']").fill("01632 960100, from their website");
        press(page, "Record the check");
        assertThat(page.locator("main .tag.good")).hasText("Verified");
        looked(page, "agency-person", width);
    }

    @Test
    void whatALeaverHasToDoIsHandedOverAndTheSecondOfTwoLeadsIsTold() throws Exception {
        aSchoolWithAConcern();
        Page lead = lead(Width.PHONE);
        press(lead, "Not needed: Decide whether to inform parents.");
        lead.getByText("Not needed (1)").click();
        assertThat(lead.locator("ol.next-steps")).not().containsText("parents");
        assertThat(lead.locator("main")).containsText("Step marked as not needed");
        looked(lead, "next-step-not-needed", Width.PHONE);
        press(lead, "Show again: Decide whether to inform parents.");
        assertThat(lead.locator("ol.next-steps")).containsText("Decide whether to inform parents.");
        follow(lead, "Ask a colleague");
        lead.locator("[id='ask:task']").fill("Walk the corridor");
        lead.locator("[id='ask:owner']").selectOption("Test ACTION_OWNER");
        lead.locator("[id='ask:due']").fill(today.toString());
        press(lead, "Assign action");
        openPart(lead, "Actions");
        lead.locator("#actions li a").click();
        Page deputy = open(Width.PHONE);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate("/concern/actions.xhtml");
        assertThat(deputy.locator("main")).containsText("One open action.");
        assertThat(deputy.locator("main .concerns li b").first()).not().isEmpty();
        assertThat(deputy.locator("main .concerns li").first()).containsText("Testname1 Testsurname1");
        looked(deputy, "actions", Width.PHONE);
        follow(deputy, "All their actions");
        press(deputy, "Hand over all");
        assertThat(deputy.locator("[id='hand:owner-wrong']")).hasText("Choose who should do it.");
        deputy.locator("[id='hand:owner']").selectOption("Test TEACHER");
        looked(deputy, "actions-hand-over", Width.PHONE);
        press(deputy, "Hand over all");
        assertThat(deputy.locator(".news")).hasText("One action was handed over.");
        assertThat(deputy.locator("main")).containsText("No open actions.");
        assertAccessible(deputy);

        lead.locator("[id='ask:task']").fill("Walk the corridor twice");
        press(lead, "Save action");
        assertThat(lead.locator(".problems")).containsText("A colleague changed this while you were writing.");
        assertThat(lead.locator("[id='ask:task']")).hasValue("Walk the corridor twice");
        assertThat(lead.locator("main .sheet").first()).containsText("Test TEACHER");
        whatIsTypedInOnePartStaysWhileTheOtherIsSent(lead);
    }

    private void whatIsTypedInOnePartStaysWhileTheOtherIsSent(Page lead) {
        Locator task = lead.locator("[id='ask:task']");
        Locator became = lead.getByLabel("What was done, or why not?");
        became.fill("No longer needed");
        press(lead, "Save action");
        assertThat(lead.locator(".news")).hasText("The action is saved. Your text about ending it is not saved yet.");
        assertThat(lead.locator("main .sheet").first()).containsText("Walk the corridor twice");
        assertThat(became).hasValue("No longer needed");
        looked(lead, "action-beside", Width.PHONE);
        task.fill("Walk the corridor again");
        became.fill(" ");
        press(lead, "Withdraw");
        assertThat(lead.locator("[id='ask:became-wrong']")).isVisible();
        assertThat(task).hasValue("Walk the corridor again");
        became.fill("No longer needed");
        press(lead, "Withdraw");
        assertThat(lead.locator(".news"))
                .hasText("The action has ended. Your changes are still here, but no colleague sees them.");
        assertThat(lead.locator("main .sheet").first()).containsText("Why it was withdrawn: No longer needed");
        assertThat(task).hasValue("Walk the corridor again");
        assertThat(became).hasCount(0);
        press(lead, "Save action");
        assertThat(lead.locator("main")).containsText("Walk the corridor again");
        openPart(lead, "Actions");
        lead.locator("#actions li a").click();
        became.fill("Done on Friday");
        press(lead, "Mark as done");
        assertThat(lead.locator("h1")).not().hasText("Action");
        assertThat(lead.locator("main")).containsText("Done on Friday");
    }

    /** An empty answer is refused in the row, which stays open; a few words end the task. */
    private void doneInItsRowAtHome(Page owner, Width width) {
        owner.navigate("/index.xhtml");
        Locator row = owner.locator("#my-tasks .work > li").first();
        row.locator("summary").click();
        press(owner, "Mark as done");
        assertThat(row.locator(".msg")).hasText("Say what was done.");
        assertThat(row.locator("textarea")).hasAttribute("aria-invalid", "true");
        looked(owner, "task-at-home", width);
        row.locator("textarea").fill("Quiet while I am there");
        press(owner, "Mark as done");
        assertThat(owner.locator(".news")).containsText("Thank you. The person who asked sees your answer.");
        assertThat(owner.locator("#my-tasks")).containsText("You have no tasks.");
        owner.locator("#my-tasks details > summary").click();
        assertThat(owner.locator("#my-tasks")).containsText("Quiet while I am there");
    }

    /** Whoever tries the product finds something to do in every role. */
    @Test
    void theDemonstrationHasTasksForWhoTriesTheRole() {
        Page owner = open(Width.PHONE);
        signInAtNorthfield(owner, "action.owner");
        assertThat(owner.locator("#my-tasks > .work > li")).hasCount(2);
        assertThat(owner.locator("#my-tasks > .work > li").first()).containsText("Overdue");
        owner.navigate("/concern/tasks.xhtml");
        assertThat(owner.locator(".concerns li")).hasCount(2);
        assertThat(owner.locator(".concerns li").first()).containsText("Overdue");
        looked(owner, "demonstration-tasks", Width.PHONE);
        Page lead = open(Width.DESK);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/concern/actions.xhtml");
        assertTrue(lead.locator(".concerns li").count() > 3, "too few to look at");
        looked(lead, "demonstration-actions", Width.DESK);
    }
}
