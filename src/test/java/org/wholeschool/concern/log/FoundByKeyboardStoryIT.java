package org.wholeschool.concern.log;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A kind or a place that stands behind is searched and chosen without a mouse. */
class FoundByKeyboardStoryIT extends BrowserStory {

    private Page page;
    private long school;

    @ParameterizedTest
    @ValueSource(strings = {"ArrowDown", "Enter"})
    void fromTheSearchAKeyLeadsToTheFirstThatIsFound(String key) {
        Locator question = question("category");
        search(question, "photo");
        page.keyboard().press(key);
        Locator first =
                question.getByLabel("Nudes or semi-nudes shared", new Locator.GetByLabelOptions().setExact(true));
        assertThat(first).isFocused();
        assertThat(first).not().isChecked();
        page.keyboard().press("Space");
        assertThat(first).isChecked();
        assertThat(question.locator(".others")).not().hasAttribute("open", "");
        assertThat(question.locator(".guest")).hasCount(1);
        nothingWasSent();
    }

    /** Those in front are found as well. */
    @Test
    void whatStandsInFrontIsTheFirst() {
        Locator question = question("place");
        String quick =
                question.locator(".choice").first().locator("label").first().innerText();
        search(question, quick);
        page.keyboard().press("ArrowDown");
        assertThat(question.locator(".in-front button").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(question.getByLabel(quick, new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
        nothingWasSent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ArrowDown", "Enter"})
    void whereNothingIsFoundNothingHappens(String key) {
        Locator question = question("category");
        search(question, "nobody has such a word");
        page.keyboard().press(key);
        assertThat(question.locator(".narrowing input")).isFocused();
        assertThat(question.locator(".others")).hasAttribute("open", "");
        nothingWasSent();
    }

    private Locator question(String of) {
        page = open(Width.DESK);
        school = ConcernStories.newSchool();
        signIn(page, Role.TEACHER, school);
        LogForm.open(page).facts("Pushing in the queue.");
        return page.locator("[id='log:" + of + "']");
    }

    private void search(Locator question, String words) {
        question.locator(".others > summary").press("Enter");
        question.locator(".narrowing input").focus();
        page.keyboard().type(words);
    }

    private void nothingWasSent() {
        assertTrue(page.url().contains("/concern/log.xhtml"), page.url());
        assertEquals(0, ConcernStories.count(school));
    }
}
