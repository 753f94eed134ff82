package org.wholeschool.link.group;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** From eight names on paper to links, a group's card, its identified map and a plan. */
class FromPaperStoryIT extends BrowserStory {

    private static final List<String> EIGHT = List.of(
            "Testname1 Testsurname1",
            "Testname2 Testsurname2",
            "Testname3 Testsurname3",
            "Testname4 Testsurname4",
            "Testname5 Testsurname5",
            "Testname6 Testsurname6",
            "Kofi Osei",
            "Si\u00e2n O'Neill");

    /**
     * Each with the next three in a ring. Which worlds are drawn depends on the installation's key: of a ring with the
     * next two alone, a look once told nothing.
     */
    private static final List<String[]> PAIRS = IntStream.range(0, EIGHT.size())
            .boxed()
            .flatMap(i -> Stream.of(1, 2, 3).map(further ->
                    new String[] {EIGHT.get(i), EIGHT.get((i + further) % EIGHT.size())}))
            .toList();

    /** A look at groups takes seconds; on a busy machine more. */
    private static final double PATIENT = 60_000;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    private static long school() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/link-schools"))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return Long.parseLong(answer.body());
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static void namesNoPupil(Page page) {
        String words = page.locator("main").innerText();
        EIGHT.forEach(name -> assertFalse(words.contains(name.split(" ")[1]), name));
    }

    @ParameterizedTest
    @EnumSource
    void eightNamesBecomeACardAMapAndAPlan(Width width) throws Exception {
        long school = school();
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.setDefaultTimeout(PATIENT);
        theSightingOfAllEightEstablishesNoPair(lead);
        aSightingOfEachPairDoes(lead);
        lead.navigate("/pattern/groups.xhtml");
        lead.locator("[id='first:run']").click();
        Locator card = lead.locator("#cards section.sheet");
        assertThat(card).hasCount(1);
        assertThat(card).containsText("6\u20139 pupils");
        assertThat(card).containsText("No concern of this time names them.");
        namesNoPupil(lead);
        looked(lead, "paper-card", width);

        String map = theMapIsAskedForWithoutAName(lead, card, width);
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate(map);
        assertThat(deputy.locator("main")).containsText("The pupils of group 1");
        namesNoPupil(deputy);
        looked(deputy, "paper-decide", width);
        deputy.locator("[id='request:approve']").click();
        assertThat(deputy.locator(".news")).hasText("The map is open, and we have told those it opens to.");
        deputy.navigate(map);
        namesNoPupil(deputy);
        deputy.navigate("/peermap/list.xhtml");
        namesNoPupil(deputy);

        lead.navigate(map);
        EIGHT.forEach(name -> assertThat(lead.locator("main")).containsText(name.split(" ")[1]));
        lead.getByText("Open the map").click();
        assertThat(lead.locator("[data-child]")).hasCount(EIGHT.size());
        looked(lead, "paper-map", width);

        lead.navigate("/pattern/groups.xhtml");
        card.getByText(Pattern.compile("^Plan for Group")).click();
        assertThat(lead.locator("h1")).hasText("New plan");
        namesNoPupil(lead);
        looked(lead, "paper-plan", width);
    }

    private void theSightingOfAllEightEstablishesNoPair(Page lead) {
        lead.navigate("/link/group.xhtml");
        lead.locator("[id='group:names']").fill(String.join("\n", EIGHT));
        press(lead, "Add to the group");
        assertThat(lead.locator("#members li")).hasCount(EIGHT.size());
        for (int i = 0; i < PAIRS.size(); i++) {
            lead.locator(".pairs input[type=checkbox]").nth(i).check(new Locator.CheckOptions().setForce(true));
        }
        lead.locator("[id='group:kind']").selectOption("Friends");
        lead.locator("[id='group:note']").fill("All eight behind the gym after school");
        lead.getByLabel("I saw or heard it myself").check(new Locator.CheckOptions().setForce(true));
        lead.locator("[id='group:observedOn']").fill(today.minusDays(2).toString());
        lead.locator("[id='group:grade:0:handling']").selectOption("It may lawfully be shared");
        lead.locator("[id='group:reason']").fill("It came up twice this week");
        lead.locator("[id='group:serves']").fill("Supervision behind the gym");
        press(lead, "Enter ticked pairs");
        assertThat(lead.locator("#unconfirmed h2")).hasText("Unconfirmed (" + PAIRS.size() + ")");
        assertThat(lead.locator("#unconfirmed li").last()).hasText("and " + (PAIRS.size() - 10) + " more");
    }

    private void aSightingOfEachPairDoes(Page lead) {
        String rows = PAIRS.stream()
                .map(pair -> pair[0] + "," + pair[1] + ",Friends,These two ate together," + today.minusDays(1)
                        + ",I saw or heard it myself,1,A,P,Twice,Seating")
                .collect(Collectors.joining("\n"));
        lead.navigate("/link/import.xhtml");
        lead.getByLabel("The list")
                .setInputFiles(new FilePayload(
                        "pairs.csv",
                        "text/csv",
                        ("pupil,other pupil,kind,evidence,day,how known,source,information,handling,reason,action\n"
                                        + rows
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
        press(lead, "Read it");
        press(lead, "Take the new rows in");
        assertThat(lead.locator(".news")).containsText(PAIRS.size() + " rows came in.");
    }

    private String theMapIsAskedForWithoutAName(Page lead, Locator card, Width width) {
        card.getByText("Ask for the map").click();
        assertThat(lead.locator("main")).containsText("The pupils of group 1");
        namesNoPupil(lead);
        lead.locator("[id='ask:send']").click();
        assertThat(lead.locator("[id='ask:purpose-wrong']")).isVisible();
        lead.locator("[id='ask:purpose']").fill("Who can help them behind the gym.");
        looked(lead, "paper-ask", width);
        lead.locator("[id='ask:send']").click();
        lead.waitForURL(Pattern.compile(".*/peermap/request\\.xhtml\\?id=\\d+&then=sent"));
        namesNoPupil(lead);
        assertTrue(lead.locator("main").innerText().contains("The pupils of group 1"));
        return lead.url().replaceFirst("&then=sent", "");
    }
}
