package org.wholeschool.sharing.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead does not share, with reasons; and in an emergency shares first, in six taps beside typing. */
class DecisionsStoryIT extends BrowserStory {

    private static final int MOST_TAPS = 6;

    private int taps;

    @ParameterizedTest
    @EnumSource
    void aLeadSharesInAnEmergencyAndWritesTheReasons(Width width) {
        taps = 0;
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/sharing/decisions.xhtml");
        look(page, "decisions-empty", width);
        page.locator("#new .btn").getByText("Police").click();
        tap(page.locator("#emergency a"));
        type(field(page, "name"), "Corin Aldous");
        type(field(page, "children"), "Testname1");
        type(field(page, "shared"), "Where she is");
        type(field(page, "sharedWhy"), "Danger to life");
        look(page, "decision-now", width);
        tap(field(page, "now"));
        assertThat(page.locator("#complete")).isVisible();
        assertTrue(taps <= MOST_TAPS, taps + " taps");
        assertThat(page.locator(".tags")).containsText("reasons to write");
        look(page, "decision-to-complete", width);

        page.locator("#change").click();
        field(page, "save").click();
        assertThat(page.locator("[id='decision:held-wrong']")).isVisible();
        assertThat(page.locator("[id='decision:outcome-wrong']")).isVisible();
        look(page, "decision-wrong", width);
        answer(page);
        choose(page, "outcome", "Share");
        field(page, "save").click();
        assertThat(page.locator("#saved")).isVisible();
        assertThat(page.locator(".tags")).containsText("Shared");
        look(page, "decision", width);
    }

    @ParameterizedTest
    @EnumSource
    void aLeadDoesNotShareAndSaysWhy(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/sharing/decision-form.xhtml?agency=POLICE");
        field(page, "name").fill("Corin Aldous");
        field(page, "children").fill("Testname1");
        answer(page);
        choose(page, "outcome", "Share");
        field(page, "save").click();
        assertThat(page.locator("[id='decision:outcome-wrong']")).containsText("not checked");
        choose(page, "outcome", "Do not share");
        field(page, "reason").fill("They asked about her friends, and named no purpose.");
        field(page, "save").click();
        assertThat(page.locator(".tags")).containsText("Not shared");
        assertThat(page.locator("dl.facts").first()).containsText("named no purpose");
        page.locator("#again summary").click();
        page.locator("#again .btn").getByText("CAMHS").click();
        assertThat(field(page, "held")).hasValue("Two concerns");
        assertThat(field(page, "helps")).hasValue("");
        page.navigate("/sharing/decisions.xhtml");
        assertThat(page.locator("main tbody tr")).containsText("Not shared");
        look(page, "decisions", width);
    }

    private static void answer(Page page) {
        field(page, "held").fill("Two concerns");
        choose(page, "matters", "Yes");
        field(page, "mattersWhy").fill("She was hurt");
        choose(page, "duty", "Yes");
        field(page, "helps").fill("The officer, to find her");
        choose(page, "harm", "No");
        field(page, "harmWhy").fill("She is in danger");
        choose(page, "childTold", "Told");
        choose(page, "parentsTold", "Told");
        field(page, "reason").fill("It keeps her safe");
    }

    private static void choose(Page page, String field, String words) {
        page.locator("[id='decision:" + field + "']")
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='decision:" + id + "']");
    }

    private void tap(Locator what) {
        what.click();
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
