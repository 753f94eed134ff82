package org.wholeschool.link.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** The life of a link, as people see it: a teacher proposes, a lead grades, it expires by itself and is deleted. */
class LinksStoryIT extends BrowserStory {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private static String send(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/link-schools" + query))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsProposedEstablishedAndGoesByItself(Width width) throws Exception {
        long school = Long.parseLong(send(""));
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        teacher.navigate("/link/mine.xhtml");
        assertThat(teacher.locator("main")).containsText("Nothing that you proposed waits for a lead.");
        looked(teacher, "links-mine-none", width);
        follow(teacher, "Propose a link");
        propose(teacher, width);
        assertThat(teacher.locator("main")).containsText("Thank you. A lead looks at it.");
        assertThat(teacher.locator("main")).containsText("A lead has not looked at it yet");
        looked(teacher, "links-mine", width);
        assertEquals(404, teacher.navigate("/link/list.xhtml").status());

        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/link/list.xhtml");
        assertThat(lead.locator("#waiting")).containsText("One link waits for your decision. Decide");
        looked(lead, "links-list", width);
        lead.locator(".rows tbody th a").first().click();
        assertThat(lead.locator("main")).containsText("It counts nowhere until a lead has graded its evidence.");
        String link = lead.url();
        itLeadsBackToTheListAsItWas(lead);
        lead.navigate(link);
        looked(lead, "links-proposed", width);
        grade(lead, width);
        assertThat(lead.locator("main")).containsText("It counts when groups are worked out. Its review date is");
        looked(lead, "links-established", width);

        itIsFoundByName(lead);
        String id = link.substring(link.indexOf("id=") + 3);
        send("?school=" + school + "&link=" + id + "&reviewed=" + today.minusDays(1));
        lead.navigate("/link/list.xhtml");
        assertThat(lead.locator("main")).containsText("There is no such link.");
        looked(lead, "links-none", width);
        send("?school=" + school + "&night=" + today);
        lead.navigate(link);
        assertThat(lead.locator("main")).containsText("It counts nowhere: its review date");
        assertThat(lead.locator("main")).containsText("Its review date passed");
        looked(lead, "links-expired", width);
        send("?school=" + school + "&night=" + today.plusDays(28));
        assertEquals(404, lead.navigate(link).status(), "deleted");
        teacher.navigate("/link/mine.xhtml");
        assertThat(teacher.locator("main")).containsText("Nothing that you proposed waits for a lead.");
    }

    private static void itLeadsBackToTheListAsItWas(Page lead) {
        lead.navigate("/link/list.xhtml?show=WAITING&sort=PUPILS-down");
        lead.locator(".rows tbody th a").first().click();
        lead.locator("main a[href*='/link/add.xhtml']").click();
        lead.locator("main a[href*='/link/view.xhtml']").first().click();
        lead.locator("main a[href*='/link/list.xhtml']").first().click();
        lead.waitForURL(Pattern.compile(".*/link/list\\.xhtml\\?show=WAITING&sort=PUPILS-down"));
        lead.navigate("/link/list.xhtml?show=WAITING");
        String id =
                lead.locator(".rows tbody th a").first().getAttribute("href").replaceAll(".*id=(\\d+).*", "$1");
        lead.navigate("/link/view.xhtml?id=" + id + "&list=//elsewhere.example");
        assertThat(lead.locator("main a[href*='/link/list.xhtml']").first())
                .hasAttribute("href", Pattern.compile("[^?]*/link/list\\.xhtml"));
    }

    @ParameterizedTest
    @EnumSource
    void whoProposedOneTakesItBack(Width width) throws Exception {
        long school = Long.parseLong(send("?proposed=true"));
        Page teacher = open(width);
        signIn(teacher, Role.TEACHER, school);
        teacher.navigate("/link/mine.xhtml");
        press(teacher, "Take it back: Testname1 Testsurname1 and Testname2 Testsurname2");
        press(teacher, "Leave it");
        assertThat(teacher.locator("[id='back:why']")).hasCount(0);
        press(teacher, "Take it back: Testname1 Testsurname1 and Testname2 Testsurname2");
        press(teacher, "Take it back");
        assertThat(teacher.locator("[id='back:why-wrong']")).hasText("Say why.");
        looked(teacher, "links-take-back", width);
        teacher.getByLabel("Why do you take it back?").fill("It was her sister");
        press(teacher, "Take it back");
        assertThat(teacher.locator(".news")).hasText("It is taken back.");
        assertThat(teacher.locator("main")).containsText("Nothing that you proposed waits for a lead.");
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/link/list.xhtml?show=ENDED");
        lead.locator(".rows tbody th a").first().click();
        assertThat(lead.locator("main")).containsText("It was her sister");
        looked(lead, "links-was-taken-back", width);
    }

    /** By keyboard, with everything wrong first. */
    private void propose(Page teacher, Width width) {
        press(teacher, "Propose it");
        assertThat(teacher.locator("[id='propose:one-wrong']")).hasText("Say which pupil.");
        assertThat(teacher.locator("[id='propose:note-wrong']"))
                .hasText("Say what was seen or said. Without evidence there is no link.");
        assertThat(teacher.locator("[id='propose:reason-wrong']")).hasText("Say why it should be on record.");
        looked(teacher, "links-propose-wrong", width);
        teacher.getByLabel("One pupil", new Page.GetByLabelOptions().setExact(true))
                .fill("Kofi");
        teacher.getByLabel("The other pupil", new Page.GetByLabelOptions().setExact(true))
                .fill("Sam Smith");
        teacher.keyboard().press("Enter");
        assertThat(teacher.locator("main")).containsText("1 pupil found. Chosen:");
        assertThat(teacher.locator("main")).containsText("2 pupils found.");
        teacher.getByLabel("What was seen or said?").fill("They walk home <b>together</b> \ud83d\ude00");
        press(teacher, "Propose it");
        assertThat(teacher.locator("[id='propose:other-wrong']"))
                .hasText("Several pupils have this name. Choose which one.");
        teacher.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Sam Smith"))
                .first()
                .check();
        teacher.getByLabel("How do they know each other?").selectOption("Travel together");
        teacher.getByLabel("A pupil told me").check();
        teacher.getByLabel("Who saw or said it?").fill("Their tutor's pupil");
        teacher.getByLabel("On which day?").fill(today.plusDays(1).toString());
        teacher.getByLabel("Why should this be on record?").fill("It came up twice on the bus");
        teacher.getByLabel("What will we do because we know this?").fill("A word with the bus company");
        press(teacher, "Propose it");
        assertThat(teacher.locator("[id='propose:observedOn-wrong']"))
                .hasText("This day has not come yet. Choose today or an earlier day.");
        assertThat(teacher.getByLabel("What was seen or said?"))
                .hasValue("They walk home <b>together</b> \ud83d\ude00");
        looked(teacher, "links-propose", width);
        teacher.getByLabel("On which day?").fill(today.minusDays(1).toString());
        press(teacher, "Propose it");
    }

    private void grade(Page lead, Width width) {
        follow(lead, "Decide");
        assertThat(lead.getByLabel("Can the source be relied on?").locator("option:checked"))
                .hasText("The source is untested");
        press(lead, "Confirm the grades");
        assertThat(lead.locator("[id='decide:grade:0:handling-wrong']")).hasText("Choose whether it may be shared.");
        lead.getByLabel("May it be shared?").selectOption("It may lawfully be shared");
        lead.getByLabel("How does the source know?").selectOption("Known from another person, and corroborated");
        lead.getByLabel("When is it looked at again?").fill(today.plusYears(10).toString());
        press(lead, "Confirm the grades");
        assertThat(lead.locator("[id='decide:reviewOn-wrong']"))
                .hasText("This is too far off: a link is looked at again within 26 weeks. Choose an earlier day, "
                        + "or leave it empty.");
        looked(lead, "links-decide-wrong", width);
        lead.getByLabel("When is it looked at again?").fill("");
        press(lead, "Confirm the grades");
    }

    private void itIsFoundByName(Page lead) {
        lead.navigate("/link/list.xhtml");
        unfold(lead, "Filter and columns");
        lead.locator("[id='choose:pupil']").fill("o");
        press(lead, "Show");
        assertThat(lead.locator("[id='choose:pupil-wrong']")).hasText("Type at least two letters of the name.");
        assertThat(lead.locator("[id='choose:pupil']")).hasValue("o");
        lead.locator("[id='choose:pupil']").fill("nobody called so");
        press(lead, "Show");
        assertThat(lead.locator("main")).containsText("There is no such link.");
        unfold(lead, "Filter and columns");
        lead.locator("[id='choose:pupil']").fill("OSEI");
        lead.keyboard().press("Enter");
        assertThat(lead.locator(".rows tbody tr")).hasCount(1);
        assertThat(lead.locator("main")).containsText("One link.");
        assertFalse(lead.url().toLowerCase(Locale.UK).contains("osei"), lead.url());
        String list = lead.url();
        lead.locator(".rows tbody th a").click();
        String pupil = lead.locator("main a[href*='pupil=']")
                .first()
                .getAttribute("href")
                .replaceAll(".*pupil=(\\d+).*", "$1");
        assertEquals(200, lead.navigate("/concern/pupil.xhtml?id=" + pupil).status());
        assertThat(lead.locator(".pupil-side a[href*='/link/view.xhtml']")).hasCount(1);
        lead.navigate("/link/list.xhtml?pupil=" + pupil);
        assertThat(lead.locator(".rows tbody tr")).hasCount(1);
        lead.navigate(list);
        unfold(lead, "Filter and columns");
        lead.locator("[id='choose:how-far']").selectOption("Unconfirmed");
        press(lead, "Show");
        assertThat(lead.locator("main")).containsText("There is no such link.");
        whatIsSavedNamesNoPupil(lead, pupil);
    }

    private static void unfold(Page page, String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).click();
    }

    /** What is gone is said; a filter is saved without whom it is about. */
    private void whatIsSavedNamesNoPupil(Page lead, String pupil) {
        lead.navigate("/link/list.xhtml?cols=PUPILS-SMELL&sort=TASTE&held=0123456789abcdef&pupil=999999999");
        assertThat(lead.locator(".notice")).hasCount(4);
        assertThat(lead.locator(".rows tbody tr")).hasCount(1);
        lead.navigate("/link/list.xhtml?pupil=" + pupil + "&show=ESTABLISHED&sort=PUPILS-down&cols=PUPILS-FORM-SINCE");
        assertThat(lead.locator("#active a.btn")).hasCount(2);
        unfold(lead, "Save or change filters");
        lead.locator("[id='saved-filters:filterName']").fill("My 8B");
        lead.locator("[id='saved-filters:saveFilter']").click();
        assertThat(lead.locator(".news")).containsText("\u201cMy 8B\u201d saved.");
        lead.locator(".picks a", new Page.LocatorOptions().setHasText("My 8B")).click();
        assertThat(lead)
                .hasURL(Pattern.compile(".*list\\.xhtml\\?show=ESTABLISHED&cols=PUPILS-FORM-SINCE&sort=PUPILS-down"));
        assertThat(lead.locator(".rows tbody tr")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueIsReviewedOneByOneAndAChallengeIsAnswered(Width width) throws Exception {
        String[] made = send("?due=true").split(" ");
        Page lead = open(width);
        signIn(lead, Role.LEAD, Long.parseLong(made[0]));
        lead.navigate("/link/list.xhtml");
        assertThat(lead.locator("#waiting")).containsText("2 links due for review in the next two weeks. Review now");
        follow(lead, "Review now");
        assertThat(lead.locator("main input:checked")).hasCount(0);
        assertThat(lead.locator("#link")).containsText("Link 1 of 2");
        looked(lead, "links-reviews", width);
        assertThat(lead.locator("#do")).isInViewport();
        lead.keyboard().press("1");
        assertThat(lead.locator("[id='review:how-wrong']")).hasText("Choose how you know.");
        assertThat(lead.locator("[id='review:seenOn-wrong']")).containsText("Give the date.");
        assertThat(lead.locator("#answer input[type=radio]").first()).isFocused();
        lead.keyboard().press("Space");
        lead.keyboard().press("1");
        assertThat(lead.locator("[id='review:how-wrong']")).isEmpty();
        assertThat(lead.locator("[id='review:seenOn-wrong']")).containsText("Give the date.");
        assertThat(lead.locator("[id='review:seenOn']")).isFocused();
        assertThat(lead.locator("#answer input[type=radio]").first()).isChecked();
        looked(lead, "links-reviews-fault", width);
        press(lead, "Today");
        press(lead, "Still true");
        assertThat(lead.locator(".news")).containsText("still true. Next review by");
        assertThat(lead.locator("#link")).containsText("Link 1 of 1");
        assertThat(lead.locator("main input:checked")).hasCount(0);
        press(lead, "Undo");
        assertThat(lead.locator(".news")).containsText("Your answer is taken back.");
        // Its version has the usual date; only the row was made due for this story.
        assertThat(lead.locator("#link")).containsText("Review a link");
        lead.keyboard().press("3");
        assertThat(lead.locator(".news")).containsText("unconfirmed until");
        lead.keyboard().press("2");
        assertThat(lead.locator("[id='review:how-wrong']")).hasText("Choose how you know.");
        lead.getByLabel("Another way").check();
        lead.keyboard().press("2");
        assertThat(lead.locator("[id='review:words-wrong']")).hasText("Say how you know.");
        looked(lead, "links-reviews-ended", width);
        lead.locator("[id='review:words']").fill("Both form tutors say so");
        press(lead, "Not any more");
        assertThat(lead.locator(".news")).containsText("the link has ended.");
        assertThat(lead.locator("main")).containsText("No link is due for review in the next two weeks.");
        looked(lead, "links-reviews-done", width);
        unfold(lead, "Your latest answers");
        lead.locator("#answers input[type=submit]").first().click();
        assertThat(lead.locator("#link")).containsText("Review a link");
        press(lead, "Today");
        lead.getByLabel("A member of staff told me").check();
        press(lead, "Still true");

        lead.navigate("/link/view.xhtml?id=" + made[1]);
        follow(lead, "A pupil or a parent says that it is wrong");
        press(lead, "Enter it");
        assertThat(lead.locator("[id='challenge:by-wrong']")).hasText("Say who says so.");
        lead.getByLabel("A parent or carer").check();
        lead.getByLabel("What do they say?").fill("They hardly know each other");
        press(lead, "Enter it");
        assertThat(lead.locator("[id='challenge:receivedOn-wrong']")).hasText("Say on which day.");
        assertThat(lead.getByLabel("What do they say?")).hasValue("They hardly know each other");
        looked(lead, "links-challenge", width);
        lead.getByLabel("On which day did they say it?").fill(today.toString());
        press(lead, "Enter it");
        assertThat(lead.locator("main"))
                .containsText("It counts nowhere until the challenge is answered. Groups are next "
                        + "worked out on Monday, without it.");
        assertThat(lead.locator("main")).containsText("To be answered by");
        looked(lead, "links-challenged", width);
        follow(lead, "Answer the challenge");
        lead.getByLabel("They are right in part: the link was put right").check();
        lead.getByLabel("What were they told, and why?").fill("We have looked");
        press(lead, "Answer it");
        assertThat(lead.locator("[id='reply:outcome-wrong']"))
                .hasText("Nothing was put right since they said so. Put it right first, or choose another answer.");
        looked(lead, "links-challenge-answer", width);
        lead.getByLabel("They are right: the link is taken back").check();
        press(lead, "Answer it");
        assertThat(lead.locator("main")).containsText("It counts nowhere: it was taken back.");
        looked(lead, "links-taken-back", width);

        lead.navigate("/link/suggestions.xhtml");
        assertThat(lead.locator(".concerns h2")).hasCount(1);
        assertThat(lead.locator(".concerns h2")).containsText("Testsurname1");
        assertThat(lead.locator(".concerns")).not().containsText("Testsurname3");
        looked(lead, "links-suggestions", width);
        follow(lead, "Propose a link");
        assertThat(lead.getByLabel("One pupil", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Testname1 Testsurname1");
        assertThat(lead.getByLabel("The other pupil", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Testname2 Testsurname2");
    }

    /** Don't know is one key, as quick as the others; what is left for later comes again. */
    @ParameterizedTest
    @EnumSource
    void aWeekOfAWholeSchoolIsReviewedByKeys(Width width) throws Exception {
        long school = Long.parseLong(send("?many=true"));
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        assertThat(lead.locator("#links")).hasText("Links: 35 due for review");
        looked(lead, "links-home", width);
        lead.navigate("/link/reviews.xhtml");
        assertThat(lead.locator("#link")).containsText("Link 1 of 35");
        String first = lead.locator("#link h2").textContent();
        press(lead, "Later");
        assertThat(lead.locator("#link")).containsText("Link 2 of 35");
        for (int left = 34; left > 30; left--) {
            lead.keyboard().press("3");
            assertThat(lead.locator("#link")).containsText("Link 2 of " + left);
        }
        looked(lead, "links-reviews-many", width);
        lead.navigate("/link/reviews.xhtml");
        assertThat(lead.locator("#link h2")).hasText(first);

        follow(lead, "Open this link");
        follow(lead, "Grade again, or take it back");
        lead.getByLabel("Is there more to say of your decision?").fill("Seen again");
        assertThat(lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete it for good")))
                .hasCount(0);
        lead.getByText("Delete this link for good").click();
        assertThat(lead.locator(".throw-away")).containsText("It goes at once, with its piece of evidence");
        assertThat(lead.getByLabel("Is there more to say of your decision?")).hasValue("Seen again");
        looked(lead, "links-delete", width);
        press(lead, "Delete it for good");
        assertThat(lead.locator(".news")).hasText("The link is deleted, with all its text.");
    }

    @ParameterizedTest
    @EnumSource
    void severalAreEnteredByKeyboardAndAListIsBroughtInAndTakenBack(Width width) throws Exception {
        long school = Long.parseLong(send(""));
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/link/list.xhtml");
        follow(lead, "Enter several");
        press(lead, "Enter them all");
        assertThat(lead.locator(".problems")).containsText("Enter one link at least.");
        row(lead, 0, "Kofi", "Abena", "They sit together");
        row(lead, 1, "Kofi", "Kofi", "They walk home together");
        lead.keyboard().press("Tab");
        press(lead, "Enter them all");
        assertThat(lead.locator("[id='quick:row:1:other-wrong']"))
                .hasText("Link 2: A link is between two different pupils. Choose another one.");
        assertThat(lead.locator("[id='quick:reason-wrong']")).hasText("Say why it should be on record.");
        assertThat(lead.locator("[id='quick:row:0:note']")).hasValue("They sit together");
        looked(lead, "links-quick", width);
        lead.locator("[id='quick:row:1:other']").fill("Mo Bold");
        lead.keyboard().press("Enter");
        assertThat(lead.locator("[id='quick:row:1:other']")).isFocused();
        assertThat(lead.locator(".sheet").nth(1)).containsText("Mo <b>Bold</b>");
        looked(lead, "links-quick-found", width);
        lead.getByLabel("Why should this be on record?").fill("The term's work");
        lead.getByLabel("What will we do because we know this?").fill("Seating plan");
        press(lead, "Enter them all");
        assertThat(lead.locator(".rows tbody tr")).hasCount(2);

        lead.navigate("/link/list.xhtml");
        follow(lead, "Bring a list in");
        String day = today.minusDays(1).toString();
        lead.getByLabel("The list")
                .setInputFiles(new FilePayload(
                        "links.csv",
                        "text/csv",
                        ("pupil,other pupil,kind,evidence,day,how known,source,information,handling,reason,action\n"
                                        + "Testname1 Testsurname1,Testname2 Testsurname2,Friends,Seen together," + day
                                        + ",I saw or heard it myself,1,A,P,Twice,Seating\n"
                                        + "Testname1 Testsurname1,Testname3 Testsurname3,Relationship,Seen together,"
                                        + day + ",I saw or heard it myself,1,A,P,Twice,Seating\n")
                                .getBytes(StandardCharsets.UTF_8)));
        press(lead, "Read it");
        lead.getByText("Columns and what they hold").first().click();
        assertThat(lead.locator("details.more")).containsText("One of: Friends; Online; Travel together");
        APIResponse empty = lead.request()
                .get(lead.getByText("Download an empty list with these columns").getAttribute("href"));
        assertThat(lead.locator("details.more tbody b"))
                .hasText(empty.text().replace("\ufeff", "").strip().split(","));
        lead.getByText("Columns and what they hold").first().click();
        assertThat(lead.locator("main")).containsText("One row is new.");
        assertThat(lead.locator("main"))
                .containsText("A relationship is never brought in by a list. The lead enters it by hand.");
        assertThat(lead.locator("main"))
                .containsText("The source is reliable. Known directly: seen or heard by the source. It may "
                        + "lawfully be shared.");
        looked(lead, "links-import", width);
        press(lead, "Take the new rows in");
        assertThat(lead.locator(".news")).hasText("One row came in.");
        press(lead, "Undo what came with links.csv");
        assertThat(lead.locator(".news")).hasText("One piece of evidence removed.");
        looked(lead, "links-import-taken-back", width);
    }

    /** A row with the keyboard alone: from field to field with Tab. */
    private void row(Page lead, int number, String one, String other, String note) {
        lead.locator("[id='quick:row:" + number + ":one']").focus();
        for (String typed : List.of(one, other, "Friends", "I saw", "")) {
            lead.keyboard().type(typed);
            lead.keyboard().press("Tab");
        }
        lead.locator("[id='quick:row:" + number + ":observedOn']").fill(today.toString());
        lead.locator("[id='quick:row:" + number + ":note']").fill(note);
    }

    /** The demonstration school has links to look at. */
    @Test
    void theDemonstrationHasLinksAndProposals() {
        Page lead = open(Width.DESK);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/link/list.xhtml");
        assertThat(lead.locator("#waiting")).containsText("6 links wait for your decision. Decide");
        assertThat(lead.locator("#waiting"))
                .containsText("A pupil or parent told a colleague that a record is wrong. Take it up");
        assertThat(lead.locator("#waiting")).containsText("One link is challenged and not answered. Answer");
        picture(lead, "links-demonstration");
        lead.locator(".rows tbody th a").first().click();
        looked(lead, "link-demonstration", Width.DESK);
        lead.navigate("/link/list.xhtml?show=WAITING");
        lead.locator(".rows tbody th a").first().click();
        follow(lead, "Decide");
        lead.getByLabel("May it be shared?").first().selectOption("It may lawfully be shared");
        lead.getByLabel("Is there more to say of your decision?").fill("The form tutor has seen the same.");
        lead.locator("h1").click();
        looked(lead, "links-decide", Width.DESK);
    }
}
