package org.wholeschool.access.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/** What protects a session: its cookie, its end, its headers, and that it holds nothing worth stealing. */
class SessionStoryIT extends BrowserStory {

    private static final Pattern SIGN_IN = Pattern.compile(".*/access/sign-in\\.xhtml");
    private static final Pattern HOME = Pattern.compile(".*/index\\.xhtml");

    /** The one whose name begins like this: a device's cookie ends in a part that is the account's. */
    private static Cookie cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static void letTimePass(Page page, int minutesSinceSeen, int minutesSinceIn) {
        assertEquals(
                200,
                page.evaluate(
                        "async path => (await fetch(path, {method: 'POST'})).status",
                        "/testing/ageing?seen=" + minutesSinceSeen + "&in=" + minutesSinceIn));
    }

    @Test
    void aSessionBeginsOnceSomebodyIsInAndHasANewNumberEachTime() {
        Page page = open(Width.DESK);
        page.navigate("/access/sign-in.xhtml");
        assertEquals(
                List.of("__Host-seen"),
                page.context().cookies().stream().map(cookie -> cookie.name).toList(),
                "a visitor has no session, so nobody can choose its id");
        signIn(page, Role.TEACHER, newSchool());
        String before = cookie(page, "__Host-session").value;
        signOut(page, Width.DESK);
        assertThat(page).hasURL(SIGN_IN);
        signIn(page, Role.TEACHER, newSchool());
        assertNotEquals(before, cookie(page, "__Host-session").value);
    }

    @Test
    void itsCookiesGoNowhereElse() {
        Page page = open(Width.DESK);
        signIn(page, Role.TEACHER, newSchool());
        for (String name : List.of("__Host-session", "__Host-device-")) {
            Cookie cookie = cookie(page, name);
            assertTrue(cookie.secure, name + " over encrypted connections only");
            assertTrue(cookie.httpOnly, name + " out of reach of scripts");
            assertEquals(SameSiteAttribute.STRICT, cookie.sameSite, name + " with requests of our own pages only");
        }
        assertFalse(page.url().contains("jsessionid"));
    }

    @Test
    void aSessionThatWasLeftCannotBeTakenUpAgain() {
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, newSchool());
        List<Cookie> kept = new ArrayList<>(page.context().cookies());
        signOut(page, Width.DESK);
        assertThat(page).hasURL(SIGN_IN);

        Page thief = open(Width.DESK);
        kept.forEach(cookie -> cookie.setUrl(null));
        thief.context().addCookies(kept);
        thief.navigate("/index.xhtml");
        assertThat(thief).hasURL(SIGN_IN);
    }

    /** The one who came in last stands first in the list: what was first when the page was opened is so no longer. */
    @Test
    void whatIsEndedIsWhatWasShownAlsoWhereSomebodyCameInMeanwhile() {
        long school = newSchool();
        Page here = open(Width.DESK);
        signIn(here, Role.TEACHER, school);
        Page shown = open(Width.DESK);
        signIn(shown, Role.TEACHER, school);
        here.navigate("/access/me.xhtml");
        assertThat(here.locator("#places tbody tr")).hasCount(2);
        Page since = open(Width.DESK);
        signIn(since, Role.TEACHER, school);

        here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out: "))
                .click();
        assertThat(here.locator(".news")).containsText("That one is signed out.");
        shown.navigate("/index.xhtml");
        assertThat(shown).hasURL(SIGN_IN);
        since.navigate("/index.xhtml");
        assertThat(since).hasURL(HOME);
        assertThat(here.locator("#places tbody tr")).hasCount(2);
    }

    @Test
    void whoIsAwayTooLongSignsInAgain() {
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, newSchool());
        letTimePass(page, 29, 29);
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(HOME);
        letTimePass(page, 31, 31);
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void afterTenHoursEverybodySignsInAgain() {
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, newSchool());
        letTimePass(page, 0, 9 * 60 + 59);
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(HOME);
        letTimePass(page, 0, 2);
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(SIGN_IN);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        Page page = open(Width.DESK);
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        signIn(page, TestSchool.email(Role.TEACHER, newSchool()), TestSchool.PASSWORD);
        page.waitForURL("**/index.xhtml");
        page.navigate("/no/such/page.xhtml");
        assertTrue(answers.stream().anyMatch(answer -> answer.url().contains("wholeschool.css")), "a style sheet");
        assertTrue(answers.stream().anyMatch(answer -> answer.url().contains(".js")), "a script");
        assertTrue(answers.stream().anyMatch(answer -> answer.status() == 404), "a page that is not there");
        assertTrue(answers.stream().anyMatch(answer -> answer.status() == 302), "a redirect");
        // A copy: asking one for its headers lets further answers come in.
        for (Response answer : List.copyOf(answers)) {
            Map<String, String> headers = answer.allHeaders();
            String what = answer.status() + " " + answer.url();
            assertEquals("nosniff", headers.get("x-content-type-options"), what);
            assertEquals("DENY", headers.get("x-frame-options"), what);
            assertEquals("no-referrer", headers.get("referrer-policy"), what);
            assertFalse(headers.containsKey("x-powered-by"), what);
            if (answer.status() != 302) {
                assertPolicy(headers.get("content-security-policy"), what);
            }
        }
    }

    private static void assertPolicy(String policy, String what) {
        assertTrue(
                policy != null
                        && policy.contains("default-src 'none'")
                        && policy.contains("frame-ancestors 'none'")
                        && policy.contains("base-uri 'none'")
                        && policy.contains("script-src 'self'"),
                () -> what + ": " + policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*"), () -> what + ": " + policy);
    }

    @Test
    void aPageOfSomebodyIsKeptNowhere() {
        Page page = open(Width.DESK);
        signIn(page, Role.TEACHER, newSchool());
        assertEquals("no-store", page.navigate("/index.xhtml").allHeaders().get("cache-control"));
    }

    @Test
    void theSessionHoldsNeitherNameNorPasswordNorWhatWasTyped() {
        Page page = open(Width.DESK);
        long school = newSchool();
        String typed = "typed" + UUID.randomUUID().toString().replace("-", "");
        signIn(page, typed + "@school.example", typed);
        assertThat(page.getByText("is wrong. Check both and try again.")).isVisible();
        signIn(page, Role.LEAD, school);

        byte[] session = sessionOf(page);
        for (String personal : List.of(typed, TestSchool.email(Role.LEAD, school), TestSchool.PASSWORD, "Test LEAD")) {
            assertFalse(Traces.isIn(session, personal), personal);
        }
    }

    @Test
    void whatIsTypedIntoTheFormStaysInItAndIsNeitherInTheSessionNorOnTheDisk() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, newSchool());
        LogForm.open(page).more();
        List<String> typed = new ArrayList<>();
        for (String field : List.of("log:facts", "log:opinion", "log:search")) {
            typed.add("typed" + UUID.randomUUID().toString().replace("-", ""));
            page.locator("[id='" + field + "']").fill(typed.get(typed.size() - 1));
        }
        page.locator("[id='log:submit']").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("[id='log:facts']")).hasValue(typed.get(0));

        byte[] session = sessionOf(page);
        typed.forEach(text -> assertFalse(Traces.isIn(session, text), "in the session"));
        assertEquals(Map.of(), Traces.of(typed), "on the disk");
    }

    private static byte[] sessionOf(Page page) {
        byte[] session = Base64.getDecoder().decode((String) page.evaluate("""
                async () => {
                    const answer = await fetch('/testing/session');
                    const bytes = new Uint8Array(await answer.arrayBuffer());
                    return btoa(Array.from(bytes, b => String.fromCharCode(b)).join(''));
                }"""));
        assertTrue(Traces.isIn(session, SignedIn.ATTRIBUTE), "there is a session, and the search finds what is in it");
        return session;
    }
}
