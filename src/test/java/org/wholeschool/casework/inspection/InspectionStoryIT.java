package org.wholeschool.casework.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * "All sexual harassment since September, and what you did", answered from home in five interactions: Reports,
 * Inspection evidence, Single kinds, Sexual harassment, Show. On a phone it takes six: the menu opens first.
 */
class InspectionStoryIT extends BrowserStory {

    private static final int MOST = 6;

    private int interactions;

    @ParameterizedTest
    @EnumSource
    void allSexualHarassmentSinceSeptemberAndWhatYouDid(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        interactions = 0;
        if (width == Width.PHONE) {
            press(page.locator("details.menu > summary"));
            press(page.locator("details.menu nav summary").filter(new Locator.FilterOptions().setHasText("Reports")));
            press(page.locator("details.menu a[href*='/casework/inspection.xhtml']"));
        } else {
            press(page.locator("nav.groups a").filter(new Locator.FilterOptions().setHasText("Reports")));
            press(page.locator("nav.entries a[href*='/casework/inspection.xhtml']"));
        }
        assertThat(page.locator("h1")).hasText("Inspection evidence");
        press(page.locator("#ask summary").filter(new Locator.FilterOptions().setHasText("Single kinds")));
        press(page.locator("#ask label").filter(new Locator.FilterOptions().setHasText("Sexual harassment")));
        press(page.locator("[id='ask:show']"));
        assertThat(page.locator("#asked"))
                .hasText(Pattern.compile("(No|[0-9]+) concerns?: Sexual harassment, 1 September 20[0-9]{2} to .*"));
        assertTrue(interactions <= MOST, interactions + " interactions");
        assertThat(page).hasURL(Pattern.compile(".*kinds=[0-9]+.*"));
        if (page.locator("#asked").textContent().startsWith("No ")) {
            // A school year begins without a concern; an inspector then asks about the last one.
            press(page.locator("#ask label").filter(new Locator.FilterOptions().setHasText("Last school year")));
            press(page.locator("[id='ask:show']"));
            assertThat(page.locator("#asked"))
                    .hasText(Pattern.compile("[0-9]+ concerns: .* to 31 August 20[0-9]{2}\\."));
        }

        int found = number(page.locator("#asked"));
        assertEquals(found, number(page.locator("#totals .sum td").first()), "the totals are of the same concerns");
        assertTrue(page.locator(".inspected > li").count() > 0);
        assertThat(page.locator(".inspected > li h2 span").first()).containsText("Sexual harassment");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "inspection", width);

        aFileIsMadeAndTaken(page, width);
        page.navigate("/casework/inspection.xhtml");
        page.locator("#ask summary")
                .filter(new Locator.FilterOptions().setHasText("Other dates"))
                .click();
        page.locator("[id='ask:first']").fill("2026-10-05");
        page.locator("[id='ask:last']").fill("2026-10-01");
        page.locator("[id='ask:show']").click();
        assertThat(page.locator("main")).containsText("The last day is before the first. Check both dates.");
        assertThat(page.locator("[id='ask:first']")).hasValue("2026-10-05");
        assertAccessible(page);
    }

    private void aFileIsMadeAndTaken(Page page, Width width) {
        Locator out = page.locator("#export summary, [id='export:out'] summary").first();
        out.click();
        page.getByLabel("Name in full").check();
        page.locator("[id='export:make']").click();
        assertThat(page.locator("main")).containsText("Give the reason for names in full.");
        assertAccessible(page);
        page.locator("[id='export:reason']").fill("The inspector asked for names.");
        page.locator("[id='export:make']").click();
        assertThat(page.locator("h1")).hasText("Export");
        assertThat(page.locator("main")).containsText("This file names pupils and staff.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "export-asked", width);
        page.locator("[id='file:confirm']").click();
        page.waitForURL(Pattern.compile(".*/(casework/export|access/confirm)\\.xhtml.*"));
        page.locator("[id='file:delete']").click();
        assertThat(page.locator("main")).containsText("The file is deleted.");
        page.navigate("/casework/inspection.xhtml");

        page.locator("#export summary, [id='export:out'] summary").first().click();
        page.locator("[id='export:make']").click();
        Locator take = page.locator("input[value='Download Excel file']");
        take.waitFor();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "export-ready", width);
        anotherPersonFindsNone(page.url().replaceAll(".*id=", ""));
        page.navigate("/index.xhtml");
        Locator ready = page.locator("#now li").filter(new Locator.FilterOptions().setHasText("Your export is ready"));
        assertThat(ready).hasCount(1);
        assertThat(page.locator("#bell")).containsText("new notice");
        picture(page, "export-home", width);
        ready.locator("a.btn").click();
        assertTrue(page.waitForDownload(take::click).suggestedFilename().startsWith("inspection-"));
        page.navigate("/index.xhtml");
        assertThat(ready).hasCount(0);
    }

    /** A head whose form is sent to the address of a lead's file is told that there is none, and it stays. */
    private void anotherPersonFindsNone(String file) {
        Page head = open(Width.DESK);
        signInAtNorthfield(head, "head");
        assertEquals(404, head.navigate("/casework/export.xhtml?id=" + file).status());
        head.navigate("/casework/inspection.xhtml");
        head.locator("#export summary, [id='export:out'] summary").first().click();
        head.locator("[id='export:make']").click();
        head.locator("input[value='Download Excel file']").waitFor();
        head.evaluate("id => { document.getElementById('file').action = location.pathname + '?id=' + id; }", file);
        Response answer = head.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> head.locator("[id='file:delete']").click());
        assertEquals(404, answer.status());
        head.context().close();
    }

    private void press(Locator what) {
        interactions++;
        what.first().click();
    }

    private static int number(Locator words) {
        return Integer.parseInt(words.textContent().strip().replaceFirst("[^0-9].*", ""));
    }
}
