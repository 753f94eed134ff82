package org.wholeschool.access.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/** The administrator looks for somebody among the accounts, finds them, and then nobody. */
class AccountsStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void accountsAreFoundByRoleAndByName(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/access/accounts.xhtml");
        long held = Stream.of(Role.values()).filter(Role::isHeldByAccounts).count();
        assertThat(page.locator("tbody tr")).hasCount((int) held);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "accounts", width);
        assertFalse(page.content().contains("argon2"), "a password's hash is on the page");

        page.getByLabel("Role").selectOption("GOVERNOR");
        show(page);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText(TestSchool.email(Role.GOVERNOR, school));
        assertThat(page.getByLabel("Role")).hasValue("GOVERNOR");
        assertFalse(page.url().contains("?"), "what is looked for stands in no address");

        page.getByLabel("Name or address").fill("nobody-of-that-name");
        show(page);
        assertThat(page.locator(".empty")).containsText("No account matches");
        assertFalse(page.url().contains("nobody-of-that-name"), "a name in the log of a proxy");
        assertAccessible(page);
        assertFitsWidth(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show all accounts"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount((int) held);
    }

    private static void show(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
    }
}
