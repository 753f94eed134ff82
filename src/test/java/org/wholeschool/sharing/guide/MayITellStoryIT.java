package org.wholeschool.sharing.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.browser.WordsOnPages;

/** A teacher finds what to say to the police in two taps, does the practice cases in 15, and has the course. */
class MayITellStoryIT extends BrowserStory {

    private static final int TAPS_TO_AN_ANSWER = 2;

    private int taps;

    @ParameterizedTest
    @EnumSource
    void aTeacherFindsAnAnswerAndDoesThePractice(Width width) {
        taps = 0;
        Page page = open(width);
        signIn(page, Role.TEACHER, newSchool());
        tap(page.locator("main").getByText("May I tell?"));
        WordsOnPages words = new WordsOnPages();
        words.read(page);
        assertEquals(List.of(), words.takeFaults());
        tap(page.locator("#situations summary").getByText("The police ring"));
        assertThat(page.getByText("Do not say whether you know the child, whatever the caller says."))
                .isVisible();
        assertEquals(TAPS_TO_AN_ANSWER, taps);
        assertThat(page.locator("#situations details[open] .btn")).hasText("Find the safeguarding team");
        page.locator("#rules summary").click();
        assertThat(page.locator("#rules li")).hasCount(7);
        assertThat(page.locator("#rules")).containsText("Children Act 2004, section 16LA");
        look(page, "may-i-tell", width);

        page.getByText("Start the practice cases").click();
        assertThat(page.locator("h2")).hasText("Case 1 of 8");
        page.keyboard().press("Tab");
        answerWrongly(page, width);
        taps = 0;
        for (int number = 1; number <= GuideFiles.cases().size(); number++) {
            assertThat(page.locator("h2")).hasText("Case " + number + " of 8");
            answer(page, number);
        }
        assertEquals(2 * GuideFiles.cases().size() - 1, taps);
        assertThat(page.locator("#recorded")).containsText("8 of 8 done. Recorded in your training for ");
        look(page, "practice-done", width);
        page.locator("#case").getByText("My training").click();
        assertThat(page.locator("main tbody tr")).hasCount(1);
        assertThat(page.locator("main tbody tr")).containsText("Information sharing: practice cases");
        assertThat(page.locator("main tbody tr")).containsText("Done");
    }

    private void answerWrongly(Page page, Width width) {
        page.locator("#case .tell-answers .btn").first().click();
        assertThat(page.locator("#reply")).containsText("Not this one. Choose again.");
        assertThat(page.locator("#reply")).isFocused();
        assertThat(page.locator("#case .tell-answers .btn[disabled]")).hasCount(1);
        look(page, "practice", width);
    }

    /** By the keyboard where there is one: from what is said to the answer, the next button is one key away. */
    private void answer(Page page, int number) {
        PracticeCase now = GuideFiles.cases().get(number - 1);
        String right = now.answers().stream()
                .filter(PracticeCase.Answer::right)
                .findFirst()
                .orElseThrow()
                .words();
        tap(page.locator("#case .tell-answers .btn[value=\"" + right + "\"]"));
        assertThat(page.locator("#reply")).containsText("Right.");
        assertThat(page.locator("#reply")).isFocused();
        if (number == 4) {
            page.getByText("Previous case").click();
            assertThat(page.locator("#reply")).containsText("Right.");
            page.navigate("/index.xhtml");
            page.navigate("/sharing/practice.xhtml");
            assertThat(page.locator("h2")).hasText("Case 5 of 8");
            taps++;
        } else if (number < GuideFiles.cases().size()) {
            page.keyboard().press("Tab");
            assertThat(page.getByText(Pattern.compile("^Next case$"))).isFocused();
            page.keyboard().press("Enter");
            taps++;
        }
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        assertReadableInTheDark(page);
        picture(page, name, width);
    }
}
