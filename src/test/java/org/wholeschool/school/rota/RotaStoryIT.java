package org.wholeschool.school.rota;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead begins a rota, writes who supervises where, brings the next one in as a list and takes it back. */
class RotaStoryIT extends BrowserStory {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @EnumSource
    void aRotaIsBegunWrittenBroughtInAndTakenBack(Width width) {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/school/school.xhtml");
        openParts(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Duty rota"))
                .click();
        assertThat(page.locator(".empty")).containsText("There is no rota yet.");
        press(page, "version:begin");
        assertThat(page.locator(".error .msg")).hasText("Enter the first day.");
        look(page, "rota-empty", width);
        page.locator("[id='version:begins']").fill(today.toString());
        press(page, "version:begin");
        page.waitForURL("**/school/rota.xhtml?from=" + today);
        assertThat(page.locator(".picks a[aria-current]")).hasText("Lunch");
        assertThat(page.locator(".say")).containsText("no one on duty all week");

        Locator first = page.locator("form .rows > li").first();
        assertThat(first.locator(".tag")).hasText("no one");
        Locator fields = first.locator("input[type=text]");
        assertThat(fields).hasCount(5);
        fields.nth(0).fill("Ms Marsh; Mr O'Neill");
        fields.nth(1).fill("x".repeat(100));
        press(page, "rota:save");
        assertThat(page.locator(".error .msg")).hasText("Give each name with at most 80 characters.");
        assertThat(fields.nth(0)).hasValue("Ms Marsh; Mr O'Neill");
        assertThat(fields.nth(1)).hasAttribute("aria-invalid", "true");
        fields.nth(1).fill("\u0633\u0627\u0631\u0629");
        press(page, "rota:save");
        assertThat(page.locator(".news")).hasText("Saved: Lunch.");
        assertThat(first.locator(".tag")).hasText("no one on Wed, Thu, Fri");
        assertThat(fields.nth(0)).hasValue("Ms Marsh; Mr O'Neill");
        assertThat(fields.nth(1)).hasValue("\u0633\u0627\u0631\u0629");
        page.locator(".picks a")
                .getByText("Break", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("form .rows > li")
                        .first()
                        .locator("input[type=text]")
                        .first())
                .hasValue("");
        look(page, "rota", width);

        aPartOfTheDayThatIsNotThereIsNotFound(page, today);
        bringTheNextOneIn(page, width);
        Page teacher = open(Width.PHONE);
        signIn(teacher, Role.TEACHER, school);
        assertEquals(404, teacher.navigate("/school/rota.xhtml").status());
    }

    private static void aPartOfTheDayThatIsNotThereIsNotFound(Page page, LocalDate from) {
        String shown = page.url();
        for (String band : List.of("1", "-1", "lunch", "999999999999999999999")) {
            assertEquals(
                    404,
                    page.navigate("/school/rota.xhtml?from=" + from + "&band=" + band)
                            .status(),
                    band);
        }
        assertEquals(200, page.navigate(shown).status());
    }

    private void bringTheNextOneIn(Page page, Width width) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import a rota"))
                .click();
        file(page, "rota.pdf", "%PDF-1.7");
        page.locator("[id='upload:begins']").fill(today.plusDays(30).toString());
        press(page, "upload:go");
        assertThat(page.locator(".problems")).containsText("This is a PDF.");
        file(
                page,
                "rota.csv",
                "place,when,days,who\nCanteen,Lunch,every day,Ms Marsh\nCanteen,Lunch,Sunday,Mr "
                        + "Low\nMoon,Lunch,Mon,Mr Low\n");
        press(page, "upload:go");
        assertThat(page.locator(".say")).containsText("One row can be imported.");
        assertThat(page.locator("main")).containsText("This part of the day is not on all of these weekdays.");
        assertThat(page.locator("main")).containsText("The school has no open place of this name.");
        look(page, "rota-import", width);
        press(page, "decide:take");
        assertThat(page.locator(".news")).hasText("One row imported.");
        page.navigate("/school/rota.xhtml?from=" + today.plusDays(30));
        assertThat(page.locator("form .rows > li")
                        .filter(new Locator.FilterOptions().setHasText("Canteen"))
                        .first()
                        .locator("input[type=text]")
                        .first())
                .hasValue("Ms Marsh");
        page.navigate("/school/rota-import.xhtml");
        page.locator("[id='latest:list:0:undo']").click();
        assertThat(page.locator(".news")).hasText("5 entries removed.");
        page.navigate("/school/rota.xhtml");
        assertThat(page.locator(".picks")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDemonstrationSaysWhereNobodyIsAtLunch(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/school/rota.xhtml");
        Locator corridor = page.locator("form .rows > li")
                .filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers"));
        assertThat(corridor.locator(".tag")).hasText("no one");
        assertThat(page.locator("form .rows > li")
                        .filter(new Locator.FilterOptions().setHasText("Music practice rooms"))
                        .locator(".tag"))
                .hasCount(0);
        look(page, "rota-northfield", width);
    }

    private static void file(Page page, String name, String content) {
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }
}
