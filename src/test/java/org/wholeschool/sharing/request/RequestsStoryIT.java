package org.wholeschool.sharing.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * The police ring about a pupil and "all boys of Year 9": logged in 14 taps, checked by a call back, answered in
 * numbers.
 */
class RequestsStoryIT extends BrowserStory {

    private static final int MOST_TAPS = 14;

    private int taps;

    @ParameterizedTest
    @EnumSource
    void thePoliceRingAndALeadLogsIt(Width width) {
        taps = 0;
        long school = newSchool();
        Page page = open(width);
        aColleaguePassesOnThatSomeoneAsked(page, school, width);
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/agency/agency.xhtml?code=POLICE");
        lead.locator("input[id$=phone]").fill("01632 960162");
        lead.locator("form:has(input[id$=phone]) .btn.first").click();

        lead.navigate("/index.xhtml");
        tap(lead.locator("a[href*='/sharing/requests.xhtml']:visible").first());
        assertThat(lead.locator("main tbody tr")).containsText("New, from a colleague");
        tap(lead.locator("#new .btn").getByText("Police"));
        assertThat(field(lead, "way")).isVisible();
        whatIsMissingIsSaidAtItsField(lead, width);
        type(field(lead, "name"), "Corin Aldous");
        type(field(lead, "children"), "Testname1\nZebedee Outsider");
        type(field(lead, "parts"), "Names of all boys of Year 9 who were there");
        tick(lead, "request:purposes", "Prevent or investigate a crime");
        tick(lead, "request:urgency", "Today");
        tap(field(lead, "save"));
        assertThat(lead.locator("[id='request:children-wrong']")).containsText("Zebedee Outsider");
        assertThat(lead.locator("#found")).containsText("No one on roll fits");
        look(lead, "request-form", width);
        tap(field(lead, "save"));
        assertThat(lead.locator("#saved")).isVisible();
        assertTrue(taps <= MOST_TAPS, taps + " taps");
        assertThat(lead.locator("#trawl")).isVisible();
        look(lead, "request", width);

        tick(lead, "checked:identity", "Rang back");
        lead.locator("[id='checked:save']").click();
        assertThat(lead.locator(".tags")).containsText("Identity checked");
        lead.locator("#trawl .btn").click();
        assertThat(lead.locator("#answer")).containsText("does not list pupils");
        look(lead, "numbers", width);
        lead.locator("[id='tell:save']").click();
        assertThat(lead.locator(".tags")).containsText("Closed");
        assertThat(lead.locator("#note")).containsText("does not list pupils");
        lead.navigate("/sharing/requests.xhtml");
        assertEquals(2, lead.locator("main tbody tr").count());
        look(lead, "requests", width);
    }

    private void aColleaguePassesOnThatSomeoneAsked(Page page, long school, Width width) {
        signIn(page, Role.TEACHER, school);
        page.navigate("/sharing/someone-asked.xhtml");
        page.locator("[id='heard:send']").click();
        assertThat(page.locator("[id='heard:who-wrong']")).isVisible();
        page.locator("[id='heard:who']").fill("A man from the council");
        page.locator("[id='heard:about']").fill("Testname1");
        page.locator("[id='heard:what']").fill("Her address");
        page.locator("[id='heard:send']").click();
        assertThat(page.locator("#saved")).isVisible();
        assertThat(page.locator("#passed li")).containsText("New");
        look(page, "someone-asked", width);
        page.context().close();
    }

    private void whatIsMissingIsSaidAtItsField(Page page, Width width) {
        field(page, "save").click();
        for (String id : new String[] {"name", "children", "parts", "purposes", "urgency"}) {
            assertThat(page.locator("[id='request:" + id + "-wrong']")).isVisible();
        }
        look(page, "request-wrong", width);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='request:" + id + "']");
    }

    private void tap(Locator what) {
        what.click();
        taps++;
    }

    private void tick(Page page, String field, String words) {
        page.locator("[id='" + field + "']").getByLabel(words).check();
        taps++;
    }

    private void type(Locator where, String words) {
        tap(where);
        where.fill(words);
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        assertReadableInTheDark(page);
        picture(page, name, width);
    }
}
