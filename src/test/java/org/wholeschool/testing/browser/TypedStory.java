package org.wholeschool.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.wholeschool.access.Role;

/**
 * A story in which what somebody typed outlives a time-out while its page stands open: they sign in beside it and send
 * it.
 */
public abstract class TypedStory extends BrowserStory {

    /** @return one of the sentences that a form tells its writer before it is sent */
    protected static Locator note(Page page, String which) {
        return page.locator("[data-note='" + which + "']:visible");
    }

    /** @return a page of somebody's, whose clock can be moved */
    protected Page inside(long school, Role role, String address) {
        Page page = open(Width.PHONE);
        signIn(page, role, school);
        page.clock().install();
        page.navigate(address);
        return page;
    }

    /** They are out, are told so, sign in beside the page, and send what is still there. */
    protected void sendAfterATimeOut(Page page, Role role, long school, String button) {
        assertEquals(
                200,
                page.request()
                        .post(
                                "/testing/ageing?seen=40&in=40",
                                RequestOptions.create().setHeader("Wholeschool-Passive", "yes"))
                        .status());
        page.clock().fastForward("40:00");
        page.locator("[id='" + button + "']").click();
        assertThat(note(page, "signed-out")).isFocused();
        Page beside = page.context().newPage();
        signIn(beside, role, school);
        beside.close();
        page.locator("[id='" + button + "']").click();
    }
}
