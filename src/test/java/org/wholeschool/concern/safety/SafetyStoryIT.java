package org.wholeschool.concern.safety;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
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
 * A lead puts a safety plan in force from the page of a concern, reviews it when that is overdue, changes it and ends
 * it; of the other pupil's plan it tells nothing.
 */
class SafetyStoryIT extends BrowserStory {

    /**
     * What a lead does from the part of a concern's page until a plan is in force: each tap, choice and text is one.
     */
    private static final int TO_BEGIN = 8;

    /** And until a review is kept. */
    private static final int TO_REVIEW = 3;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private String school;
    private String concern;
    private String harmed;
    private String alleged;
    private int deeds;

    private static String post(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("wholeschool.test.url") + path))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void aSchool() throws Exception {
        String[] ids = post("/testing/safety-schools").split(" ");
        school = ids[0];
        concern = ids[1];
        harmed = ids[2];
        alleged = ids[3];
    }

    private Page lead(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, Long.parseLong(school));
        return page;
    }

    private void press(Page page, String name) {
        deeds++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void follow(Page page, String name) {
        deeds++;
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void type(Page page, String field, String text) {
        deeds++;
        page.locator("[id='" + field + "']").fill(text);
    }

    private void choose(Page page, String field, int option) {
        deeds++;
        page.locator("[id='" + field + "']").selectOption(new SelectOption().setIndex(option));
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static String wrong(String field) {
        return "[id='" + field + "-wrong']";
    }

    @ParameterizedTest
    @EnumSource
    void aPlanFromTheConcernToItsReviewAndItsEnd(Width width) throws Exception {
        aSchool();
        Page page = lead(width);
        page.navigate("/concern/view.xhtml?id=" + concern);
        openPart(page, "Safety plans");
        deeds = 0;
        follow(page, "Start for Testname1 Testsurname1");
        assertThat(page.locator("#event")).containsText("Number " + concern);
        assertThat(page.locator("main")).not().containsText("The other pupil has a plan of their own.");
        looked(page, "safety-plan-new", width);
        type(page, "safety:risks", "Waits for me <b>by the stairs</b> \ud83d\ude00");
        choose(page, "safety:spot:0:place", 1);
        choose(page, "safety:spot:0:band", 1);
        type(page, "safety:separation", "Leaves two minutes early");
        type(page, "safety:pupilSays", "I do not want to walk there alone");
        choose(page, "safety:trustedAdult", 1);
        press(page, "Put in force");
        assertEquals(TO_BEGIN, deeds, "from the concern until the plan is in force");
        assertThat(page.locator("#saved")).hasText("The safety plan is in force.");
        assertThat(page.locator("main")).containsText("In force");
        assertThat(page.locator("main")).containsText("Waits for me <b>by the stairs</b> \ud83d\ude00");
        looked(page, "safety-plan", width);
        String address = page.url();
        String plan = address.replaceAll(".*id=(\\d+).*", "$1");

        post("/testing/safety-schools?overdue=" + school + "," + plan);
        page.navigate("/concern/view.xhtml?id=" + concern);
        assertThat(page.locator("main")).containsText("Review overdue");
        looked(page, "safety-plans-of-concern", width);
        deeds = 0;
        deeds++;
        page.locator(".case-next a[href*='safety-plan.xhtml?id=']").click();
        type(page, "reviewed:reviewNote", "Feels safer");
        press(page, "Save review");
        assertEquals(TO_REVIEW, deeds, "from the concern until the review is kept");
        assertThat(page.locator("main")).containsText("Feels safer");
        assertThat(page.locator("main")).not().containsText("Review overdue");

        press(page, "Save review");
        assertThat(page.locator(wrong("reviewed:reviewNote"))).hasText("Say what has changed, or that nothing has.");
        itPrintsWithoutForms(page);
        theOtherPupilIsToldNothing(page, width);
        itEndsWithAnOutcome(page, address, width);
    }

    private void itPrintsWithoutForms(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[id='reviewed:save']")).isHidden();
        assertThat(page.locator(".on-paper")).isVisible();
        assertThat(page.locator("dl.facts")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void theOtherPupilIsToldNothing(Page page, Width width) {
        page.navigate("/concern/safety-plan.xhtml?concern=" + concern + "&pupil=" + alleged);
        assertFalse(page.content().contains("by the stairs"), "the form of the other plan");
        type(page, "safety:risks", "May be blamed for others");
        press(page, "Save as draft");
        assertThat(page.locator("main")).containsText("Draft");
        assertFalse(page.content().contains("by the stairs"), "the other plan");
        page.navigate("/concern/pupil.xhtml?id=" + harmed);
        assertThat(page.locator("main")).containsText("Safety plans");
        looked(page, "safety-plans-of-pupil", width);
        page.navigate("/concern/chronology.xhtml?id=" + harmed);
        assertTrue(page.content().contains("Safety plan reviewed"));
        assertFalse(page.content().contains("May be blamed for others"), "the chronology of the pupil harmed");
        page.navigate("/concern/chronology.xhtml?id=" + alleged);
        assertTrue(page.content().contains("Safety plan drafted"));
        assertFalse(page.content().contains("Feels safer"), "the chronology of the pupil alleged");
    }

    private void itEndsWithAnOutcome(Page page, String address, Width width) {
        page.navigate(address);
        follow(page, "End plan");
        press(page, "End plan");
        assertThat(page.locator(wrong("ended:outcome"))).hasText("Choose how the plan ended.");
        looked(page, "safety-plan-end", width);
        page.getByLabel("No longer needed: the pupil is safe").check();
        type(page, "ended:outcomeNote", "Nothing since");
        press(page, "End plan");
        assertThat(page.locator("main")).containsText("Nothing since");
        assertThat(page.locator("[id='reviewed:save']")).hasCount(0);
        looked(page, "safety-plan-ended", width);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLostWhenAColleagueWasFaster(Width width) throws Exception {
        aSchool();
        Page page = lead(width);
        page.navigate("/concern/safety-plan.xhtml?concern=" + concern + "&pupil=" + harmed);
        press(page, "Put in force");
        assertThat(page.locator(wrong("safety:risks"))).hasText("Describe the risks.");
        assertThat(page.locator(wrong("safety:separation"))).hasText("Say how they are kept apart and supervised.");
        type(page, "safety:risks", "Waits by the stairs");
        choose(page, "safety:spot:1:band", 1);
        type(page, "safety:reviewOn", today.minusDays(1).toString());
        press(page, "Add another place");
        assertThat(page.locator("[id='safety:spot:2:place']")).isVisible();
        assertThat(page.locator("[id='safety:risks']")).hasValue("Waits by the stairs");
        press(page, "Save as draft");
        assertThat(page.locator(wrong("safety:spot:1:place"))).hasText("Choose a place for this part of the day.");
        assertThat(page.locator(wrong("safety:reviewOn"))).hasText("This day has passed. Choose today or a later day.");
        looked(page, "safety-plan-wrong", width);
        choose(page, "safety:spot:1:place", 1);
        type(page, "safety:reviewOn", today.plusDays(7).toString());
        press(page, "Save as draft");
        assertThat(page.locator("main")).containsText("Draft");
        String change = page.url() + "&step=change";
        page.navigate(change);
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, Long.parseLong(school));
        deputy.navigate(change);
        type(deputy, "safety:separation", "The deputy's words");
        press(deputy, "Put in force");
        assertThat(deputy.locator("main")).containsText("In force");
        type(page, "safety:separation", "The lead's words");
        press(page, "Save as draft");
        assertThat(page.locator("main")).containsText("A colleague changed this plan while you were writing.");
        assertThat(page.locator("[id='safety:separation']")).hasValue("The lead's words");
        page.getByText("Changed once: what it was before").click();
        assertThat(page.locator("main")).containsText("Separation and supervision before: nothing");
        looked(page, "safety-plan-changed", width);
    }
}
