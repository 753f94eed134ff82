package org.wholeschool.school.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.pattern.overview.DemonstrationNames;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * Whoever keeps the school's data reads it on one page: terms, the day, places with what is next to them, categories.
 * It is about nobody.
 */
class SchoolStoryIT extends BrowserStory {

    @ParameterizedTest
    @CsvSource({"lead, PHONE", "lead, DESK", "administrator, PHONE", "administrator, DESK"})
    void termsAndTimesAndPlacesStandOnOnePage(String who, Width width) {
        Page page = open(width);
        signInAtNorthfield(page, who);
        page.navigate("/school/school.xhtml");
        openParts(page);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(DemonstrationSchool.NAME);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText(new String[] {"Term dates", "School day", "Places", "Kinds of concern", "Emergency contacts"});

        Locator year = table(page, "Half-terms").locator("tbody").last();
        assertThat(year.locator("th[scope=rowgroup]")).hasText(Pattern.compile("20\\d\\d/\\d\\d"));
        assertThat(year.locator("th[scope=row]"))
                .hasText(new String[] {"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"});
        assertThat(year.locator("td").first()).hasText(Pattern.compile("(Mon|Tue|Wed|Thu|Fri) \\d+ Sept? 20\\d\\d"));
        assertThat(row(
                                table(page, "Closed days in term"),
                                Pattern.compile("^(Mon|Tue|Wed|Thu|Fri) \\d+ \\w+ 20\\d\\d$"))
                        .first())
                .containsText("INSET day");

        Locator day = table(page, "Parts of the day");
        assertThat(day.locator("thead th"))
                .hasText(new String[] {"Part of the day", "Mon, Tue, Thu", "Wed", "Fri", "Sat, Sun"});
        assertThat(row(day, Pattern.compile("^Period 6")).locator("td"))
                .hasText(new String[] {"14:30\u201315:20", "none", "14:30\u201315:20", "none"});
        assertThat(row(day, Pattern.compile("^Changeover"))
                        .locator("td")
                        .first()
                        .locator("span"))
                .hasText(new String[] {"09:50\u201309:55", "11:55\u201312:00", "14:25\u201314:30"});
        assertThat(row(day, Pattern.compile("^Lunch")).locator("th")).containsText("Break, lunch and changeover");
        assertThat(row(day, Pattern.compile("^Not known")).locator("th")).containsText("not in patterns");

        Locator places = table(page, "Places by group");
        assertThat(places.locator("th[scope=rowgroup]"))
                .hasText(new String[] {"Classrooms", "Shared indoors", "Outdoors and gates", "Off site, online"});
        assertThat(row(places, Pattern.compile("^Canteen$")).locator("td"))
                .containsText("Canteen corridor and lockers (23 m)");
        assertThat(row(places, Pattern.compile("^Canteen corridor and lockers$"))
                        .locator("td"))
                .containsText("Canteen (23 m)");
        assertThat(row(places, Pattern.compile("^Social media$")).locator("td")).hasText("nothing");

        Locator categories = table(page, "Kinds of concern by group");
        assertThat(row(categories, Pattern.compile("^Bullying: online$")).locator("td"))
                .hasText("yes");
        assertThat(row(categories, Pattern.compile("^Bereavement$")).locator("td"))
                .hasText("no, casework");

        assertAccessible(page);
        assertFitsWidth(page);
        assertTableScrollsWithItsFirstColumn(day, width);
        String source = DemonstrationNames.withoutStaff(page.content());
        DemonstrationNames.ofPupils().forEach(name -> assertFalse(source.contains(name), name));
        picture(page, "school", width);
    }

    @Test
    void whoHasNothingToDoWithItDoesNotFindIt() {
        long school = newSchool();
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            Page page = open(Width.DESK);
            signIn(page, role, school);
            assertEquals(404, page.navigate("/school/school.xhtml").status(), role.name());
        }
        Page head = open(Width.PHONE);
        signIn(head, Role.HEAD, school);
        assertEquals(200, head.navigate("/school/school.xhtml").status());
        assertThat(head.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Test school " + school);
        assertAccessible(head);
        assertFitsWidth(head);
    }

    /** What is wider than a phone scrolls by itself, reached by the keyboard, and the name of the row stays. */
    private static void assertTableScrollsWithItsFirstColumn(Locator table, Width width) {
        Locator region = table.locator("..");
        assertEquals(
                width == Width.PHONE, (Boolean) region.evaluate("region => region.scrollWidth > region.clientWidth"));
        region.focus();
        assertThat(region).isFocused();
        assertThat(region).hasAttribute("role", "region");
        assertTrue(region.getAttribute("aria-label").startsWith("Parts of the day"));
        region.evaluate("region => { region.scrollLeft = 1000; }");
        double left = region.boundingBox().x;
        assertEquals(left, table.locator("tbody th").first().boundingBox().x, 1);
    }

    private static Locator table(Page page, String caption) {
        return page.locator("table")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("caption")
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + caption)))));
    }

    private static Locator row(Locator table, Pattern name) {
        return table.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(table.page()
                                .locator("th[scope=row]")
                                .filter(new Locator.FilterOptions().setHasText(name))));
    }
}
