package org.wholeschool.pattern.compare;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead compares two periods: what changed, what could be chance, and which concerns are behind it. */
class CompareStoryIT extends BrowserStory {

    private static final String PAGE = "/pattern/compare.xhtml";

    @ParameterizedTest
    @EnumSource
    void theLatestWeeksBesideThoseOfTheYearBefore(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "deputy");
        page.navigate("/pattern/school.xhtml");
        openPart(page, "Where and when");
        page.locator("#grid").getByText("Compare with last year").click();
        page.locator("nav.picks a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*one=\\d{4}-\\d&other=\\d{4}-\\d$"));
        assertThat(page.locator("#said")).isVisible();
        assertThat(page.locator("#by-place tbody tr").first()).containsText("All concerns");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "compare", width);

        Locator number = page.locator("#by-place tbody tr").nth(1).locator("a").first();
        Matcher says = Pattern.compile("\\d+").matcher(number.innerText());
        assertTrue(says.find());
        number.click();
        assertThat(page.locator("#result"))
                .containsText(Pattern.compile(
                        "^\\s*" + (says.group().equals("1") ? "(One|1) concern" : says.group() + " concerns")));
    }

    @Test
    void whatIsPrintedHasNoNumberOfConcerns() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        page.navigate(PAGE);
        assertTrue(page.locator("main").innerText().contains("All concerns"), "the control: it is on the screen");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        String printed = page.locator("main").innerText();
        assertFalse(printed.contains("All concerns"), printed);
        assertFalse(Pattern.compile("\\d+ against \\d+").matcher(printed).find(), printed);
        assertThat(page.locator("#by-place, #by-band, #by-kind, #said")
                        .filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    @Test
    void twoThatShareDaysAreRefusedWithWhatToDo() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        page.navigate(PAGE);
        String chosen = page.locator("#one").inputValue();
        page.locator("#other").selectOption(new SelectOption().setValue(chosen.substring(0, 4)));
        page.locator("#compare").click();
        assertThat(page.locator("#overlap")).containsText("Choose two that do not");
        assertThat(page.locator("#one")).hasValue(chosen);
        assertThat(page.locator("#by-place")).hasCount(0);
        assertEquals(404, page.navigate(PAGE + "?one=2001-1").status());
        assertEquals(404, page.navigate(PAGE + "?one=x").status());
    }

    @ParameterizedTest
    @EnumSource
    void aNewSchoolIsToldWhatToDo(Width width) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.LEAD, school);
        page.navigate(PAGE);
        assertThat(page.locator("h1")).hasText("Compare");
        assertAccessible(page);
        assertFitsWidth(page);
        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertEquals(404, head.navigate(PAGE).status());
    }
}
