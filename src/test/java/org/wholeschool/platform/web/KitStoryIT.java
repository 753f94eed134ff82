package org.wholeschool.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * The kit does what its tag files promise: wrong answers are said at their fields and kept, right ones are taken, on
 * any screen.
 */
class KitStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(Width width) {
        Page page = kit(width);
        page.getByLabel("Where exactly?").fill("by the lockers");
        send(page);

        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(3);
        Locator facts = page.getByLabel("What happened?");
        assertThat(facts).isFocused();
        assertThat(facts).hasAttribute("aria-invalid", "true");
        assertThat(facts).hasAttribute("aria-describedby", "kit:lines-hint kit:lines-wrong");
        assertThat(page.locator("[id='kit:lines-wrong']")).hasText("Write what happened, in a sentence or two.");
        assertThat(page.getByLabel("Where exactly?")).hasValue("by the lockers");
        assertTrue(page.title().startsWith("Something is wrong: "));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "kit-wrong", width);

        page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).nth(1).click();
        assertThat(page.getByLabel("I saw or heard it")).isFocused();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRightIsTakenAndWhatAServiceRefusesIsSaidAtItsField(Width width) {
        Page page = kit(width);
        fill(page);
        page.getByLabel("Day").fill("2999-01-01");
        send(page);
        assertThat(page.locator("[id='kit:day-wrong']"))
                .hasText("That day has not come yet. Give the day on which it happened.");
        assertThat(page.getByLabel("Day")).hasValue("2999-01-01");
        assertThat(page.getByLabel("A pupil told me")).isChecked();
        assertThat(page.getByLabel("Lunch", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();

        page.getByLabel("Day").fill("2026-01-05");
        page.getByLabel("Time").fill("13:05");
        send(page);
        assertThat(page.locator("[id='kit'] .news")).hasText("All answers were taken. Nothing was kept.");
        assertThat(page.getByLabel("Time")).hasValue("13:05");
        assertAccessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void everyPartFitsScreensFromTheSmallestPhoneOnAndCanBeTouched(Width width) {
        Page page = kit(width);
        assertAccessible(page);
        picture(page, "kit", width);
        for (int wide : List.of(320, 390, 640, 768, 1024, 1280)) {
            page.setViewportSize(wide, 800);
            assertFitsWidth(page);
            assertEquals(
                    List.of(),
                    page.evaluate("[...document.querySelectorAll('main input:not([type=hidden]):not([type=checkbox]), "
                            + "main select, main textarea, main .btn, main .choice label, summary')]"
                            + ".filter(part => part.getClientRects().length && "
                            + "part.getBoundingClientRect().height < 44).map(part => part.outerHTML)"),
                    "at " + wide);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormWorksWhereTheScriptsNeverCome(Width width) {
        Page page = kit(width);
        page.route(
                "**/*.js*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        page.reload();
        fill(page);
        send(page);
        assertThat(page.locator("[id='kit'] .news")).hasText("All answers were taken. Nothing was kept.");
    }

    @Test
    void aTextThatIsTooLongIsKeptWholeAndTheFieldSaysByHowMuch() {
        Page page = kit(Width.PHONE);
        fill(page);
        Locator lines = page.getByLabel("What happened?");
        lines.focus();
        page.keyboard().insertText("x".repeat(4_003));
        String typed = lines.inputValue();
        assertEquals(4_003 + "Two pupils ran down the stairs.".length(), typed.length());
        send(page);
        assertThat(page.locator("[id='kit:lines-wrong']"))
                .hasText("Shorten this to 4,000 characters: it has 4,034 now.");
        assertThat(lines).hasValue(typed);
        assertThat(page.getByLabel("A pupil told me")).isChecked();
        assertAccessible(page);
    }

    /** The answer to the first leaves the page where it is, as a download does. */
    @Test
    void aFormThatIsOnItsWayIsNotSentOnceMore() {
        Page page = kit(Width.PHONE);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.isNavigationRequest()) {
                sent.add(request.postData());
            }
        });
        page.route("**/kit.xhtml", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.clock().install();
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it"));
        page.waitForRequest("**/kit.xhtml", button::dblclick);
        button.click();
        assertEquals(1, sent.size());
        assertTrue(sent.get(0).contains("kit:send"), "which button it was");
        assertThat(page.locator("[id='kit']")).hasAttribute("aria-busy", "true");

        page.clock().fastForward(4_000);
        assertThat(page.locator("[id='kit']")).not().hasAttribute("aria-busy", "true");
        page.waitForRequest("**/kit.xhtml", button::dblclick);
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        page.waitForRequest("**/kit.xhtml", button::dblclick);
        assertEquals(3, sent.size());
    }

    @Test
    void aFormThatAScriptHasStoppedIsNotOnItsWay() {
        Page page = kit(Width.PHONE);
        page.evaluate("document.addEventListener('submit', event => event.preventDefault(), {once: true})");
        send(page);
        assertThat(page.locator("[id='kit']")).not().hasAttribute("aria-busy", "true");
        send(page);
        assertThat(page.locator("[id='kit:lines-wrong']")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void aLongListIsWalkedByLinks(Width width) {
        Page page = kit(width);
        assertThat(page.locator(".pager")).containsText("Page 1 of 3");
        page.locator(".pager").getByText("Next").click();
        assertThat(page.locator(".pager")).containsText("Page 2 of 3");
        page.locator(".pager").getByText("Before").click();
        assertThat(page.locator(".pager")).containsText("Page 1 of 3");
    }

    /**
     * What was sent is answered at the address of the page that it was sent from: loading it again asks for the same
     * one.
     */
    @Test
    void aFormGoesToTheAddressThatItsPageHas() {
        Page page = kit(Width.DESK);
        page.navigate("/platform/kit.xhtml?page=2&nothing=of-the-page%27s");
        send(page);
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK))
                .not()
                .hasCount(0);
        assertTrue(page.url().endsWith("/platform/kit.xhtml?page=2"), page.url());
        assertThat(page.locator(".pager")).containsText("Page 2 of 3");
        page.navigate(page.url());
        assertThat(page.locator(".pager")).containsText("Page 2 of 3");
    }

    private Page kit(Width width) {
        Page page = open(width);
        signIn(page, Role.TEACHER, newSchool());
        page.navigate("/platform/kit.xhtml");
        return page;
    }

    private static void fill(Page page) {
        page.getByLabel("What happened?").fill("Two pupils ran down the stairs.");
        page.getByLabel("A pupil told me").check();
        page.getByLabel("Lunch", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("What kind of concern?").selectOption("a");
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it"))
                .click();
    }
}
