package org.wholeschool.concern.followup.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * What a lead, or whoever has a task, typed outlives a time-out and a sign-out: they sign in beside it and send it. It
 * is sent as nobody else's, and over nobody's change.
 */
class StillTypedStoryIT extends BrowserStory {

    private static final String REASON = "He asked that it stop. <b>Nobody</b> was hurt \ud83d\ude00";
    private final String today = Now.day(ZoneId.of("Europe/London")).toString();

    private long school;
    private long concern;
    private long pupil;

    @BeforeEach
    void aSchoolWithAConcern() throws Exception {
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

    private static Locator note(Page page, String which) {
        return page.locator("[data-note='" + which + "']");
    }

    /** The page lies behind the one in which they signed in: what nobody sees is not drawn. */
    private void looked(Page page, String name, Width width) {
        page.bringToFront();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private Page inside(Width width, Role role, String address) {
        Page page = open(width);
        signIn(page, role, school);
        page.clock().install();
        page.navigate(address);
        return page;
    }

    /** Half an hour and more goes by. */
    private static void timeOut(Page page) {
        assertEquals(
                200,
                page.request()
                        .post(
                                "/testing/ageing?seen=40&in=40",
                                RequestOptions.create().setHeader("Wholeschool-Passive", "yes"))
                        .status());
    }

    /** They are out, are told so, sign in beside the page, and send what is still there. */
    private void sendAfterATimeOut(Page page, Role role, String button) {
        timeOut(page);
        page.clock().fastForward("40:00");
        page.locator("[id='" + button + "']").click();
        assertThat(note(page, "signed-out")).isFocused();
        Page beside = page.context().newPage();
        signIn(beside, role, school);
        beside.close();
        page.locator("[id='" + button + "']").click();
    }

    private static void decide(Page page, String reason) {
        page.getByLabel("This week").check();
        page.locator("[id='decide:DECISION']").selectOption("Act in school");
        page.locator("[id='decide:REASON']").fill(reason);
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionWaitsUntilItsWriterIsInAgain(Width width) {
        Page page = inside(width, Role.LEAD, "/concern/decide.xhtml?id=" + concern);
        page.locator("[id='decide:REASON']").fill(REASON);
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:DECISION-wrong']")).isVisible();
        decide(page, REASON);
        page.clock().fastForward("02:00");
        page.context().setOffline(true);
        page.locator("[id='decide:save']").click();
        assertThat(note(page, "no-connection")).isFocused();
        page.context().setOffline(false);

        Page beside = page.context().newPage();
        beside.navigate("/index.xhtml");
        beside.locator(width == Width.PHONE ? ".menu > summary" : "#account > summary")
                .click();
        beside.locator(width == Width.PHONE ? "[id='leave-menu:out']" : "[id='leave:out']")
                .click();
        assertThat(beside.locator("[id='sign-in:enter']")).isVisible();
        page.locator("[id='decide:save']").click();
        assertThat(note(page, "signed-out")).isFocused();
        assertThat(note(page, "no-connection")).isHidden();
        assertThat(page.locator("[id='decide:REASON']")).hasValue(REASON);
        looked(page, "still-typed", width);

        signIn(beside, Role.DEPUTY, school);
        page.locator("[id='decide:save-next']").click();
        assertThat(note(page, "stranger")).isFocused();
        looked(page, "still-typed-stranger", width);
        beside.context().clearCookies();
        signIn(beside, Role.LEAD, school);
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("#decided")).containsText(REASON);
        assertThat(page.locator("main")).containsText("by Test LEAD.");
    }

    /**
     * What somebody else decided meanwhile is not overwritten by who was signed out: they are told, and lose nothing.
     */
    @ParameterizedTest
    @EnumSource
    void whatWasChangedMeanwhileIsNotOverwritten(Width width) {
        Page page = inside(width, Role.LEAD, "/concern/decide.xhtml?id=" + concern);
        decide(page, REASON);
        Page deputy = inside(Width.PHONE, Role.DEPUTY, "/concern/decide.xhtml?id=" + concern);
        decide(deputy, "The deputy's own reason.");
        deputy.locator("[id='decide:save']").click();
        assertThat(deputy.locator("#decided")).containsText("The deputy's own reason.");
        sendAfterATimeOut(page, Role.LEAD, "decide:save");
        assertThat(note(page, "changed")).isFocused();
        assertThat(page.locator("[id='decide:REASON']")).hasValue(REASON);
        looked(page, "still-typed-changed", width);
        deputy.reload();
        assertThat(deputy.locator("#decided")).containsText("The deputy's own reason.");
        Page anew = page.waitForPopup(
                () -> page.getByText("Open it beside this page").click());
        assertThat(anew.locator("[id='decide:REASON']")).hasValue("The deputy's own reason.");

        // In one sitting both are shown side by side, as ever.
        decide(anew, "A third one.");
        deputy.navigate("/concern/decide.xhtml?id=" + concern);
        decide(deputy, "The deputy's second reason.");
        deputy.locator("[id='decide:save']").click();
        assertThat(deputy.locator("#decided")).containsText("The deputy's second reason.");
        anew.locator("[id='decide:save']").click();
        assertThat(anew.locator("#clash")).containsText("The deputy's second reason.");
        assertThat(anew.locator("#clash")).containsText("A third one.");
    }

    @Test
    void whatFollowsOfAConcernWaitsToo() {
        Page page = inside(Width.PHONE, Role.LEAD, "/concern/referral.xhtml?concern=" + concern);
        page.locator("[id='referral:save']").click();
        assertThat(page.locator("[id='referral:made-wrong']")).isVisible();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='referral:agency']").selectOption("Another agency");
        page.getByLabel("Its name").fill("Northside O'Connor Trust");
        page.getByLabel("Date made or decided").fill(today);
        sendAfterATimeOut(page, Role.LEAD, "referral:save");
        assertThat(page.locator("main")).containsText("Northside O'Connor Trust");

        page.navigate("/concern/parents.xhtml?concern=" + concern);
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Reason for not informing them").fill("It would put the child at risk.");
        sendAfterATimeOut(page, Role.LEAD, "parents:save");
        assertThat(page.locator("main")).containsText("It would put the child at risk.");

        page.navigate("/concern/situation.xhtml?pupil=" + pupil);
        page.getByLabel("Status").selectOption("Social worker");
        page.getByLabel("Since").fill(today);
        page.getByLabel("Social worker or contact").fill("J. Worker");
        sendAfterATimeOut(page, Role.LEAD, "situation:save");
        assertThat(page.locator("main")).containsText("J. Worker");

        page.navigate("/concern/readers.xhtml?id=" + concern);
        page.getByLabel("Test LEAD").check();
        page.locator("[id='readers:reason']").fill("A colleague's own child.");
        sendAfterATimeOut(page, Role.LEAD, "readers:restrict");
        assertThat(page.locator("#readers")).hasText("Restricted. Only these people can read it: Test LEAD.");
    }

    @Test
    void aTaskIsAskedForAndAnsweredAcrossATimeOut() {
        Page page = inside(Width.PHONE, Role.LEAD, "/concern/action.xhtml?concern=" + concern);
        page.locator("[id='ask:task']").fill("Sit by the stairs at break");
        page.locator("[id='ask:owner']").selectOption("Test ACTION_OWNER");
        page.locator("[id='ask:due']").fill(today);
        sendAfterATimeOut(page, Role.LEAD, "ask:save");
        assertThat(page.locator("main")).containsText("Test ACTION_OWNER");

        Page owner = inside(Width.PHONE, Role.ACTION_OWNER, "/concern/tasks.xhtml");
        owner.locator("main a[href*='/concern/task.xhtml']").first().click();
        Page second = owner.context().newPage();
        second.navigate(owner.url());
        second.getByLabel("I have done it").check();
        second.getByLabel("What was done").fill("Said twice");
        owner.getByLabel("I have done it").check();
        owner.getByLabel("What was done").fill("Quiet while I am there");
        sendAfterATimeOut(owner, Role.ACTION_OWNER, "task:send");
        assertThat(owner.locator("main")).containsText("Quiet while I am there");
        second.locator("[id='task:send']").click();
        assertThat(note(second, "gone")).isFocused();
        assertThat(second.getByLabel("What was done")).hasValue("Said twice");
        assertAccessible(second);
    }
}
