package org.wholeschool.link.group;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead enters the links of a group: by names, by a list, from a form, from a concern and from a note on a meeting.
 */
class GroupStoryIT extends BrowserStory {

    /** Eight pupils and ten pairs cost no more: each thing typed, chosen, ticked or pressed is one. */
    private static final int MOST_INPUTS = 35;

    private static final List<String> EIGHT =
            List.of("Testname1", "Testname2", "Testname3", "Testname4", "Testname5", "Testname6", "Kofi", "Neill");

    private static final List<String> TEN = List.of(
            "Testname2 T and Testname1 T",
            "Testname3 T and Testname1 T",
            "Testname4 T and Testname1 T",
            "Testname3 T and Testname2 T",
            "Testname4 T and Testname2 T",
            "Testname4 T and Testname3 T",
            "Testname6 T and Testname5 T",
            "Kofi O and Testname5 T",
            "Kofi O and Testname6 T",
            "Si\u00e2n O and Kofi O");

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private int inputs;

    private static String send(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/link-schools" + query))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void press(Page page, String name) {
        inputs++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void fill(Page page, String field, String text) {
        inputs++;
        page.locator("[id='group:" + field + "']").fill(text);
    }

    private void choose(Page page, String field, String option) {
        inputs++;
        page.locator("[id='group:" + field + "']").selectOption(option);
    }

    /** The box of a pair, whichever of the two is named first. */
    private static Locator box(Page page, String pair) {
        String[] two = pair.split(" and ");
        Page.GetByLabelOptions exactly = new Page.GetByLabelOptions().setExact(true);
        return page.getByLabel(two[0] + " and " + two[1], exactly)
                .or(page.getByLabel(two[1] + " and " + two[0], exactly));
    }

    private void tick(Page page, String pair) {
        inputs++;
        box(page, pair).check(new Locator.CheckOptions().setForce(true));
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private Page lead(long school, Width width, String path) {
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate(path);
        return lead;
    }

    private void evidence(Page lead) {
        fill(lead, "note", "All eight behind the gym after school");
        inputs++;
        lead.getByLabel("I saw or heard it myself").check(new Locator.CheckOptions().setForce(true));
        fill(lead, "observedOn", today.minusDays(2).toString());
        choose(lead, "grade:0:handling", "It may lawfully be shared");
        fill(lead, "reason", "It came up twice this week");
        fill(lead, "serves", "Supervision behind the gym");
    }

    /** Typed with suggestions, which is the way with the most inputs. */
    @ParameterizedTest
    @EnumSource
    void eightPupilsAndTenPairsNeedAtMost35Inputs(Width width) throws Exception {
        Page lead = lead(Long.parseLong(send("")), width, "/link/list.xhtml");
        lead.locator("main").getByText("Enter a group").click();
        looked(lead, "group-empty", width);
        inputs = 0;
        for (String name : EIGHT) {
            inputs += 2;
            lead.locator("[id='group:names']").pressSequentially(name);
            lead.locator("[data-found] button").first().click();
        }
        press(lead, "Add to the group");
        assertThat(lead.locator("#members li")).hasCount(8);
        assertThat(lead.locator(".pairs input:checked")).hasCount(0);
        assertThat(lead.locator(".pairs input[type=checkbox]")).hasCount(28);
        // Each pair is ticked by itself: one sighting of eight is not 28 facts.
        assertThat(lead.locator("fieldset:has(.pairs) :is(button, a, input[type=submit])"))
                .hasCount(0);
        eachBoxIsAsLargeAsAFinger(lead);
        TEN.forEach(pair -> tick(lead, pair));
        choose(lead, "kind", "Friends");
        evidence(lead);
        looked(lead, "group-filled", width);
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator(".say")).hasText("10 pairs were entered.");
        System.out.println("Eight pupils and ten pairs, typed with suggestions: " + inputs + " inputs");
        assertTrue(inputs <= MOST_INPUTS, inputs + " inputs");
        assertThat(lead.locator("#unconfirmed h2")).hasText("Unconfirmed (10)");
        assertThat(lead.locator("#unconfirmed li")).hasCount(10);
        assertThat(lead.locator("#unconfirmed li").first()).containsText("Kofi Osei");
        assertThat(lead.locator("main")).not().containsText("established by other evidence");
        assertThat(lead.locator("main")).not().containsText("for your decision");
        looked(lead, "group-done", width);
        lead.getByText("See links that I proposed").click();
        assertThat(lead.locator("#result")).containsText("10 links");
        lead.goBack();
        press(lead, "Undo");
        assertThat(lead.locator(".news")).hasText("This group was undone.");
        assertThat(lead.locator("main").getByText("This group was undone")).hasCount(1);
        looked(lead, "group-taken-back", width);
        lead.reload();
        assertThat(lead.locator(".say")).hasText("This group was undone.");
    }

    private static void eachBoxIsAsLargeAsAFinger(Page page) {
        assertEquals(
                List.of(),
                page.locator(".pairs input[type=checkbox]")
                        .evaluateAll(
                                "all => all.map(e => e.labels[0].getBoundingClientRect()).filter("
                                        + "box => box.width < 44 || box.height < 44).map(box => box.width + ' ' + box.height)"));
    }

    /** What is typed and names no one pupil stays, with one sentence each. */
    @ParameterizedTest
    @EnumSource
    void aPastedListIsAskedAboutAndNothingOfItIsLost(Width width) throws Exception {
        Page lead = lead(Long.parseLong(send("")), width, "/link/group.xhtml");
        inputs = 0;
        fill(
                lead,
                "names",
                "Testname1 Testsurname1\nTestsurname2, Testname2\nT000000000003, Testname4 Testsurname4\n"
                        + "Testname1 Testsurname1\nSam Smith\nNemo Nix");
        press(lead, "Add to the group");
        assertThat(lead.locator("#members li")).hasCount(4);
        assertThat(lead.locator("[id='group:names']")).hasValue("Sam Smith\nNemo Nix");
        assertThat(lead.locator("[id='group:names-wrong']")).hasText("2 names need your answer.");
        assertThat(lead.locator("main"))
                .containsText("\u201cTestname1 Testsurname1\u201d is in the group already, and counts once.");
        assertThat(lead.locator("main"))
                .containsText("\u201cNemo Nix\u201d is not a name or UPN on this school's roll. Check the spelling.");
        Locator which = lead.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName("\u201cSam Smith\u201d: which pupil?"));
        assertThat(which.getByRole(AriaRole.RADIO)).hasCount(2);
        assertThat(which).containsText("8B");
        assertThat(which).containsText("Year 8");
        looked(lead, "group-which", width);
        which.getByRole(AriaRole.RADIO).first().check(new Locator.CheckOptions().setForce(true));
        press(lead, "Add to the group");
        assertThat(lead.locator("#members li")).hasCount(5);
        assertThat(lead.locator("[id='group:names']")).hasValue("Nemo Nix");
        fill(lead, "names", "");
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator("main")).not().containsText("Nemo Nix");
        fill(lead, "note", "Behind the gym");
        String many = IntStream.range(0, 300).mapToObj(i -> "Child " + i).collect(Collectors.joining("\n"));
        fill(lead, "names", many);
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator("[id='group:names-wrong']"))
                .hasText("A group has at most 12 pupils; this makes 305. Shorten the list.");
        assertThat(lead.locator("[id='group:names']")).hasValue(many);
        assertThat(lead.locator("[id='group:note']")).hasValue("Behind the gym");
        fill(lead, "names", "");
        fill(lead, "observedOn", today.plusDays(1).toString());
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator("[id='group:pairs-wrong']")).hasText("Tick the pairs that are linked.");
        assertThat(lead.locator("[id='group:observedOn-wrong']"))
                .hasText("This day has not come yet. Choose today or an earlier day.");
        assertThat(lead.locator("[id='group:kind-wrong']")).hasText("Choose how they know each other.");
        assertThat(lead.locator("[id='group:note']")).hasValue("Behind the gym");
        looked(lead, "group-wrong", width);
        press(lead, "Remove \u2068Sam Smith\u2069");
        assertThat(lead.locator("#members li")).hasCount(4);
    }

    /**
     * With the list of a form; a pair that is linked already says so, and what has the evidence is not entered again.
     */
    @ParameterizedTest
    @EnumSource
    void thoseOfAFormAreTappedAndALinkedPairSaysSo(Width width) throws Exception {
        Page lead = lead(Long.parseLong(send("?proposed=true")), width, "/link/group.xhtml");
        lead.getByText("Choose from a form").click();
        choose(lead, "form", "9T");
        press(lead, "Show its pupils");
        for (int number : List.of(1, 2, 3)) {
            lead.getByText("Testname" + number + " Testsurname" + number).click();
        }
        looked(lead, "group-form", width);
        press(lead, "Add ticked pupils");
        assertThat(lead.locator("#members li")).hasCount(3);
        assertThat(lead.locator(".pairs")).containsText("linked: Friends");
        tick(lead, "Testname3 T and Testname2 T");
        press(lead, "Remove \u2068Testname1 Testsurname1\u2069");
        assertThat(lead.locator(".pairs input:checked")).hasCount(1);
        assertThat(lead.locator("main")).containsText("The evidence is about this pair alone");
        choose(lead, "kind", "Fall out");
        evidence(lead);
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator("main")).containsText("One pair is established by other evidence.");
        lead.getByText("Enter another group").click();
        assertThat(lead.locator("#members")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void aConcernAndANoteOnAMeetingBeginAGroup(Width width) throws Exception {
        String school = send("?due=true").split(" ")[0];
        Page lead = lead(Long.parseLong(school), width, "/concern/list.xhtml");
        lead.locator(".rows tbody th a").first().click();
        String concern = lead.url();
        lead.getByText("Enter links between them").click();
        assertThat(lead.locator("#members li")).hasCount(3);
        assertThat(lead.locator(".pairs input:checked")).hasCount(0);
        assertThat(lead.locator("[id='group:observedOn']")).hasValue(today.toString());
        assertThat(lead.locator("[id='group:saidBy']")).hasValue("Test TEACHER");
        assertThat(lead.locator("[id='group:kind'] option:checked")).hasText("Named in the same concern");
        assertThat(lead.locator("main")).not().containsText("A secret of the concern");
        looked(lead, "group-concern", width);
        inputs = 0;
        tick(lead, "Testname2 T and Testname1 T");
        choose(lead, "grade:0:handling", "It may lawfully be shared");
        fill(lead, "reason", "It came up twice");
        fill(lead, "serves", "Seating plan");
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator(".say")).hasText("One pair was entered.");
        assertTrue(inputs <= 5, inputs + " inputs");

        lead.navigate(concern.replace("/view.xhtml?id=", "/note.xhtml?concern=").replaceFirst("&.*", ""));
        lead.locator("[id^='note:noteKind'][value=MEETING]").check(new Locator.CheckOptions().setForce(true));
        lead.locator("[id='note:noteWords']").fill("They keep together.");
        for (int number : List.of(1, 2)) {
            lead.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName("Testname" + number + " Testsurname" + number))
                    .check(new Locator.CheckOptions().setForce(true));
        }
        lead.locator("[id='note:noteAdd']").click();
        lead.navigate(concern);
        lead.locator("#case-notes, main")
                .first()
                .getByText("Enter links between them")
                .last()
                .click();
        assertThat(lead.locator("#members li")).hasCount(2);
        assertThat(lead.locator("[id='group:observedOn']")).hasValue(today.toString());
        assertThat(lead.locator("[id='group:note']"))
                .hasValue(Pattern.compile("Both are named in a case note \\(Meeting\\) of .*"));
    }
}
