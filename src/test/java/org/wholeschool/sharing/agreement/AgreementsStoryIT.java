package org.wholeschool.sharing.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead drafts an agreement from a template in two presses, corrects it, enters signatures, reviews and ends it. */
class AgreementsStoryIT extends BrowserStory {

    private static final int PRESSES_TO_A_DRAFT = 2;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private int presses;

    @ParameterizedTest
    @EnumSource
    void aLeadDraftsSignsReviewsAndEndsAnAgreement(Width width) {
        presses = 0;
        Page page = open(width);
        signIn(page, Role.LEAD, newSchool());
        page.navigate("/sharing/agreements.xhtml");
        assertThat(page.locator("#never-blocks"))
                .hasText("You never need an agreement to share information that protects a child.");
        look(page, "agreements-empty", width);
        press(page.locator("#new .btn").getByText("Police"));
        assertThat(field(page, "title")).hasValue("Sharing with the police");
        press(field(page, "save"));
        assertThat(page.locator(".tags")).containsText("Draft");
        assertEquals(PRESSES_TO_A_DRAFT, presses);

        whatIsWrongIsSaidAtItsFieldAndTheRestStays(page, width);
        assertThat(page.locator(".tags")).containsText("In force");
        assertThat(page.locator("#versions summary")).containsText("2");
        look(page, "agreement", width);

        page.locator("[id='reviewed:found']").fill("The named officer has changed.");
        page.locator("[id='reviewed:next']").fill(today.plusYears(1).toString());
        page.locator("[id='reviewed:save']").click();
        assertThat(page.locator("#saved")).isVisible();
        page.locator("[id='take:end']").click();
        page.locator("[id='ended:save']").click();
        assertThat(page.locator("[id='ended:reason-wrong']")).isVisible();
        page.locator("[id='ended:reason']").fill("A new one takes its place.");
        page.locator("[id='ended:save']").click();
        assertThat(page.locator(".tags")).containsText("Ended early");
        assertThat(page.locator("#why")).hasText("A new one takes its place.");
        page.navigate("/sharing/agreements.xhtml");
        assertThat(page.locator("main tbody tr")).containsText("Ended early");
        look(page, "agreements", width);
    }

    private void whatIsWrongIsSaidAtItsFieldAndTheRestStays(Page page, Width width) {
        page.locator("[id='take:change']").click();
        field(page, "title").fill("");
        field(page, "purpose").fill("Only what keeps children safe.");
        field(page, "ends").fill(today.minusDays(1).toString());
        field(page, "ourSigner").fill("Ann Lead, safeguarding lead");
        field(page, "ourSigned").fill(today.plusDays(1).toString());
        field(page, "save").click();
        assertThat(page.locator("[id='agreement:title-wrong']")).isVisible();
        assertThat(page.locator("[id='agreement:ends-wrong']")).isVisible();
        assertThat(page.locator("[id='agreement:ourSigned-wrong']")).isVisible();
        assertThat(field(page, "purpose")).hasValue("Only what keeps children safe.");
        assertThat(field(page, "ourSigner")).hasValue("Ann Lead, safeguarding lead");
        look(page, "agreement-wrong", width);
        field(page, "title").fill("Sharing with Northshire Police");
        field(page, "ends").fill("");
        field(page, "ourSigned").fill(today.toString());
        field(page, "theirSigner").fill("Corin Aldous, sergeant");
        field(page, "theirSigned").fill(today.toString());
        field(page, "save").click();
        assertThat(page.locator("h1")).hasText("Sharing with Northshire Police");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='agreement:" + id + "']");
    }

    private void press(Locator what) {
        what.click();
        presses++;
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        assertReadableInTheDark(page);
        picture(page, name, width);
    }
}
