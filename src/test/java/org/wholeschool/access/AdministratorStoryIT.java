package org.wholeschool.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** The IT administrator signs in, keeps accounts and looks at the school's data, and no way leads to a concern. */
class AdministratorStoryIT extends BrowserStory {

    /** Everything but home that the menu leads an administrator to. */
    private static final List<String> WAYS = List.of(
            "Accounts",
            "Single sign-on",
            "Training register",
            "School",
            "Roster",
            "Other systems",
            "Keys",
            "Background jobs",
            "May I tell?",
            "My training",
            "Two-step sign-in",
            "My activity log",
            "My account");

    @ParameterizedTest
    @EnumSource
    void accountsAndTheSchoolAndNothingElse(Width width) {
        Page lead = open(Width.DESK);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/concern/list.xhtml");
        String concern =
                lead.locator("main a[href*='/concern/view.xhtml']").first().getAttribute("href");
        lead.navigate(concern);
        String told = lead.locator(".as-typed").first().innerText();
        assertTrue(told.length() > 10, told);

        Page page = open(width);
        signInAtNorthfield(page, "administrator");
        for (String way : WAYS) {
            page.navigate("/index.xhtml");
            String address = page.locator(".menu nav")
                    .getByText(way, new Locator.GetByTextOptions().setExact(true))
                    .getAttribute("href");
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            List<String> menu = new ArrayList<>(List.of("Today"));
            menu.addAll(WAYS);
            assertEquals(menu, page.locator(".menu nav a").allTextContents());
            if (width == Width.DESK) {
                assertEquals(
                        List.of("Today", "People", "School", "Data and systems"),
                        page.locator("nav.groups a").allTextContents());
                assertEquals(
                        WAYS.subList(WAYS.indexOf("May I tell?"), WAYS.size()),
                        page.locator("#account nav a").allTextContents());
            }
            assertThat(page.locator(width == Width.DESK ? "header [aria-current=page]" : ".menu nav [aria-current]")
                            .last())
                    .hasText(way);
            assertFalse(page.content().contains(told), way);
        }
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/access/me\\.xhtml"));
        jobs(page, width);

        Response nowhere = page.navigate("/no/such-page.xhtml");
        assertEquals(404, nowhere.status());
        String notFound = page.locator("main").innerText();
        List<String> closed = PageAccess.table().entrySet().stream()
                .filter(each -> !each.getValue().contains(Role.ADMINISTRATOR)
                        && each.getValue().stream().anyMatch(Role::isHeldByAccounts))
                .map(Map.Entry::getKey)
                .toList();
        assertTrue(
                closed.contains("/concern/list.xhtml")
                        && closed.contains("/audit/trail.xhtml")
                        && closed.contains("/pattern/school.xhtml"),
                closed.toString());
        for (String other : closed) {
            assertEquals(404, page.navigate(other).status(), other);
            assertEquals(notFound, page.locator("main").innerText(), other + " answers as a page that does not exist");
        }
        assertEquals(404, page.navigate(concern).status(), "a concern that is there");
        assertEquals(notFound, page.locator("main").innerText());
        assertFalse(page.content().contains(told));
        assertAccessible(page);
        assertFitsWidth(page);
    }

    /** What the server does by itself, and whether it does. */
    private void jobs(Page page, Width width) {
        page.navigate("/upkeep/jobs.xhtml");
        assertThat(page.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Escalate urgent concerns and send reminders")))
                .containsText("On time");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "background-jobs", width);
    }
}
