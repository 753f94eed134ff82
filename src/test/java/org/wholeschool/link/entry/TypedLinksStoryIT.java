package org.wholeschool.link.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.TypedStory;
import org.wholeschool.testing.browser.Width;

/** What a lead typed about links outlives a time-out: they sign in beside it and send it, and over nobody's change. */
class TypedLinksStoryIT extends TypedStory {

    private static long school(String query) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        System.getProperty("wholeschool.test.url") + "/testing/link-schools" + query))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return Long.parseLong(answer.body());
    }

    private static void row(Page page, int row, String one, String other, String note) {
        String before = "quick:row:" + row + ":";
        page.locator("[id='" + before + "one']").fill(one);
        page.locator("[id='" + before + "other']").fill(other);
        page.locator("[id='" + before + "kind']").selectOption("Friends");
        page.locator("[id='" + before + "told']").selectOption("I saw or heard it myself");
        page.locator("[id='" + before + "observedOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        page.locator("[id='" + before + "note']").fill(note);
    }

    @Test
    void gradesAReasonAndSeveralLinksWaitUntilTheirWriterIsInAgain() throws Exception {
        long school = school("?proposed=true");
        Page lead = inside(school, Role.LEAD, "/link/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        String id = lead.url().replaceFirst(".*id=(\\d+).*", "$1");
        lead.navigate("/link/decide.xhtml?id=" + id);
        lead.getByLabel("May it be shared?").selectOption("It may lawfully be shared");
        lead.getByLabel("Is there more to say of your decision?").fill("Two say so");
        sendAfterATimeOut(lead, Role.LEAD, school, "decide:confirm");
        assertThat(lead.locator("main")).containsText("Two say so");
        assertThat(lead.locator("main")).containsText("It counts when groups are worked out");

        lead.navigate("/link/decide.xhtml?id=" + id);
        lead.locator("[id='end:whyNot']").fill("They have fallen out");
        Page deputy = inside(school, Role.DEPUTY, "/link/view.xhtml?id=" + id);
        deputy.navigate("/link/decide.xhtml?id=" + id);
        deputy.getByLabel("Is there more to say of your decision?").fill("A third one says so");
        deputy.locator("[id='decide:confirm']").click();
        assertThat(deputy.locator("main")).containsText("A third one says so");
        sendAfterATimeOut(lead, Role.LEAD, school, "end:withdraw");
        assertThat(note(lead, "changed")).isFocused();
        assertThat(lead.locator("[id='end:whyNot']")).hasValue("They have fallen out");
        deputy.reload();
        assertThat(deputy.locator("main")).containsText("It counts when groups are worked out");

        lead.navigate("/link/quick.xhtml");
        lead.locator("[id='quick:more']").click();
        row(lead, 0, "Kofi", "Abena", "They sit together");
        row(lead, 7, "Kofi", "Mo", "They walk home together");
        lead.locator("[id='quick:reason']").fill("It came up twice");
        lead.locator("[id='quick:serves']").fill("Seating plan");
        sendAfterATimeOut(lead, Role.LEAD, school, "quick:enter");
        assertThat(lead.locator("main")).containsText("2 links, next review first.");
    }

    /** The form in which a link is proposed: with the names that were looked for, and whatever else was typed. */
    @Test
    void aLinkThatIsProposedWaitsUntilItsWriterIsInAgain() throws Exception {
        long school = school("?proposed=true");
        Page teacher = inside(school, Role.TEACHER, "/link/propose.xhtml");
        teacher.locator("[id='propose:one']").fill("Kofi");
        teacher.locator("[id='propose:other']").fill("Abena");
        teacher.locator("[id='propose:find']").click();
        assertThat(teacher.locator("main")).containsText("Abena");
        teacher.locator("[id='propose:kind']").selectOption("Friends");
        teacher.getByLabel("I saw or heard it myself").check();
        teacher.locator("[id='propose:observedOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        teacher.locator("[id='propose:note']").fill("They sit together at lunch");
        teacher.locator("[id='propose:reason']").fill("It came up twice");
        teacher.locator("[id='propose:serves']").fill("Seating plan");
        sendAfterATimeOut(teacher, Role.TEACHER, school, "propose:send");
        assertThat(teacher).hasURL(Pattern.compile(".*/link/mine\\.xhtml.*"));
        assertThat(teacher.locator("main")).containsText("They sit together at lunch");
    }

    /** Who is in it comes of the address, and the boxes are those that were ticked. */
    @Test
    void aGroupWaitsUntilItsWriterIsInAgain() throws Exception {
        long school = school("");
        Page lead = inside(school, Role.LEAD, "/link/group.xhtml");
        lead.locator("[id='group:names']").fill("Kofi\nAbena\nTestname1");
        lead.locator("[id='group:add']").click();
        lead.locator("[id='group:row:1:cell:0:ticked']").check(new Locator.CheckOptions().setForce(true));
        lead.locator("[id='group:kind']").selectOption("Friends");
        lead.getByLabel("I saw or heard it myself").check();
        lead.locator("[id='group:observedOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        lead.locator("[id='group:note']").fill("All three at lunch");
        lead.locator("[id='group:grade:0:handling']").selectOption("It may lawfully be shared");
        lead.locator("[id='group:reason']").fill("It came up twice");
        lead.locator("[id='group:serves']").fill("Seating plan");
        sendAfterATimeOut(lead, Role.LEAD, school, "group:enter");
        assertThat(lead.locator(".say")).hasText("One pair was entered.");
    }

    /** What is typed in one part of a page stays while another part of it is saved, or a pupil is looked for. */
    @Test
    void whatIsTypedBesideStays() throws Exception {
        long school = school("?proposed=true");
        Page lead = open(Width.PHONE);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/link/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        lead.waitForURL("**/link/view.xhtml?id=*");
        lead.navigate(lead.url().replace("view.xhtml", "add.xhtml"));
        lead.getByLabel("Strengths").fill("They keep each other company");
        lead.locator("[id='add:add']").click();
        assertThat(lead.locator(".problems")).isVisible();
        lead.locator("[id='add:note']").fill("They sit together at lunch");
        lead.getByLabel("I saw or heard it myself").check();
        lead.locator("[id='add:observedOn']")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        lead.locator("[id='add:add']").click();
        assertThat(lead.locator(".news")).hasText("The evidence is added. What you changed below is not saved yet.");
        assertThat(lead.locator("[id='add:note']")).hasValue("");
        assertThat(lead.getByLabel("Strengths")).hasValue("They keep each other company");
        lead.locator("[id='add:note']").fill("They walk home together");
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "link-add-beside", Width.PHONE);
        lead.locator("[id='add:save']").click();
        assertThat(lead.locator(".news"))
                .hasText("What you changed is saved. The evidence that you began above is not added yet.");
        assertThat(lead.locator("[id='add:note']")).hasValue("They walk home together");
        lead.locator("[id='add:note']").fill("");
        lead.locator("[id='add:save']").click();
        assertThat(lead.locator("main")).containsText("They sit together at lunch");
        assertThat(lead.locator("main")).containsText("They keep each other company");
        assertThat(lead.locator("main")).not().containsText("They walk home together");
    }

    /** What a child said is typed once. */
    @Test
    void whatATeacherHeardWaitsUntilTheyAreInAgain() throws Exception {
        long school = school("?proposed=true");
        Page teacher = inside(school, Role.TEACHER, "/link/hear.xhtml");
        teacher.getByLabel("About whom is it recorded?").fill("Testname1");
        teacher.getByLabel("A parent or carer of the pupil").check();
        teacher.getByLabel("On which day did they say it?")
                .fill(Now.day(ZoneId.of("Europe/London")).toString());
        teacher.getByLabel("What do they say?").fill("They hardly know each other");
        sendAfterATimeOut(teacher, Role.TEACHER, school, "hear:send");
        assertThat(teacher.locator("#heard")).containsText("They hardly know each other");

        Page lead = inside(school, Role.LEAD, "/link/heard-list.xhtml");
        lead.locator("#waiting h2 a").click();
        lead.locator("[id='heard:links'] input[type=checkbox]").check();
        sendAfterATimeOut(lead, Role.LEAD, school, "heard:enter");
        assertThat(lead.locator("#entered li")).hasCount(1);
    }
}
