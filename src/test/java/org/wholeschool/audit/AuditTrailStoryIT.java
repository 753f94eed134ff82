package org.wholeschool.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/** The data-protection officer looks who tried to come in, checks that the record is whole, and asks for a period that cannot be. */
class AuditTrailStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void whatWasTriedIsFoundAndTheRecordIsWhole(Width width) {
        long school = newSchool();
        Page visitor = open(width);
        signIn(visitor, TestSchool.email(Role.TEACHER, school), "not this one");
        assertThat(visitor.getByRole(AriaRole.ALERT)).isVisible();

        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, school);
        page.locator("main").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Audit trail")).click();
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-trail", width);

        page.getByLabel("Outcome", new Page.GetByLabelOptions().setExact(true)).selectOption("REFUSED");
        press(page, "Show");
        assertThat(page).hasURL(Pattern.compile(".*outcome=REFUSED.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Signed in, or tried to");

        press(page, "Check now");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("none is missing");
        assertAccessible(page);
        assertEquals(0, page.getByRole(AriaRole.ALERT).count());
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodThatRunsBackwardsIsSaidAtItsLastDay(Width width) {
        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, newSchool());
        page.navigate("/audit/trail.xhtml");
        page.getByLabel("From").fill("2026-09-10");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01");
        press(page, "Show");

        assertThat(page.locator("[id='trail:to-wrong']")).containsText("ends before it begins");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))).hasValue("2026-09-01");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))).hasAttribute("aria-invalid", "true");
        assertAccessible(page);

        page.navigate("/audit/trail.xhtml?from=2020-01-01&to=2020-01-02");
        assertThat(page.locator(".empty")).containsText("There is no such entry");
        assertAccessible(page);
        assertFitsWidth(page);
    }

    @ParameterizedTest
    @EnumSource
    void anEntryThatWasChangedInTheDatabaseIsNamedAndCanBeLookedAt(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.DATA_PROTECTION_OFFICER, school);
        String changed = (String) page.evaluate("async path => (await fetch(path, {method: 'POST'})).text()", "/testing/tampering?school=" + school);
        page.navigate("/audit/trail.xhtml");
        press(page, "Check now");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Entry " + changed + ", in place 1 of the chain, no longer says what it said when it was sealed. Keep a copy");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-broken", width);

        page.getByText("Show what the entry says now").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Failed");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "audit-changed-entry", width);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
