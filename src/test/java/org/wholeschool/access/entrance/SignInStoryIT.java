package org.wholeschool.access.entrance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/** Somebody comes in, mistypes, looks for a page that is not there, and leaves. */
class SignInStoryIT extends BrowserStory {

    private static final Pattern SIGN_IN = Pattern.compile(".*/access/sign-in\\.xhtml");

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordKeepsTheAddressAndTheRightOneOpensTheDoor(Width width) {
        Page page = open(width);
        String email = TestSchool.email(Role.TEACHER, newSchool());

        signIn(page, email, "not this one");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("is wrong. Check both and try again.");
        assertThat(page.getByLabel("Your school email address")).hasValue(email);
        assertThat(page.getByLabel("Password")).hasValue("");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "sign-in-wrong", width);

        page.getByLabel("Password").fill(TestSchool.PASSWORD);
        page.locator("[id='sign-in:enter']").click();
        assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "home", width);
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatIsNotThereIsNotFoundByThoseInsideAndLeadsVisitorsToTheDoor(Width width) {
        Page page = open(width);
        page.navigate("/no/such/page.xhtml");
        assertThat(page).hasURL(SIGN_IN);

        signIn(page, Role.GOVERNOR, newSchool());
        assertEquals(404, page.navigate("/no/such/page.xhtml").status());
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Page not found");
        picture(page, "not-found", width);
        assertAccessible(page);
        assertFitsWidth(page);
        assertEquals(404, page.navigate("/access/accounts.xhtml").status(), "a page of another role");
        page.getByText("Go to the home page").click();
        assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml"));
        page.navigate("/no/such/page.xhtml");
        signOut(page, width);
        assertThat(page).hasURL(SIGN_IN);
    }

    @ParameterizedTest
    @EnumSource
    void whoLeavesIsOut(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        signOut(page, width);
        assertThat(page).hasURL(SIGN_IN);
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(SIGN_IN);
    }
}
