package org.wholeschool.concern.injury;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A teacher marks injuries: by tapping on a figure, by keyboard, and without any script; a lead sees them as a picture
 * and in words.
 */
class BodyMapStoryIT extends BrowserStory {

    private static final Pattern LOGGED = Pattern.compile(".*/concern/logged\\.xhtml\\?id=\\d+");
    private static final String BRUISE = "<b>bruise</b>, about 3 cm, yellow";

    @ParameterizedTest
    @EnumSource
    void whatIsMarkedInTheListShowsOnThePictureAndTheOtherWayRound(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        page.getByText("Injuries and body map").click();
        assertThat(page.locator(".body-map .marked")).hasText("Nothing is marked.");
        assertThat(page.locator("main")).containsText("Never take a photograph of an injury");
        assertThat(words(page, "left-forearm-back")).isHidden();

        Locator box = page.getByLabel("Left forearm, outside", new Page.GetByLabelOptions().setExact(true));
        box.focus();
        page.keyboard().press("Space");
        assertThat(box).isChecked();
        assertThat(shape(page, "LEFT_FOREARM_BACK")).hasClass("on");
        words(page, "left-forearm-back").fill(BRUISE);
        shape(page, "RIGHT_KNEE").click();
        shape(page, "NOSE").click();
        assertThat(page.getByLabel("Right knee", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(page.locator(".body-map .marked")).hasText("Marked: Nose, Left forearm, outside, Right knee");
        shape(page, "NOSE").click();
        assertThat(page.getByLabel("Nose", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .isChecked();
        assertThat(page.locator(".body-map .marked")).hasText("Marked: Left forearm, outside, Right knee");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "body-map", width);
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(320, 800);
        assertFitsWidth(page);
        page.setViewportSize(usual.width, usual.height);

        theDraftKeepsIt(page);
        tooManyWordsAreSaidAndKept(page, form);
        words(page, "left-forearm-back").fill(BRUISE);
        form.send();
        assertThat(page).hasURL(LOGGED);
        String id = page.url().replaceFirst(".*id=", "");
        page.navigate("/concern/my-concern.xhtml?id=" + id);
        assertThat(page.locator("#injuries dt")).hasText(new String[] {"Left forearm, outside", "Right knee"});
        assertAccessible(page);

        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/view.xhtml?id=" + id);
        assertThat(lead.locator("#injuries dd")).hasText(new String[] {BRUISE, "no words"});
        assertThat(lead.locator("#injuries path.on")).hasCount(2);
        assertThat(lead.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Back: Left forearm, outside")))
                .isVisible();
        assertThat(lead.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Front: Right knee")))
                .isVisible();
        assertThat(lead.locator("#injuries b")).hasCount(0);
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "concern-injuries", width);
    }

    private static void theDraftKeepsIt(Page page) {
        words(page, "left-forearm-back").blur();
        assertThat(page.locator("#kept")).containsText("Saved");
        page.navigate("/concern/log.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(words(page, "left-forearm-back")).isVisible();
        assertThat(words(page, "left-forearm-back")).hasValue(BRUISE);
        assertThat(page.getByLabel("Right knee", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(shape(page, "RIGHT_KNEE")).hasClass("on");
        assertThat(page.locator(".body-map .marked")).hasText("Marked: Left forearm, outside, Right knee");
    }

    private static void tooManyWordsAreSaidAndKept(Page page, LogForm form) {
        words(page, "left-forearm-back").evaluate("field => field.removeAttribute('maxlength')");
        words(page, "left-forearm-back").fill("x".repeat(Injuries.LONGEST_WORDS + 1));
        form.send();
        assertThat(page.locator(".problems li"))
                .containsText("Left forearm, outside: what you say of the injury is longer than 500 characters.");
        assertEquals(
                Injuries.LONGEST_WORDS + 1,
                words(page, "left-forearm-back").inputValue().length());
    }

    @Test
    void theListWorksWithoutScripts() {
        long school = ConcernStories.newSchool();
        Page page = openWithoutScripts(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        page.getByText("Injuries and body map").click();
        page.getByLabel("Forehead", new Page.GetByLabelOptions().setExact(true)).check();
        words(page, "forehead").fill("a cut");
        form.send();
        assertThat(page).hasURL(LOGGED);
        page.navigate("/concern/my-concern.xhtml?id=" + page.url().replaceFirst(".*id=", ""));
        assertThat(page.locator("#injuries dd")).hasText("a cut");
        assertThat(page.locator("#injuries path.on")).hasCount(1);
    }

    private static LogForm filled(Page page) {
        return LogForm.open(page)
                .facts("She held her arm.")
                .when("Not known")
                .place("Not known")
                .kind("Bullying: other");
    }

    private static Locator words(Page page, String region) {
        return page.locator("[id='log:injury-" + region + "']");
    }

    private static Locator shape(Page page, String region) {
        return page.locator(".body-map path[data-region='" + region + "']");
    }
}
