package org.wholeschool.casework.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** People find what they look for from any page, and no name that they type gets into an address. */
class SearchStoryIT extends BrowserStory {

    private static void theShortcutCanBeSwitchedOff(Page page) {
        page.navigate("/access/me.xhtml");
        page.getByLabel("Switch the shortcut off").check();
        page.navigate("/");
        page.keyboard().press("/");
        assertThat(page.locator("#search-all")).not().isFocused();
        page.navigate("/access/me.xhtml");
        page.getByLabel("Switch the shortcut off").uncheck();
        page.locator("h1").click();
        page.keyboard().press("/");
        assertThat(page.locator("#search-all")).isFocused();
    }

    @ParameterizedTest
    @EnumSource
    void aLeadFindsAPupilWhileTyping(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        Locator field = page.locator("#search-all");
        if (width == Width.PHONE) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Search").setExact(true))
                    .click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            field = page.locator("#sought");
            field.fill("testname");
            field.press("Enter");
            assertThat(page.locator("#count")).containsText("result");
        } else {
            page.keyboard().press("/");
            assertThat(field).isFocused();
            field.pressSequentially("testname");
            assertThat(page.locator(".suggested a").first()).isVisible();
            assertThat(page.locator(".search [role=status]")).containsText("result");
            assertAccessible(page);
            picture(page, "search-typing", width);
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".suggested a").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator(".suggested a")).hasCount(0);
            assertThat(field).isFocused();
            field.press("Enter");
        }
        assertThat(page).hasURL(Pattern.compile(".*/casework/search\\.xhtml"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Pupils")))
                .isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "search", width);
        page.locator(".hits a[href*='/concern/pupil.xhtml']").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/concern/pupil\\.xhtml\\?id=[0-9]+"));
        if (width == Width.DESK) {
            theShortcutCanBeSwitchedOff(page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeFoundIsSaidBesideTheFieldAndKept(Width width) {
        Page page = openWithoutScripts(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/casework/search.xhtml");
        assertThat(page.locator("#count")).hasCount(0);
        search(page, "   ");
        assertThat(page.locator("#sought-problem")).hasText("Type what you are looking for.");
        search(page, "x");
        assertThat(page.locator("#sought-problem")).hasText("Type at least two letters, or a number.");
        assertThat(page.locator("#sought")).hasValue("x");
        search(page, "O\u2019Brien <b>");
        assertThat(page.locator("#sought-problem")).hasCount(0);
        assertThat(page.locator("#sought")).hasValue("O\u2019Brien <b>");
        assertThat(page.locator("#count")).containsText("Nothing found.");
        search(page, "999999999");
        assertThat(page.locator("#count")).containsText("Nothing found.");
        page.navigate("/casework/search.xhtml?sought=testname");
        assertThat(page.locator("#count")).hasCount(0);
        assertFalse(page.content().contains("value=\"testname\""), "an address is no search");
        assertFitsWidth(page);
    }

    @ParameterizedTest
    @EnumSource
    void aTeacherBeginsAConcernFromAPupilThatTheyFound(Width width) {
        Page page = open(width);
        signIn(page, Role.TEACHER, newSchool());
        page.navigate("/casework/search.xhtml");
        search(page, "testname");
        Locator first =
                page.locator(".hits a[href*='/concern/log.xhtml?pupil=']").first();
        String name = first.textContent();
        first.click();
        assertThat(page.locator("main")).containsText(name);
        assertAccessible(page);
        assertFitsWidth(page);
    }

    private static void search(Page page, String typed) {
        page.locator("#sought").fill(typed);
        page.locator("#go").click();
    }
}
