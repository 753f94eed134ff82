package org.wholeschool.access.menu;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead goes where they want in two clicks, by mouse, keyboard or ear, and reads on the way what waits. */
class MenuStoryIT extends BrowserStory {

    @Test
    void aLeadsMenuIsTenLinesAndOpensItsGroups() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        Locator groups = page.getByRole(AriaRole.NAVIGATION, named("Main")).getByRole(AriaRole.LINK);
        assertThat(groups).hasCount(8);
        assertThat(page.locator("#log-button")).isVisible();
        assertThat(page.locator("nav.entries")).hasCount(0);
        List<Number> tops = groups.all().stream()
                .map(link -> (Number) link.evaluate("e => e.getBoundingClientRect().top"))
                .toList();
        assertEquals(1, tops.stream().distinct().count(), "in one row");

        page.getByRole(AriaRole.NAVIGATION, named("Main")).getByText("Concerns").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/concern/inbox\\.xhtml"));
        assertThat(page.locator("nav.groups [aria-current]")).containsText("Concerns");
        Locator second = page.getByRole(AriaRole.NAVIGATION, named("Concerns"));
        assertThat(second.locator("[aria-current=page]")).containsText("Inbox");
        second.getByText("All concerns").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("All concerns");
        assertAccessible(page);
        assertFitsWidth(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Locator away : page.locator("header .bar, nav.groups, nav.entries").all()) {
            assertThat(away).isHidden();
        }
    }

    @Test
    void whatWaitsIsANumberToSeeAndWordsToHear() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        Locator concerns =
                page.getByRole(AriaRole.NAVIGATION, named("Main")).locator("a").nth(1);
        assertThat(concerns.locator(".n")).hasText(java.util.regex.Pattern.compile("[1-9][0-9]*"));
        String heard = concerns.ariaSnapshot();
        assertTrue(heard.matches("(?s).*Concerns ?, [0-9]+ not acknowledged.*"), heard);
        page.navigate("/concern/inbox.xhtml");
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Concerns")).locator("a[aria-current=page]"))
                .containsText("not acknowledged");
    }

    @Test
    void theKeyboardOpensSetUpAndAccountAndEscapeClosesThem() {
        Page page = open(Width.DESK);
        signInAtNorthfield(page, "lead");
        for (String id : List.of("set-up", "account")) {
            Locator summary = page.locator("#" + id + " > summary");
            summary.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#" + id + " nav")).isVisible();
            assertAccessible(page);
            page.keyboard().press("Tab");
            assertThat(page.locator("#" + id + " nav a").first()).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#" + id + " nav")).isHidden();
            assertThat(summary).isFocused();
        }
        page.locator("#set-up > summary").click();
        page.locator("#account > summary").click();
        assertThat(page.locator("#set-up nav")).isHidden();
        assertThat(page.locator("#account nav a")).hasText(new String[] {
            "May I tell?", "Someone asked", "My training", "Two-step sign-in", "My activity log", "My account"
        });
        page.locator("#account").getByText("My activity log").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("My activity log");
        assertThat(page.locator("#account > summary")).hasAttribute("aria-current", "true");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onAPhoneGroupsUnfoldInOneMenuAlsoWithoutAScript(boolean scripts) {
        Page page = scripts ? open(Width.PHONE) : openWithoutScripts(Width.PHONE);
        signInAtNorthfield(page, "lead");
        page.locator(".menu > summary").click();
        Locator menu = page.getByRole(AriaRole.NAVIGATION);
        assertThat(menu).hasCount(1);
        assertThat(menu.getByText("Hotspots")).isHidden();
        menu.locator("summary", new Locator.LocatorOptions().setHasText("Our school"))
                .click();
        assertThat(menu.getByText("Hotspots")).isVisible();
        if (scripts) {
            assertAccessible(page);
            assertFitsWidth(page);
            picture(page, "menu", Width.PHONE);
        }
        menu.getByText("Hotspots").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Hotspots");
        page.locator(".menu > summary").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).locator("a[aria-current=page]"))
                .isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void aGovernorHasFiveEntriesAndNothingElse(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "governor");
        if (width == Width.PHONE) {
            page.locator(".menu > summary").click();
            assertThat(page.locator(".menu nav > a")).hasText(new String[] {
                "Today", "Governor dashboard", "Reports to governors", "Questions and answers", "Governor training"
            });
        } else {
            assertThat(page.locator("nav.groups a")).hasText(new String[] {
                "Today", "Governor dashboard", "Reports to governors", "Questions and answers", "Governor training"
            });
        }
        assertThat(page.locator("#log-button")).hasCount(0);
        assertThat(page.locator("#set-up")).hasCount(0);
        assertAccessible(page);
        assertFitsWidth(page);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
