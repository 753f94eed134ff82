package org.wholeschool.intervention.plan.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead plans what is done about a place, is told what is missing, starts it, asks somebody who sees the words alone,
 * and writes down what was learnt; a deputy meets what the lead changed; a head reads.
 */
class PlansStoryIT extends BrowserStory {

    private static final String CHANGING = "Change the plan and see its reach";

    @ParameterizedTest
    @EnumSource
    void aLeadPlansWhatIsDoneAboutAPlace(Width width) {
        long school = ConcernStories.newSchool();
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/intervention/plans.xhtml");
        assertThat(page.locator("main")).containsText("There is no plan yet.");
        assertAccessible(page);
        page.getByText("Plan an intervention").click();
        field(page, "title").fill("Watch Kofi Osei at lunch");
        opened(page).getByLabel("Places and parts of the day", exactly()).check();
        page.getByText("Choose places and parts of the day").click();
        field(page, "keep").click();
        assertThat(page.locator("[id='plan:title-wrong']")).containsText("This names a person");
        assertThat(page.locator("[id='plan:places-wrong']")).containsText("Tick at least one place.");
        assertThat(field(page, "title")).hasValue("Watch Kofi Osei at lunch");
        field(page, "title").fill("The queue at lunch");
        opened(page)
                .locator("[id='plan:places']")
                .getByLabel("Canteen", new Locator.GetByLabelOptions().setExact(true))
                .check();
        opened(page).getByLabel("Lunch", exactly()).check();
        field(page, "keep").click();
        assertThat(page.locator(".news")).containsText("Saved.");

        assertThat(page.locator("#reach")).containsText("Not known: the plan does not say which years come there");
        opened(page)
                .locator("[id='plan:reachYears']")
                .getByLabel("8", new Locator.GetByLabelOptions().setExact(true))
                .check();
        field(page, "hours").fill("99999");
        field(page, "keep").click();
        assertThat(page.locator("[id='plan:hours-wrong']")).containsText("Give a whole number from 0 to 10,000.");
        field(page, "hours").fill("12");
        field(page, "keep").click();
        assertThat(page.locator("#reach")).containsText("(years 8): fewer than 10 pupils");
        assertThat(page.locator("#reach")).containsText("12 staff hours, as the plan says.");

        field(page, "goal:0:indicator").fill("Pushed in the queue");
        field(page, "goal:0:positive").fill("Everybody gets lunch without being pushed");
        field(page, "start").click();
        assertThat(page.locator("[id='plan:goal:0:measure-wrong']")).containsText("Say how you will measure it.");
        assertThat(page.locator("[id='plan:first-wrong']")).containsText("Choose which context must change first.");
        assertThat(page.locator("[id='plan:own-wrong']")).containsText("Choose an intervention");
        assertThat(field(page, "goal:0:positive")).hasValue("Everybody gets lunch without being pushed");
        assertAccessible(page);
        field(page, "goal:0:measure").selectOption("FELT_SAFETY");
        // What is folded stands open where something is wrong.
        field(page, "weigh:0:weight").selectOption("SOME");
        field(page, "weigh:1:weight").selectOption("MUCH");
        field(page, "weigh:1:reason").fill("Nobody owns the queue.");
        field(page, "keep").click();
        assertThat(page.locator("[id='plan:weigh:0:reason-wrong']")).containsText("Say why you think so.");
        field(page, "weigh:0:reason").fill("Some think it is funny.");
        opened(page).getByLabel("Peers", exactly()).check();
        field(page, "keep").click();
        assertThat(page.locator("main"))
                .containsText("More weight: School. The reason must say why Peers still comes first.");
        assertThat(page.locator("main")).containsText("Other contexts not weighed: Neighbourhood, Online, Home.");
        assertThat(page.locator("main")).containsText("Weigh each of them (Peers: Some, School: Much)");
        assertThat(field(page, "weigh:0:reason")).isHidden();
        assertAccessible(page);
        opened(page).getByLabel("School", exactly()).check();
        field(page, "why").fill("The queue is where nobody stands.");
        opened(page).getByLabel("Structures and systems", exactly()).check();
        opened(page).getByLabel("Supervision rota", exactly()).check();
        field(page, "startsOn").fill(today.toString());
        field(page, "reviewOn").fill(today.minusDays(3).toString());
        field(page, "start").click();
        assertThat(page.locator("[id='plan:reviewOn-wrong']"))
                .containsText("The review must come after the first day.");
        field(page, "reviewOn").fill(today.plusWeeks(12).toString());
        field(page, "start").click();
        assertThat(page.locator("[id='plan:chosenFor-wrong']")).containsText("Say why this place was chosen.");
        assertThat(page.locator("[id='plan:selectedFrom-wrong']"))
                .containsText("Give the first and last of the days that made you look.");
        opened(page).getByLabel("Professional judgement", exactly()).check();
        field(page, "selectedFrom").fill(today.minusWeeks(3).toString());
        field(page, "selectedTo").fill(today.minusWeeks(1).toString());
        assertThat(page.locator("main")).containsText("nothing was logged in the weeks before the start");
        assertFitsWidth(page);
        picture(page, "plan-form", width);
        field(page, "start").click();
        assertThat(page.locator(".news")).containsText("The plan is running.");
        assertThat(page.locator("#will")).containsText("Judge the plan by how safe pupils feel.");
        assertThat(page.locator("#early")).containsText("Too early: the result comes once, at the review on");
        assertThat(page.locator("[id='plan:evaluate']")).hasCount(0);

        assertThat(page.locator("#next"))
                .containsText(Pattern.compile("Review on .*No action is open", Pattern.DOTALL));

        anotherMeetsWhatWasChanged(width, school, page);
        field(page, "task").fill("Stand by the queue");
        field(page, "owner").selectOption(new SelectOption().setLabel("Test ACTION_OWNER"));
        field(page, "due").fill(today.plusDays(5).toString());
        field(page, "hoursPlanned").fill("6");
        field(page, "ask").click();
        assertThat(page.locator(".news")).containsText("Action assigned.");
        assertThat(page.locator("#effort")).hasText("0 of 6 hours spent.");
        assertThat(page.locator("#next")).containsText("Stand by the queue");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan", width);
        whoeverIsAskedSeesTheWordsAlone(width, school);
        page.navigate(page.url());
        assertThat(page.locator("main")).containsText("It is quieter");

        pupilsAreHeard(page, today);
        Page deputys = open(width);
        signIn(deputys, Role.DEPUTY, school);
        deputys.navigate(page.url());
        deputys.getByText(CHANGING).click();
        field(deputys, "why").fill("It is the bell.");
        field(page, "learnt").fill(" ");
        field(page, "close").click();
        assertThat(page.locator("[id='plan:learnt-wrong']"))
                .containsText("Say what you learnt, so that the next lead finds it.");
        field(page, "learnt").fill("The queue is calm; two at the stairs instead.");
        field(page, "close").click();
        assertThat(page.locator(".news")).containsText("The plan is closed.");
        assertThat(page.locator("#never-asked")).containsText("It was closed before its review");
        field(deputys, "keep").click();
        assertThat(deputys.locator("#unkept")).containsText("It is the bell.");
        assertAccessible(deputys);
        assertThat(page.locator("#untold")).containsText("They can still be told.");
        field(page, "told").fill("Two more staff stand there.");
        field(page, "toldOn").fill(today.toString());
        field(page, "say").click();
        assertThat(page.locator(".news")).containsText("Saved.");
        assertThat(page.locator("#untold")).hasCount(0);
        page.getByText("Back to all plans").click();
        assertThat(page.locator(".rows tbody tr")).containsText("The queue is calm; two at the stairs instead.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plans", width);

        Page heads = open(width);
        signIn(heads, Role.HEAD, school);
        heads.navigate("/intervention/plans.xhtml");
        heads.getByText("The queue at lunch, and after").click();
        assertThat(heads.locator("main")).containsText("Everybody gets lunch without being pushed");
        assertThat(heads.locator("main")).containsText("Two more staff stand there.");
        assertThat(heads.locator("[id='plan:say']")).hasCount(0);
        assertThat(heads.locator("[id='plan:keep']")).hasCount(0);
        assertAccessible(heads);
        assertEquals(404, heads.navigate("/intervention/plan.xhtml").status());
    }

    /**
     * Four months later: counts are asked once, are no success by themselves, and what is decided stands beside them.
     */
    @ParameterizedTest
    @EnumSource
    void aLeadReviewsWhatWasDone(Width width) throws Exception {
        String[] made = reviewed("").split(" ");
        Page page = open(width);
        signIn(page, Role.LEAD, Long.parseLong(made[0]));
        page.navigate("/intervention/plan.xhtml?id=" + made[1]);
        opened(page).getByLabel("Use it elsewhere too", exactly()).check();
        field(page, "decisionReason").fill("The hall is like it.");
        field(page, "decide").click();
        assertThat(page.locator(".problems")).containsText("Get the result first.");
        field(page, "evaluate").click();
        assertThat(page.locator("#answer"))
                .containsText("The numbers show fewer concerns than the comparison places lead us to expect. "
                        + "That does not tell us whether pupils are safer.");
        assertThat(page.locator("#moved")).containsText("Too little is logged here or next door");
        assertThat(field(page, "decisionReason")).hasValue("The hall is like it.");
        opened(page)
                .getByText("Figures", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#figures")).containsText("Ratio of the change here to the change there");
        opened(page).getByText("Show as a table").click();
        assertThat(page.locator("main")).containsText("left out");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan-review", width);
        field(page, "learnt").fill("Somebody has to stand there.");
        field(page, "close").click();
        assertThat(page.locator(".problems")).containsText("Your decision is not saved yet.");
        assertThat(field(page, "decisionReason")).hasValue("The hall is like it.");
        field(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("Use it elsewhere too. The hall is like it.");
        assertThat(page.locator("#decided-open")).containsText("Give it a next review date");
        field(page, "task").fill("Stand at the door");
        field(page, "owner").selectOption(new SelectOption().setLabel("Test ACTION_OWNER"));
        field(page, "due").fill(Now.day(ZoneId.of("Europe/London")).plusDays(5).toString());
        field(page, "ask").click();
        opened(page).getByText("Record the outcome").last().click();
        field(page, "action:0:became").fill("It is calm");
        field(page, "close").click();
        assertThat(page.locator(".problems")).containsText("The outcome of an action is not saved yet.");
        assertThat(field(page, "action:0:became")).hasValue("It is calm");
        page.getByText("Open the draft").click();
        assertThat(field(page, "title")).hasValue("The yard at break, elsewhere");
        assertThat(opened(page).getByLabel("Supervision rota", exactly())).isChecked();
        standSideBySide(width, page);
    }

    /**
     * It had begun before anybody wrote it down, and is about no place: counts cannot judge it, and it is judged all
     * the same, by what pupils say.
     */
    @ParameterizedTest
    @EnumSource
    void aPlanWithoutCountsIsJudgedByWhatPupilsSay(Width width) {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        Page page = open(width);
        signIn(page, Role.LEAD, ConcernStories.newSchool());
        page.navigate("/intervention/plan.xhtml?about=school");
        assertThat(opened(page).getByLabel("The whole school", exactly())).isChecked();
        field(page, "title").fill("Everybody knows whom to tell");
        field(page, "keep").click();
        assertThat(page.locator("main"))
                .containsText("Judge the plan by how safe pupils feel at school. Close one survey before the first "
                        + "day and another before the review.");
        field(page, "goal:0:indicator").fill("Children do not tell");
        field(page, "goal:0:positive").fill("Children tell somebody");
        field(page, "goal:0:measure").selectOption("FELT_SAFETY");
        opened(page).getByLabel("School", exactly()).check();
        field(page, "why").fill("They do not know whom to tell.");
        opened(page).getByLabel("Structures and systems", exactly()).check();
        opened(page).getByLabel("Supervision rota", exactly()).check();
        field(page, "startsOn").fill(today.minusWeeks(6).toString());
        field(page, "reviewOn").fill(today.toString());
        field(page, "start").click();
        assertThat(page.locator(".news")).containsText("The plan is running.");
        opened(page).getByLabel("Continue as it is", exactly()).check();
        field(page, "decisionReason").fill("Nobody was asked yet.");
        field(page, "decide").click();
        assertThat(page.locator(".problems")).containsText("Get the result first.");
        field(page, "evaluate").click();
        assertThat(page.locator("#answer"))
                .containsText("Concern numbers were not used: they can only judge a plan about a place.");
        assertThat(page.locator("#felt")).containsText("We do not know whether pupils feel safer at school.");
        assertThat(page.locator("main")).containsText("Not known");
        assertThat(page.locator("#figures")).hasCount(0);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan-without-counts", width);
        field(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("Nobody was asked yet.");
    }

    private static String reviewed(String asked) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        System.getProperty("wholeschool.test.url") + "/testing/reviewed-plans" + asked))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /**
     * A plan is closed and its pattern is found again: what was learnt stands where the pattern is told of, and nowhere
     * any more once the pattern is not told.
     */
    @ParameterizedTest
    @EnumSource
    void whatWasLearntComesUpByItselfWhenItsPatternIsBack(Width width) throws Exception {
        String[] made = reviewed("?closed=yes").split(" ");
        Page page = open(width);
        signIn(page, Role.LEAD, Long.parseLong(made[0]));
        assertThat(page.locator("#patterns")).hasText("Findings: one is new");
        Page heads = open(width);
        signIn(heads, Role.HEAD, Long.parseLong(made[0]));
        assertThat(heads.locator("#patterns-say")).containsText("1 change waits for a lead’s answer.");
        assertThat(heads.locator("#patterns")).hasCount(0);
        page.locator("#patterns a").click();
        assertThat(page).hasURL(Pattern.compile(".*/pattern/school\\.xhtml"));
        openHotspots(page);
        Locator card = page.locator(".finding").filter(new Locator.FilterOptions().setHasText("Yard, break"));
        Locator met = card.locator(".past").first();
        assertThat(met).containsText("There was a plan about it before: The yard at break (Yard). It was closed on");
        assertThat(met).containsText("Its review found: Fewer reports, safety not known.");
        assertThat(met.getByText("Somebody has to stand at the far end")).isHidden();
        met.getByText("What we learnt, as it was written").click();
        assertThat(met.getByText("Somebody has to stand at the far end")).isVisible();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan-back-hotspots", width);
        card.getByText("Details").first().click();
        assertThat(page.locator(".past")).containsText("Found again since a plan about it was closed");
        assertThat(page.locator(".past"))
                .containsText("Somebody has to stand at the far end of the yard, or it comes back");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan-back-pattern", width);
        String pattern = page.url();
        page.locator("[id='plan']").click();
        assertThat(page.locator(".past")).containsText("There was a plan about it before: The yard at break");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plan-back-form", width);
        String form = page.url();
        page.locator(".past a").click();
        assertThat(page).hasURL(Pattern.compile(".*/intervention/plan\\.xhtml\\?id=" + made[1]));
        itIsSaidThatItIsWatched(page, pattern);

        Page begun = open(width);
        signIn(begun, Role.LEAD, Long.parseLong(made[0]));
        begun.navigate(form);
        field(begun, "title").fill("The yard once more");
        reviewed("?restricted=" + made[0]);
        field(begun, "keep").click();
        assertThat(begun.locator(".problems")).containsText("What this plan began from is no longer shown.");
        assertThat(field(begun, "title")).hasValue("The yard once more");
        field(begun, "keep").click();
        assertThat(begun.locator(".news")).containsText("Saved.");
        assertEquals(404, page.navigate(pattern).status());
        assertEquals(404, page.navigate(form).status());
        openHotspots(page);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".past")).hasCount(0);
        theNextLeadLooksForWhatWasLearnt(page, width);
    }

    /** Whoever has said something of a pattern is not asked again. */
    private static void itIsSaidThatItIsWatched(Page page, String pattern) {
        page.navigate(pattern);
        page.locator("[id='say:watched']").click();
        page.navigate("/index.xhtml");
        assertThat(page.locator("#now")).isVisible();
        assertThat(page.locator("#patterns")).hasCount(0);
    }

    private void theNextLeadLooksForWhatWasLearnt(Page page, Width width) {
        page.navigate("/intervention/plans.xhtml");
        Locator words = page.locator("[id='choose:words']");
        page.locator("summary", new Page.LocatorOptions().setHasText("Search, filter and columns"))
                .click();
        words.fill("?!");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("[id='choose:words-wrong']")).containsText("Type a word to look for.");
        assertThat(words).hasValue("?!");
        words.fill("yard zebra");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("main")).containsText("No closed plan has all of these words.");
        assertThat(words).hasValue("yard zebra");
        assertAccessible(page);
        picture(page, "plans-searched-none", width);
        page.locator("summary", new Page.LocatorOptions().setHasText("Search, filter and columns"))
                .click();
        words.fill("SPARED y\u00e0rd superv");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("#found-says")).hasText("One closed plan has all of: SPARED y\u00e0rd superv");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertThat(page.locator("#found mark"))
                .hasText(new String[] {"yard", "Yard", "Supervision", "yard,", "spared"});
        assertFalse(Pattern.compile("(?i)spared|superv").matcher(page.url()).find(), "words are in no address");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plans-searched", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#found mark").first()).isVisible();
        assertThat(words).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        theListIsNarrowedSortedAndSaved(page, width);
        page.locator("#found a").click();
        assertThat(page.locator("main")).containsText("Somebody has to stand at the far end of the yard");
    }

    /** A filter over the words that were searched is saved without them; what is gone is said. */
    private void theListIsNarrowedSortedAndSaved(Page page, Width width) {
        String searched = page.url();
        page.navigate("/intervention/plans.xhtml?cols=TITLE-SMELL&place=999999999&sort=TASTE&held=0123456789abcdef");
        assertThat(page.locator(".notice")).hasCount(4);
        assertThat(page.locator(".notice").nth(0)).containsText("One part of this filter no longer exists");
        assertThat(page.locator(".rows tbody tr").first()).isVisible();
        page.navigate(searched);
        page.locator("#shows a", new Page.LocatorOptions().setHasText("Closed")).click();
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        page.locator("summary", new Page.LocatorOptions().setHasText("Search, filter and columns"))
                .click();
        page.locator("[id='choose:from']").fill("2026-08-02");
        page.locator("[id='choose:to']").fill("2026-08-01");
        page.locator("[id='choose:show']").click();
        assertThat(page.locator("[id='choose:to-wrong']")).containsText("The last day is before the first.");
        page.locator("[id='choose:from']").fill("");
        page.locator("[id='choose:to']").fill("");
        page.locator("[id='choose:columns']")
                .getByLabel("Begun by", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.locator("[id='choose:show']").click();
        assertThat(page.locator(".rows tbody tr")).containsText("Test LEAD");
        page.locator("summary", new Page.LocatorOptions().setHasText("Save or change filters"))
                .click();
        page.locator("[id='saved-filters:filterName']").fill("Learnt");
        page.locator("[id='saved-filters:saveFilter']").click();
        assertThat(page.locator(".news")).containsText("\u201cLearnt\u201d saved.");
        assertThat(page.locator("nav a[href*='BEGUN_BY']:not([href*=held])")
                        .filter(new Locator.FilterOptions().setHasText("Learnt")))
                .hasAttribute("href", Pattern.compile(".*\\?state=CLOSED&cols=.*"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plans-filtered", width);
        page.navigate(searched);
    }

    /** The draft, of which nothing is known yet, beside the plan that runs. */
    private void standSideBySide(Width width, Page page) {
        page.navigate("/intervention/plans.xhtml");
        page.getByText("Plans side by side").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("The yard at break, elsewhere");
        assertThat(page.locator("tbody tr").first()).containsText("the plan has no place yet");
        assertThat(page.locator("tbody tr").last()).containsText("we have no timetable here");
        assertThat(page.locator("tbody tr").last()).containsText(Pattern.compile("\\d of [\\d,]+ concerns"));
        assertThat(page.locator("tbody tr").last()).containsText("estimated from the interventions chosen");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "plans-side-by-side", width);
        page.locator("tbody tr").last().getByText("The yard at break").click();
        assertThat(field(page, "title")).hasValue("The yard at break");
    }

    /**
     * A plan that runs without a word of pupils says so; what they say needs its day, names nobody, and is not lost by
     * closing.
     */
    private void pupilsAreHeard(Page page, LocalDate today) {
        assertThat(page.locator("#unheard")).containsText("Nothing is recorded yet of what pupils say");
        assertThat(page.locator("#untold-yet")).containsText("What were they told?");
        field(page, "said").fill("Kofi Osei is always there.");
        field(page, "say").click();
        assertThat(page.locator("[id='plan:said-wrong']")).containsText("This names a person");
        assertThat(page.locator("[id='plan:saidOn-wrong']")).containsText("Give the day.");
        field(page, "said").fill("Nobody keeps the line.");
        field(page, "saidOn").fill(today.minusDays(1).toString());
        field(page, "learnt").fill("The queue is calm.");
        field(page, "close").click();
        assertThat(page.locator("[id='plan:said-wrong']")).containsText("Your text here is not saved yet.");
        assertThat(field(page, "learnt")).hasValue("The queue is calm.");
        field(page, "say").click();
        assertThat(page.locator(".news")).containsText("Saved.");
        assertThat(page.locator("#unheard")).hasCount(0);
        assertThat(field(page, "learnt")).hasValue("The queue is calm.");
        assertAccessible(page);
    }

    /**
     * Who is missing from the table is seen, whoever is invited sees what they may see, and minutes that are agreed
     * stay.
     */
    @ParameterizedTest
    @EnumSource
    void aLeadGetsTheRightPeopleAroundTheTable(Width width) throws Exception {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/intervention/contacts.xhtml");
        assertThat(page.locator("main")).containsText("There are no contacts yet.");
        contact(page, "seat").selectOption("PREMISES");
        contact(page, "name").fill("Pat Rowe");
        contact(page, "email").fill("pat at school");
        contact(page, "save").click();
        assertThat(page.locator("[id='contact:email-wrong']")).containsText("This is not an email address.");
        assertThat(contact(page, "name")).hasValue("Pat Rowe");
        assertAccessible(page);
        contact(page, "email").fill("pat-" + school + "@test.example");
        contact(page, "save").click();
        contact(page, "seat").selectOption("SUPERVISION");
        contact(page, "account").selectOption(new SelectOption().setLabel("Test TEACHER"));
        contact(page, "save").click();
        assertThat(page.locator("main table")).containsText("Pat Rowe");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "meeting-contacts", width);

        page.navigate("/intervention/plan.xhtml");
        field(page, "title").fill("The queue at lunch");
        opened(page).getByLabel("Places and parts of the day", exactly()).check();
        page.getByText("Choose places and parts of the day").click();
        opened(page)
                .locator("[id='plan:places']")
                .getByLabel("Canteen", new Locator.GetByLabelOptions().setExact(true))
                .check();
        field(page, "keep").click();
        assertThat(page.locator("main")).containsText("No meeting about this plan yet.");
        opened(page)
                .getByText("Plan a meeting", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='new:begin']").click();
        assertThat(page.locator("#gaps")).containsText("Voice of pupils: no one is invited.");
        meeting(page, "where").fill("The canteen office");
        meeting(page, "invite").click();
        assertThat(page.locator("[id='meeting:day-wrong']")).containsText("Give the date.");
        assertThat(page.locator("[id='meeting:where-wrong']")).containsText("an invitation must not say so");
        assertThat(meeting(page, "where")).hasValue("The canteen office");
        assertAccessible(page);
        meeting(page, "where").fill("Room 4");
        meeting(page, "day")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(7).toString());
        meeting(page, "at").fill("15:30");
        meeting(page, "invite").click();
        assertThat(page.locator(".news")).containsText("They are invited.");
        assertThat(page.locator("main")).containsText("Reads the agenda here, after signing in.");
        assertThat(page.locator("main")).containsText("print the agenda and hand it over. It is never emailed.");
        assertEquals(
                "planning-meeting-agenda.pdf",
                page.waitForDownload(() -> meeting(page, "sheet").click()).suggestedFilename());
        assertEquals(
                "planning-meeting.ics",
                page.waitForDownload(() -> meeting(page, "calendar").click()).suggestedFilename());
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "meeting", width);
        String id = page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        whoeverIsInvitedSeesTheirInvitationAlone(width, school);
        Page deputys = open(width);
        signIn(deputys, Role.DEPUTY, school);
        anotherWritesMeanwhile(deputys, page, id);
        page.navigate("/index.xhtml");
        page.locator("#plans li")
                .filter(new Locator.FilterOptions().setHasText("Minutes to agree: The queue at lunch"))
                .getByText("Agree", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/intervention/meeting\\.xhtml\\?id=" + id));
        meeting(deputys, "decided").fill("A second door");
        whatCameOfIt(page, width);
        meeting(deputys, "decide").click();
        assertThat(deputys.locator(".problems")).containsText("Its minutes are agreed");
        assertThat(deputys.locator("#unkept")).containsText("A second door");
        assertAccessible(deputys);
        whatIsNotNeededGoes(page);
    }

    /**
     * The deputy writes the agenda while the lead moves the meeting, and goes on until it has begun: both stand there,
     * nothing typed is lost and nothing is put back.
     */
    private void anotherWritesMeanwhile(Page deputys, Page leads, String id) throws Exception {
        deputys.navigate("/intervention/meeting.xhtml?id=" + id);
        meeting(deputys, "agenda").fill("Only the queue");
        meeting(leads, "where").fill("Room 5");
        meeting(leads, "keep").click();
        assertThat(leads.locator(".news")).containsText("Saved.");
        meeting(deputys, "keep").click();
        assertThat(deputys.locator("#theirs")).containsText("Place: Room 5");
        assertThat(meeting(deputys, "agenda")).hasValue("Only the queue");
        assertThat(meeting(deputys, "where")).hasValue("Room 5");
        assertAccessible(deputys);
        meeting(deputys, "keep").click();
        assertThat(deputys.locator(".news")).containsText("Saved.");
        assertThat(deputys.locator("#theirs")).hasCount(0);
        meeting(deputys, "agenda").fill("The queue, and cake");
        itBegins(id);
        meeting(deputys, "keep").click();
        assertThat(deputys.locator(".problems")).containsText("The meeting has begun");
        assertThat(deputys.locator("#unkept")).containsText("The queue, and cake");
    }

    /**
     * The draft of a second meeting is thrown away, and so is somebody who is asked no more; what was agreed with them
     * stays.
     */
    private void whatIsNotNeededGoes(Page page) {
        opened(page)
                .getByText("Plan a meeting", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='new:begin']").click();
        meeting(page, "discard").click();
        assertThat(page.locator(".news")).containsText("The draft of the meeting is deleted.");
        oneThatWasHeldIsMinutedAfterwards(page);
        page.navigate("/intervention/contacts.xhtml");
        page.locator("main table tr")
                .filter(new Locator.FilterOptions().setHasText("Pat Rowe"))
                .getByText("Change")
                .click();
        assertThat(contact(page, "name")).hasValue("Pat Rowe");
        assertAccessible(page);
        contact(page, "remove").click();
        assertThat(page.locator(".news")).containsText("The contact is deleted.");
        assertThat(page.locator("main table")).not().containsText("Pat Rowe");
    }

    private void oneThatWasHeldIsMinutedAfterwards(Page page) {
        opened(page)
                .getByText("Plan a meeting", new Page.GetByTextOptions().setExact(true))
                .click();
        page.locator("[id='new:begin']").click();
        meeting(page, "day")
                .fill(Now.day(ZoneId.of("Europe/London")).minusDays(2).toString());
        meeting(page, "at").fill("15:30");
        meeting(page, "where").fill("Room 4");
        meeting(page, "invite").click();
        assertThat(page.locator("[id='meeting:day-wrong']")).containsText("This time has passed.");
        assertThat(meeting(page, "where")).hasValue("Room 4");
        meeting(page, "held").click();
        assertThat(page.locator(".news")).containsText("The meeting is recorded as held.");
        assertThat(page.locator(".tags")).containsText("Held");
        assertThat(meeting(page, "agree")).isVisible();
        meeting(page, "decided").fill("A bench by the door");
        meeting(page, "reason").fill("It is quieter there");
        meeting(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("A bench by the door");
        assertAccessible(page);
        assertFitsWidth(page);
    }

    private void whatCameOfIt(Page page, Width width) {
        meeting(page, "decided").fill("A rota for the queue");
        meeting(page, "decide").click();
        assertThat(page.locator("[id='meeting:reason-wrong']")).containsText("Give a rationale.");
        meeting(page, "reason").fill("It is crowded");
        meeting(page, "decide").click();
        assertThat(page.locator("#decisions")).containsText("A rota for the queue");
        meeting(page, "task").fill("Write the rota");
        meeting(page, "owner").selectOption(new SelectOption().setLabel("Test TEACHER"));
        meeting(page, "due")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(9).toString());
        meeting(page, "ask").click();
        assertThat(page.locator("#actions")).containsText("Write the rota");
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText("Test LEAD"))
                .getByLabel("Present", new Locator.GetByLabelOptions().setExact(true))
                .check();
        meeting(page, "agree").click();
        assertThat(page.locator(".problems")).containsText("Say whether each person was there.");
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText("Test TEACHER"))
                .getByLabel("Present", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText("Pat Rowe"))
                .getByLabel("Sent apologies", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "meeting-record", width);
        meeting(page, "agree").click();
        assertThat(page.locator(".news")).containsText("The minutes are agreed");
        assertThat(page.locator("#missing")).containsText("Voice of pupils: not represented.");
        assertThat(page.locator("#missing")).containsText("Site manager: Pat Rowe sent apologies.");
        meeting(page, "addition").fill("It ended late");
        meeting(page, "add").click();
        assertThat(page.locator("#additions")).containsText("It ended late");
        assertEquals(
                "planning-meeting-minutes.pdf",
                page.waitForDownload(() -> meeting(page, "printed").click()).suggestedFilename());
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "meeting-minutes", width);
        page.getByText("Back to the plan").click();
        assertThat(page.locator("#meetings")).containsText("Minutes agreed");
        assertThat(page.locator("main")).containsText("Write the rota");
    }

    private void whoeverIsInvitedSeesTheirInvitationAlone(Width width, long school) {
        Page theirs = open(width);
        signIn(theirs, Role.TEACHER, school);
        theirs.navigate("/notice/list.xhtml");
        theirs.getByText("You are invited to a planning meeting").click();
        assertThat(theirs.locator("#agenda")).containsText("What it is about: Canteen");
        assertThat(theirs.locator("main")).not().containsText("The queue at lunch");
        assertAccessible(theirs);
        assertFitsWidth(theirs);
        picture(theirs, "meeting-invited", width);
        assertEquals(404, theirs.navigate("/intervention/plans.xhtml").status());
    }

    private static void itBegins(String meeting) throws Exception {
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(System.getProperty("wholeschool.test.url")
                                                + "/testing/meeting-begins?id=" + meeting))
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    private static Locator contact(Page page, String id) {
        return page.locator("[id='contact:" + id + "']");
    }

    private static Locator meeting(Page page, String id) {
        return page.locator("[id='meeting:" + id + "']");
    }

    /** The deputy has the plan open while the lead changes it: both stand there, and nothing typed is lost. */
    private void anotherMeetsWhatWasChanged(Width width, long school, Page leads) {
        Page deputys = open(width);
        signIn(deputys, Role.DEPUTY, school);
        deputys.navigate("/intervention/plans.xhtml");
        deputys.getByText("The queue at lunch").click();
        assertThat(field(deputys, "title")).hasValue("The queue at lunch");
        assertThat(field(leads, "title")).not().isVisible();
        assertThat(leads.locator("main")).containsText("Pushed in the queue");
        leads.getByText(CHANGING).click();
        field(leads, "why").fill("Nobody owns the queue.");
        field(leads, "keep").click();
        assertThat(leads.locator(".news")).containsText("Saved.");
        deputys.getByText(CHANGING).click();
        field(deputys, "title").fill("The queue at lunch, and after");
        field(deputys, "keep").click();
        assertThat(deputys.locator("#theirs")).containsText("Nobody owns the queue.");
        assertThat(field(deputys, "title")).hasValue("The queue at lunch, and after");
        assertAccessible(deputys);
        field(deputys, "why").fill("Nobody owns the queue.");
        field(deputys, "keep").click();
        assertThat(deputys.locator(".news")).containsText("Saved.");
        leads.navigate(leads.url());
        assertThat(field(leads, "title")).hasValue("The queue at lunch, and after");
    }

    private void whoeverIsAskedSeesTheWordsAlone(Width width, long school) {
        Page owners = open(width);
        signIn(owners, Role.ACTION_OWNER, school);
        owners.navigate("/concern/tasks.xhtml");
        assertThat(owners.locator("main")).containsText("Stand by the queue");
        assertThat(owners.locator("main")).not().containsText("The queue at lunch");
        owners.locator("main a[href*='/concern/task.xhtml?id=']").first().click();
        owners.locator("input[value='DONE']").check();
        owners.locator("[id='task:became']").fill("It is quieter");
        owners.locator("[id='task:send']").click();
        assertThat(owners.locator("main")).containsText("It is quieter");
        assertEquals(404, owners.navigate("/intervention/plans.xhtml").status());
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator field(Page page, String id) {
        return opened(page).locator("[id='plan:" + id + "']");
    }
}
