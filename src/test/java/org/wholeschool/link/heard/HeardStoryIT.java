package org.wholeschool.link.heard;

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
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A child tells a teacher that what is recorded is wrong; the teacher enters it, a deputy and the lead see what it is
 * about, and the lead answers.
 */
class HeardStoryIT extends BrowserStory {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private static final String WORDS = "We only <b>sit</b> together \ud83d\ude00";

    private static String[] made() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/link-schools?due=true"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body().split(" ");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aTeacherHearsItTheLeadTakesItUpAndAnswers(Width width) throws Exception {
        String[] made = made();
        long school = Long.parseLong(made[0]);
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        teacher.navigate("/link/hear.xhtml");
        hear(teacher, width);
        assertThat(teacher.locator(".news")).containsText("The safeguarding lead has it. They are owed an answer by");
        assertThat(teacher.locator("#heard")).containsText("It waits for the lead");
        assertThat(teacher.locator("#heard")).containsText(WORDS);
        looked(teacher, "heard-mine", width);
        teacher.navigate("/link/mine.xhtml?heard=true");
        follow(teacher, "A pupil or parent says that something recorded is wrong");
        assertThat(teacher.locator("[id='hear:said']")).hasValue("");

        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate("/link/heard-list.xhtml");
        deputy.locator("#waiting h2 a").click();
        assertThat(deputy.locator("main")).containsText("You do not see every link.");
        assertThat(deputy.locator("[id='heard:nothing']")).hasCount(0);
        looked(deputy, "heard-deputy", width);

        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        assertThat(lead.locator("#links")).containsText("Links: one challenged record to take up, 2 due for review");
        lead.locator("#links a").click();
        assertThat(lead.locator("#waiting li").first())
                .hasText("A pupil or parent told a colleague that a record is wrong. Take it up");
        follow(lead, "Take it up");
        looked(lead, "heard-list", width);
        lead.locator("#waiting h2 a").click();
        assertThat(lead.locator(".as-typed").first()).hasText(WORDS);
        assertThat(lead.locator("[id='heard:links'] input[type=checkbox]")).hasCount(2);
        press(lead, "Enter it against these links");
        assertThat(lead.locator("[id='heard:links-wrong']")).hasText("Tick the links that it is about.");
        press(lead, "Nothing on record is about this");
        assertThat(lead.locator("[id='heard:answer-wrong']")).hasText("Say what they were told.");
        looked(lead, "heard-wrong", width);
        follow(lead, "All that colleagues heard");
        lead.locator("#waiting h2 a").click();
        lead.getByLabel("Testsurname1").check();
        looked(lead, "heard", width);
        press(lead, "Enter it against these links");
        assertThat(lead.locator("#entered li")).hasCount(1);
        assertThat(lead.locator("#entered")).containsText("Challenged");
        looked(lead, "heard-taken-up", width);

        deputy.locator("[id='heard:links'] input[type=checkbox]").first().check();
        press(deputy, "Enter it against these links");
        assertThat(deputy.locator(".problems")).containsText("A colleague has taken this up meanwhile.");
        assertThat(deputy.locator("#entered li")).hasCount(1);
        looked(deputy, "heard-taken-meanwhile", width);

        teacher.navigate("/link/mine.xhtml");
        assertThat(teacher.locator("#heard"))
                .containsText("A lead has it and answers the person who said it. Thank you for passing it on.");
        looked(teacher, "heard-mine-taken-up", width);
        lead.locator("#entered a").first().click();
        assertThat(lead.locator("main")).containsText(WORDS);
        assertThat(lead.locator("main")).containsText("Entered by Test TEACHER (Teacher)");
        assertThat(lead.locator("main"))
                .containsText(Pattern.compile("A parent or carer of .?Testname2 Testsurname2.? says so"));
        looked(lead, "heard-in-link", width);
        follow(lead, "Answer the challenge");
        deputy.navigate(lead.url());
        deputy.getByLabel("It stays as it is").check();
        deputy.getByLabel("What were they told, and why?").fill("Two of us saw it");
        lead.getByLabel("They are right: the link is taken back").check();
        lead.getByLabel("What were they told, and why?").fill("They are right, and we have said so");
        press(lead, "Answer it");
        assertThat(lead.locator("main")).containsText("It counts nowhere: it was taken back.");
        press(deputy, "Answer it");
        assertThat(deputy.locator(".problems")).containsText("A colleague has answered this meanwhile.");
        assertThat(deputy.locator("main")).containsText("They are right, and we have said so");
        assertThat(deputy.locator("main")).containsText("Two of us saw it");
        assertThat(deputy.locator("[id='reply:send']")).hasCount(0);
        looked(deputy, "challenge-answered-meanwhile", width);

        teacher.navigate("/link/mine.xhtml");
        assertThat(teacher.locator("#heard"))
                .containsText("A lead has it and answers the person who said it. Thank you for passing it on.");
        assertThat(teacher.locator("main")).not().containsText("we have said so");
        lead.navigate("/link/heard-list.xhtml");
        assertThat(lead.locator("main")).containsText("Nothing waits.");
        lead.locator("details.more summary").click();
        looked(lead, "heard-list-none", width);
        nothingIsOnRecord(lead, width);
    }

    /** With everything wrong first; nothing that was typed is lost. */
    private void hear(Page teacher, Width width) {
        press(teacher, "Give it to the lead");
        assertThat(teacher.locator("[id='hear:pupil-wrong']")).hasText("Say which pupil.");
        assertThat(teacher.locator("[id='hear:by-wrong']")).hasText("Say who says so.");
        assertThat(teacher.locator("[id='hear:receivedOn-wrong']")).hasText("Say on which day.");
        assertThat(teacher.locator("[id='hear:said-wrong']")).hasText("Say what they say.");
        looked(teacher, "hear-wrong", width);
        teacher.getByLabel("What do they say?").fill(WORDS);
        teacher.getByLabel("A parent or carer of the pupil").check();
        teacher.getByLabel("About whom is it recorded?").fill("Sam Smith");
        teacher.getByLabel("On which day did they say it?")
                .fill(today.plusDays(1).toString());
        press(teacher, "Give it to the lead");
        assertThat(teacher.locator("[id='hear:pupil-wrong']"))
                .hasText("Several pupils have this name. Choose which one.");
        assertThat(teacher.locator("[id='hear:receivedOn-wrong']"))
                .hasText("This day has not come yet. Choose today or an earlier day.");
        teacher.getByLabel("About whom is it recorded?").fill("Testname2");
        press(teacher, "Find the pupil");
        assertThat(teacher.locator("main")).containsText("1 pupil found. Chosen:");
        assertThat(teacher.getByLabel("What do they say?")).hasValue(WORDS);
        assertThat(teacher.getByLabel("A parent or carer of the pupil")).isChecked();
        teacher.getByLabel("On which day did they say it?")
                .fill(today.minusDays(1).toString());
        looked(teacher, "hear", width);
        press(teacher, "Give it to the lead");
    }

    /** A lead who hears it themself takes it up at once; of this pupil there is no link. */
    private void nothingIsOnRecord(Page lead, Width width) {
        follow(lead, "A pupil or parent says that something recorded is wrong");
        lead.getByLabel("About whom is it recorded?").fill("Mo <b>Bold</b>");
        lead.getByLabel("The pupil", new Page.GetByLabelOptions().setExact(true))
                .check();
        lead.getByLabel("On which day did they say it?").fill(today.toString());
        lead.getByLabel("What do they say?").fill("I am in no gang");
        press(lead, "Give it to the lead");
        assertThat(lead.locator("main")).containsText("There is no link of this pupil that you can read.");
        lead.getByLabel("What were they told, and why?").fill("That nothing says so");
        lead.locator("details.more summary").click();
        lead.getByLabel("About whom is it recorded?").fill("Sam Smith");
        lead.getByLabel("About whom is it recorded?").press("Enter");
        assertThat(lead.locator("main")).containsText("pupils found");
        press(lead, "It is about this pupil");
        assertThat(lead.locator("[id='heard:pupil-wrong']"))
                .hasText("Several pupils have this name. Choose which one.");
        looked(lead, "heard-wrong-child", width);
        lead.getByLabel("About whom is it recorded?").fill("Kofi");
        press(lead, "It is about this pupil");
        assertThat(lead.locator("h1")).containsText("Kofi");
        assertThat(lead.locator(".news")).hasText("It is about this pupil now. Look at it for them.");
        assertThat(lead.getByLabel("What were they told, and why?")).hasValue("That nothing says so");
        looked(lead, "heard-no-link", width);
        press(lead, "Nothing on record is about this");
        assertThat(lead.locator("main")).containsText("Nothing on record was about this. They were told:");
        assertThat(lead.locator("main")).containsText("That nothing says so");
        looked(lead, "heard-nothing", width);
    }
}
