package org.wholeschool.concern.log;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * Whatever happens while a teacher writes, what was typed is there again; and nothing is kept that is about an adult
 * who works here.
 */
class BegunConcernStoryIT extends BrowserStory {

    private static final Pattern LOGGED = Pattern.compile(".*/concern/logged\\.xhtml\\?id=\\d+");
    private static final String FACTS =
            "O'Neill \u0633\u0627\u0645\u064a \ud83d\ude22 <script>alert(1)</script>\nsecond line";

    @ParameterizedTest
    @EnumSource
    void aClosedBrowserLosesNothingAndTheConcernIsGoneOnWithAfterSigningIn(Width width) {
        long school = ConcernStories.newSchool();
        Page first = open(width);
        signIn(first, Role.TEACHER, school);
        LogForm form = LogForm.open(first)
                .facts(FACTS)
                .when("Just now")
                .place("Library")
                .pupil("kof", "was harmed")
                .kind("Neglect")
                .more();
        form.button("Someone I can't name", "alleged to have harmed").click();
        form.field("told").fill("That Ms Grant will come.");
        first.getByText("Injuries and body map").click();
        form.field("injury-left-eye-marked").check();
        form.field("injury-left-eye").fill("Red and swollen");
        form.field("injury-left-eye").blur();
        kept(first);
        picture(first, "log-kept", width);
        first.context().close();

        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        assertThat(page.locator(".begun"))
                .containsText(Pattern.compile("You have a draft from today, \\d\\d:\\d\\d that is not sent yet\\."));
        assertThat(page.locator("main")).not().containsText("Kofi");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-begun-home", width);
        page.navigate("/concern/log.xhtml");
        assertThat(page.locator(".begun")).isVisible();
        assertAccessible(page);
        picture(page, "log-begun", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        everythingIsThere(page);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-gone-on-with", width);
        LogForm.on(page).send();
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
        assertEquals(0, ConcernStories.drafts(school));
        page.navigate("/index.xhtml");
        assertThat(page.locator(".begun")).hasCount(0);
    }

    private static void everythingIsThere(Page page) {
        LogForm form = LogForm.on(page);
        assertThat(page.locator("#adult-no")).isChecked();
        assertThat(form.field("facts")).hasValue(FACTS);
        assertThat(page.locator("input[value=NOW]")).isChecked();
        assertThat(page.getByLabel("Library", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(page.getByLabel("Neglect", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        assertThat(page.locator(".people bdi")).hasText(new String[] {"Kofi Osei", "Someone I can't name"});
        assertThat(page.locator(".people select").nth(0)).hasValue("HARMED");
        assertThat(page.locator(".people select").nth(1)).hasValue("ALLEGED");
        assertThat(form.field("told")).isVisible();
        assertThat(form.field("told")).hasValue("That Ms Grant will come.");
        assertThat(form.field("injury-left-eye-marked")).isChecked();
        assertThat(form.field("injury-left-eye")).hasValue("Red and swollen");
    }

    @Test
    void whoWasSignedOutMeanwhileSignsInBesideAndGoesOnInThePageThatWasOpen() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        kept(page);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
        form.facts("Typed after the time was out.");
        form.field("facts").blur();
        assertThat(page.locator("#kept")).containsText("Not saved: you were signed out.");
        form.send();
        assertThat(page.locator("#signed-out")).isFocused();
        assertThat(page.locator("#signed-out")).containsText("What you typed is still here.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-signed-out", Width.PHONE);
        assertEquals(0, ConcernStories.count(school));
        form.field("search").fill("kofi");
        assertThat(page.locator("#signed-out")).isVisible();
        assertThat(page.locator("#find-signed-out")).isVisible();
        assertThat(form.field("search")).isFocused();

        Page beside = page.context().newPage();
        signIn(beside, Role.TEACHER, school);
        beside.close();
        form.send();
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
    }

    @Test
    void withoutAConnectionItWaitsInThePageAndIsKeptOnceThereIsOne() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        kept(page);
        page.context().setOffline(true);
        form.facts("Typed in the basement.");
        form.field("facts").blur();
        assertThat(page.locator("#kept")).containsText("No connection.");
        form.send();
        assertThat(page.locator("#no-connection")).isFocused();
        assertEquals(
                true,
                page.evaluate("() => { const box = id => document.getElementById(id).getBoundingClientRect();"
                        + " return box('kept').bottom <= box('no-connection').top && "
                        + "box('no-connection').bottom < innerHeight + 1 && box('kept').bottom <= "
                        + "box('log:submit').top; }"),
                "what sticks to the edge covers neither the notice nor the button");
        picture(page, "log-not-sent", Width.PHONE);
        form.field("search").fill("kofi");
        assertThat(page.locator("#find-no-connection")).isVisible();
        assertThat(form.field("search")).isFocused();
        assertEquals(
                true,
                page.evaluate(
                        "document.getElementById('find-no-connection').getBoundingClientRect().bottom <= innerHeight"),
                "said where one looks");
        picture(page, "log-no-connection", Width.PHONE);
        page.context().setOffline(false);
        page.evaluate("window.dispatchEvent(new Event('online'))");
        kept(page);
        assertThat(page.locator("#no-connection, #find-no-connection")).hasCount(2);
        assertThat(page.locator("#no-connection:visible, #find-no-connection:visible"))
                .hasCount(0);
        assertThat(form.button("Kofi Osei", "was harmed")).isVisible();
        form.send();
        assertThat(page).hasURL(LOGGED);
        assertEquals(1, ConcernStories.count(school));
    }

    @ParameterizedTest
    @EnumSource
    void aboutAnAdultNothingIsKeptAndTheWayIsShown(Width width) {
        long school = ConcernStories.newSchool();
        theSchoolSaysWhomToTell(open(width), school);
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/log.xhtml");
        page.locator("#adult-yes").check();
        assertThat(page.locator(".if-adult")).containsText("tell the head");
        assertThat(page.locator(".if-adult")).containsText("chair of governors");
        assertThat(page.locator(".if-adult bdi")).hasText(new String[] {"Ruth Bell", "Omar Aziz"});
        assertThat(page.locator(".if-adult a[href='tel:01632960200']")).isVisible();
        assertThat(page.locator(".if-adult a[href$='/concern/low-level.xhtml']"))
                .isVisible();
        assertThat(page.locator("[id='log:facts']")).isHidden();
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "log-adult", width);
        assertEquals(0, ConcernStories.drafts(school));

        LogForm form = LogForm.on(page).notAnAdult().facts(FACTS);
        form.field("facts").blur();
        kept(page);
        assertEquals(1, ConcernStories.drafts(school));
        page.waitForResponse("**/concern/form", () -> page.locator("#adult-yes").check());
        assertEquals(0, ConcernStories.drafts(school), "what was kept by then is gone");
        page.waitForResponse("**/concern/form", () -> page.locator("#adult-no").check());
        assertThat(form.field("facts")).hasValue(FACTS);
        kept(page);
        assertEquals(1, ConcernStories.drafts(school), "it was no after all, and nothing was lost");
    }

    private void theSchoolSaysWhomToTell(Page page, long school) {
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/school/contacts.xhtml");
        page.locator("[id='contacts:headName']").fill("Ruth Bell");
        page.locator("[id='contacts:headPhone']").fill("01632 960200");
        page.locator("[id='contacts:chairName']").fill("Omar Aziz");
        page.locator("[id='contacts:chairPhone']").fill("ring him");
        page.locator("[id='contacts:save']").click();
        assertThat(page.locator(".problems")).containsText("Give the number in digits");
        page.locator("[id='contacts:chairPhone']").fill("");
        page.locator("[id='contacts:save']").click();
        assertThat(page.locator(".news")).isVisible();
    }

    @Test
    void twoWindowsWithOneFormLoseNothingOfEachOther() {
        long school = ConcernStories.newSchool();
        Page first = open(Width.PHONE);
        signIn(first, Role.TEACHER, school);
        LogForm form = filled(first);
        kept(first);
        Page second = first.context().newPage();
        second.navigate("/index.xhtml");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        LogForm other = LogForm.on(second).facts("In the second window.");
        other.field("facts").blur();
        kept(second);
        form.facts("In the first window.");
        form.field("facts").blur();
        first.waitForCondition(() -> ConcernStories.drafts(school) == 2);
        assertThat(form.field("facts")).hasValue("In the first window.");
    }

    /**
     * Both are sent: the second is told of which concern it is, keeps what was typed, and becomes one of its own only
     * where its writer says so.
     */
    @ParameterizedTest
    @EnumSource
    void oneDraftInTwoWindowsBecomesOneConcern(Width width) {
        long school = ConcernStories.newSchool();
        Page first = open(width);
        signIn(first, Role.TEACHER, school);
        LogForm form = filled(first);
        kept(first);
        Page second = first.context().newPage();
        second.navigate("/index.xhtml");
        second.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        LogForm other = LogForm.on(second).facts("In the second window.");
        other.field("facts").blur();
        kept(second);
        form.facts("In the first window.");
        form.field("facts").blur();
        assertThat(first.locator("#kept")).containsText("Saved");
        kept(first);
        other.send();
        assertThat(second).hasURL(LOGGED);
        String number = second.url().replaceFirst(".*id=", "");
        first.bringToFront();
        form.send();
        assertThat(first.locator(".problems")).containsText("from another window, as number " + number);
        assertThat(form.field("facts")).hasValue("In the first window.");
        assertEquals(1, ConcernStories.count(school));
        assertAccessible(first);
        assertFitsWidth(first);
        picture(first, "log-already", width);
        Page addition = first.waitForPopup(
                () -> first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to concern " + number))
                        .click());
        assertThat(addition.locator("[id='add:words']")).isVisible();
        addition.close();
        form.facts("It was another day.");
        first.locator("[id='log:apart']").click();
        assertThat(first).hasURL(LOGGED);
        assertEquals(2, ConcernStories.count(school));
        assertEquals(0, ConcernStories.drafts(school));
    }

    /** Without a script nothing is kept apart: two pages send one form. */
    @Test
    void withoutScriptsTheSecondWindowIsToldToo() {
        long school = ConcernStories.newSchool();
        Page writing = open(Width.DESK);
        signIn(writing, Role.TEACHER, school);
        filled(writing);
        kept(writing);
        Page first = openWithoutScripts(Width.DESK);
        signIn(first, Role.TEACHER, school);
        first.navigate("/index.xhtml");
        first.locator(".begun a").first().click();
        String address = first.url();
        Page second = first.context().newPage();
        second.navigate(address);
        first.locator("[id='log:submit']").click();
        assertThat(first).hasURL(LOGGED);
        second.locator("[id='log:submit']").click();
        assertThat(second).hasURL(first.url());
        Page third = writing.context().newPage();
        assertEquals(404, third.navigate(address).status(), "the draft is a concern now");
        writing.locator("[id='log:facts']").fill("Typed after it was logged elsewhere.");
        writing.locator("[id='log:submit']").click();
        assertThat(writing.locator(".problems")).containsText("This concern was already logged");
        assertThat(writing.locator("[id='log:facts']")).hasValue("Typed after it was logged elsewhere.");
        writing.locator("[id='log:apart']").click();
        assertThat(writing).hasURL(LOGGED);
        assertEquals(2, ConcernStories.count(school));
    }

    @Test
    void whoeverSignsInAtTheSameBrowserSendsNothingInAnothersName() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        kept(page);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
        Page beside = page.context().newPage();
        signIn(beside, Role.HEAD, school);
        form.facts("More of it.");
        form.field("facts").blur();
        assertThat(page.locator("#kept")).containsText("began this form");
        form.send();
        assertThat(page.locator(".problems")).containsText("began this form");
        assertThat(form.field("facts")).hasValue("More of it.");
        assertEquals(0, ConcernStories.count(school));
    }

    @Test
    void aFormWithoutItsSealIsNeitherKeptNorThrownAwayNorLogged() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page);
        kept(page);
        String ask = "async ask => { const data = new URLSearchParams(new FormData(document.getElementById('log'))); "
                + "data.set('log:seal', '0'.repeat(64)); data.set('ask', ask);"
                + " data.set('script', 'yes'); return (await (await fetch('/concern/form', {method: "
                + "'POST', body: data})).json()).state; }";
        assertEquals("stranger", page.evaluate(ask, "keep"));
        assertEquals("stranger", page.evaluate(ask, "throw-away"));
        assertEquals(1, ConcernStories.drafts(school));
        page.evaluate("document.getElementById('log:seal').value = ''");
        form.send();
        assertThat(page.locator(".problems")).containsText("began this form");
        assertEquals(0, ConcernStories.count(school));
    }

    @Test
    void itIsThrownAwayOnlyOnceThatIsSure() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        filled(page);
        kept(page);
        page.navigate("/index.xhtml");
        Locator sure = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete for good"));
        assertThat(sure).isHidden();
        page.locator(".throw-away > summary").click();
        assertAccessible(page);
        assertFitsWidth(page);
        sure.click();
        assertThat(page.locator(".begun")).hasCount(0);
        assertEquals(0, ConcernStories.drafts(school));
        for (int i = 0; i < 3; i++) {
            filled(page);
            kept(page);
        }
        page.navigate("/index.xhtml");
        assertThat(page.locator(".begun")).hasCount(3);
        assertThat(page.locator(".begun:visible")).hasCount(1);
        page.getByText("2 more drafts").click();
        assertThat(page.locator(".begun:visible")).hasCount(3);
        assertAccessible(page);
    }

    @Test
    void onlyWhoLogsIsAnswered() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        page.navigate("/access/sign-in.xhtml");
        String find = "async () => { const answer = await fetch('/concern/form', {method: 'POST', body: new "
                + "URLSearchParams({ask: 'find', 'log:search': 'kofi'})});"
                + " return [answer.status, (await answer.text()).includes('Kofi')]; }";
        assertEquals(List.of(200, false), page.evaluate(find), "told that they are signed out, and nothing else");
        signIn(page, Role.TEACHER, school);
        assertEquals(List.of(200, true), page.evaluate(find));
    }

    @Test
    void justNowOfADraftIsTheTimeAtWhichItWasSaid() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = LogForm.open(page).facts(FACTS).when("Just now");
        form.field("facts").blur();
        kept(page);
        ConcernStories.ageDrafts(school);
        page.navigate("/index.xhtml");
        assertThat(page.locator(".begun")).containsText("You have a draft from Sunday 1 November 2026, 12:30");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.locator("input[value=ANOTHER_DAY]")).isChecked();
        assertThat(form.field("date")).hasValue("2026-11-01");
        assertThat(form.field("from")).hasValue("12:30");
        assertThat(page.locator("[id='log:when']")).containsText("You had chosen \"Just now\".");
        picture(page, "log-just-now-of-a-draft", Width.PHONE);
    }

    @Test
    void aPupilOfAnotherSchoolIsNotTaken() {
        long other = ConcernStories.newSchool();
        Page there = open(Width.PHONE);
        signIn(there, Role.TEACHER, other);
        LogForm.open(there).pupil("kofi", "was harmed");
        String stranger = there.locator(".people input[type=hidden]").inputValue();

        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        LogForm form = filled(page).pupil("kofi", "was harmed");
        page.evaluate("id => { document.querySelector('.people input[type=hidden]').value = id; }", stranger);
        form.send();
        assertThat(page.locator(".problems")).containsText("This pupil is no longer on the roll. Search again.");
        assertThat(page.locator(".people bdi")).hasText("A pupil who is not on the roll");
        assertThat(form.field("facts")).hasValue(FACTS);
        assertEquals(0, ConcernStories.count(school));
    }

    @Test
    void whatIsTooLongIsKeptAndSaidAndNothingOfItIsLost() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        String tooLong = "\u0633\ud83d\ude22 '<b>".repeat(4_000);
        LogForm form = filled(page).facts(tooLong);
        form.send();
        assertThat(page.locator(".problems")).containsText("This is longer than 20,000 characters");
        assertThat(form.field("facts")).hasValue(tooLong);
        page.navigate("/index.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(form.field("facts")).hasValue(tooLong);
        form.facts(tooLong.substring(0, tooLong.length() / 2)).send();
        assertThat(page).hasURL(LOGGED);
    }

    /** A browser takes 64 KB along when a page goes, and an Arabic letter is six of a form's. */
    @Test
    void whatIsTooLongToBeTakenAlongIsAskedAboutAndKept() {
        String typed = ("\u0633".repeat(90) + "\n").repeat(130);
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        LogForm form = filled(page);
        kept(page);
        String begun = form.field("kept").inputValue();
        form.facts(typed);
        form.field("facts").blur();
        page.waitForCondition(() -> !form.field("kept").inputValue().equals(begun));

        List<Route> held = new CopyOnWriteArrayList<>();
        List<String> asked = new CopyOnWriteArrayList<>();
        String before = form.field("kept").inputValue();
        page.route("**/concern/form", held::add);
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        form.field("facts").focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("The last words.");
        page.evaluate("() => { location.href = '/index.xhtml'; }");
        page.waitForCondition(() -> !asked.isEmpty());
        assertEquals(List.of("beforeunload"), asked);
        assertThat(form.field("facts")).hasValue(Pattern.compile("The last words\\.$"));
        page.unroute("**/concern/form");
        held.forEach(Route::resume);
        page.waitForCondition(() -> !form.field("kept").inputValue().equals(before));
        // Several savings may have been held: the last of them is what counts.
        page.waitForFunction("() => dispatchEvent(new Event('beforeunload', {cancelable: true}))");
        page.navigate("/index.xhtml");
        assertEquals(1, asked.size(), "what is kept is not asked about");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(form.field("facts")).hasValue(typed + "The last words.");

        form.facts("Short again.");
        page.navigate("/index.xhtml");
        assertEquals(1, asked.size(), "what is short is taken along");
    }

    /**
     * An emoji is two characters of Java. Whichever of them a buffer of the server ends with, it comes back whole: with
     * one letter in front every one of them moves by one.
     */
    @Test
    void everyEmojiComesBackWhole() {
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, ConcernStories.newSchool());
        for (String before : List.of("", "x")) {
            String typed = before + "\ud83d\ude22".repeat(20_001);
            LogForm form = filled(page).facts(typed);
            form.send();
            assertThat(page.locator(".problems")).containsText("This is longer than 20,000 characters");
            assertThat(form.field("facts")).hasValue(typed);
        }
    }

    private static LogForm filled(Page page) {
        return LogForm.open(page)
                .facts(FACTS)
                .when("Not known")
                .place("Not known")
                .kind("Bullying: other");
    }

    /** All that was typed is saved, not only what was typed some seconds ago. */
    private static void kept(Page page) {
        assertThat(page.locator("#kept")).hasAttribute("data-all", "true");
        assertThat(page.locator("#kept")).containsText(Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d"));
        assertTrue((Boolean) page.evaluate("document.getElementById('log:kept').value !== ''"));
    }
}
