package org.wholeschool.concern.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead's morning at the inbox, by keyboard; what a head sees of it; and how it all goes to somebody else. */
class InboxStoryIT extends BrowserStory {

    /** The inbox asks every 15 seconds: the page's clock is moved on, so that no test waits for it. */
    private static final long IT_ASKS_AFTER_MILLIS = 15_000;

    @ParameterizedTest
    @EnumSource
    void aLeadWorksTheInboxByKeyboardWhileNewConcernsCome(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.clock().install();
        assertThat(page.locator("#bell")).hasText("Notices");
        page.navigate("/concern/inbox.xhtml");
        assertThat(page.locator("main")).containsText("Nothing is waiting for you.");
        assertAccessible(page);

        long seen = ConcernStories.log(school, "BULLYING_OTHER");
        ConcernStories.log(school, "DISCRIMINATION");
        page.navigate("/concern/inbox.xhtml");
        Locator rows = page.locator(".inbox li");
        assertThat(rows).hasCount(2);
        assertThat(page.locator("#size")).hasText("2 concerns are waiting; 2 are new.");
        assertThat(page.locator("#bell")).hasText("2 new notices");

        Locator boxes = page.locator(".inbox input");
        page.keyboard().press("j");
        assertThat(boxes.first()).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("j");
        assertThat(boxes.nth(1)).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("ArrowDown");
        assertThat(boxes.nth(1)).isFocused();
        assertThat(page.locator("#chosen")).hasText("One selected.");
        aNewOneComesByItself(page, school);

        page.keyboard().press("Space");
        assertThat(page.locator("#chosen")).hasText("2 selected.");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "inbox", width);
        theDeputyAcknowledgesOneOfThemMeanwhile(width, school);
        page.keyboard().press("a");
        assertThat(page.locator(".news")).containsText("2 concerns are acknowledged.");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("Self-harm and suicidal thoughts");
        assertThat(page.locator(".inbox input:focus")).hasCount(1);
        assertThat(page.locator("#size")).hasText("3 concerns are waiting; one is new.");

        severalAreGivenToSomebody(page);
        page.locator(".inbox h2 a").first().click();
        assertThat(page.locator("main")).containsText("Case lead");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concern-care", width);
        page.locator(".strip-fold summary").click();
        page.locator("[id='care:owner']").selectOption("Test LEAD");
        page.locator("[id='care:assign']").click();
        assertThat(page.locator("#saved")).containsText("The case lead is assigned");
        assertThat(page.locator("#strip")).containsText("Test LEAD");
        whatIsAddedComesBackToTheInbox(page, school, seen, width);
    }

    /** Of two who acknowledge one concern neither is told of a fault. */
    private void theDeputyAcknowledgesOneOfThemMeanwhile(Width width, long school) {
        Page deputy = open(width);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate("/concern/inbox.xhtml");
        deputy.locator(".inbox input").nth(1).check();
        deputy.locator("[id='inbox:acknowledge']").click();
        assertThat(deputy.locator(".news")).containsText("One concern is acknowledged.");
    }

    /** A concern that was acknowledged stands there again, by itself, until somebody has read what was added. */
    private void whatIsAddedComesBackToTheInbox(Page page, long school, long concern, Width width) {
        page.navigate("/concern/inbox.xhtml?show=NEW");
        assertThat(page.locator(".inbox li")).hasCount(1);
        ConcernStories.add(school, concern, "She told me that it began in the bus.");
        page.clock().fastForward(IT_ASKS_AFTER_MILLIS);
        assertThat(page.locator(".inbox li")).hasCount(2);
        assertThat(page.locator("#live")).hasText("Something was added to a concern.");
        assertThat(page.locator("#size")).hasText("2 concerns are waiting; one is new. One was added to.");
        Locator row = page.locator(".inbox li").nth(1);
        assertThat(row).containsText("New information: read");
        assertThat(row).containsText(Pattern.compile("added (just now|1 minute ago)"));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "inbox-added", width);
        row.locator("input").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/concern/view\\.xhtml\\?id=" + concern + "#added"));
        assertThat(page.locator("#added")).containsText("She told me that it began in the bus.");
        page.locator("[id='additions:read']").click();
        assertThat(page.locator("#added")).containsText(Pattern.compile("Read .* by Test LEAD"));
        page.navigate("/concern/inbox.xhtml?show=NEW");
        assertThat(page.locator(".inbox li")).hasCount(1);
    }

    /** The row appears without the page being asked for, is said, and neither what is chosen nor the focus is lost. */
    private void aNewOneComesByItself(Page page, long school) {
        ConcernStories.log(school, "SELF_HARM");
        page.clock().fastForward(IT_ASKS_AFTER_MILLIS);
        assertThat(page.locator(".inbox li")).hasCount(3);
        assertThat(page.locator("#live")).hasText("One new concern.");
        assertThat(page.locator(".inbox li").first().locator(".tag.bad"))
                .hasText(new String[] {"Urgent", "Acknowledge now, at any hour"});
        Locator boxes = page.locator(".inbox input");
        assertThat(boxes.nth(0)).not().isChecked();
        assertThat(boxes.nth(1)).isChecked();
        assertThat(boxes.nth(2)).isFocused();
        assertThat(page.locator("#chosen")).hasText("One selected.");
    }

    private void severalAreGivenToSomebody(Page page) {
        page.locator("[id='inbox:assign']").click();
        assertThat(page.locator(".problems")).containsText("Choose a case lead.");
        page.locator("[id='inbox:owner']").selectOption("Test DEPUTY");
        page.locator("[id='inbox:assign']").click();
        assertThat(page.locator(".problems")).containsText("Select one or more concerns first.");
        assertThat(page.locator("[id='inbox:owner']")).hasValue(Pattern.compile("\\d+"));
        page.locator(".inbox input").nth(1).check();
        page.locator(".inbox input").nth(2).check();
        page.locator("[id='inbox:assign']").click();
        assertThat(page.locator(".news")).containsText("2 concerns are assigned.");
        page.locator(".picks a")
                .filter(new Locator.FilterOptions().setHasText("Unassigned"))
                .click();
        assertThat(page.locator(".inbox li")).hasCount(1);
        page.locator(".picks a")
                .filter(new Locator.FilterOptions().setHasText("Mine"))
                .click();
        assertThat(page.locator("main")).containsText("No concern that waits is assigned to you.");
        page.navigate("/concern/inbox.xhtml");
    }

    @ParameterizedTest
    @EnumSource
    void aHeadSeesNumbersAndHandsOverWhatALeaverHad(Width width) {
        long school = ConcernStories.newSchool();
        long urgent = ConcernStories.log(school, "SELF_HARM");
        ConcernStories.log(school, "BULLYING_OTHER");
        Page lead = open(width);
        signIn(lead, Role.LEAD, school);
        lead.navigate("/concern/inbox.xhtml");
        lead.locator(".inbox input").nth(1).check();
        lead.locator("[id='inbox:owner']").selectOption("Test DEPUTY");
        lead.locator("[id='inbox:assign']").click();
        assertThat(lead.locator(".news")).containsText("One concern is assigned.");

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        assertThat(head.locator("#urgent-now")).containsText("Urgent, and not acknowledged");
        assertThat(head.locator("#open-counts dd").nth(0)).hasText("1");
        assertThat(head.locator("#loads li")).hasText(new String[] {"Unassigned1", "Test DEPUTY1", "Test LEAD0"});
        assertThat(head.locator("#loads")).containsText("Test DEPUTY has the most: 1 of 2. 1 open concern has no case");
        assertThat(head.locator("#responses")).containsText("fewer than 10 concerns so far");
        assertThat(head.locator("#patterns-say")).hasText("No school week has been looked at for hotspots yet.");
        assertThat(head.locator("#plans-say")).hasText("No plan is running; no review is overdue and no step late.");
        assertThat(head.locator("main")).not().containsText("harm");
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "head-counts", width);
        assertEquals(404, head.navigate("/concern/inbox.xhtml").status());
        assertEquals(404, head.navigate("/concern/inbox-rows.xhtml").status());

        anUrgentOneComesToTheHead(head, lead, school, urgent, width);

        head.navigate("/access/handover.xhtml");
        head.locator("[id='whom:look']").click();
        assertThat(head.locator("[id='whom:from-wrong']")).hasText("Choose a colleague.");
        head.locator("[id='whom:from']").selectOption("Test DEPUTY");
        head.locator("[id='whom:to']").selectOption("Test LEAD");
        assertAccessible(head);
        head.locator("[id='whom:look']").click();
        assertThat(head.locator("main")).containsText("From Test DEPUTY to Test LEAD:");
        assertThat(head.locator("main")).containsText("1 open concern as case lead");
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "handover", width);
        head.locator("[id='sure:give']").click();
        assertThat(head.locator(".news")).containsText("One thing went from Test DEPUTY to Test LEAD.");

        lead.navigate("/notice/list.xhtml");
        assertThat(lead.locator(".notices li").first()).containsText("A colleague’s work was handed over to you");
        assertAccessible(lead);
        assertFitsWidth(lead);
        picture(lead, "notices", width);
        lead.locator(".notices .link").first().click();
        lead.waitForURL(Pattern.compile(".*/concern/inbox\\.xhtml\\?show=MINE"));
        assertThat(lead.locator(".inbox li")).hasCount(1);
        lead.navigate("/notice/list.xhtml");
        lead.locator("[id='notices:read-all']").click();
        assertThat(lead.getByRole(AriaRole.STATUS).first()).containsText("All notices are marked as read.");
        assertThat(lead.locator("#bell")).hasText("Notices");
    }

    /**
     * Neither a lead nor a deputy acknowledged it: the head is led to whom to find, says that they see to it, and the
     * lead reads that.
     */
    private void anUrgentOneComesToTheHead(Page head, Page lead, long school, long urgent, Width width) {
        ConcernStories.pass(school, urgent, 31);
        head.navigate("/notice/list.xhtml");
        head.locator(".notices .link").first().click();
        head.waitForURL(Pattern.compile(".*/concern/urgent\\.xhtml"));
        assertThat(head.locator("main")).containsText("Find a safeguarding lead or deputy now");
        assertThat(head.locator("main")).containsText("the deputy");
        assertThat(head.locator("main")).not().containsText("lockers");
        assertAccessible(head);
        assertFitsWidth(head);
        picture(head, "urgent-for-the-head", width);
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am taking this on"))
                .click();
        assertThat(head.locator("main")).containsText(Pattern.compile("Test HEAD took this on,"));
        assertThat(head.locator(".news")).containsText("Recorded: you are taking this on.");
        assertAccessible(head);
        lead.navigate("/concern/view.xhtml?id=" + urgent);
        assertThat(lead.locator("#timeline")).containsText("Taken on by the head · Test HEAD");
        lead.locator("[id='see:acknowledge']").click();
        assertThat(lead.locator("main")).containsText("Acknowledged");
        head.navigate("/concern/urgent.xhtml");
        assertThat(head.locator(".empty")).containsText("Every urgent concern that came to you is acknowledged.");
        assertAccessible(head);
    }

    /** A page that asks by itself keeps nobody signed in. */
    @Test
    void whoeverLeavesTheInboxOpenIsSignedOutAllTheSame() {
        long school = ConcernStories.newSchool();
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, school);
        page.clock().install();
        page.navigate("/concern/inbox.xhtml");
        String passive = "async () => (await fetch('/notice/count', {headers: {'Wholeschool-Passive': 'yes'}})).text()";
        age(page);
        assertEquals("0 Notices", page.evaluate(passive));
        age(page);
        assertEquals("out", page.evaluate(passive));
        page.clock().fastForward(IT_ASKS_AFTER_MILLIS);
        assertThat(page.locator("#live")).hasText("You are signed out. Sign in again to see what is new.");
    }

    /** Twenty minutes in which nothing was asked for but by the page itself; after thirty it is over. */
    private static void age(Page page) {
        page.evaluate("async () => (await fetch('/testing/ageing?seen=20&in=20', {method: 'POST', headers: "
                + "{'Wholeschool-Passive': 'yes'}})).status");
    }
}
