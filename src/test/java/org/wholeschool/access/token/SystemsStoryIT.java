package org.wholeschool.access.token;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** The administrator lets other systems log concerns or read published numbers, sees a token once, and ends it. */
class SystemsStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aTokenIsMadeShownOnceAndEnded(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/access/systems.xhtml");
        assertThat(page.locator(".empty")).containsText("No other system has a token.");
        assertAccessible(page);
        assertFitsWidth(page);

        page.getByLabel("Name of the system").fill("Behaviour \u201clog\u201d & <forms>");
        page.getByLabel("Log concerns").check();
        page.getByLabel("Last day")
                .fill(Now.day(ZoneId.of("Europe/London")).plusYears(2).toString());
        button(page, "Make a token");
        assertThat(page.locator("main .error")).containsText("Choose a day from today to a year from today.");
        assertThat(page.getByLabel("Name of the system")).hasValue("Behaviour \u201clog\u201d & <forms>");
        assertAccessible(page);

        page.getByLabel("Last day")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(90).toString());
        button(page, "Make a token");
        String token = page.locator("#made").innerText();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Log concerns");
        assertThat(page.locator("tbody tr")).containsText("Never");
        assertThat(page.locator("main")).not().containsText("???");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "systems", width);
        assertEquals(200, status(page, token));

        page.navigate("/access/systems.xhtml");
        assertFalse(page.content().contains(token), "it is shown once");
        assertThat(page.locator("tbody tr")).not().containsText("Never");
        button(page, "End");
        assertThat(page.locator("main")).containsText("it is turned away from now on");
        assertThat(page.locator("tbody tr")).containsText("Ended");
        assertEquals(401, status(page, token));
        assertAccessible(page);
        assertFitsWidth(page);

        page.getByLabel("Name of the system").fill("Board papers");
        page.getByLabel("Last day")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(90).toString());
        button(page, "Make a token");
        assertThat(page.locator("main .error")).containsText("Choose what the system may do.");
        page.getByLabel("Read published numbers").check();
        button(page, "Make a token");
        assertThat(page.locator("#address")).containsText("/api/v1/published");
        assertThat(page.locator("tbody tr").first()).containsText("Read published numbers");
        assertEquals(
                200,
                page.context()
                        .request()
                        .get(
                                "/api/v1/published",
                                RequestOptions.create()
                                        .setHeader(
                                                "Authorization",
                                                "Bearer "
                                                        + page.locator("#made").innerText()))
                        .status());
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static int status(Page page, String token) {
        APIRequestContext request = page.context().request();
        return request.get(
                        "/api/v1/openapi.json", RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }
}
