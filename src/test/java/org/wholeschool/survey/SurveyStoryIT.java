package org.wholeschool.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead opens a survey and prints slips; a pupil answers by the keyboard alone, without signing in; the code is refused the second time. */
class SurveyStoryIT extends BrowserStory {

    private static final Pattern CODE = Pattern.compile("[2-9B-Z]+-[2-9B-Z]{4}-[2-9B-Z]{4}");
    private static final int MOST_STEPS = 120;

    @ParameterizedTest
    @EnumSource
    void aPupilAnswersWithACodeAndByKeyboard(Width width) throws IOException {
        Page lead = open(width);
        signIn(lead, Role.LEAD, newSchool());
        lead.navigate("/survey/list.xhtml");
        assertThat(lead.locator("main")).containsText("Nobody has been asked yet.");
        looked(lead, "surveys-none", width);
        lead.locator("[id='open:go']").click();
        assertThat(lead.locator("[id='open:kind-wrong']")).containsText("Choose whom you ask.");
        lead.getByLabel("Pupils: where do you feel safe?").check();
        lead.getByLabel("This month").check();
        lead.locator("[id='open:talkTo']").fill("Talk to Mrs Lee in room 4.");
        lead.locator("[id='open:go']").click();
        assertThat(lead.locator(".news")).containsText("It is open. Now print the slips.");
        List<String> codes = printed(lead);
        lead.reload();
        assertThat(lead.locator("#state")).containsText("0 of 6 slips have been used.");
        looked(lead, "survey-open", width);

        Page pupil = open(width);
        pupil.navigate("/safe");
        assertThat(pupil.locator("nav")).hasCount(0);
        looked(pupil, "answer-code", width);
        type(pupil, "[id='start:code']", "2-BBBB-BBBB");
        press(pupil, "[id='start:begin']", "Enter");
        assertThat(pupil.locator("[id='start:code-wrong']")).containsText("This code does not work.");
        looked(pupil, "answer-wrong", width);
        pupil.locator("[id='start:code']").fill("");
        type(pupil, "[id='start:code']", codes.get(0).toLowerCase(Locale.UK));
        press(pupil, "[id='start:begin']", "Enter");
        assertThat(pupil.getByText("How safe do you feel at school?")).isVisible();
        assertThat(pupil.locator("main")).containsText("Talk to Mrs Lee in room 4.");
        press(pupil, "[id='places:next']", "Enter");
        assertThat(pupil.locator("[id='places:feeling-wrong']")).containsText("Choose one.");
        looked(pupil, "answer-places", width);
        // One of several buttons is reached by the keyboard and chosen by the space bar; so is each place.
        press(pupil, "[id='places:feeling:0']", "Space");
        press(pupil, label(pupil, "unsafe", "Toilets"), "Space");
        press(pupil, label(pupil, "safe", "Library"), "Space");
        press(pupil, "[id='places:next']", "Enter");
        assertThat(pupil.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Toilets"))).isVisible();
        press(pupil, label(pupil, "place:0:times", "Break"), "Space");
        press(pupil, label(pupil, "place:0:why", "No adult is there"), "Space");
        looked(pupil, "answer-reasons", width);
        press(pupil, "[id='reasons:send']", "Enter");
        assertThat(pupil.locator("h1")).containsText("Thank you");
        looked(pupil, "answer-thanks", width);

        pupil.navigate("/survey/answer.xhtml");
        pupil.locator("[id='start:code']").fill(codes.get(0));
        pupil.locator("[id='start:begin']").click();
        assertThat(pupil.locator("[id='start:code-wrong']")).containsText("This code was used before. A code works once.");
        lead.reload();
        assertThat(lead.locator("#state")).containsText("1 of 6 slips have been used.");
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static List<String> printed(Page lead) throws IOException {
        Download sheet = lead.waitForDownload(() -> lead.getByText("Print slips for every class that has none").click());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
            String text = new PDFTextStripper().getText(pdf);
            List<String> codes = CODE.matcher(text).results().map(found -> found.group()).toList();
            assertEquals(6, codes.size(), text);
            return codes;
        }
    }

    private static String label(Page page, String field, String words) {
        Locator box = page.locator("[id$=':" + field + "-all']").getByLabel(words, new Locator.GetByLabelOptions().setExact(true));
        return "[id='" + box.getAttribute("id") + "']";
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, String field, String key) {
        reach(page, field);
        page.keyboard().press(key);
    }

    /** By the tab key alone, on from where the keyboard is and round to the beginning. */
    private static void reach(Page page, String field) {
        assertThat(page.locator(field)).isVisible();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) page.evaluate("field => document.activeElement === document.querySelector(field)", field)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail(field + " is not reached by the keyboard");
    }
}
