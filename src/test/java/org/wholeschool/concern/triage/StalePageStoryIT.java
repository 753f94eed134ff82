package org.wholeschool.concern.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A deputy has a concern open, on every page that it has, when a lead restricts it. */
class StalePageStoryIT extends BrowserStory {

    private static final String FACTS = "Pushing in the queue.";

    /**
     * What is sent cannot be taken, so that no action is asked whether they may read it, and the page is drawn again.
     */
    private static final String NO_CHOICE =
            "document.querySelectorAll('main form option, main form input[type=checkbox], main form "
                    + "input[type=radio]').forEach(one => one.value = 'none of them');"
                    + "document.querySelectorAll('main form input[type=checkbox]').forEach(one => one.checked = true)";

    private static final String UNFOLD = "document.querySelector('.strip-fold').open = true";

    private static final String NO_DAY =
            "document.querySelectorAll('main form input[type=date]').forEach(one => { one.type = 'text'; "
                    + "one.value = 'no day'; })";

    private final Map<Page, Runnable> open = new LinkedHashMap<>();
    private Page deputy;
    private String number;

    /** Before, the same is sent from each of them: it is drawn again, and shows the concern. */
    @Test
    void noPageShowsAgainWhatWasRestrictedSinceItWasOpened() {
        long school = ConcernStories.newSchool();
        number = ConcernStories.log(school, FACTS, "kofi");
        deputy = theDeputy(school);
        tab("view.xhtml?id=", "[id='care:assign']", FACTS, UNFOLD);
        tab("decide.xhtml?id=", "[id='decide:save']", FACTS, NO_CHOICE);
        tab("adult.xhtml?id=", "[id='adult:ask']", FACTS, null);
        tab("link.xhtml?id=", "[id='link:link']", "Kofi", null);
        tab("readers.xhtml?id=", "[id='readers:restrict']", "Kofi", NO_CHOICE);
        // At another machine: a session keeps so many pages and no more.
        deputy = theDeputy(school);
        tab("people.xhtml?id=", "[id='parts:correct']", "Kofi", NO_CHOICE);
        tab("action.xhtml?concern=", "[id='ask:save']", "ask:save", NO_DAY);
        tab("referral.xhtml?concern=", "[id='referral:save']", "Kofi", NO_DAY);
        tab("parents.xhtml?concern=", "[id='parents:save']", "Kofi", NO_DAY);
        tab("safety-plan.xhtml?pupil=" + pupil(school) + "&concern=", "[id='safety:save']", "Kofi", NO_DAY);

        Page list = deputy.context().newPage();
        list.navigate("/concern/list.xhtml");
        assertThat(list.locator(".rows tbody tr")).hasCount(1);
        restrict(school);
        open.forEach((page, send) -> {
            send.run();
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Page not found");
            assertEquals(-1, page.content().indexOf(FACTS), page.url());
            assertEquals(-1, page.content().indexOf("Kofi"), page.url());
        });
        list.getByText("Filter and columns").click();
        list.locator("[id='choose:number']").fill("no number");
        list.locator("[id='choose:show']").click();
        assertThat(list.locator("[id='choose:number-wrong']")).isVisible();
        assertThat(list.locator(".rows tbody tr")).hasCount(0);
    }

    /** @return the number of the pupil whom the concern names, by the link that leads to them */
    private String pupil(long school) {
        Page page = theDeputy(school);
        page.navigate("/concern/view.xhtml?id=" + number);
        return page.locator("main a[href*='/concern/pupil.xhtml?id=']")
                .first()
                .getAttribute("href")
                .replaceAll(".*id=", "");
    }

    private Page theDeputy(long school) {
        Page page = open(Width.DESK);
        signIn(page, Role.DEPUTY, school);
        return page;
    }

    private void tab(String address, String button, String shows, String spoil) {
        Page page = deputy.context().newPage();
        page.navigate("/concern/" + address + number);
        open.put(page, () -> {
            if (spoil != null) {
                page.evaluate(spoil);
            }
            page.locator(button).click();
        });
        open.get(page).run();
        assertThat(page.locator(".error, [role=alert]").first()).isVisible();
        assertTrue(page.content().contains(shows), "the control: " + page.url());
    }

    private void restrict(long school) {
        Page lead = open(Width.DESK);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/readers.xhtml?id=" + number);
        lead.locator("[id='readers:reason']").fill("A colleague's own child.");
        lead.getByLabel("Test LEAD").check();
        lead.locator("[id='readers:restrict']").click();
        assertThat(lead.locator("#readers")).hasText("Restricted. Only these people can read it: Test LEAD.");
    }
}
