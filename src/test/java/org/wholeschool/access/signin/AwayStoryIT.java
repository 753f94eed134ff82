package org.wholeschool.access.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/**
 * Somebody leaves a form open, comes back, goes on, and is told in words that it has closed: whatever they press first.
 * The form for a concern is another matter: nothing in it is lost, which {@code BegunConcernStoryIT} tells.
 */
class AwayStoryIT extends BrowserStory {

    private static final Pattern SIGN_IN = Pattern.compile(".*/access/sign-in\\.xhtml");
    private static final Pattern HOME = Pattern.compile(".*/index\\.xhtml");
    private static final Pattern EXPIRED = Pattern.compile(".*/platform/expired\\.xhtml");

    private Page away(Width width, long school) {
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/access/me.xhtml");
        return page;
    }

    /** The page asks by script how strong it is. */
    private static void typeAPassword(Page page) {
        page.locator("[id='password:chosen']").fill("a long sentence of four words");
        page.locator("[id='password:chosen']").blur();
    }

    private static void anHourPasses(Page page) {
        assertEquals(
                200,
                page.evaluate("async () => (await fetch('/testing/ageing?seen=60&in=60', {method: 'POST'})).status"));
    }

    private void assertTold(Page page, String way) {
        assertThat(page).hasURL(EXPIRED);
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You were signed out");
        assertThat(page.locator("main").getByRole(AriaRole.LINK)).hasText(way);
        assertAccessible(page);
        assertFitsWidth(page);
    }

    @ParameterizedTest
    @EnumSource
    void whoseScriptAsksForAPartOfThePageAfterwards(Width width) {
        Page page = away(width, newSchool());
        anHourPasses(page);
        typeAPassword(page);
        assertTold(page, "Go to the sign-in page");
        picture(page, "expired", width);
    }

    @ParameterizedTest
    @EnumSource
    void whoSendsTheFormAfterwards(Width width) {
        Page page = away(width, newSchool());
        anHourPasses(page);
        page.locator("[id='password:change']").click();
        assertTold(page, "Go to the sign-in page");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasSignedInAnewBesideIt(Width width) {
        long school = newSchool();
        Page page = away(width, school);
        anHourPasses(page);
        Page beside = page.context().newPage();
        signIn(beside, Role.TEACHER, school);
        typeAPassword(page);
        assertTold(page, "Go to the home page");
    }

    /** By hand, and by a form that was not taken: once they are in again, they are where they were, and only once. */
    @ParameterizedTest
    @EnumSource
    void whoSignsInAgainIsLedBackToWhereTheyWere(Width width) {
        long school = newSchool();
        Page page = away(width, school);
        anHourPasses(page);
        page.navigate("/link/propose.xhtml?pupil=1&second=2");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.locator("#led-back")).containsText("Sign in to return to your page.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "sign-in-led-back", width);
        signIn(page, TestSchool.email(Role.TEACHER, school), TestSchool.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/link/propose\\.xhtml\\?pupil=1&second=2"));
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(HOME);

        // After more than an hour the server knows nothing of the session any more.
        page.navigate("/access/me.xhtml");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
        page.locator("[id='password:change']").click();
        assertThat(page).hasURL(EXPIRED);
        page.locator("main").getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(SIGN_IN);
        signIn(page, TestSchool.email(Role.TEACHER, school), TestSchool.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/access/me\\.xhtml"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseIsLedThereAndNobodyAfterASignOut(Width width) {
        long school = newSchool();
        Page page = away(width, school);
        anHourPasses(page);
        page.navigate("/link/propose.xhtml?pupil=1");
        assertThat(page).hasURL(SIGN_IN);
        signIn(page, TestSchool.email(Role.LEAD, school), TestSchool.PASSWORD);
        assertThat(page).hasURL(HOME);

        signOut(page, width);
        assertThat(page).hasURL(SIGN_IN);
        page.navigate("/concern/list.xhtml");
        assertThat(page).hasURL(SIGN_IN);
        assertThat(page.locator("#led-back")).hasCount(0);
        signIn(page, TestSchool.email(Role.LEAD, school), TestSchool.PASSWORD);
        assertThat(page).hasURL(HOME);
    }
}
