package org.wholeschool.concern.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.PagesOnAPhone;
import org.wholeschool.testing.browser.Width;

/**
 * The page of a concern on a phone: parts behind their headings, the latest of the timeline, a form behind a button.
 */
class CaseOnAPhoneStoryIT extends BrowserStory {

    private long school;
    private String concern;

    @BeforeEach
    void aConcern() {
        school = ConcernStories.newSchool();
        concern = ConcernStories.log(school, "Pushing in the queue.", "kofi");
    }

    private Page lead(String hash) {
        Page page = open(Width.PHONE);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + concern + hash);
        return page;
    }

    @Test
    void aPartIsItsHeadingUntilItIsOpened() {
        Page page = lead("");
        Locator referrals = page.locator("#referrals");
        Locator heading = referrals.locator(".part-head");
        assertThat(heading).hasText("Referrals (0)");
        assertThat(heading).hasAttribute("aria-expanded", "false");
        assertThat(referrals.locator(".hint")).isHidden();
        assertThat(referrals.getByText("Record a decision")).isVisible();
        assertThat(page.getByText("What to do next")).isVisible();
        assertThat(page.locator("#involved tbody th")).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        assertReadableInTheDark(page);
        PagesOnAPhone lengths = new PagesOnAPhone();
        lengths.measure(page);
        assertEquals(List.of(), lengths.takeFaults());
        picture(page, "case-folded", Width.PHONE);

        heading.click();
        assertThat(heading).hasAttribute("aria-expanded", "true");
        assertThat(referrals.locator(".hint")).isVisible();
        heading.click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(referrals.locator(".hint")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
        assertThat(referrals.locator(".hint")).isVisible();
    }

    @Test
    void aLinkOpensThePartToWhichItLeads() {
        Page page = lead("#referrals");
        assertThat(page.locator("#referrals .hint")).isVisible();
        assertThat(page.locator("#parents .hint")).isHidden();
        page.evaluate("() => { location.hash = 'note'; }");
        assertThat(page.locator("#note")).isVisible();
        assertThat(page.getByText("Add a note")).hasCount(0);
    }

    @Test
    void whatIsNewStaysOpenUntilItIsRead() {
        ConcernStories.add(school, Long.parseLong(concern), "She told me that it began in the bus.");
        Page page = lead("");
        assertThat(page.getByText("She told me that it began in the bus.").first())
                .isVisible();
        page.locator("[id='additions:read']").click();
        assertThat(page.locator("#added .part-head")).hasText("What was added since (1)");
        assertThat(page.locator("#added .as-typed")).isHidden();
    }

    /** The strip acts beside a note that is typed: the parts that it brings are closed as those before. */
    @Test
    void whatTheStripBringsIsClosedToo() {
        Page page = lead("");
        page.getByText("Add a note").click();
        page.locator("[id='note:noteWords']").fill("Her mother rang");
        page.locator("[id='see:acknowledge']").click();
        assertThat(page.locator("#strip")).containsText("Acknowledged");
        assertThat(page.locator("[id='note:noteWords']")).hasValue("Her mother rang");
        assertThat(page.locator("#referrals .part-head")).hasText("Referrals (0)");
        assertThat(page.locator("#referrals .hint")).isHidden();
    }

    @Test
    void aTimelineBeginsWithItsLatestEntries() {
        for (int i = 1; i <= 3; i++) {
            ConcernStories.add(school, Long.parseLong(concern), "Another word, number " + i);
        }
        Page page = lead("");
        assertThat(page.locator(".time > li:visible")).hasCount(2);
        assertThat(page.locator(".kinds")).isHidden();
        showLongLists(page);
        assertThat(page.locator(".time > li:visible")).hasCount(4);
        page.locator(".kinds").getByLabel("Record").check();
        assertThat(page.locator(".time > li:visible")).not().hasCount(0);
    }

    @Test
    void everythingIsThereWithoutScripts() {
        Page page = openWithoutScripts(Width.PHONE);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + concern);
        assertThat(page.locator("#referrals .hint")).isVisible();
        assertThat(page.locator("[id='note:noteWords']")).isVisible();
    }
}
