package org.wholeschool.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.Product;

/**
 * From the emerging hotspot of the demonstration school to a plan that is closed with what was learnt, and found by the
 * next lead. Half a year goes by in between: the product is started again on the data that it left, with a later day,
 * which is a setting of the demonstration.
 *
 * <p>Nobody at the made-up school logs anything while the day is moved. What would have been logged comes as it may
 * come to any school, by the import of another system's log ({@link LaterLog}, seeded chance: as much elsewhere, and at
 * the place of the plan as much as when it had risen until the plan starts, and less than half of that since), and what
 * pupils feel by slips that pupils of seven classes answer ({@link PupilsWithSlips}). What the product makes of both is
 * its own.
 */
@InFullRun("three starts, half a year apart; PlansEvaluationIT evaluates a plan")
@DisabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "three starts of the product: what it does on PostgreSQL is what PlansIT, PlansStoryIT, "
                + "MeetingsIT and SurveyIT do there")
class PlanOverTimeStoryIT extends BrowserStory {

    /** At least half as many are to answer as in the survey before. */
    private static final int FORMS = 7;

    private static final LocalDate FOUND = LocalDate.of(2026, 11, 24);
    private static final LocalDate MEETING = LocalDate.of(2026, 12, 3);
    private static final LocalDate BEFORE = LocalDate.of(2027, 1, 29);
    private static final LocalDate STARTS = LocalDate.of(2027, 2, 1);
    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 24);
    private static final double LESS_THAN_HALF = .45;

    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);
    private static final String PLACE = "Canteen corridor and lockers";
    private static final String TITLE = "The lockers at lunch";
    private static final String LEARNT =
            "An adult who stays is enough, and pupils know who it is. Ask pupils before and after, and look next door.";

    /** A look at a week takes seconds; on a busy machine more. So does taking a log in. */
    private static final double PATIENCE = 120_000;

    @TempDir
    private Path home;

    private final Map<String, String> settings = new TreeMap<>(Map.of("wholeschool.demonstration", "true"));
    private final DemonstrationSchool made = DemonstrationSchool.generate(DemonstrationSchool.SEED, FOUND);
    private final LaterLog log = new LaterLog(made, 1);

    @ParameterizedTest
    @EnumSource
    void fromTheEmergingHotspotToAClosedPlanWithItsEvaluation(Width width) throws Exception {
        String plan;
        try (Product product = startedOn(FOUND)) {
            Page page = leads(product, width);
            whatIsNewThisWeek(page, width);
            plan = whatIsPlanned(page, width);
            whoIsAsked(page, width);
            closeBrowsers();
        }
        try (Product product = startedOn(BEFORE)) {
            Page page = leads(product, width);
            isBroughtIn(page, log.of(FOUND, BEFORE, log.inADayWhenItRose()));
            whatTheMeetingDecided(page, plan, width);
            whetherCountsWillTell(page, plan, width);
            closeBrowsers();
        }
        try (Product product = startedOn(REVIEW)) {
            Page page = leads(product, width);
            isBroughtIn(page, log.of(BEFORE, REVIEW, LESS_THAN_HALF * log.inADayWhenItRose()));
            pupilsAreAsked(page, product.address());
            whatCameOfIt(page, plan, width);
            theNextLeadFindsIt(openAt(product.address(), width), width);
            closeBrowsers();
        }
    }

    private Product startedOn(LocalDate day) throws Exception {
        settings.put("wholeschool.demonstration.day", day.toString());
        Product product = new Product(home, settings);
        product.awaitReady();
        return product;
    }

    private Page leads(Product product, Width width) {
        Page page = openAt(product.address(), width);
        signInAtNorthfield(page, "lead");
        return page;
    }

    private void whatIsNewThisWeek(Page page, Width width) {
        openHotspots(page);
        Locator card = sheet(page, PLACE + ", lunch");
        assertThat(card).containsText(java.util.regex.Pattern.compile("25 in 4 weeks; about \\d expected\\."));
        assertThat(card).containsText("Since the week of 2 November.");
        picture(card, "story-emerging", width);
        card.getByText("Details").click();
        page.locator("[id='plan']").click();
    }

    /**
     * A draft, since the rise itself is no "before": six school weeks have to go by first.
     *
     * @return its address
     */
    private String whatIsPlanned(Page page, Width width) {
        assertThat(page.locator("[id='plan:places'] input:checked")).hasCount(1);
        assertThat(opened(page).getByLabel("Recent rise", EXACTLY)).isChecked();
        assertThat(field(page, "selectedTo")).hasValue("2026-11-22");
        field(page, "title").fill(TITLE);
        opened(page).getByText("Weigh each of them").click();
        field(page, "weigh:0:weight").selectOption("SOME");
        field(page, "weigh:0:reason").fill("Some think that it is a game.");
        field(page, "weigh:1:weight").selectOption("MUCH");
        field(page, "weigh:1:reason").fill("Everybody has to pass here at lunch and nobody on the staff stands here.");
        opened(page).getByLabel("School", EXACTLY).check();
        field(page, "why").fill("It is the way to lunch, and duty staff are elsewhere.");
        field(page, "goal:0:indicator").fill("Pushing and shouting at the lockers");
        field(page, "goal:0:positive").fill("Pupils get their things without being pushed");
        field(page, "goal:0:measure").selectOption("CONCERNS");
        field(page, "goal:1:indicator").fill("Younger pupils leave their things in the lockers");
        field(page, "goal:1:positive").fill("Pupils feel safe at the lockers");
        field(page, "goal:1:measure").selectOption("FELT_SAFETY");
        opened(page).getByLabel("Structures and systems", EXACTLY).check();
        opened(page).getByLabel("Supervision rota", EXACTLY).check();
        field(page, "startsOn").fill(STARTS.toString());
        field(page, "reviewOn").fill(REVIEW.toString());
        field(page, "keep").click();
        assertThat(page.locator(".news")).containsText("Saved.");
        assertThat(page.locator("#would"))
                .containsText("We will know whether concern numbers can tell once 6 of the school weeks before the "
                        + "start have passed.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(sheet(page, "Which context must change first?"), "story-plan", width);
        return page.url().replaceFirst(".*(/intervention/plan\\.xhtml\\?id=\\d+).*", "$1");
    }

    private void whoIsAsked(Page page, Width width) {
        opened(page)
                .getByText("Plan a meeting", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='new:begin']").click();
        assertThat(page.locator("#gaps")).containsText("Voice of pupils: no one is invited.");
        assertThat(page.locator("#gaps")).not().containsText("Duty rota planner");
        meeting(page, "where").fill("Room 4");
        meeting(page, "day").fill(MEETING.toString());
        meeting(page, "at").fill("15:30");
        meeting(page, "invite").click();
        assertThat(page.locator(".news")).containsText("No email was sent: give everyone else the calendar file.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page.locator("#gaps"), "story-meeting", width);
    }

    /** As any other system's log comes in, with every place and kind known by its name. */
    private static void isBroughtIn(Page page, byte[] file) {
        page.navigate("/concern/import.xhtml");
        page.locator("[id='upload:file']").setInputFiles(new FilePayload("behaviour log.csv", "text/csv", file));
        page.locator("[id='upload:go']").click();
        page.locator("[id='columns:next']").click();
        page.locator("[id='values:next']").click();
        page.locator("[id='take:start']").click();
        long rows = new String(file, StandardCharsets.UTF_8).lines().count() - 1;
        assertThat(page.locator("main"))
                .containsText(
                        "%d concerns were logged from %d rows.".formatted(rows, rows),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private void whatTheMeetingDecided(Page page, String plan, Width width) {
        page.navigate(plan);
        opened(page).locator("#meetings a").click();
        meeting(page, "decided").fill("An adult stands at the lockers for the first half of lunch, by name and by day");
        meeting(page, "reason").fill("It is crowded there, and duty staff are elsewhere.");
        meeting(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("An adult stands at the lockers");
        meeting(page, "task").fill("Stand at the lockers for the first half of lunch");
        meeting(page, "owner").selectOption(new SelectOption().setIndex(1));
        meeting(page, "due").fill(STARTS.toString());
        meeting(page, "ask").click();
        assertThat(page.locator("#actions")).containsText("Stand at the lockers");
        opened(page).getByLabel("Present", EXACTLY).all().forEach(Locator::check);
        meeting(page, "agree").click();
        assertThat(page.locator(".news")).containsText("The minutes are agreed");
        assertThat(page.locator("#missing")).containsText("Voice of pupils: not represented.");
        picture(page.locator("main"), "story-minutes", width);
    }

    /**
     * At lunch alone too little is logged elsewhere to compare with; of the whole day there is enough, and what moved
     * from lunch to another hour would be seen too.
     */
    private void whetherCountsWillTell(Page page, String plan, Width width) {
        page.navigate(plan);
        int proposed = page.locator("[id='plan:compared'] input:checked").count();
        assertTrue(proposed > 0 && proposed <= 6, proposed + " are ticked before anybody has ticked one");
        isComparedWithAllThatFit(page);
        assertThat(page.locator("#would")).containsText("Concern numbers will not be able to tell by the review.");
        opened(page).getByLabel("Lunch", EXACTLY).uncheck();
        field(page, "keep").click();
        isComparedWithAllThatFit(page);
        assertThat(page.locator("#would")).containsText("Concern numbers will be able to tell.");
        assertThat(page.locator("main")).containsText("Another plan is running there: ");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(sheet(page, "How we will know whether it worked"), "story-can-tell", width);
        field(page, "start").click();
        assertThat(page.locator(".news")).containsText("The plan is running.");
        assertThat(page.locator("#will")).containsText("The answer comes once, at the review on 24 May 2027.");
    }

    /** More are offered where the whole day counts, since at lunch nothing is logged in most places. */
    private void isComparedWithAllThatFit(Page page) {
        opened(page).getByText("Places to compare with").click();
        showLongLists(page);
        page.locator("[id='plan:compared'] input").all().forEach(Locator::check);
        field(page, "keep").click();
        assertThat(page.locator(".news")).containsText("Saved.");
    }

    /** Seven classes answer, months after the survey that the school had closed before the start. */
    private static void pupilsAreAsked(Page page, String address) throws Exception {
        page.navigate("/survey/list.xhtml");
        opened(page).getByLabel("Pupils: where do you feel safe?").check();
        page.locator("input[name='open:term']").first().check();
        page.locator("[id='open:go']").click();
        assertThat(page.locator(".news")).containsText("The survey is open.");
        page.getByText("Class by class").click();
        PupilsWithSlips pupils = new PupilsWithSlips(address, PLACE);
        int answered = 0;
        for (int form = 0; form < FORMS; form++) {
            answered += pupils.answer(PupilsWithSlips.codes(Files.readAllBytes(
                    page.waitForDownload(page.locator("[id$=':print']").nth(form)::click)
                            .path())));
        }
        page.reload();
        assertThat(page.locator("#state")).containsText("%d of %d slips used.".formatted(answered, answered));
        page.getByText("Close the survey", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='close:go']").click();
        assertThat(page.locator("#felt")).containsText("Last survey");
    }

    private void whatCameOfIt(Page page, String plan, Width width) {
        page.navigate("/intervention/plans.xhtml");
        assertThat(page.locator(".rows tbody tr").filter(new Locator.FilterOptions().setHasText(TITLE)))
                .containsText(Pattern.compile("Review due.*(Overdue|Today)", Pattern.DOTALL));
        page.navigate(plan);
        opened(page)
                .getByText("Record the outcome, or the hours and cost")
                .first()
                .click();
        field(page, "action:0:became").fill("The duty team takes turns");
        field(page, "action:0:hoursSpent").fill("38");
        field(page, "action:0:finish").click();
        assertThat(page.locator(".news")).containsText("Saved.");
        field(page, "evaluate").click();
        assertThat(page.locator("#answer"))
                .containsText("The numbers show fewer concerns than the comparison places lead us to expect. "
                        + "Pupils feel safer there too. Both together are a success.");
        assertThat(page.locator("#felt")).containsText("Fewer pupils say that they do not feel safe there.");
        assertThat(page.locator("#moved"))
                .containsText("Next door also has fewer concerns, against the comparison places. Nothing shows that "
                        + "harm has moved.");
        assertThat(field(page, "evaluate")).hasCount(0);
        opened(page)
                .getByText("Figures", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#figures"))
                .containsText(Pattern.compile("Ratio of the change here to the change there\\s*0\\.[2-6]"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(sheet(page, "Evaluation"), "story-review", width);
        opened(page).getByLabel("Stop it", EXACTLY).check();
        field(page, "decisionReason").fill("It is part of the duty rota by now.");
        field(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("Stop it. It is part of the duty rota by now.");
        field(page, "learnt").fill(LEARNT);
        field(page, "close").click();
        assertThat(page.locator(".news")).containsText("The plan is closed.");
    }

    private void theNextLeadFindsIt(Page page, Width width) {
        signInAtNorthfield(page, "deputy");
        page.navigate("/intervention/plans.xhtml");
        Locator closed = page.locator(".rows tbody tr").filter(new Locator.FilterOptions().setHasText(TITLE));
        assertThat(closed).containsText(LEARNT);
        assertThat(closed).containsText("Better");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(closed, "story-learnt", width);
        closed.getByText(TITLE).click();
        assertThat(page.locator("#answer")).containsText("Both together are a success.");
        assertThat(page.locator("#decisions")).containsText("Stop it.");
    }

    private static Locator sheet(Page page, String says) {
        return page.locator("section.sheet")
                .filter(new Locator.FilterOptions().setHasText(says))
                .first();
    }

    private static Locator field(Page page, String id) {
        return opened(page).locator("[id='plan:" + id + "']");
    }

    private static Locator meeting(Page page, String id) {
        return page.locator("[id='meeting:" + id + "']");
    }
}
