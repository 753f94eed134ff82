package org.wholeschool.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.platform.Now;
import org.wholeschool.survey.answer.SlipCodes;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.Product;

/**
 * What whoever starts the demonstration finds of plans and surveys. The server that other tests ask is started without
 * them, so this one starts the product itself.
 */
@InFullRun("it starts the product with plans; DemonstrationLoaderIT sees the school without them")
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason =
                "a start of the product: what it does on PostgreSQL is what PlansIT, MeetingsIT and SurveyIT do there")
class DemonstrationPlansIT extends BrowserStory {

    @TempDir
    private Path home;

    private final Map<String, String> settings = new TreeMap<>(Map.of("wholeschool.demonstration", "true"));

    /** All came about by what everybody uses: what counts say of it is what they say, and no result was written. */
    @Test
    void plansAreInEachStateOfTheirLifePupilsAndStaffWereAskedAndGovernorsTold() throws Exception {
        try (Product product = new Product(home, settings)) {
            product.awaitReady();
            Page lead = openAt(product.address(), Width.DESK);
            signInAtNorthfield(lead, "lead");
            plans(lead);
            review(lead);
            closed(lead);
            surveys(lead);
            for (Width width : Width.values()) {
                Page beside = openAt(product.address(), width);
                signInAtNorthfield(beside, "lead");
                feltBesideLogged(beside, width);
            }
            meeting(lead);
            aPupilMarksTheSchoolsPlan(lead, product.address());
            Page governor = openAt(product.address(), Width.DESK);
            signInAtNorthfield(governor, "governor");
            told(governor);
            closeBrowsers();
        }
    }

    private void plans(Page page) {
        page.navigate("/intervention/plans.xhtml");
        Locator rows = page.locator(".rows tbody tr");
        assertThat(rows).hasCount(4);
        assertThat(rows.nth(0)).containsText("The lower yard at break");
        assertThat(rows.nth(0)).containsText(Pattern.compile("Review due.*(Overdue|Today)", Pattern.DOTALL));
        assertThat(rows.nth(1)).containsText("The bus stop after school");
        assertThat(rows.nth(1)).containsText(Pattern.compile("2\\s*1 late"));
        assertThat(rows.nth(1)).not().containsText("Review due");
        assertThat(rows.nth(2)).containsText("What is sent in group chats");
        assertThat(rows.nth(2)).containsText("Draft");
        assertThat(rows.nth(3)).containsText("An adult at the door did more than the new doors.");
        assertThat(page.locator("#shows"))
                .containsText(Pattern.compile("Needs action 2\\s*Running 2\\s*Drafts 1\\s*Closed 1"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "demonstration-plans", Width.DESK);
    }

    /** Fewer pupils than a term ago do not feel safe on the yard. What is decided is for whoever signs in. */
    private void review(Page page) {
        page.getByText("The lower yard at break").click();
        assertThat(page.locator("#answer")).containsText(Pattern.compile("^\\s*(By the counts|Too few to say)"));
        assertThat(page.locator("#felt")).containsText("Fewer pupils say that they do not feel safe there.");
        assertThat(page.locator("#decisions > li")).hasCount(0);
        assertThat(page.locator("[id='plan:decide']")).isVisible();
        assertThat(page.locator("main")).containsText("Fixed on");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "demonstration-review", Width.DESK);
    }

    private void closed(Page page) {
        page.navigate("/intervention/plans.xhtml");
        page.getByText("The toilets at break and lunch").click();
        assertThat(page.locator("#decisions > li")).hasCount(1);
        assertThat(page.locator("#decisions")).containsText("Stop it. The work is done and somebody stands there.");
    }

    private void surveys(Page page) {
        page.navigate("/survey/list.xhtml");
        assertThat(page.locator("#surveys > li")).hasCount(3);
        assertThat(page.locator("#surveys")).containsText("47 of 70 slips used.");
        Locator ofPupils = page.locator("#surveys > li")
                .filter(new Locator.FilterOptions().setHasText("Pupils: where do you feel safe?"));
        assertThat(ofPupils).hasCount(2);
        assertThat(ofPupils.first()).containsText(Pattern.compile("310 of [\\d,]+ slips used\\. Closed on "));
        ofPupils.first().getByText("Pupils: where do you feel safe?").click();
        assertThat(page.locator("#feels")).hasText("8 in 10");
        Locator yard = one(page, "#felt", "Lower yard");
        assertThat(yard).containsText("Last survey");
        assertThat(yard).containsText("pushing or fighting");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "demonstration-survey", Width.DESK);
    }

    /** On the page of hotspots stands where pupils feel unsafe, at the same places and times. */
    private void feltBesideLogged(Page page, Width width) {
        page.navigate("/pattern/school.xhtml");
        Locator first = page.locator("#felt-first > li");
        Locator notAsked = page.locator("#not-asked");
        opened(page);
        assertThat(first.first().or(notAsked)).isVisible();
        if (notAsked.isVisible()) {
            // A school year has just begun: the pupils were asked in the one before.
            return;
        }
        assertThat(page.locator("#grid [data-sign=felt]").first()).isAttached();
        assertThat(first).hasCount(5);
        Locator lockers = first.filter(new Locator.FilterOptions().setHasText("Canteen corridor and lockers"))
                .first();
        assertThat(lockers).containsText("2 in 10 feel unsafe here.");
        assertThat(lockers)
                .containsText(
                        Pattern.compile("(\\d+|None) logged (this school year|in \\d{4}/\\d\\d)\\. Why: crowded"));
        assertThat(page.locator("#order")).hasText("We cannot tell which of these is first.");
        assertThat(page.locator(".site-floors path.felt").first()).isVisible();
        assertThat(page.locator("#where .only-read").first()).containsText("Felt unsafe most: Canteen corridor");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "demonstration-felt", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertNoneLogged(page.locator("#felt"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.navigate("/pattern/school.xhtml?show=meeting");
        assertNoneLogged(opened(page).locator("#felt"));
        assertFalse(page.content().contains("logged this school year"));
        page.navigate("/pattern/school.xhtml");
        opened(page).locator("#felt a[href*='/survey/survey.xhtml']").click();
        assertThat(page.locator("#first")).containsText("We cannot tell which of them is first.");
        assertThat(one(page, "#felt", "Canteen corridor and lockers"))
                .containsText(Pattern.compile("Rank\\s*1, shared by \\d+ places"));
        assertThat(page.locator("#felt")).containsText("logged this school year");
        assertAccessible(page);
        assertFitsWidth(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertNoneLogged(page.locator("main"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** On paper and in a meeting are shares in steps, and no number of concerns. */
    private static void assertNoneLogged(Locator part) {
        String said = part.innerText();
        assertTrue(said.contains("in 10"), said);
        assertFalse(said.contains("logged this school year"), said);
    }

    /**
     * Of the people in the directory those come to the table who can do something about a bus stop. The product was
     * started without a mail server, and does not say that mail has gone.
     */
    private void meeting(Page page) {
        page.navigate("/intervention/contacts.xhtml");
        assertThat(page.locator("tbody tr")).hasCount(8);
        assertThat(page.locator("tbody")).containsText("Vale Buses");
        assertAccessible(page);
        page.navigate("/intervention/plans.xhtml");
        page.getByText("The bus stop after school").click();
        page.getByText("Plan a meeting", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='new:begin']").click();
        assertThat(page.locator("#table")).containsText("Bus or train company");
        assertThat(page.locator("#no-mail")).containsText("Email is not set up.");
        assertThat(seat(page, "Bus or train company").locator("select").first().locator("option:checked"))
                .hasText("Isolde Hartnoll, Vale Buses");
        page.locator("[id='meeting:where']").fill("The library");
        page.locator("[id='meeting:day']")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(7).toString());
        page.locator("[id='meeting:at']").fill("15:30");
        page.locator("[id='meeting:invite']").click();
        assertThat(page.locator(".news")).containsText("No email was sent: give everyone else the calendar file.");
        assertThat(seat(page, "Bus or train company"))
                .containsText("email is not set up. Give them the calendar file, or call them.");
        assertThat(page.locator("main")).not().containsText("Invited, by email.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "demonstration-meeting", Width.DESK);
    }

    private static Locator seat(Page page, String as) {
        return page.locator("#table > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(as))));
    }

    /**
     * On the plan that the demonstration brings, places are as small as on a real one, and a phone is what most pupils
     * have.
     */
    private void aPupilMarksTheSchoolsPlan(Page lead, String address) {
        lead.navigate("/survey/list.xhtml");
        lead.getByLabel("Pupils: where do you feel safe?").check();
        lead.locator("[name='open:term']").first().check(new Locator.CheckOptions().setForce(true));
        lead.locator("[id='open:go']").click();
        lead.getByText("Class by class").click();
        List<String> codes = SlipCodes.of(lead.waitForDownload(
                () -> lead.locator("[id$=':print']").first().click()));
        for (Width width : Width.values()) {
            Page pupil = openAt(address, width);
            pupil.navigate("/survey/answer.xhtml");
            pupil.locator("[id='start:code']").fill(codes.get(width.ordinal()));
            pupil.locator("[id='start:begin']").click();
            assertThat(pupil.locator("svg.plan")).hasCount(2);
            mark(pupil, "Lower yard", "I do not feel safe here");
            mark(pupil, "Ground-floor toilets", "I do not feel safe here");
            mark(pupil, "Library", "I feel safe here");
            assertThat(pupil.locator("[id='places:unsafe-all'] input:checked")).hasCount(2);
            assertThat(pupil.locator("[id='places:safe-all'] input:checked")).hasCount(1);
            assertAccessible(pupil);
            assertFitsWidth(pupil);
            picture(pupil, "demonstration-marked", width);
        }
    }

    /** Taps where a finger would: in the middle of the place. Which shape is whose the page knows by the lists. */
    private static void mark(Page pupil, String place, String answer) {
        String number = pupil.locator("[id='places:unsafe-all']")
                .getByLabel(place, new Locator.GetByLabelOptions().setExact(true))
                .getAttribute("value");
        Locator shape = pupil.locator("polygon[data-place='" + number + "']").first();
        Locator floor = pupil.locator("#mark details")
                .filter(new Locator.FilterOptions().setHas(pupil.locator("polygon[data-place='" + number + "']")));
        if (!(Boolean) floor.evaluate("floor => floor.open")) {
            floor.locator("summary").click();
        }
        shape.click();
        assertThat(pupil.locator(".plan-says")).hasText(place);
        pupil.locator("#mark-ask")
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(pupil.locator("#mark-ask [aria-pressed='true']")).hasText(answer);
    }

    private static void told(Page page) {
        page.navigate("/governance/dashboard.xhtml");
        assertThat(page.locator(".told > li")).hasCount(3);
        assertThat(one(page, ".told", "More adults are on the lower yard at break"))
                .isVisible();
        assertThat(page.locator("main")).not().containsText("The lower yard at break");
    }

    private static Locator one(Page page, String list, String title) {
        return page.locator(list + " > li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
