package org.wholeschool.survey.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.survey.answer.SlipCodes;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead opens a survey and prints slips; a pupil answers by the keyboard alone, without signing in; the code is
 * refused the second time.
 */
class SurveyStoryIT extends BrowserStory {

    private static final int MOST_STEPS = 120;
    private static final String PLAN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 240\"><rect width=\"400\" "
                    + "height=\"240\" fill=\"#f6f3ea\"/>"
                    + "<path d=\"M20 20H380V220H20Z M200 20V220\" fill=\"none\" stroke=\"#333\"/></svg>";

    @ParameterizedTest
    @EnumSource
    void aPupilAnswersWithACodeAndByKeyboard(Width width) {
        Page lead = open(width);
        signIn(lead, Role.LEAD, newSchool());
        lead.navigate("/survey/list.xhtml");
        assertThat(lead.locator("main")).containsText("No survey yet.");
        looked(lead, "surveys-none", width);
        lead.locator("[id='open:go']").click();
        assertThat(lead.locator("[id='open:kind-wrong']")).containsText("Choose who to ask.");
        lead.getByLabel("Pupils: where do you feel safe?").check();
        lead.getByLabel("This month").check();
        lead.locator("[id='open:talkTo']").fill("Talk to Mrs Lee in room 4.");
        lead.locator("[id='open:go']").click();
        assertThat(lead.locator(".news")).containsText("The survey is open. Now print the slips.");
        List<String> codes = printed(lead);
        lead.reload();
        assertThat(lead.locator("#state")).containsText("0 of 6 slips used.");
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
        assertThat(pupil.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Toilets")))
                .isVisible();
        press(pupil, label(pupil, "place:0:times", "Break"), "Space");
        press(pupil, label(pupil, "place:0:why", "No adult is there"), "Space");
        looked(pupil, "answer-reasons", width);
        press(pupil, "[id='reasons:send']", "Enter");
        assertThat(pupil.locator("h1")).containsText("Thank you");
        assertThat(pupil.locator("main")).containsText("Talk to Mrs Lee in room 4.");
        looked(pupil, "answer-thanks", width);

        pupil.navigate("/survey/answer.xhtml");
        pupil.locator("[id='start:code']").fill(codes.get(0));
        pupil.locator("[id='start:begin']").click();
        assertThat(pupil.locator("[id='start:code-wrong']"))
                .containsText("This code was used before. A code works once.");
        lead.reload();
        assertThat(lead.locator("#state")).containsText("1 of 6 slips used.");
    }

    /** In Arabic, from right to left, and then in Polish; what the school typed stays as it is. */
    @ParameterizedTest
    @EnumSource
    void aPupilAnswersInTheirLanguage(Width width) {
        Page lead = open(width);
        signIn(lead, Role.LEAD, newSchool());
        lead.navigate("/survey/list.xhtml");
        lead.getByLabel("Pupils: where do you feel safe?").check();
        lead.getByLabel("This month").check();
        lead.locator("[id='open:go']").click();
        List<String> codes = printed(lead);

        Page pupil = open(width);
        pupil.navigate("/survey/answer.xhtml");
        assertThat(pupil.locator("html")).hasAttribute("lang", "en-GB");
        pupil.getByText("العربية").click();
        assertThat(pupil.locator("html")).hasAttribute("lang", "ar");
        assertThat(pupil.locator("html")).hasAttribute("dir", "rtl");
        pupil.locator("[id='start:code']").fill("2-BBBB-BBBB");
        pupil.locator("[id='start:begin']").click();
        assertThat(pupil.locator("[id='start:code-wrong']")).containsText("هذا الرمز لا يعمل");
        looked(pupil, "answer-arabic-code", width);
        pupil.locator("[id='start:code']").fill(codes.get(0));
        pupil.locator("[id='start:begin']").click();
        assertThat(pupil.locator("main")).containsText("أين لا تشعر بالأمان؟");
        pupil.locator("[id='places:next']").click();
        assertThat(pupil.locator("[id='places:feeling-wrong']")).containsText("اختر إجابة واحدة.");
        looked(pupil, "answer-arabic", width);
        pupil.locator("[id='places:feeling:1']").check(new Locator.CheckOptions().setForce(true));
        box(pupil, "unsafe", "دورات المياه").check();
        pupil.locator("[id='places:next']").click();
        assertThat(pupil.getByLabel("لا يوجد أحد من البالغين هناك")).isVisible();
        assertThat(pupil.getByLabel("المساء")).isVisible();
        pupil.locator("[id='reasons:send']").click();
        assertThat(pupil.locator("h1")).containsText("شكرًا");
        assertThat(pupil.locator("html")).hasAttribute("dir", "rtl");
        assertThat(pupil).hasURL(Pattern.compile(".*/survey/answer\\.xhtml"));

        pupil.getByText("الشخص التالي").click();
        assertThat(pupil.locator("html")).hasAttribute("lang", "en-GB");
        pupil.navigate("/survey/answer.xhtml?in=pl");
        pupil.locator("[id='start:code']").fill(codes.get(1));
        pupil.locator("[id='start:begin']").click();
        pupil.locator("[id='places:feeling:0']").check(new Locator.CheckOptions().setForce(true));
        looked(pupil, "answer-polish", width);
        pupil.locator("[id='places:next']").click();
        assertThat(pupil.locator("main")).containsText("Nie zaznaczono żadnego miejsca");
        pupil.locator("[id='reasons:send']").click();
        assertThat(pupil.locator("h1")).containsText("Dziękujemy");
        pupil.navigate("/survey/answer.xhtml?in=xx");
        assertThat(pupil.locator("html")).hasAttribute("lang", "en-GB");
    }

    /**
     * On a phone by finger, at a desk by mouse: the plan asks what the lists ask, and both show the same. Who has no
     * scripts has the lists.
     */
    @ParameterizedTest
    @EnumSource
    void aPupilMarksPlacesOnThePlan(Width width) {
        long school = newSchool();
        List<String> names = drawn(school, width);
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/survey/list.xhtml");
        lead.getByLabel("Pupils: where do you feel safe?").check();
        lead.getByLabel("This month").check();
        lead.locator("[id='open:go']").click();
        List<String> codes = printed(lead);

        Page pupil = open(width);
        List<Integer> pictures = new CopyOnWriteArrayList<>();
        pupil.onResponse(answer -> {
            if (answer.url().contains("/survey/floor")) {
                pictures.add(answer.status());
            }
        });
        begin(pupil, codes.get(0));
        Locator plan = pupil.locator("svg.plan");
        assertThat(plan).isVisible();
        assertThat(plan).hasAttribute("aria-hidden", "true");
        assertThat(plan.locator("polygon")).hasCount(2);
        looked(pupil, "answer-plan", width);
        assertThat(pupil.locator("#mark-ask")).isHidden();
        plan.locator("polygon").first().click();
        assertThat(pupil.locator(".plan-says")).hasText(names.get(0));
        assertThat(pupil.locator("#mark-ask")).isInViewport();
        pupil.getByText("I feel safe here").click();
        assertThat(box(pupil, "safe", names.get(0))).isChecked();
        assertThat(plan.locator("polygon.safe")).hasCount(1);
        pupil.getByText("I do not feel safe here").click();
        assertThat(box(pupil, "safe", names.get(0))).not().isChecked();
        assertThat(box(pupil, "unsafe", names.get(0))).isChecked();
        assertThat(pupil.locator("[data-answer='unsafe']")).hasAttribute("aria-pressed", "true");
        assertThat(plan.locator("polygon.unsafe")).hasCount(1);
        assertThat(plan.locator(".sign.unsafe .cross")).isVisible();
        // What is ticked in the list shows on the plan, and what is taken back there goes.
        box(pupil, "safe", names.get(1)).check();
        assertThat(plan.locator(".sign.safe .tick")).isVisible();
        looked(pupil, "answer-marked", width);
        // Without the question all in all nothing is sent on, and what was marked stands on the plan again.
        pupil.locator("[id='places:next']").click();
        assertThat(pupil.locator("[id='places:feeling-wrong']")).containsText("Choose one.");
        assertThat(pupil.locator("svg.plan polygon.unsafe")).hasCount(1);
        assertThat(pupil.locator("svg.plan polygon.safe")).hasCount(1);
        pupil.locator("[id='places:feeling:1']").check(new Locator.CheckOptions().setForce(true));
        pupil.locator("[id='places:next']").click();
        assertThat(pupil.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(names.get(0))))
                .isVisible();
        assertThat(pupil.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(names.get(1))))
                .hasCount(0);
        pupil.locator("[id='reasons:send']").click();
        assertThat(pupil.locator("h1")).containsText("Thank you");
        assertEquals(
                List.of(200, 200), pictures, "once for each time that the plan was drawn, and of no address of a code");

        Page without = openWithoutScripts(width);
        begin(without, codes.get(1));
        assertThat(without.locator("#mark")).isHidden();
        without.locator("[id='places:feeling:0']").check(new Locator.CheckOptions().setForce(true));
        box(without, "unsafe", names.get(1)).check();
        without.locator("[id='places:next']").click();
        without.locator("[id='reasons:send']").click();
        assertThat(without.locator("h1")).containsText("Thank you");
        lead.reload();
        assertThat(lead.locator("#state")).containsText("2 of 6 slips used.");
    }

    private static void begin(Page pupil, String code) {
        pupil.navigate("/survey/answer.xhtml");
        pupil.locator("[id='start:code']").fill(code);
        pupil.locator("[id='start:begin']").click();
        assertThat(pupil.getByText("How safe do you feel at school?")).isVisible();
    }

    private static Locator box(Page pupil, String field, String words) {
        return pupil.locator("[id='places:" + field + "-all']")
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true));
    }

    /**
     * A floor with two places, as the administrator draws them.
     *
     * @return their names
     */
    private List<String> drawn(long school, Width width) {
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/school/plan.xhtml");
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("plan.svg", "image/svg+xml", PLAN.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:name']").fill("Ground floor");
        page.locator("[id='upload:go']").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ground floor"))
                .click();
        // Filled by the script once it listens to the keys.
        assertThat(page.locator("#draw-its-place option")).not().hasCount(0);
        List<String> names = List.of("Toilets", "Library");
        for (int at = 0; at < names.size(); at++) {
            page.locator("#draw-place").selectOption(new SelectOption().setLabel(names.get(at)));
            page.locator("#draw-rectangle").focus();
            page.keyboard().press("Enter");
            page.locator("#draw-left").fill("" + (60 + 500 * at));
            page.keyboard().press("Tab");
            page.locator("#draw-width").fill("380");
            page.keyboard().press("Tab");
        }
        page.locator("[id='draw:save']").click();
        assertThat(page.locator(".news")).containsText("are saved");
        return names;
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static List<String> printed(Page lead) {
        List<String> codes = SlipCodes.of(lead.waitForDownload(
                () -> lead.getByText("Print slips for all classes without").click()));
        assertEquals(6, codes.size());
        return codes;
    }

    private static String label(Page page, String field, String words) {
        Locator box = page.locator("[id$=':" + field + "-all']")
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true));
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
