package org.wholeschool.concern.log;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A teacher logs a concern, between two lessons and on a phone; and does it wrong first. */
class LogConcernStoryIT extends BrowserStory {

    private static final Pattern LOGGED = Pattern.compile(".*/concern/logged\\.xhtml\\?id=\\d+");
    private static final String FACTS =
            "Two boys pushed a third against the lockers. He said \"they do it every day\".";

    private static final int MOST_TAPS = 12;
    private static final double MOST_SECONDS = 30;

    @Test
    void aTeacherLogsAConcernOnAPhone() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        TimeToLog cost = new TimeToLog(page);
        LogForm form = LogForm.on(page);

        cost.think().tap(page.locator("main #log"));
        assertThat(page.locator("main")).containsText("Is a child in immediate danger?");
        assertThat(form.field("facts")).isHidden();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-asked-first", Width.PHONE);
        cost.think().tap(page.locator("#adult-no"));
        picture(page, "log-empty", Width.PHONE);
        cost.think().write(form.field("facts"), FACTS);
        cost.think().tap(page.getByLabel("Just now", new Page.GetByLabelOptions().setExact(true)));
        cost.think()
                .tap(page.locator("[id='log:place']")
                        .getByLabel("Corridor", new Locator.GetByLabelOptions().setExact(true)));
        cost.think().tap(form.field("search"));
        cost.type(form.field("search"), "kof");
        cost.tap(form.button("Kofi Osei", "was harmed"));
        assertThat(form.field("search")).isFocused();
        cost.think().type(form.field("search"), "nei");
        cost.tap(form.button("Si\u00e2n O'Neill", "alleged to have harmed"));
        cost.think()
                .tap(page.locator("[id='log:category']")
                        .getByLabel("Bullying: other", new Locator.GetByLabelOptions().setExact(true)));
        assertThat(page.locator("#kept")).containsText("Saved");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-filled", Width.PHONE);
        cost.think().tap(form.field("submit"));

        assertThat(page).hasURL(LOGGED);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Thank you. Your concern is with the safeguarding team.");
        theReceiptShowsWhatWasLoggedAndHowASlipIsPutRight(page);
        assertEquals(1, ConcernStories.count(school));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "logged", Width.PHONE);
        cost.keep(System.getProperty("wholeschool.test.database"));
        assertTrue(cost.taps() <= MOST_TAPS, cost.taps() + " taps");
        assertTrue(cost.seconds() < MOST_SECONDS, cost.seconds() + " seconds of the model");
    }

    /** Enter in a line of text logs nothing by accident; on the button it does what a tap does. */
    @Test
    void withTheKeyboardAloneEnterLogsOnTheButtonAndNowhereElse() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.DESK);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/log.xhtml");
        LogForm form = LogForm.on(page);
        press(page, "#adult-no", "Space");
        page.locator("[id='log:facts']").focus();
        page.keyboard().type(FACTS);
        press(page, "input[name='log:when-choice'][value='NOW']", "Space");
        press(page, "[id='log:place'] input >> nth=0", "Space");
        press(page, "[id='log:category'] input >> nth=0", "Space");
        page.locator("[id='log:search']").focus();
        page.keyboard().type("kof");
        page.keyboard().press("Enter");
        assertThat(form.button("Kofi Osei", "was harmed")).isVisible();
        press(page, "[id='log:facts']", "Shift+Tab");
        assertEquals(0, ConcernStories.count(school), "a line of text logs nothing");
        page.locator(".more > summary").last().focus();
        for (int tabs = 0;
                tabs < 20 && !Boolean.TRUE.equals(page.evaluate("document.activeElement.id === 'log:submit'"));
                tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(form.field("submit")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
    }

    private static void press(Page page, String at, String key) {
        page.locator(at).focus();
        page.keyboard().press(key);
    }

    private static void theReceiptShowsWhatWasLoggedAndHowASlipIsPutRight(Page page) {
        String number = page.url().replaceFirst(".*id=", "");
        Locator facts = page.locator("dl.facts");
        assertThat(page.locator("main")).containsText("Number " + number + ".");
        assertThat(page.locator("main .say")).containsText("A safeguarding lead or deputy sees it next.");
        assertThat(facts).containsText("Corridor");
        assertThat(facts).containsText("Bullying: other");
        assertThat(facts).containsText("Kofi Osei, 8B: was harmed");
        assertThat(facts).containsText("Si\u00e2n O'Neill, 8B: alleged to have harmed");
        assertThat(page.locator("main")).containsText("Wrong pupil, or wrong role?");
        assertThat(page.locator("main")).containsText("tell the safeguarding lead the number " + number + ".");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedStays(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        LogForm form = LogForm.open(page).more();
        form.field("opinion").fill("He seems afraid.");
        page.getByLabel("Earlier today").check();
        form.pupil("o'neill", "saw it");
        form.button("Someone I can't name", "alleged to have harmed").click();
        form.button("Someone I can't name", "Involved in another way").click();
        assertThat(page.locator(".people li")).hasCount(3);
        assertEquals(
                true,
                page.locator(".people select")
                        .nth(1)
                        .evaluate("select => { const style = getComputedStyle(select); const pen = "
                                + "document.createElement('canvas').getContext('2d');"
                                + " pen.font = style.font; return "
                                + "pen.measureText(select.selectedOptions[0].text).width + 20 < "
                                + "select.clientWidth - parseFloat(style.paddingLeft) - "
                                + "parseFloat(style.paddingRight); }"),
                "the longest part is read in full");
        form.send();

        assertThat(page.locator(".problems li")).hasText(new String[] {
            "Say what happened, so that the safeguarding team can act.",
            "Choose a part of the day, or give the time.",
            "Say where it happened, or choose \"not known\".",
            "Choose what kind of concern it is, so that the right person sees it first."
        });
        assertThat(page.locator(".field.error, fieldset.error")).not().hasCount(0);
        assertThat(form.field("facts")).isFocused();
        assertThat(form.field("facts")).hasAttribute("aria-invalid", "true");
        assertThat(form.field("opinion")).hasValue("He seems afraid.");
        assertThat(page.locator("input[value=EARLIER_TODAY]")).isChecked();
        assertThat(page.locator(".people li label")).hasText(new Pattern[] {
            Pattern.compile("O'Neill, 8B"),
            Pattern.compile("Someone I can't name"),
            Pattern.compile("Someone I can't name")
        });
        assertThat(page.locator(".people select").nth(0)).hasValue("WITNESS");
        assertThat(page.locator(".people select").nth(1)).hasValue("ALLEGED");
        assertThat(page.locator(".people select").nth(2)).hasValue("NOT_SAID");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-wrong", width);
        assertEquals(0, ConcernStories.count(school));

        form.facts(FACTS);
        form.field("from").fill("00:01");
        form.place("Library");
        picture(page, "log-place-behind", width);
        form.kind("Female genital mutilation (FGM)");
        itStandsInFrontWithWhatToDoInView(page, "Female genital mutilation (FGM)", "police");
        picture(page, "log-what-to-do", width);
        form.send();
        assertThat(page).hasURL(LOGGED);
        assertThat(page.locator(".guidance")).containsText("police");
        assertEquals(1, ConcernStories.count(school));
    }

    private static void itStandsInFrontWithWhatToDoInView(Page page, String kind, String words) {
        Locator question = page.locator("[id='log:category']");
        assertThat(question.locator(".others")).not().hasAttribute("open", "");
        assertThat(question.getByLabel(kind, new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
        Locator line = question.locator(".guidance:visible");
        assertThat(line).containsText(words);
        assertEquals(
                true,
                line.evaluate("line => { const box = line.getBoundingClientRect(); const chosen = "
                        + "document.querySelector('input[name=\"log:kind\"]:checked').getBoundingClientRect();"
                        + " const strip = document.getElementById('kept').getBoundingClientRect(); const "
                        + "foot = strip.height ? strip.top : innerHeight;"
                        + " return chosen.top >= 0 && chosen.bottom <= box.top && box.bottom <= foot && "
                        + "document.activeElement.name === 'log:kind'; }"),
                "all of it is to be seen, below what was chosen");
    }

    @Test
    void aKindIsFoundByTheWordsThatStaffHaveForItAndByKeyboard() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm.open(page).facts(FACTS);
        Locator question = page.locator("[id='log:category']");
        Locator search = question.locator(".narrowing input");
        question.locator(".others > summary").click();
        String quick =
                question.locator(".choice").first().locator("label").first().innerText();
        search.fill(quick);
        question.locator(".in-front button").click();
        assertThat(question.getByLabel(quick, new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(question.locator(".others")).not().hasAttribute("open", "");

        question.locator(".others > summary").click();
        search.fill("nobody has such a word");
        assertThat(question.getByText("No match. Try fewer letters.")).isVisible();
        search.fill("photo");
        assertAccessible(page);
        picture(page, "log-kind-found", Width.PHONE);
        search.fill("extremis");
        question.getByLabel("Radicalisation (Prevent)", new Locator.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().press("Space");
        itStandsInFrontWithWhatToDoInView(page, "Radicalisation (Prevent)", "Do not investigate");

        question.locator(".others > summary").click();
        search.fill("photo");
        question.getByLabel("Nudes or semi-nudes shared", new Locator.GetByLabelOptions().setExact(true))
                .check();
        itStandsInFrontWithWhatToDoInView(page, "Nudes or semi-nudes shared", "Do not look at");
        assertThat(page.locator("#kept")).containsText("Saved");
        itStandsInFrontWithWhatToDoInView(page, "Nudes or semi-nudes shared", "Do not look at");
        assertThat(question.locator(".guest")).hasCount(1);
    }

    @Test
    void aMarkGoesWhenItsFieldIsAnsweredAndStaysAwayWhenAPupilIsAdded() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm form = LogForm.open(page);
        page.getByLabel("Earlier today").check();
        form.send();
        assertThat(page.locator(".error")).hasCount(4);
        assertThat(page.locator(".problems li")).hasCount(4);

        form.facts(" ");
        assertThat(page.locator(".error")).hasCount(4);
        form.facts(FACTS);
        assertThat(form.field("facts")).not().hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='log:facts-wrong']")).hasCount(0);
        assertThat(page.locator(".problems li")).hasCount(3);
        form.place("Canteen");
        assertThat(page.locator(".problems li")).hasCount(2);
        form.field("band").selectOption("Lunch");
        assertThat(page.locator(".problems li")).hasCount(1);
        form.pupil("kof", "was harmed");
        assertThat(page.locator(".people li")).hasCount(1);
        assertThat(page.locator(".problems li"))
                .hasText(new String[] {"Choose what kind of concern it is, so that the right person sees it first."});
        assertThat(page.locator(".error")).hasCount(1);
        assertAccessible(page);
        picture(page, "log-half-answered", Width.PHONE);
        form.kind("Bullying: other");
        assertThat(page.locator(".error, .problems")).hasCount(0);
    }

    @Test
    void justNowIsWhenTheFormIsSentAndAFormThatWasOpenForLongSaysSo() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        page.clock().install();
        LogForm.open(page);
        Instant opened = Now.instant();
        page.getByLabel("Just now").check();
        Locator note = page.locator("[id='log:now']");
        assertThat(note)
                .hasText(
                        "\"Just now\" is stored as the time at which you press \"Log it\".",
                        new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        page.clock().fastForward("14:00");
        assertThat(note.locator(".if-late")).isHidden();
        page.clock().fastForward("01:30");
        assertThat(note.locator(".if-late")).isVisible();
        assertThat(note.locator(".if-soon")).isHidden();
        assertThat(note).containsText("If it happened earlier, choose \"Earlier today\".");
        assertAccessible(page);
        picture(page, "log-open-for-long", Width.PHONE);

        fill(page);
        page.getByLabel("Just now").check();
        Instant beforeSent = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        field(page, "submit").click();
        assertThat(page).hasURL(LOGGED);
        Instant occurred = ConcernStories.occurred(school);
        assertFalse(
                occurred.isBefore(beforeSent),
                "opened " + opened + ", sent after " + beforeSent + ", stored " + occurred);
    }

    @Test
    void theFormWorksWithoutScripts() {
        long school = ConcernStories.newSchool();
        Page page = openWithoutScripts(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = LogForm.open(page);
        fill(page);
        form.field("search").fill("kof");
        page.locator("#log\\:find").click();
        form.button("Kofi Osei", "was harmed").click();
        assertThat(page.locator(".people bdi")).hasText("Kofi Osei");
        form.button("Someone I can't name", "alleged to have harmed").click();
        assertThat(page.locator(".people bdi")).hasCount(2);
        page.getByLabel("Remove Someone I can't name")
                .or(page.locator(".people button").nth(1))
                .first()
                .click();
        assertThat(page.locator(".people bdi")).hasText(new String[] {"Kofi Osei"});
        assertThat(form.field("facts")).hasValue(FACTS);
        page.locator(".people select").selectOption("saw it");
        form.send();
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
    }

    private static void fill(Page page) {
        LogForm.on(page)
                .facts(FACTS)
                .when("Not known")
                .place("Not known")
                .source("I am not sure")
                .kind("Bullying: other");
    }

    @Test
    void aTimeThatCannotBeIsSaidInPlainWords() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm.open(page);
        page.getByLabel("Another day").check();
        field(page, "date").fill("2026-03-29");
        field(page, "from").fill("01:30");
        field(page, "submit").click();
        assertThat(page.locator(".problems")).containsText("The clocks went forward that night");
        field(page, "date").fill("2026-03-25");
        field(page, "from").fill("");
        field(page, "band").selectOption("Period 6");
        field(page, "submit").click();
        assertThat(page.locator("[id='log:band-wrong']"))
                .hasText("The school day has no \"Period 6\" on Wednesday 25 March 2026. Choose another part of "
                        + "the day, or leave it open.");
        assertThat(field(page, "band")).hasAttribute("aria-invalid", "true");
        assertFitsWidth(page);
        picture(page, "log-part-of-another-day", Width.PHONE);
        field(page, "band").selectOption("");
        field(page, "from").fill("01:30");
        field(page, "date").fill("2099-01-01");
        field(page, "submit").click();
        assertThat(page.locator(".problems")).containsText("This time has not come yet.");
        assertThat(field(page, "date")).hasValue("2099-01-01");
        assertThat(field(page, "from")).hasValue("01:30");

        field(page, "date").fill("2026-03-25");
        field(page, "from").fill("");
        field(page, "until").fill("2026-03-20");
        field(page, "submit").click();
        assertThat(page.locator("[id='log:until-wrong']")).hasText("The end is before the start. Change one of them.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-days", Width.PHONE);
        field(page, "until").fill("2026-03-26");
        LogForm.on(page).facts(FACTS).place("Not known").kind("Bullying: other").send();
        assertThat(page).hasURL(LOGGED);
        assertThat(page.locator("dl.facts"))
                .containsText("Wednesday 25 March 2026 to Thursday 26 March 2026, times not known");
    }

    /**
     * Again and again: the answer to the one ends the page of the other, and where in its request that meets it is
     * chance.
     */
    @Test
    void aFormThatIsSentTwiceIsLoggedOnce() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        for (int forms = 1; forms <= 10; forms++) {
            LogForm.open(page);
            fill(page);
            sentTwiceAtOnceAndOnceMoreLeadsToOneReceipt(page);
            assertEquals(forms, ConcernStories.count(school));
        }
    }

    private static void sentTwiceAtOnceAndOnceMoreLeadsToOneReceipt(Page page) {
        String send = "async times => { const form = document.getElementById('log'); const answers = new "
                + "URLSearchParams(new FormData(form));"
                + " answers.set('log:submit', 'Log it'); const send = async () => (await "
                + "fetch(form.action, {method: 'POST', body: answers})).url;"
                + " return times === 1 ? [await send()] : Promise.all([send(), send()]); }";

        Object both = page.evaluate(send, 2);
        Object later = page.evaluate(send, 1);

        String first = (String) ((List<?>) both).get(0);
        assertTrue(LOGGED.matcher(first).matches(), first);
        assertEquals(List.of(first, first), both);
        assertEquals(List.of(first), later);
    }

    @Test
    void namesAreShownAsTheyAreWrittenAndTurnNothingRound() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm form = LogForm.open(page);
        Locator found = page.locator(".found").first();
        form.field("search").fill("abena");
        assertThat(found.getByRole(AriaRole.BUTTON).first())
                .hasAttribute("aria-label", "\u2068Abena \u202ehtimS\u2069, 9A: was harmed");
        form.button("", "was harmed").click();
        assertThat(page.locator(".people bdi")).hasText("Abena \u202ehtimS");
        form.pupil("bold", "saw it");
        assertThat(page.locator(".people bdi").nth(1)).hasText("\ud83d\ude00 Mo <b>Bold</b>");
        form.field("search").fill("nobody of that name");
        assertThat(page.locator("#found-words")).containsText("No pupil found.");
    }

    @Test
    void twoOfOneNameInOneFormAreToldApart() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm form = LogForm.open(page);
        form.field("search").fill("sam smi");
        assertThat(page.locator(".found").first().locator("p"))
                .hasText(new String[] {"Sam Smith, 8B, UPN ends in 005", "Sam Smith, 8B, UPN ends in 006"});
        picture(page, "log-one-name", Width.PHONE);
        page.locator(".found")
                .first()
                .locator("li")
                .nth(1)
                .getByText("was harmed")
                .click();
        assertThat(page.locator(".people label")).hasText("Sam Smith, 8B, UPN ends in 006");
        form.field("search").fill("sam smi");
        assertThat(page.locator(".found").first().locator("p")).hasText("Sam Smith, 8B, UPN ends in 005");
    }

    @Test
    void thePartOfTheDayIsFilledInFromTheTimeAndCanBeChanged() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = LogForm.open(page);
        page.getByLabel("Another day").check();
        form.field("date").fill("2026-11-23");
        form.field("from").fill("12:55");
        form.field("from").blur();
        Locator first = form.field("band").locator("option").first();
        assertThat(first).hasText("Lunch (taken from the time)");
        form.field("to").fill("16:30");
        form.field("to").blur();
        assertThat(first).hasText("Not known (taken from the time)");
        form.field("band").selectOption("Lunch");
        form.facts(FACTS).place("Canteen").kind("Bullying: other").send();
        assertThat(page).hasURL(LOGGED);
        assertThat(page.locator("dl.facts")).containsText("Canteen \u00b7 Lunch");
    }

    @ParameterizedTest
    @EnumSource
    void aTapOnThePlanChoosesThePlaceThatItIsOn(Width width) {
        Page page = open(width);
        signIn(page, "teacher@northfield.example", Welcome.DEMONSTRATION_PASSWORD);
        page.waitForURL("**/index.xhtml");
        LogForm form = LogForm.open(page);
        page.locator(".plan-fold > summary").click();
        Locator plan = page.locator(".plan");
        assertThat(plan).hasCount(2);
        String id = page.getByLabel("Lower yard", new Page.GetByLabelOptions().setExact(true))
                .getAttribute("value");
        plan.locator("polygon[data-place='" + id + "']").click();
        assertThat(page.locator(".plan-says")).hasText("Lower yard");
        assertThat(page.getByLabel("Lower yard", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(plan.locator("polygon.chosen")).hasCount(1);
        Object least = plan.locator("polygon")
                .evaluateAll("all => Math.min(...all.map(one => one.getBoundingClientRect()).flatMap(box => "
                        + "[box.width, box.height]))");
        assertTrue(((Number) least).doubleValue() >= 24, "a thumb finds each: the smallest is " + least + " pixels");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-plan", width);
        String stairs = page.getByLabel("Main stairs", new Page.GetByLabelOptions().setExact(true))
                .getAttribute("value");
        plan.locator("polygon[data-place='" + stairs + "']").first().click();
        assertThat(page.locator(".plan-says")).hasText("Main stairs");
        assertThat(plan.locator("polygon.chosen")).hasCount(2);
        plan.nth(1).click(new Locator.ClickOptions().setPosition(3, 3));
        assertThat(plan.locator("polygon.chosen").first()).isVisible();
        assertThat(page.locator(".plan-says")).not().hasText("Lower yard");
        assertThat(form.field("place").getByLabel("School bus", new Locator.GetByLabelOptions().setExact(true)))
                .hasCount(1);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='log:" + id + "']");
    }
}
