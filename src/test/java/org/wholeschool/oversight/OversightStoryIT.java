package org.wholeschool.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** The data-protection officer asks who has looked at a child, and the head looks at the month. */
class OversightStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void theOfficerSeesWhoHasLookedAtAChildAndNotWhatStandsInAConcern(Width width) {
        Page lead = open(width);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/concern/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        String told = lead.locator(".as-typed").first().innerText();

        Page page = open(width);
        signInAtNorthfield(page, "dpo");
        page.navigate("/oversight/child.xhtml");
        assertAccessible(page);
        assertFitsWidth(page);
        page.getByLabel("Pupil").fill("x");
        press(page, "Find");
        assertThat(page.locator("[id='find:name-wrong']")).containsText("two letters");
        assertThat(page.getByLabel("Pupil")).hasValue("x");
        page.getByLabel("Pupil").fill("no such pupil");
        press(page, "Find");
        assertThat(page.locator(".empty")).containsText("No pupil fits");
        assertAccessible(page);
        page.getByLabel("Pupil").fill("an");
        press(page, "Find");
        page.locator("main section li a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*pupil=\\d+"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .containsText("Who has looked at");
        page.reload();
        assertThat(page.locator("tbody tr").first()).containsText("Looked at who has looked at a child");
        assertThat(page.locator("main")).containsText("Not counted here");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "oversight-child", width);
        assertFalse(page.content().contains(told), "nothing of a concern");

        page.getByLabel("From").fill("2026-09-10");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-09-01");
        press(page, "Show");
        assertThat(page.locator("[id='period:to-wrong']")).containsText("ends before it begins");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("2026-09-01");
        assertAccessible(page);
    }

    @ParameterizedTest
    @EnumSource
    void theHeadLooksAtAMonthAndAtTheRunningOne(Width width) {
        long school = newSchool();
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        teacher.navigate("/oversight/summary.xhtml");
        Page page = open(width);
        signIn(page, Role.HEAD, school);
        page.navigate("/oversight/summary.xhtml");
        assertThat(page.locator("main")).containsText("Nothing in this month is unusual");
        assertThat(page.locator("main")).containsText("This month is not over"); // no whole month is on record yet
        assertThat(page.locator("[id='pick:month'] option")).hasCount(2); // none chosen, and the running month
        assertThat(page.locator("main")).containsText("Accounts not used for 60 days");
        assertAccessible(page);
        assertFitsWidth(page);

        page.getByLabel("Month")
                .selectOption(page.locator("[id='pick:month'] option").nth(1).getAttribute("value"));
        press(page, "Show");
        assertThat(page).hasURL(Pattern.compile(".*month=\\d{4}-\\d\\d"));
        assertThat(page.locator("main")).containsText("This month is not over");
        assertThat(table(page, "Sign-ins without a second factor")).containsText("Test TEACHER");
        assertThat(table(page, "Refusals, wrong passwords included"))
                .containsText("Asked for the page of the monthly summary");
        assertThat(page.locator("#answers")).containsText("Signed in without two-factor");
        assertThat(page.locator("main")).containsText("No record that names a pupil was opened.");
        assertThat(page.locator("svg.month")).hasAccessibleName(Pattern.compile("One thing was refused, on .*\\."));
        page.getByText("Show as a table").click();
        page.getByText("By which rules?").click();
        assertThat(page.locator("details").last()).containsText("more than 3 times");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "oversight-summary", width);

        page.navigate("/oversight/summary.xhtml?month=soon");
        assertThat(page.locator("[id='pick:month-wrong']")).containsText("no such month");
        assertAccessible(page);
        page.navigate("/oversight/summary.xhtml?month=2999-01");
        assertThat(page.locator("[id='pick:month-wrong']")).containsText("has not begun");
        assertAccessible(page);
    }

    private static Locator table(Page page, String caption) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(caption));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
