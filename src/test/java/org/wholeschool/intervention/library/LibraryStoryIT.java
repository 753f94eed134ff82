package org.wholeschool.intervention.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead looks for what fits a context, reads what is known about it, and adds what the school does; a head reads it.
 */
class LibraryStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void aLeadFindsWhatFitsAndAddsTheirOwn(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/intervention/library.xhtml");
        assertThat(page.locator("#count")).hasText("12 of 12.");
        page.locator("[id='choose:where']").selectOption("TOILETS");
        page.locator("[id='choose:when']").selectOption("LESSONS");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("#count")).hasText("2 of 12.");
        Locator toilets = page.locator("details.sheet")
                .filter(new Locator.FilterOptions().setHasText("Toilets that pupils dare to use"));
        toilets.locator("summary").click();
        assertThat(toilets).containsText("Vernon, Lundblad & Hellström (2003)");
        assertThat(toilets).containsText("Experience, without a study");
        assertThat(toilets).containsText("An estimate from experience.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "library", width);
        page.locator("[id='choose:lever']").selectOption("RESPONSE");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("main")).containsText("Nothing here fits all three filters.");
        assertAccessible(page);
        page.getByText("Show everything").click();
        assertThat(page.locator("#count")).hasText("12 of 12.");

        page.getByText("Add your own intervention").click();
        field(page, "name").fill("Ring 0161 496 0000 first");
        field(page, "hoursLeast").fill("9");
        field(page, "hoursMost").fill("2");
        field(page, "keep").click();
        assertThat(page.locator("[id='own:name-wrong']")).containsText("This names a person");
        assertThat(page.locator("[id='own:hoursMost-wrong']")).containsText("This is less than the number beside it.");
        assertThat(page.locator("[id='own:where-wrong']")).containsText("Tick at least one");
        assertThat(field(page, "name")).hasValue("Ring 0161 496 0000 first");
        assertAccessible(page);
        field(page, "name").fill("Tea at the gate");
        page.getByLabel("Prevention", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Outdoors and gates", new Page.GetByLabelOptions().setExact(true))
                .check();
        field(page, "changes").fill("An adult is there and talks. <b>Every</b> day.");
        field(page, "hoursMost").fill("20");
        field(page, "poundsLeast").fill("0");
        field(page, "poundsMost").fill("150");
        field(page, "risks").fill("It may draw a crowd.");
        field(page, "measure").fill("Count the cups.");
        assertFitsWidth(page);
        picture(page, "library-own", width);
        field(page, "keep").click();
        assertThat(page.locator(".news")).containsText("Added to the list.");
        assertThat(page.locator("#count")).hasText("13 of 13.");
        Locator own = page.locator("details.sheet").filter(new Locator.FilterOptions().setHasText("Tea at the gate"));
        own.locator("summary").click();
        assertThat(own).containsText("<b>Every</b> day.");
        assertThat(own).containsText("No one has recorded what is known.");
        own.getByText("Stop using it").click();
        assertThat(page.locator(".news")).containsText("No longer offered.");
        assertThat(page.locator("#count")).hasText("12 of 12.");

        Page heads = open(width);
        signIn(heads, Role.HEAD, school);
        heads.navigate("/intervention/library.xhtml");
        assertThat(heads.locator("#count")).hasText("12 of 12.");
        assertThat(heads.getByText("Add your own intervention")).hasCount(0);
        assertEquals(404, heads.navigate("/intervention/own.xhtml").status());
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='own:" + id + "']");
    }
}
