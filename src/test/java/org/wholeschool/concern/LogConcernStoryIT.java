package org.wholeschool.concern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
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
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A teacher logs a concern, between two lessons and on a phone; and does it wrong first. */
class LogConcernStoryIT extends BrowserStory {

    private static final Pattern LOGGED = Pattern.compile(".*/concern/logged\\.xhtml\\?id=\\d+");
    private static final String FACTS = "Two boys pushed a third against the lockers. He said \"they do it every day\".";

    /** More would not fit between two lessons. */
    private static final int MOST_TAPS = 20;

    @Test
    void aTeacherLogsAConcernOnAPhone() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        TimeToLog cost = new TimeToLog(page);

        cost.tap(page.getByText("Menu"));
        cost.tap(page.locator("details nav").getByText("Log a concern"));
        assertThat(page.locator("main")).containsText("Is a child in danger now?");
        assertThat(page.locator("main")).containsText("tell the head");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-empty", Width.PHONE);

        cost.type(field(page, "facts"), FACTS);
        cost.tap(page.getByLabel("Just now"));
        cost.tap(page.getByLabel("Another place"));
        cost.pick(field(page, "otherPlace"), "Canteen");
        cost.type(field(page, "search"), "kof");
        cost.tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Kofi Osei"))));
        assertThat(page.getByLabel(Pattern.compile("Kofi Osei.*8B"))).isFocused();
        cost.pick(page.getByLabel(Pattern.compile("Kofi Osei.*8B")), "was harmed");
        cost.tap(page.getByLabel("I saw or heard it myself"));
        cost.pick(field(page, "category"), "Bullying: other");
        picture(page, "log-filled", Width.PHONE);
        cost.tap(field(page, "submit"));

        assertThat(page).hasURL(LOGGED);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Logged");
        theReceiptShowsWhatWasLoggedAndHowASlipIsPutRight(page);
        assertEquals(1, ConcernStories.count(school));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "logged", Width.PHONE);
        cost.write(System.getProperty("wholeschool.test.database"));
        assertTrue(cost.taps() <= MOST_TAPS, cost.taps() + " taps");
    }

    private static void theReceiptShowsWhatWasLoggedAndHowASlipIsPutRight(Page page) {
        String number = page.url().replaceFirst(".*id=", "");
        Locator facts = page.locator("dl.facts");
        assertThat(facts.locator("dd").first()).hasText(number);
        assertThat(facts).containsText("Canteen");
        assertThat(facts).containsText("Bullying: other");
        assertThat(facts).containsText("One person");
        assertThat(page.locator("main")).not().containsText("Kofi");
        assertThat(page.locator("main")).containsText("tell the safeguarding lead, and say the number " + number + ".");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedStays(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/log.xhtml");
        field(page, "opinion").fill("He seems afraid.");
        page.getByLabel("Earlier today").check();
        page.getByLabel("Another place").check();
        field(page, "search").fill("o'neill");
        field(page, "find").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("O'Neill"))).click();
        page.getByText("Add someone I can't name").click();
        assertThat(page.locator(".people li")).hasCount(2);
        field(page, "submit").click();

        assertThat(page.locator(".problems li")).hasText(new String[] {"Say what happened, so that somebody can act on it.",
            "Choose a part of the day, or give the time.", "Say where it happened, or choose \"not known\".",
            "Choose one, so that the right person sees it first."});
        assertThat(page.locator(".field.error, fieldset.error")).not().hasCount(0);
        assertThat(field(page, "facts")).isFocused();
        assertThat(field(page, "facts")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "opinion")).hasValue("He seems afraid.");
        assertThat(page.locator("input[value=EARLIER_TODAY]")).isChecked();
        assertThat(page.locator(".people li")).hasText(new Pattern[] {Pattern.compile("O'Neill · 8B"), Pattern.compile("Someone I can't name")});
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-wrong", width);
        assertEquals(0, ConcernStories.count(school));

        field(page, "facts").fill(FACTS);
        field(page, "from").fill("00:01");
        field(page, "otherPlace").selectOption("Library");
        page.locator(".people select").nth(0).selectOption("saw it");
        page.locator(".people select").nth(1).selectOption("alleged to have harmed");
        page.getByLabel("A pupil told me").check();
        field(page, "category").selectOption("Female genital mutilation (FGM)");
        assertThat(page.locator(".guidance")).containsText("police");
        field(page, "submit").click();
        assertThat(page).hasURL(LOGGED);
        assertThat(page.locator(".guidance")).containsText("police");
        assertEquals(1, ConcernStories.count(school));
    }

    @Test
    void aMarkGoesWhenItsFieldIsAnsweredAndStaysAwayWhenAPupilIsAdded() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        page.navigate("/concern/log.xhtml");
        page.getByText("Add someone I can't name").click();
        page.getByLabel("Earlier today").check();
        field(page, "submit").click();
        assertThat(page.locator(".error")).hasCount(4);
        assertThat(page.locator(".problems li")).hasCount(4);

        field(page, "facts").fill(" ");
        assertThat(page.locator(".error")).hasCount(4);
        field(page, "facts").fill(FACTS);
        assertThat(field(page, "facts")).not().hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[id='log:facts-wrong']")).hasCount(0);
        assertThat(page.locator(".problems li")).hasCount(3);
        page.getByLabel("Another place").check();
        assertThat(page.locator(".problems li")).hasCount(3);
        field(page, "otherPlace").selectOption("Canteen");
        assertThat(page.locator(".problems li")).hasCount(2);
        field(page, "band").selectOption("Lunch");
        assertThat(page.locator(".problems li")).hasCount(1);
        field(page, "band").selectOption("I know the time, or neither");
        field(page, "from").fill("00:01");

        field(page, "search").fill("kof");
        field(page, "find").click();
        page.locator(".found input").click();
        assertThat(page.locator(".people li")).hasCount(2);
        assertThat(page.locator(".problems li")).hasText(new String[] {"Choose one, so that the right person sees it first."});
        assertThat(page.locator(".error")).hasCount(1);
        assertAccessible(page);
        picture(page, "log-half-answered", Width.PHONE);
        field(page, "category").selectOption("Bullying: other");
        assertThat(page.locator(".error, .problems")).hasCount(0);
    }

    @Test
    void justNowIsWhenTheFormIsSentAndAFormThatWasOpenForLongSaysSo() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        page.clock().install();
        page.navigate("/concern/log.xhtml");
        Instant opened = Instant.now();
        page.getByLabel("Just now").check();
        Locator note = page.locator("[id='log:now']");
        assertThat(note).hasText("\"Just now\" is stored as the time at which you press \"Log it\".", new LocatorAssertions.HasTextOptions().setUseInnerText(true));
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
        Instant beforeSent = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        field(page, "submit").click();
        assertThat(page).hasURL(LOGGED);
        Instant occurred = ConcernStories.occurred(school);
        assertFalse(occurred.isBefore(beforeSent), "opened " + opened + ", sent after " + beforeSent + ", stored " + occurred);
    }

    @Test
    void whoeverTypesStaysSignedInAndWhoWasSignedOutKeepsWhatWasTyped() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        page.clock().install();
        page.navigate("/concern/log.xhtml");
        fill(page);
        page.waitForRequest(request -> request.method().equals("POST") && request.url().endsWith("/concern/log.xhtml"), () -> page.clock().fastForward("11:00"));

        page.clock().fastForward("29:00");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        field(page, "submit").click();
        assertThat(page.locator("#signed-out")).containsText("What you typed is still here");
        assertThat(page.locator("#signed-out")).isFocused();
        assertThat(field(page, "facts")).hasValue(FACTS);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-signed-out", Width.PHONE);
        assertEquals(0, ConcernStories.count(school));
    }

    @Test
    void aSearchThatGotNoAnswerSaysWhetherItsWriterIsSignedOutOrCutOff() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        page.navigate("/concern/log.xhtml");
        String noAnswer = "jQuery(document).trigger('pfAjaxError')";
        page.context().setOffline(true);
        page.evaluate(noAnswer);
        assertThat(page.locator("#no-connection")).isFocused();
        page.context().setOffline(false);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.evaluate(noAnswer);
        assertThat(page.locator("#signed-out")).isFocused();
        assertThat(page.locator("#no-connection")).isHidden();
    }

    @Test
    void aFormThatWasLeftForLongIsSentWhereItsWriterIsStillSignedIn() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        page.clock().install();
        page.navigate("/concern/log.xhtml");
        fill(page);
        page.clock().fastForward("11:00");
        page.clock().fastForward("29:00");
        field(page, "submit").click();
        assertThat(page).hasURL(LOGGED);
    }

    @Test
    void theFormWorksWithoutScripts() {
        long school = ConcernStories.newSchool();
        Page page = openWithoutScripts(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/log.xhtml");
        fill(page);
        field(page, "search").fill("kof");
        field(page, "find").click();
        page.locator(".found input").click();
        assertThat(page.locator(".people bdi")).hasText("Kofi Osei");
        field(page, "person:0:role").selectOption("was harmed");
        field(page, "submit").click();
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
    }

    private static void fill(Page page) {
        field(page, "facts").fill(FACTS);
        page.locator("[id='log:when-choice']").getByLabel("Not known").check();
        page.locator("[id='log:place-choice']").getByLabel("Not known").check();
        page.getByLabel("I am not sure").check();
        field(page, "category").selectOption("Bullying: other");
    }

    @Test
    void aTimeThatCannotBeIsSaidInPlainWords() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        page.navigate("/concern/log.xhtml");
        page.getByLabel("Another day").check();
        field(page, "date").fill("2026-03-29");
        field(page, "from").fill("01:30");
        field(page, "submit").click();
        assertThat(page.locator(".problems")).containsText("The clocks went forward that night");
        field(page, "date").fill("2026-03-25");
        field(page, "from").fill("");
        field(page, "band").selectOption("Period 6");
        field(page, "submit").click();
        assertThat(page.locator("[id='log:band-wrong']")).hasText("The school day has no \"Period 6\" on Wednesday 25 March 2026. Choose another part of the day, or leave it open.");
        assertThat(field(page, "band")).hasAttribute("aria-invalid", "true");
        assertFitsWidth(page);
        picture(page, "log-part-of-another-day", Width.PHONE);
        field(page, "band").selectOption("I know the time, or neither");
        field(page, "from").fill("01:30");
        field(page, "date").fill("2099-01-01");
        field(page, "submit").click();
        assertThat(page.locator(".problems")).containsText("This time has not come yet.");
        assertThat(field(page, "date")).hasValue("2099-01-01");
        assertThat(field(page, "from")).hasValue("01:30");
    }

    /** Again and again: the answer to the one ends the page of the other, and where in its request that meets it is chance. */
    @Test
    void aFormThatIsSentTwiceIsLoggedOnce() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        for (int forms = 1; forms <= 10; forms++) {
            page.navigate("/concern/log.xhtml");
            fill(page);
            sentTwiceAtOnceAndOnceMoreLeadsToOneReceipt(page);
            assertEquals(forms, ConcernStories.count(school));
        }
    }

    private static void sentTwiceAtOnceAndOnceMoreLeadsToOneReceipt(Page page) {
        String send = "async times => { const form = document.getElementById('log'); const answers = new URLSearchParams(new FormData(form));"
                + " answers.set('log:submit', 'Log it'); const send = async () => (await fetch(form.action, {method: 'POST', body: answers})).url;"
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
        page.navigate("/concern/log.xhtml");
        field(page, "search").fill("abena");
        field(page, "find").click();
        assertThat(page.locator(".found input")).hasValue("Add \u2068Abena \u202ehtimS\u2069, 9A");
        page.locator(".found input").click();
        assertThat(page.locator(".people bdi")).hasText("Abena \u202ehtimS");
        field(page, "search").fill("bold");
        field(page, "find").click();
        assertThat(page.locator(".found input")).hasValue(Pattern.compile("<b>Bold</b>, 7C$|<b>Bold</b>\u2069, 7C$"));
        page.locator(".found input").click();
        assertThat(page.locator(".people bdi").nth(1)).hasText("\ud83d\ude00 Mo <b>Bold</b>");
        field(page, "search").fill("nobody of that name");
        field(page, "find").click();
        assertThat(page.locator("[id='log:found']")).containsText("Nobody found.");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='log:" + id + "']");
    }
}
