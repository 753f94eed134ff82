package org.wholeschool.peermap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.TypedStory;
import org.wholeschool.testing.browser.Width;

/**
 * What was typed about a map or an assessment outlives a time-out; and of two who write at once the second one sees
 * both.
 */
class TypedMapStoryIT extends TypedStory {

    private static long school() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/map-schools"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return Long.parseLong(answer.body());
    }

    @Test
    void aRequestADecisionAndAnAssessmentWaitUntilTheirWriterIsInAgain() throws Exception {
        long school = school();
        Page lead = inside(school, Role.LEAD, "/peermap/ask.xhtml");
        lead.locator("[id='ask:purpose']").fill("To find out who can walk home with her.");
        for (String name : List.of("Testname1", "Testname4")) {
            lead.locator("[id='ask:search']").fill(name);
            lead.locator("[id='ask:find']").click();
            lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Add: " + name + " ")))
                    .click();
        }
        lead.locator("[id='ask:child:0:why']").fill("Was followed home on Tuesday.");
        lead.locator("[id='ask:child:1:why']").fill("Followed her.");
        lead.getByLabel("Test DEPUTY").check();
        sendAfterATimeOut(lead, Role.LEAD, school, "ask:send");
        lead.waitForURL(Pattern.compile(".*/peermap/request\\.xhtml\\?id=\\d+&then=sent"));
        for (String said : List.of(
                "To find out who can walk home with her.",
                "Testname1",
                "Was followed home on Tuesday.",
                "Testname4",
                "Followed her.",
                "Test DEPUTY")) {
            assertThat(lead.locator("main")).containsText(said);
        }
        String id = lead.url().replaceFirst(".*id=(\\d+).*", "$1");

        Page deputy = inside(school, Role.DEPUTY, "/peermap/request.xhtml?id=" + id);
        deputy.locator("[id='request:reason']").fill("For these two, yes.");
        sendAfterATimeOut(deputy, Role.DEPUTY, school, "request:approve");
        assertThat(deputy.locator("main")).containsText("For these two, yes.");

        lead.navigate("/peermap/request.xhtml?id=" + id);
        lead.locator("[id='request:assess']").click();
        lead.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Assess this pupil: Testname1 Testsurname1"))
                .click();
        lead.locator("[id='assess:harm']").fill("Followed and pushed.");
        sendAfterATimeOut(lead, Role.LEAD, school, "assess:save");
        assertThat(lead.locator(".news")).containsText("Saved. This pupil is not assessed yet");
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue later: back to the assessment"))
                .click();
        assertThat(lead.locator("main")).containsText("Followed and pushed.");
        lead.locator("[id='risk:context:1:weight']").selectOption("Some");
        lead.locator("[id='risk:context:1:reason']").fill("Her friends look away.");
        sendAfterATimeOut(lead, Role.LEAD, school, "risk:weigh");
        assertThat(lead.locator(".news")).hasText("Saved.");
        lead.locator("[id='risk:conclusion']").fill("The way home has to change first.");
        sendAfterATimeOut(lead, Role.LEAD, school, "risk:close");
        assertThat(lead.locator(".problems")).containsText("Weigh every context");
        assertThat(lead.locator("[id='risk:conclusion']")).hasValue("The way home has to change first.");

        twoWriteAtOnce(lead, deputy, id);
    }

    /**
     * What only the other one changed stands in the form; where both did, both are shown, and saving again means it.
     */
    private void twoWriteAtOnce(Page lead, Page deputy, String id) {
        String child = "/peermap/assessment.xhtml?id=" + id;
        for (Page page : List.of(lead, deputy)) {
            page.navigate(child);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Assess this pupil: Testname1 Testsurname1"))
                    .click();
        }
        deputy.locator("[id='assess:harm']").fill("Followed, pushed and laughed at.");
        deputy.locator("[id='assess:needs']").fill("A safe way home.");
        deputy.locator("[id='assess:save']").click();
        assertThat(deputy.locator(".news")).containsText("Saved. This pupil is not assessed yet");
        lead.locator("[id='assess:harm']").fill("Followed and pushed twice.");
        lead.locator("[id='assess:save']").click();
        assertThat(lead.locator(".problems")).containsText("A colleague changed this meanwhile.");
        assertThat(lead.locator("main .notice.as-typed"))
                .hasText("A colleague wrote meanwhile: Followed, pushed and laughed at.");
        assertThat(lead.locator("[id='assess:harm']")).hasValue("Followed and pushed twice.");
        assertThat(lead.locator("[id='assess:needs']")).hasValue("A safe way home.");
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "risk-child-clash", Width.PHONE);
        lead.locator("[id='assess:save']").click();
        assertThat(lead.locator(".news")).containsText("Saved. This pupil is not assessed yet");
        assertThat(lead.locator("main .notice.as-typed")).hasCount(0);
        for (Page page : List.of(lead, deputy)) {
            page.navigate(child);
        }
        assertThat(lead.locator("main")).containsText("Followed and pushed twice.");
        lead.locator("main details summary").first().click();
        assertThat(lead.locator("main details").first()).containsText("Changed by Test DEPUTY");
        assertThat(lead.locator("main details").first()).containsText("Followed, pushed and laughed at.");

        deputy.locator("[id='risk:context:1:reason']").fill("Her friends look away and laugh.");
        lead.locator("[id='risk:context:1:reason']").fill("Her friends are afraid.");
        lead.locator("[id='risk:context:2:weight']").selectOption("Has to change first");
        lead.locator("[id='risk:context:2:reason']").fill("Nobody stands at the gate.");
        lead.locator("[id='risk:weigh']").click();
        assertThat(lead.locator(".news")).hasText("Saved.");
        deputy.locator("[id='risk:weigh']").click();
        assertThat(deputy.locator("[id='risk:context:1:reason-wrong']"))
                .containsText("A colleague changed this meanwhile.");
        assertThat(deputy.locator("main .notice.as-typed")).containsText("Her friends are afraid.");
        assertThat(deputy.locator("[id='risk:context:1:reason']")).hasValue("Her friends look away and laugh.");
        assertThat(deputy.locator("[id='risk:context:2:reason']")).hasValue("Nobody stands at the gate.");
        assertAccessible(deputy);
        assertFitsWidth(deputy);
        picture(deputy, "risk-contexts-clash", Width.PHONE);
        deputy.locator("[id='risk:weigh']").click();
        assertThat(deputy.locator(".news")).hasText("Saved.");
        assertThat(deputy.locator("main")).containsText("Earlier versions of the contexts");
        picture(deputy, "risk-before", Width.PHONE);
    }
}
