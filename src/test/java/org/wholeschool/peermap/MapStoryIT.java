package org.wholeschool.peermap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead asks for an identified map, a deputy approves it, it opens and closes again; and the door for emergencies. */
class MapStoryIT extends BrowserStory {

    private static final URI SCHOOLS = URI.create(System.getProperty("wholeschool.test.url") + "/testing/map-schools");

    private static String tell(String query) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(SCHOOLS + query))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void twoPersonsOpenAMapAndItClosesAgain(Width width) throws Exception {
        long school = Long.parseLong(tell(""));
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/peermap/list.xhtml");
        assertThat(lead.locator(".empty")).containsText("There is no request for a map that you may read.");
        look(lead, "map-list-empty", width);
        String id = theLeadAsks(lead, width);

        lead.navigate("/peermap/map.xhtml?id=" + id);
        assertThat(lead.locator(".notice:visible")).hasText("This map is not open to you.");
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, school);
        theDeputyApproves(deputy, width);
        assertThat(deputy.locator("main")).not().containsText("Open the map");

        lead.navigate("/notice/list.xhtml");
        lead.locator(".notices .link").first().click();
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the map"))
                .click();
        theMapIsDrawnAndSaysTheSameInWords(lead, width);
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at this pupil: Testname2 Testsurname2"))
                .click();
        assertThat(lead.locator("main")).containsText("Not named in the request: only links lead here.");
        look(lead, "map-child", width);
        othersFindNone(id, school, width);

        itIsTakenOffTheScreenWhenItIsClosedEarly(lead, deputy, id, width);
        lead.navigate("/peermap/map.xhtml?id=" + id);
        assertThat(lead.locator(".notice:visible"))
                .hasText("This map is closed. Ask for a new one if you still need it.");
        assertThat(lead.locator("main")).containsText("Closed by Test DEPUTY,");
        assertThat(lead.locator("[id='request:assess']")).isVisible();
        assertThat(lead.locator("#begin"))
                .containsText("you can still begin a risk assessment for those directly involved.");
        lead.locator("[id='request:say-change']").click();
        assertThat(lead.locator("[id='request:change-wrong']")).containsText("Say what it changed.");
        lead.locator("[id='request:change']").fill("She walks home with a friend.");
        lead.locator("[id='request:say-change']").click();
        assertThat(lead.locator("main")).containsText("She walks home with a friend.");
        assertThat(lead.locator("main")).containsText("Test LEAD,");
        look(lead, "map-closed", width);
        lead.navigate("/peermap/list.xhtml");
        assertThat(lead.locator("tbody tr")).hasCount(1);
        assertThat(lead.locator("tbody tr")).containsText("Closed by Test DEPUTY,");
        look(lead, "map-list", width);
    }

    /** In the demonstration there is one to look at, and one to decide about. */
    @ParameterizedTest
    @EnumSource
    void theDemonstrationHasAMapThatIsOpen(Width width) {
        Page lead = open(width);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/peermap/list.xhtml");
        assertThat(lead.locator("tbody tr")).hasCount(2);
        assertThat(lead.locator("tbody tr").first()).containsText("Waits for you");
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the map"))
                .click();
        assertThat(lead.locator("#peer-map")).hasAttribute("data-drawn", Pattern.compile("[1-9]\\d* [1-9]\\d*"));
        assertEquals(
                lead.locator("[data-child]").count() + " "
                        + lead.locator("[data-tie]").count(),
                lead.locator("#peer-map").getAttribute("data-drawn"));
        theDrawingCanBeReadAndChosenFrom(lead, width);
        look(lead, "map-northfield", width);
    }

    /**
     * What is missing is said at its field, and nothing typed is lost.
     *
     * @return the request's number
     */
    private String theLeadAsks(Page page, Width width) {
        page.locator("main .btn.first").click();
        page.locator("[id='ask:purpose']").fill("To find out who can walk home with her, and to ask them.");
        page.locator("[id='ask:send']").click();
        assertThat(page.locator("[id='ask:search-wrong']"))
                .hasText("Find at least one pupil who is directly involved, and add them.");
        assertThat(page.locator("[id='ask:purpose']"))
                .hasValue("To find out who can walk home with her, and to ask them.");
        page.locator("[id='ask:search']").fill("Nobody of this name");
        page.locator("[id='ask:find']").click();
        assertThat(page.locator("[id='ask:search-wrong']")).containsText("No pupil on the roll has this name.");
        page.locator("[id='ask:search']").fill("Testname1");
        page.locator("[id='ask:find']").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add: Testname1 Testsurname1, 9T"))
                .click();
        page.locator("[id='ask:send']").click();
        assertThat(page.locator("[id='ask:child:0:why-wrong']")).hasText("Say why this pupil is named.");
        assertAccessible(page);
        page.locator("[id='ask:child:0:why']").fill("Was followed home on Tuesday.");
        page.locator("[id='ask:hours']").selectOption("4 hours");
        page.getByLabel("Test HEAD").check();
        look(page, "map-ask", width);
        page.locator("[id='ask:send']").click();
        page.waitForURL(Pattern.compile(".*/peermap/request\\.xhtml\\?id=\\d+&then=sent"));
        assertThat(page.locator(".notice:visible")).containsText("We have told everyone who can decide.");
        assertThat(page.locator("[id='request:approve']")).hasCount(0);
        look(page, "map-request", width);
        return page.url().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private void theDeputyApproves(Page page, Width width) {
        page.navigate("/notice/list.xhtml");
        assertThat(page.locator(".notices li").first())
                .containsText("A colleague asks for an identified map, and you can decide");
        page.locator(".notices .link").first().click();
        assertThat(page.locator("main")).containsText("Was followed home on Tuesday.");
        page.locator("[id='request:refuse']").click();
        assertThat(page.locator("[id='request:reason-wrong']")).hasText("Say why you refuse.");
        page.locator("[id='request:reason']").fill("For this one child, yes.");
        look(page, "map-decide", width);
        page.locator("[id='request:approve']").click();
        assertThat(page.locator(".news")).hasText("The map is open, and we have told those it opens to.");
        page.navigate(page.url());
        assertThat(page.locator("main")).containsText("For this one child, yes.");
    }

    private void theAssessmentGoesFromInsideOutwards(Page page, String map, Width width) {
        page.navigate("/peermap/request.xhtml?id=" + map);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read the risk assessment"))
                .click();
        page.locator("[id='risk:close']").click();
        for (String missing : List.of(
                "Directly involved, pupil 1 of 1: not assessed yet.",
                "Weigh every context",
                "There is no action yet",
                "Say what it changed.")) {
            assertThat(page.locator(".problems")).containsText(missing);
        }
        look(page, "risk-begun", width);
        oneChildIsConsidered(page, width);
        assertThat(page.locator("#marked .watermark")).isVisible();
        page.locator("[id='risk:whom']").selectOption("Testname2 Testsurname2");
        page.locator("[id='risk:add']").click();
        assertThat(page.locator(".news")).hasText("Added.");
        page.locator("[id='risk:close']").click();
        assertThat(page.locator(".problems")).containsText("Further out, pupil 1 of 1: no purpose.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: Testname2 Testsurname2"))
                .click();
        assertThat(page.locator(".news")).containsText("Removed, with everything");
        whatIsTypedBesideStays(page);
        page.locator("[id='risk:weigh']").click();
        assertThat(page.locator("[id='risk:context:0:reason-wrong']")).hasText("Give a reason.");
        assertThat(page.locator(".news"))
                .hasText("Saved: Peers, School, Neighbourhood, Online. Not saved yet: Home. "
                        + "The message beside each says what is missing.");
        look(page, "risk-weighed-part", width);
        whatIsTypedWaitsWhileAChildIsLookedAt(page);
        page.locator("[id='risk:context:0:reason']").fill("Nobody is in before six.");
        page.locator("[id='risk:weigh']").click();
        assertThat(page.locator(".news")).hasText("Saved.");
        assertThat(page.locator("[id='risk:task']")).hasValue("Walk with her to the bus.");
        page.locator("[id='risk:owner']").selectOption("Test HEAD");
        page.locator("[id='risk:ask']").click();
        assertThat(page.locator(".news")).hasText("Assigned. We have told them.");
        page.locator("[id='risk:action:0:finish']").click();
        assertThat(page.locator("[id='risk:action:0:became-wrong']")).hasText("Enter the outcome.");
        look(page, "risk", width);
        assertThat(page.locator("[id='risk:conclusion']")).hasValue("The way home has to change first.");
        page.locator("[id='risk:close']").click();
        assertThat(page.locator(".news")).hasText("The assessment is closed. It stays readable.");
        assertTrue(page.url().endsWith("/peermap/assessment.xhtml?id=" + map), page.url());
        assertThat(page.locator("[id='risk:weigh'], [id='risk:close']")).hasCount(0);
        assertThat(page.locator("main")).containsText("Conclusion: The way home has to change first.");
        page.locator("[id='risk:action:0:became']").fill("Walked with her twice.");
        page.locator("[id='risk:look']").click();
        assertThat(page.locator("#peer-map")).isVisible();
        page.navigate("/peermap/assessment.xhtml?id=" + map);
        assertThat(page.locator("[id='risk:action:0:became']")).hasValue("Walked with her twice.");
        page.getByText("Was it wrong to include this pupil?").click();
        look(page, "risk-take-out", width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove for good: Testname2 Testsurname2"))
                .click();
        assertThat(page.locator(".news")).containsText("Removed, with everything");
        assertThat(page.locator("main")).containsText("No one else was added.");
        look(page, "risk-closed", width);
    }

    /** What is written is saved as far as it has come, and what is missing is said where it is missing. */
    private void oneChildIsConsidered(Page page, Width width) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Assess this pupil: Testname1 Testsurname1"))
                .click();
        page.locator("[id='assess:harm']").fill("Was followed and pushed.");
        page.locator("[id='assess:save']").click();
        assertThat(page.locator(".news"))
                .hasText("Saved. This pupil is not assessed yet: an answer is missing where the message says so.");
        assertThat(page.locator("[id='assess:says-wrong']"))
                .hasText("Say what the pupil says. If no one has asked yet, write who will and when.");
        assertThat(page.locator("[id='assess:harm-wrong']")).isEmpty();
        assertThat(page.locator("[id='assess:harm']")).hasValue("Was followed and pushed.");
        look(page, "risk-child-missing", width);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue later: back to the assessment"))
                .click();
        assertThat(page.locator("main")).containsText("Was followed and pushed.");
        assertThat(page.locator("main")).containsText("Without an answer yet: What does the pupil need?");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Assess this pupil: Testname1 Testsurname1"))
                .click();
        for (String field : List.of("needs", "strengths", "says", "done")) {
            page.locator("[id='assess:" + field + "']").fill("What is known of " + field + ".");
        }
        page.locator("[id='assess:purpose']").fill("");
        page.locator("[id='assess:save']").click();
        assertThat(page.locator("[id='assess:purpose-wrong']")).hasText("Say why this pupil is named.");
        assertThat(page.locator("[id='assess:says']")).hasValue("What is known of says.");
        page.locator("[id='assess:purpose']").fill("Is in danger now.");
        look(page, "risk-child", width);
        page.locator("[id='assess:save']").click();
        assertThat(page.locator(".tag.good")).hasText("Assessed");
    }

    /**
     * What is not saved is there again on coming back, also by the page's own address, and is no part of the record.
     */
    private static void whatIsTypedWaitsWhileAChildIsLookedAt(Page page) {
        page.locator("[id='risk:context:1:reason']").fill("Nobody walks with her.");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Change the answers: Testname1 Testsurname1"))
                .click();
        assertThat(page.locator("[id='assess:harm']")).hasValue("Was followed and pushed.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Risk assessment"))
                .click();
        assertThat(page.locator(".news")).hasText("We restored what you typed here before. It is not saved yet.");
        assertThat(page.locator("[id='risk:context:0:weight'] option:checked")).hasText("Some");
        assertThat(page.locator("[id='risk:context:1:reason']")).hasValue("Nobody walks with her.");
        assertThat(page.locator("[id='risk:context:2:reason']")).hasValue("It happens on the way home.");
        assertThat(page.locator("[id='risk:task']")).hasValue("Walk with her to the bus.");
        assertThat(page.locator("[id='risk:due']"))
                .hasValue(Now.day(ZoneId.of("Europe/London")).plusDays(2).toString());
        page.locator("[id='risk:close']").click();
        assertThat(page.locator("[id='risk:context:1:reason-wrong']"))
                .hasText("This is not saved yet. Save it first, or clear the field.");
        page.navigate(page.url());
        assertThat(page.locator("[id='risk:context:1:reason']")).hasValue("Nobody walks with her.");
        page.locator("[id='risk:look']").click();
        assertThat(page.locator("#peer-map")).isVisible();
        page.goBack();
        page.reload();
        assertThat(page.locator("[id='risk:conclusion']")).hasValue("The way home has to change first.");
    }

    /** Whatever is saved, and where Enter is pressed, nothing that stands in another part of the page is lost. */
    private static void whatIsTypedBesideStays(Page page) {
        for (int i = 0; i < 5; i++) {
            page.locator("[id='risk:context:" + i + ":weight']").selectOption(i == 2 ? "Has to change first" : "Some");
            if (i > 0) {
                page.locator("[id='risk:context:" + i + ":reason']").fill("It happens on the way home.");
            }
        }
        page.locator("[id='risk:task']").fill("Walk with her to the bus.");
        page.locator("[id='risk:due']")
                .fill(Now.day(ZoneId.of("Europe/London")).plusDays(2).toString());
        page.locator("[id='risk:conclusion']").fill("The way home has to change first.");
        page.locator("[id='risk:due']").press("Enter");
        assertThat(page.locator(".news")).containsText("Nothing was saved. Your text is still here");
        page.locator("[id='risk:whom']").selectOption("Testname2 Testsurname2");
        page.locator("[id='risk:purpose']").fill("Walks the same way.");
        page.locator("[id='risk:close']").click();
        assertThat(page.locator("[id='risk:purpose-wrong']"))
                .hasText("This is not saved yet. Save it first, or clear the field.");
        page.locator("[id='risk:add']").click();
        assertThat(page.locator(".news")).hasText("Added.");
        assertThat(page.locator("[id='risk:context:4:reason']")).hasValue("It happens on the way home.");
        assertThat(page.locator("[id='risk:due']"))
                .hasValue(Now.day(ZoneId.of("Europe/London")).plusDays(2).toString());
        assertThat(page.locator("[id='risk:purpose']")).hasValue("");
    }

    private void whoeverHasSomethingToDoFindsItAmongTheirTasks(Page head, Page lead, Width width) {
        head.navigate("/index.xhtml");
        assertThat(head.locator("#tasks")).containsText("You have one task from the safeguarding team.");
        head.locator("#tasks a").click();
        assertThat(head.locator("main li").first()).containsText("Because of a risk assessment");
        assertThat(head.locator("main li").first()).containsText("Walk with her to the bus.");
        look(head, "risk-tasks", width);
        lead.navigate("/concern/actions.xhtml");
        assertThat(lead.locator("#others li")).hasCount(1);
        assertThat(lead.locator("#others")).containsText("Test HEAD · due");
        look(lead, "risk-actions", width);
        head.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer"))
                .click();
        head.locator("[id='risk:action:0:became']").fill("She is not followed any more.");
        head.locator("[id='risk:action:0:finish']").click();
        assertThat(head.locator(".news")).hasText("Marked as done.");
        head.navigate("/concern/tasks.xhtml");
        assertThat(head.locator("main")).containsText("She is not followed any more.");
    }

    private void aChallengeIsSaidOnTheMapAndInTheAssessment(Page lead, String map, long school, Width width)
            throws Exception {
        tell("?challenged=" + school);
        lead.navigate("/notice/list.xhtml");
        assertThat(lead.locator(".notices li").first())
                .containsText("A link is challenged that your identified map or risk assessment may rest on");
        lead.navigate("/peermap/assessment.xhtml?id=" + map);
        assertThat(lead.locator("#challenged"))
                .containsText("A pupil or parent challenges a link that may have led to a pupil in this assessment");
        lead.navigate("/peermap/map.xhtml?id=" + map);
        assertThat(lead.locator("[data-look='dotted']")).hasCount(1);
        assertThat(lead.locator("[data-look='dotted']")).containsText("Challenged");
        assertThat(lead.locator("[data-look='dotted']")).not().containsText("Unconfirmed");
        look(lead, "map-challenged", width);
    }

    private void theMapIsDrawnAndSaysTheSameInWords(Page page, Width width) {
        assertThat(page.locator("#peer-map")).hasAttribute("data-drawn", "3 3");
        assertEquals(
                List.of("0 Testname1 Testsurname1", "1 Testname2 Testsurname2", "1 Testname3 Testsurname3"),
                page.locator("[data-child]").evaluateAll("all => all.map(e => e.dataset.ring + ' ' + e.dataset.name)"));
        assertEquals(
                List.of("Fall out dashed conflict", "Friends solid", "Protective friendship solid protective"),
                page.locator("[data-tie]")
                        .evaluateAll("all => all.map(e => e.dataset.kind + ' ' + e.dataset.look).sort()"));
        assertThat(page.locator(".map-drawing:visible .tip")).hasAttribute("d", "M7 -8L-9 0L7 8Z");
        assertEquals(
                List.of("1", "2", "3"),
                page.locator("[data-tie]").evaluateAll("all => all.map(e => e.dataset.number)"));
        assertThat(page.locator("[data-tie]").first()).containsText("Testname1 Testsurname1");
        assertThat(page.locator("[data-tie]").last()).not().containsText("Testname1 Testsurname1");
        assertThat(page.locator("[data-tie]").filter(new Locator.FilterOptions().setHasText("Fall out")))
                .containsText("Unconfirmed");
        assertThat(page.locator("[data-tie]").filter(new Locator.FilterOptions().setHasText("Protective friendship")))
                .containsText("Testname3 Testsurname3 keeps Testname2 Testsurname2 safe.");
        theDrawingCanBeReadAndChosenFrom(page, width);
        assertThat(page.locator("main")).not().containsText("Testname5");
        assertThat(page.locator(".mark")).containsText("Test LEAD · ");
        Response again = page.reload();
        assertEquals("no-store", again.headerValue("cache-control"));
        assertThat(page.locator("#peer-map")).hasAttribute("data-drawn", "3 3");
        look(page, "map-open", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".watermark rect")).isVisible();
        assertThat(page.locator(".watermark text").first())
                .hasText(page.locator(".mark").innerText());
        assertEquals(
                true,
                page.evaluate("() => { const m = document.querySelector('.watermark').getBoundingClientRect(), p = "
                        + "document.getElementById('marked').getBoundingClientRect();"
                        + " return m.width >= p.width - 1 && m.height >= p.height - 1; }"),
                "the watermark lies across all of it");
        picture(page, "map-print", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** No line runs behind anyone, no two names meet, and what is chosen says what is known of it. */
    private void theDrawingCanBeReadAndChosenFrom(Page page, Width width) {
        Locator drawing = page.locator(".map-drawing:visible");
        assertThat(drawing).hasCount(1);
        assertThat(drawing).hasAttribute("data-behind", "0");
        assertThat(drawing).hasAttribute("data-overlaps", "0");
        assertThat(page.locator("#at-hand")).not().isVisible();
        drawing.locator(".line").first().dispatchEvent("click");
        assertThat(page.locator("#at-hand")).containsText(Pattern.compile("1\\. .*Source:", Pattern.DOTALL));
        assertThat(page.locator("#at-hand a, #at-hand button")).hasCount(0);
        assertThat(page.locator("[data-tie].chosen")).hasCount(1);

        drawing.locator(".pupil").first().click();
        Locator chosen = page.locator("[data-child].chosen");
        assertThat(chosen).hasCount(1);
        assertThat(page.locator("#at-hand")).containsText(chosen.getAttribute("data-name"));
        assertThat(page.locator("#at-hand")).containsText(Pattern.compile("Year \\d+"));
        assertThat(page.locator("#at-hand li").first())
                .hasText(Pattern.compile("\\d+ .+: .+, (Established|Unconfirmed|Challenged).*"));
        picture(page, "map-chosen", width);
        theKeysGoFromPupilToPupil(page, drawing);
        page.locator(".map-tools .btn").first().click();
        assertFalse(drawing.getAttribute("viewBox").equals(drawing.getAttribute("data-box")), "it is larger");
        page.locator(".map-tools .btn").last().click();
        assertThat(drawing).hasAttribute("viewBox", drawing.getAttribute("data-box"));
    }

    private static void theKeysGoFromPupilToPupil(Page page, Locator drawing) {
        drawing.focus();
        String before = page.locator("[data-child].chosen").getAttribute("data-child");
        for (String key : List.of("ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight")) {
            page.keyboard().press(key);
            String now = page.locator("[data-child].chosen").getAttribute("data-child");
            if (!now.equals(before)) {
                page.keyboard().press("Escape");
                assertThat(page.locator(".chosen")).hasCount(0);
                assertThat(page.locator("#at-hand")).not().isVisible();
                return;
            }
        }
        throw new AssertionError("no key leads to another pupil");
    }

    /** Of the map and of one child alike, by itself, and whoever only looks is not kept signed in by that. */
    private void itIsTakenOffTheScreenWhenItIsClosedEarly(Page lead, Page deputy, String id, Width width) {
        Page child = lead.context().newPage();
        for (Page page : List.of(lead, child)) {
            page.clock().install();
        }
        lead.navigate("/peermap/map.xhtml?id=" + id);
        assertThat(lead.locator("#peer-map")).hasAttribute("data-drawn", "3 3");
        child.navigate("/peermap/map.xhtml?id=" + id);
        child.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Look at this pupil: Testname1 Testsurname1"))
                .click();
        assertThat(child.locator(".mark")).isVisible();
        Request asked = lead.waitForRequest(
                "**/peermap/open?id=" + id, () -> lead.clock().runFor(15_001));
        assertEquals("yes", asked.headerValue("wholeschool-passive"));
        assertEquals("no-store", asked.response().headerValue("cache-control"));
        assertEquals("open", asked.response().text());
        assertThat(lead.locator("#marked")).isVisible();
        assertThat(deputy.locator("[id='request:close']")).not().isVisible();
        deputy.getByText("Close the map now?").click();
        assertThat(deputy.locator("#closing"))
                .containsText("You can still begin a risk assessment for a week, for those directly involved");
        look(deputy, "map-closing", width);
        deputy.locator("[id='request:close']").click();
        assertThat(deputy.locator(".news")).hasText("The map is closed.");
        for (Page page : List.of(lead, child)) {
            page.clock().runFor(15_001);
            assertThat(page.locator("#over")).containsText("This map was closed.");
            assertThat(page.locator("[data-child], .map-drawing, #marked")).hasCount(0);
            assertFalse(page.content().contains("Testname1"), "nothing of it is left in the page");
        }
        child.close();
        lead.bringToFront();
        look(lead, "map-closed-early", width);
    }

    /** No door is shut to whoever still owes a reason, and nobody goes through it without knowing. */
    private void aSecondOneIsMeant(Page lead, Width width) {
        lead.navigate("/peermap/list.xhtml");
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open one in an emergency"))
                .click();
        lead.locator("[id='ask:purpose']").fill("Now they are at the bus stop.");
        lead.locator("[id='ask:search']").fill("Testname4");
        lead.locator("[id='ask:find']").click();
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add: Testname4 Testsurname4, 9T"))
                .click();
        lead.locator("[id='ask:child:0:why']").fill("Is in danger too.");
        assertThat(lead.locator("main .notice:visible"))
                .containsText(Pattern.compile("You have not yet given a reason for the map you opened on .*"));
        lead.locator("[id='ask:now']").click();
        assertThat(lead.locator("[id='ask:meant-wrong']"))
                .containsText("The reason for your last emergency is missing.");
        assertThat(lead.locator("[id='ask:purpose']")).hasValue("Now they are at the bus stop.");
        look(lead, "map-hurry-again", width);
        lead.locator("[id='ask:meant']").check();
        lead.locator("[id='ask:now']").click();
        assertThat(lead.locator(".notice:visible")).containsText("The map is open, to you alone.");
        assertThat(lead.locator("main"))
                .containsText("The person who opened it had not yet given a reason for the one before.");
    }

    private void othersFindNone(String id, long school, Width width) throws Exception {
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            Page other = open(width);
            signIn(other, role, school);
            assertEquals(404, other.navigate("/peermap/map.xhtml?id=" + id).status(), role.name());
            assertEquals(404, other.navigate("/peermap/request.xhtml?id=" + id).status(), role.name());
        }
        Page stranger = open(width);
        signIn(stranger, Role.LEAD, newSchool());
        assertEquals(404, stranger.navigate("/peermap/map.xhtml?id=" + id).status());
        assertEquals(
                404,
                stranger.navigate("/peermap/child.xhtml?id=" + id + "&pupil=1").status());
        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertEquals(200, head.navigate("/peermap/map.xhtml?id=" + id).status());
        assertThat(head.locator(".mark")).containsText("Test HEAD · ");
    }

    @ParameterizedTest
    @EnumSource
    void anEmergencyOpensAtOnceAndIsJudgedAfterwards(Width width) throws Exception {
        long school = Long.parseLong(tell(""));
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/peermap/ask.xhtml");
        lead.locator("[id='ask:purpose']").fill("They are waiting for her at the gate.");
        double door = lead.locator("[id='ask:hurry']").boundingBox().y;
        assertTrue(
                door < lead.locator("[id='ask:purpose']").boundingBox().y && door < 844,
                "the door is at the top of the page");
        lead.locator("[id='ask:hurry']").click();
        assertThat(lead.locator("h1")).hasText("Open a map in an emergency");
        assertThat(lead.locator("[id='ask:purpose']")).hasValue("They are waiting for her at the gate.");
        assertThat(lead.locator("[id='ask:hours'], [id='ask:send']")).hasCount(0);
        assertThat(lead.locator(".now")).containsText("We tell the head and the data-protection officer now");
        lead.locator("[id='ask:search']").fill("Testname1");
        lead.locator("[id='ask:search']").press("Enter");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add: Testname1 Testsurname1, 9T"))
                .click();
        lead.locator("[id='ask:child:0:why']").fill("Is in danger now.");
        look(lead, "map-hurry", width);
        lead.locator("[id='ask:now']").click();
        assertThat(lead.locator(".notice:visible"))
                .containsText("The map is open, to you alone. We have told the head and the data-protection officer.");
        String map = lead.url().replaceFirst(".*id=(\\d+).*", "$1");
        look(lead, "map-emergency", width);
        aSecondOneIsMeant(lead, width);
        lead.navigate("/index.xhtml");
        assertThat(lead.locator("#maps")).containsText("Identified maps: give the reason for 2 emergency maps");
        lead.navigate("/peermap/request.xhtml?id=" + map);
        lead.locator("[id='request:justification']").fill("She rang from the bus stop; nobody else was in.");
        lead.locator("[id='request:assess']").click();
        assertThat(lead.locator(".news"))
                .hasText("The risk assessment has begun. What you typed here is not saved yet: finish it first.");
        assertThat(lead.locator("[id='request:justification']"))
                .hasValue("She rang from the bus stop; nobody else was in.");
        look(lead, "map-emergency-begun", width);
        lead.locator("[id='request:justify']").click();
        assertThat(lead.locator(".news")).containsText("We have told the person who judges it.");

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertThat(head.locator("#maps")).containsText("Identified maps: one emergency to judge");
        head.navigate("/notice/list.xhtml");
        assertThat(head.locator(".notices")).containsText("One person alone opened an identified map in an emergency");
        assertThat(head.locator(".notices"))
                .containsText("A colleague opened a second emergency map without giving a reason for the first");
        head.locator(".notices .link").last().click();
        assertThat(head.locator("main")).containsText("She rang from the bus stop; nobody else was in.");
        head.locator("[id='request:judge']").click();
        assertThat(head.locator("main")).containsText("Choose whether it was right.");
        head.getByLabel("It was right").check();
        head.locator("[id='request:judgement']").fill("She was in danger.");
        look(head, "map-judge", width);
        head.locator("[id='request:judge']").click();
        assertThat(head.locator("main")).containsText("Right, says Test HEAD,");
        Page officer = open(width);
        signIn(officer, Role.DATA_PROTECTION_OFFICER, school);
        officer.navigate("/notice/list.xhtml");
        officer.locator(".notices .link").last().click();
        officer.waitForURL(
                Pattern.compile(".*/audit/trail\\.xhtml\\?(kind=map&number=" + map + "|number=" + map + "&kind=map)"));
        assertThat(officer.locator("tbody tr")
                        .filter(new Locator.FilterOptions()
                                .setHasText("Opened an identified map in an emergency, alone")))
                .hasCount(1);
        assertEquals(
                officer.locator("tbody tr").count(),
                officer.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(map))
                        .count(),
                "nothing stands there but what was done with this one");

        theAssessmentGoesFromInsideOutwards(lead, map, width);
        whoeverHasSomethingToDoFindsItAmongTheirTasks(head, lead, width);
        aChallengeIsSaidOnTheMapAndInTheAssessment(lead, map, school, width);
        lead.clock().install();
        lead.navigate("/peermap/map.xhtml?id=" + map);
        assertThat(lead.locator("#peer-map")).hasAttribute("data-drawn", "3 3");
        lead.route("**/peermap/open?id=*", Route::abort);
        lead.clock().runFor(46_000);
        assertThat(lead.locator("#marked")).isVisible();
        lead.clock().runFor(15_000);
        assertThat(lead.locator("#over")).containsText("You are signed out or there is no connection");
        assertThat(lead.locator("[data-child], canvas")).hasCount(0);
        lead.unroute("**/peermap/open?id=*");
        lead.navigate("/peermap/map.xhtml?id=" + map);
        assertThat(lead.locator("#peer-map")).hasAttribute("data-drawn", "3 3");
        lead.clock().fastForward("24:00:01");
        assertThat(lead.locator("#over")).containsText("The time of this map is over.");
        assertThat(lead.locator("[data-child], canvas")).hasCount(0);
        assertFalse(lead.content().contains("Testname1"), "nothing of it is left in the page");
        assertAccessible(lead);
        picture(lead, "map-over", width);
        assertTrue(Integer.parseInt(tell("?school=" + school + "&minutes=1441")) >= 1);
        lead.navigate("/peermap/child.xhtml?id=" + map + "&pupil=1");
        assertThat(lead.locator(".notice:visible")).containsText("This map is closed.");
    }
}
