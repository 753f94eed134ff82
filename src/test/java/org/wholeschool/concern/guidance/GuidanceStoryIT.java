package org.wholeschool.concern.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead writes what is to be done in the school's own words; whoever logs reads it; and what the law asks stays. */
class GuidanceStoryIT extends BrowserStory {

    private static final String OURS = "Find Ms Okafor in room 12. <b>Do not wait</b> until after school.";

    @ParameterizedTest
    @EnumSource
    void aLeadChangesALineAddsToOneAndGoesBack(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/school/school.xhtml");
        openParts(page);
        page.getByText("Change the guidance in the form").click();
        assertThat(page.locator("main")).containsText("No line is your own.");
        assertThat(line(page, "Female genital mutilation (FGM)")).containsText("Always shown");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "guidance", width);

        change(page, "Bullying: other");
        assertThat(field(page, "words")).not().hasValue("");
        String edition = field(page, "edition").inputValue();
        field(page, "words").fill(" ");
        field(page, "save").click();
        assertThat(page.locator("[id='line:words-wrong']")).containsText("Write the line");
        field(page, "words").fill("x".repeat(1001));
        field(page, "save").click();
        assertThat(page.locator("[id='line:words-wrong']")).containsText("This has 1,001 characters; 1,000 at most.");
        assertThat(field(page, "words")).hasValue("x".repeat(1001));
        assertThat(field(page, "edition")).hasValue(edition);
        assertAccessible(page);
        field(page, "words").fill(OURS);
        field(page, "edition").fill("KCSIE, September 2026 edition");
        field(page, "save").click();
        assertThat(page.locator(".news")).containsText("Your line is saved.");
        assertThat(page.locator("main")).containsText("One line is your own.");
        assertThat(line(page, "Bullying: other")).containsText(OURS);
        assertThat(line(page, "Bullying: other")).containsText("Your own");

        change(page, "Female genital mutilation (FGM)");
        assertThat(page.locator("main")).containsText("The law requires this, so it is always shown.");
        assertThat(field(page, "words")).hasValue("");
        field(page, "words").fill("Ms Okafor stays with you while you call.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "guidance-line", width);
        field(page, "save").click();
        assertThat(line(page, "Female genital mutilation (FGM)")).containsText("You added to it");

        whoeverLogsReadsIt(width, school);

        change(page, "Bullying: other");
        assertThat(page.locator("main")).containsText("by Test LEAD.");
        field(page, "default").click();
        assertThat(page.locator(".news")).containsText("line is shown again.");
        assertThat(line(page, "Bullying: other")).not().containsText(OURS);
    }

    private void whoeverLogsReadsIt(Width width, long school) {
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/logged.xhtml?id=" + ConcernStories.log(school, "BULLYING_OTHER"));
        assertThat(page.locator(".guidance")).containsText(OURS);
        assertThat(page.locator(".guidance")).containsText("KCSIE, September 2026 edition");
        assertThat(page.locator(".guidance b")).hasCount(0);
        page.navigate("/concern/logged.xhtml?id=" + ConcernStories.log(school, "FGM"));
        assertThat(page.locator(".guidance")).hasCount(2);
        assertThat(page.locator(".guidance").first())
                .containsText("Nobody can do that for you, not even the safeguarding lead.");
        assertThat(page.locator(".guidance").last()).containsText("Ms Okafor stays with you while you call.");
        assertAccessible(page);
        picture(page, "guidance-logged", width);
        assertEquals(404, page.navigate("/concern/guidance.xhtml").status());
        assertEquals(404, page.navigate("/concern/guidance-line.xhtml?id=1").status());
    }

    /** On a phone the first group alone is open. */
    private static Locator line(Page page, String kind) {
        Locator closed = page.locator("details[data-group]:not([open]) > summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
        return page.locator("main li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(kind).setExact(true))));
    }

    private static void change(Page page, String kind) {
        line(page, kind).getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(kind);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='line:" + id + "']");
    }
}
