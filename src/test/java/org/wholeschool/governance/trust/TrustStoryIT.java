package org.wholeschool.governance.trust;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A trust lead compares schools; a head lets a trust see the school's years, and ends it. */
class TrustStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aTrustLeadComparesSchools(Width width) {
        Page page = open(width);
        signIn(
                page,
                Role.TRUST_LEAD,
                Long.parseLong(page.request()
                        .post(System.getProperty("wholeschool.test.url") + "/testing/trust-schools")
                        .text()));
        page.navigate("/governance/trust.xhtml");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Schools of the trust, 2025/26");
        assertThat(page.locator("svg.funnel circle")).hasCount(5);
        assertThat(page.locator("tbody tr")).hasCount(6);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "trust", width);
    }

    @ParameterizedTest
    @EnumSource
    void aHeadSharesTheYearAndEndsIt(Width width) {
        Page page = open(width);
        long trust = newSchool();
        signIn(page, Role.HEAD, newSchool());
        page.navigate("/governance/dashboard.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Share the year with a trust"))
                .click();
        assertThat(page.getByText("Nobody outside of this school.")).isVisible();
        page.getByLabel(Pattern.compile("^Unique reference number")).fill("424242");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let it see them"))
                .click();
        assertThat(page.getByText("There is no school with this number in this installation.")
                        .first())
                .isVisible();
        page.getByLabel(Pattern.compile("^Unique reference number")).fill("00" + trust);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let it see them"))
                .click();
        assertThat(page.getByText("From the next night on they are seen there."))
                .isVisible();
        assertThat(page.locator(".rows li")).hasCount(1);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "trust-share", width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End it: Test school " + trust))
                .click();
        assertThat(page.getByText("Nobody outside of this school.")).isVisible();
    }
}
