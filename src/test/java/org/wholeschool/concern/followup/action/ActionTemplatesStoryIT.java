package org.wholeschool.concern.followup.action;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead fills an action with a template, which loses nothing that was typed, and edits the templates. */
class ActionTemplatesStoryIT extends BrowserStory {

    private static final String CCTV = "Check CCTV for the time and place. Ask for the recording to be kept.";

    private static final String STAYS = "document.body.dataset.stays = 'yes'";
    private static final String STAYED = "document.body.dataset.stays";

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @ParameterizedTest
    @EnumSource
    void aTemplateFillsWhatTheSchoolEdits(Width width) throws Exception {
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
        page.navigate("/concern/action-templates.xhtml");
        press(page, "Save");
        assertThat(page.locator("[id='template:title-wrong']")).hasText("Give the template a title.");
        page.locator("[id='template:title']").fill("Meet the nurse");
        page.locator("[id='template:task']").fill("Ask the nurse to see the pupil.");
        page.locator("[id='template:days']").fill("0");
        press(page, "Save");
        assertThat(page.locator("tbody tr")).hasCount(7);
        press(page, "Down: Speak with the pupil");
        assertThat(page.locator("tbody tr").first()).containsText("Call the parents or carers");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "action-templates", width);

        page.navigate("/concern/action.xhtml?concern=" + ids[1]);
        page.locator("[id='ask:task']").fill("By the gym");
        page.locator("[id='ask:template']").selectOption("CHECK_CCTV");
        page.evaluate(STAYS);
        press(page, "Use this template");
        assertThat(page.locator("[id='ask:task']")).hasValue("By the gym\n" + CCTV);
        assertThat(page.locator("[id='ask:task']")).isFocused();
        assertEquals("yes", page.evaluate(STAYED), "the page stays as it is");
        assertThat(page.locator("[id='ask:due']")).hasValue(Pattern.compile("20[0-9]{2}-.*"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "action-template-used", width);

        page.navigate("/concern/decide.xhtml?id=" + ids[1]);
        page.locator("[id='decide:OUTCOME_WORDS']").evaluate("field => field.closest('details').open = true");
        page.locator("select[id$=':template']").first().selectOption("CHECK_CCTV");
        page.evaluate(STAYS);
        press(page, "Use this template");
        assertThat(page.locator("textarea[id$=':task']").first()).hasValue(CCTV);
        assertEquals("yes", page.evaluate(STAYED), "the page stays as it is");
        assertThat(page.locator("[id='decide:OUTCOME_WORDS']")).isVisible();
        picture(page, "triage-template-used", width);
    }
}
