package org.wholeschool.access.myaccount;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.access.menu.MenuGroup;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** Everybody begins at home, which offers what their role may do, all of it and nothing else. */
class HomeStoryIT extends BrowserStory {

    /** Who holds a role in the demonstration school, where there is something on every page. */
    private static final Map<Role, String> DEMONSTRATION = Map.of(
            Role.TEACHER,
            "teacher",
            Role.LEAD,
            "lead",
            Role.DEPUTY,
            "deputy",
            Role.HEAD,
            "head",
            Role.GOVERNOR,
            "governor",
            Role.ADMINISTRATOR,
            "administrator",
            Role.DATA_PROTECTION_OFFICER,
            "dpo",
            Role.ACTION_OWNER,
            "action.owner",
            Role.TRUST_LEAD,
            "trust.lead");

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEACHER",
                "LEAD",
                "DEPUTY",
                "HEAD",
                "GOVERNOR",
                "ADMINISTRATOR",
                "DATA_PROTECTION_OFFICER",
                "ACTION_OWNER",
                "TRUST_LEAD"
            })
    void homeOffersEveryWayOfARoleAndEachLeadsToItsPage(Role role) {
        Page page = open(Width.PHONE);
        signInAtNorthfield(page, DEMONSTRATION.get(role));
        List<String> offered = page.locator("main .ways a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        Set<String> permitted = MenuGroup.allPages().stream()
                .filter(way -> !way.equals("/index.xhtml") && PageAccess.permits(way, Set.of(role)))
                .collect(Collectors.toSet());
        assertEquals(new TreeSet<>(permitted), new TreeSet<>(offered));
        assertEquals(Me.FIRST.get(role), offered.get(0));
        assertFalse(
                (role == Role.LEAD || role == Role.DEPUTY)
                        && page.locator("main").textContent().contains("find the duty safeguarding lead"),
                "they are the ones to be found");
        assertEquals(
                permitted.size() > 8 ? 6 : permitted.size(),
                page.locator("main .ways a:visible").count(),
                "a long list is cut");
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        assertTrue(
                height < 2600,
                () -> "three screens of a phone at most, and it is " + height + ": "
                        + page.locator("main").innerText());
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "home-" + role.name().toLowerCase(Locale.ROOT), Width.PHONE);
        page.setViewportSize(320, 640);
        assertFitsWidth(page);
        for (String way : offered) {
            assertEquals(200, page.navigate(way).status(), way + " of " + role);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theKeyboardReachesThePageAndEveryWay(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "teacher");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the page")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();

        if (width == Width.PHONE) {
            page.getByText("Menu").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("Log a concern"))
                    .isVisible();
            assertAccessible(page);
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
            assertThat(page.getByText("Menu")).isFocused();
            page.keyboard().press("Enter");
        }
        page.getByRole(AriaRole.NAVIGATION).getByText("Today").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/concern/mine.xhtml");
    }
}
