package org.wholeschool.concern.conduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A teacher sends low-level concerns to the head, who sees them by person, decides, and deletes them after they left.
 */
class LowLevelStoryIT extends BrowserStory {

    private static final String SAID = "Sarcasm: \"Are you <b>slow</b>?\" \ud83d\ude00";
    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private static Locator at(Page page, String field) {
        return page.locator("[id='low:" + field + "']");
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private void send(Page page, LocalDate day) {
        page.navigate("/concern/low-level.xhtml");
        at(page, "person").selectOption("Test DEPUTY");
        at(page, "happenedOn").fill(day.toString());
        at(page, "facts").fill(SAID);
        at(page, "send").click();
        assertThat(page.locator("#received")).containsText("Thank you. The head has received it.");
    }

    @ParameterizedTest
    @EnumSource
    void whatATeacherSendsIsDecidedByTheHead(Width width) {
        long school = newSchool();
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        teacher.navigate("/concern/low-level.xhtml");
        looked(teacher, "low-level-form", width);
        at(teacher, "send").click();
        assertThat(at(teacher, "person-wrong"))
                .hasText("Choose a member of staff, write a name, or tick that it is about you.");
        assertThat(at(teacher, "facts-wrong")).hasText("Write what happened.");
        at(teacher, "person").selectOption("Test HEAD");
        at(teacher, "happenedOn").fill(today.plusDays(1).toString());
        at(teacher, "facts").fill(SAID);
        at(teacher, "send").click();
        assertThat(at(teacher, "person-wrong")).containsText("Tell the chair of governors. Nothing was saved.");
        assertThat(at(teacher, "happenedOn-wrong")).containsText("The day cannot be after today.");
        assertThat(at(teacher, "facts")).hasValue(SAID);
        looked(teacher, "low-level-refused", width);
        send(teacher, today);
        looked(teacher, "low-level-receipt", width);
        assertThat(teacher.locator("main")).not().containsText("Test DEPUTY");
        send(teacher, today.minusDays(40));
        send(teacher, today.minusDays(90));
        teacher.navigate("/concern/low-level.xhtml");
        at(teacher, "otherName").fill("Agency Cover");
        at(teacher, "facts").fill("Own phone in class");
        at(teacher, "send").click();
        assertThat(teacher.locator("#received")).isVisible();
        teacher.reload();
        signOut(teacher, width);

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertThat(head.locator("#low-levels")).containsText("4 low-level concerns wait for your record.");
        head.locator("#low-levels a").click();
        assertThat(head.locator("#persons > li")).hasCount(2);
        assertThat(head.locator("#persons")).containsText("3 in 12 months: consider whether together they meet");
        looked(head, "low-levels", width);
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Test DEPUTY"))
                .click();
        assertThat(head.locator("#together")).isVisible();
        assertThat(head.locator("main .sheet")).hasCount(3);
        assertThat(head.locator(".as-typed").first()).hasText(SAID);
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a record"))
                .first()
                .click();
        at(head, "save").click();
        assertThat(at(head, "rationale-wrong")).hasText("Write the reason for your decision.");
        head.getByLabel("Meets the harm threshold: now an allegation").check();
        at(head, "rationale").fill("A pupil tells more");
        looked(head, "low-level-record", width);
        at(head, "save").dblclick();
        assertThat(head.locator(".sheet ul.rows > li")).hasCount(1);
        assertThat(head.locator(".sheet ul.rows")).containsText("LADO not told yet");
        assertThat(head.locator("#allegation")).isVisible();
        looked(head, "low-level-person", width);
        head.getByText("Delete after they have left").click();
        assertThat(head.locator("#after")).containsText("This person works here.");
        twoNamesBecomeOnePersonAndTwoAgain(head);
        anAllegationIsBegun(head, width);

        head.navigate("/concern/low-levels.xhtml");
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Agency Cover"))
                .click();
        head.getByText("Delete after they have left").click();
        head.locator("[id='gone:delete']").click();
        assertThat(head.locator("[id='gone:reason-wrong']")).hasText("Write why you delete them.");
        head.locator("[id='gone:reason']").fill("The booking ended");
        head.getByLabel("This person no longer works here").check();
        looked(head, "low-level-delete", width);
        head.locator("[id='gone:delete']").click();
        assertThat(head.locator("#persons > li")).hasCount(1);
        head.getByText("Deleted entries").click();
        assertThat(head.locator("#deletions")).containsText("The booking ended");
        looked(head, "low-levels-after", width);
    }

    private void twoNamesBecomeOnePersonAndTwoAgain(Page head) {
        head.getByText("Merge with another person").click();
        head.locator("[id='merge:same']").selectOption("Agency Cover");
        head.locator("[id='merge:join']").click();
        assertThat(head.locator("main .sheet")).hasCount(4);
        assertThat(head.locator("main")).containsText("Also logged as: Agency Cover.");
        head.locator("[id='merged:separate']").click();
        assertThat(head.locator("main")).not().containsText("Also logged as");
    }

    private void anAllegationIsBegun(Page head, Width width) {
        head.navigate("/concern/low-levels.xhtml");
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Test DEPUTY"))
                .click();
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meets the harm threshold"))
                .last()
                .click();
        Locator facts = head.locator("[id='allegation:facts']");
        assertTrue(facts.inputValue().startsWith("About: Test DEPUTY"), "whom it is about is in the form");
        assertTrue(facts.inputValue().contains(SAID), "and what is known");
        head.locator("[id='allegation:save']").click();
        assertThat(head.locator("[id='allegation:kind-wrong']")).hasText("Choose the kind of concern.");
        assertThat(head.locator("[id='allegation:reason-wrong']")).hasText("Write why it meets the harm threshold.");
        assertTrue(facts.inputValue().contains(SAID), "nothing is lost");
        head.locator("[id='allegation:kind']").selectOption(new SelectOption().setIndex(1));
        head.locator("[id='allegation:reason']").fill("Three in one term");
        looked(head, "allegation", width);
        head.locator("[id='allegation:save']").click();
        assertThat(head.locator("#lado")).isVisible();
        assertThat(head.locator("main")).containsText(SAID);
        assertThat(head.locator("[id='back:send']")).hasCount(0);
        looked(head, "allegation-begun", width);
        head.locator("#began-as a").click();
        assertThat(head.locator(".begun")).hasCount(1);
        assertThat(head.locator(".begun")).containsText("Record of the allegation");
    }

    @ParameterizedTest
    @EnumSource
    void aLeadFindsNothingOfThem(Width width) {
        long school = newSchool();
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        send(lead, today);
        for (String page :
                new String[] {"low-levels.xhtml", "low-level-person.xhtml?id=1", "low-level-record.xhtml?id=1"}) {
            lead.navigate("/concern/" + page);
            assertThat(lead.locator("h1")).not().hasText("Low-level concerns");
            assertThat(lead.locator("main")).not().containsText("DEPUTY");
        }
        lead.navigate("/index.xhtml");
        assertThat(lead.locator("#low-levels")).hasCount(0);
    }
}
