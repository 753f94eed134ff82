package org.wholeschool.concern.followup.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead hears that social care refused a referral, and escalates it: from the page of the concern, nine clicks,
 * choices and fields.
 */
class RefusedReferralStoryIT extends BrowserStory {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private int interactions;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void press(Page page, String name) {
        interactions++;
        page.getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private void follow(Page page, String name) {
        interactions++;
        page.getByRole(AriaRole.LINK, named(name)).first().click();
    }

    private void fill(Page page, String field, String text) {
        interactions++;
        page.locator("[id='" + field + "']").fill(text);
    }

    private void choose(Page page, String field, String value) {
        interactions++;
        page.locator("[id='" + field + "']").selectOption(value);
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedReferralIsEscalated(Width width) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        System.getProperty("wholeschool.test.url") + "/testing/follow-up-schools"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        String[] ids = answer.body().split(" ");
        Page page = open(width);
        signIn(page, Role.LEAD, Long.parseLong(ids[0]));
        page.navigate("/concern/referral.xhtml?concern=" + ids[1]);
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='referral:agency']").selectOption("CHILDRENS_SOCIAL_CARE");
        page.locator("[id='referral:decidedOn']").fill("2026-08-28");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.locator("main")).containsText("Chase the referral to Children's social care.");
        assertThat(page.locator("#referrals")).containsText("Overdue");
        assertThat(page.locator("#referrals")).containsText("Answer due Tue 1 Sept 2026");
        looked(page, "referral-overdue", width);
        page.navigate("/");
        assertThat(page.locator("#now ul.work")).containsText("Referral to Children's social care");
        looked(page, "home-referral-overdue", width);
        page.navigate("/concern/view.xhtml?id=" + ids[1]);

        interactions = 0;
        follow(page, "Children's social care");
        choose(page, "referral:outcome", "NOT_ACCEPTED");
        fill(page, "referral:outcomeOn", today.toString());
        press(page, "Save");
        assertThat(page.locator("h1")).hasText("Escalate or accept");
        assertThat(page.locator("main")).containsText("Ask for the team manager");
        assertThat(page.locator("main")).containsText("Testname1 Testsurname1");
        assertThat(page.locator("main")).containsText("Fri 28 Aug 2026");
        looked(page, "referral-refused", width);
        escalateWithAFaultFirst(page);
        assertEquals(9, interactions, "from the concern to the escalation, with one field refused on the way");
        assertThat(page.locator("#saved")).containsText("The escalation is saved.");
        assertThat(page.locator(".time")).containsText("Open the referral");
        assertThat(page.locator(".time")).not().containsText("???");
        assertThat(page.locator("#referrals")).containsText("Escalated");
        assertThat(page.locator("main")).containsText("Referral escalated");
        assertThat(page.locator("main")).containsText("Team manager, Ms Ford");
        looked(page, "referral-escalated", width);
    }

    private void escalateWithAFaultFirst(Page page) {
        interactions++;
        page.getByLabel("Escalate", new Page.GetByLabelOptions().setExact(true)).check();
        fill(page, "next:words", "She looks at it again on Friday");
        press(page, "Save");
        assertThat(page.locator("[id='next:whom-wrong']")).hasText("Say who you escalated it to.");
        assertThat(page.locator("[id='next:words']")).hasValue("She looks at it again on Friday");
        fill(page, "next:whom", "Team manager, Ms Ford");
        page.clock().install();
        page.clock().fastForward("02:00");
        page.context().setOffline(true);
        page.locator("[id='next:save']").click();
        assertThat(page.locator("[data-note='no-connection']")).isFocused();
        page.context().setOffline(false);
        press(page, "Save");
        page.waitForURL("**/concern/view.xhtml*");
    }
}
