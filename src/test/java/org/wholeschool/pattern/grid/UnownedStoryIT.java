package org.wholeschool.pattern.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead sees what stands out beside the rota, hot and unowned first, and the same on the plan of the site; no name is
 * on the page.
 */
class UnownedStoryIT extends BrowserStory {

    @ParameterizedTest
    @EnumSource
    void whatIsHotAndUnownedComesFirst(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/pattern/week.xhtml");
        // The school's first run may still be on; it takes seconds, on a busy machine more.
        assertThat(page.locator("[id='again:run']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        page.navigate("/pattern/hotspots.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hot and unowned: patterns beside the rota"))
                .click();
        Locator rows = page.locator("main tbody tr");
        Locator yard = rows.filter(new Locator.FilterOptions().setHasText("Lower yard, break"));
        assertThat(yard.locator(".tag.warn")).hasText("No one is on duty Tue, Thu.");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers, lunch"))
                        .filter(new Locator.FilterOptions()
                                .setHasText(Pattern.compile("In the last \\d school weeks"))))
                .hasCount(1);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Off the site or online"))
                        .locator(".tag.warn"))
                .hasCount(0);
        int unowned = rows.locator(".tag.warn").count();
        for (int i = 0; i < rows.count(); i++) {
            assertEquals(i < unowned ? 1 : 0, rows.nth(i).locator(".tag.warn").count(), "hot and unowned first");
        }
        assertThat(page.locator("svg.floor a polygon.p3").first()).isVisible();
        assertThat(page.locator(".valued li")
                        .filter(new Locator.FilterOptions().setHasText("Lower yard"))
                        .first())
                .containsText("No one is on duty Tue, Thu.");
        String source = page.content();
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "unowned", width);
    }

    @ParameterizedTest
    @EnumSource
    void aSchoolWithoutARunOrARotaIsToldWhatToDo(Width width) {
        Page page = open(width);
        long school = newSchool();
        signIn(page, Role.LEAD, school);
        page.navigate("/pattern/unowned.xhtml");
        assertThat(page.locator(".empty")).hasCount(2);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enter who supervises where")))
                .isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        Page head = open(Width.PHONE);
        signIn(head, Role.HEAD, school);
        assertEquals(404, head.navigate("/pattern/unowned.xhtml").status());
    }
}
