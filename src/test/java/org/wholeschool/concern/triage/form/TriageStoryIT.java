package org.wholeschool.concern.triage.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A lead takes a concern from its notice to closed in one form, and undoes a slip. */
class TriageStoryIT extends BrowserStory {

    private static final String RATIONALE = "He has marks on his arm, and he is afraid of lunch.";

    /** From alert to closed: a click, a choice and a field that is filled in count one each. */
    private static final int MOST_INTERACTIONS = 14;

    private long school;
    private String number;
    private int interactions;

    @BeforeEach
    void aConcernIsLogged() {
        school = ConcernStories.newSchool();
        number = ConcernStories.log(school, "Pushing in the queue.", "kofi");
    }

    @ParameterizedTest
    @EnumSource
    void aLeadGoesFromTheNoticeToClosedInFourteenInteractions(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/notice/list.xhtml");
        click(page.locator(".notices .link").first());
        page.waitForURL(Pattern.compile(".*/concern/view\\.xhtml\\?id=" + number));
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concern-new", width);
        click(page.locator("#strip").getByText("Decide", new Locator.GetByTextOptions().setExact(true)));
        assertThat(page.locator("[id='decide:referralReference']")).isHidden();
        assertThat(page.locator("[id='decide:parentsWhom']")).isHidden();
        click(page.getByLabel("Today"));
        choose(page.locator("[id='decide:lead']"), "Test LEAD");
        choose(page.locator("[id='decide:DECISION']"), "Refer to children’s social care");
        fill(page.locator("[id='decide:REASON']"), RATIONALE);
        assertThat(page.locator("[id='decide:referralReference']")).isVisible();
        click(page.getByLabel("Made", new Page.GetByLabelOptions().setExact(true)));
        click(page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)));
        fill(page.locator("[id='decide:parentsWhom']"), "Mother, by phone");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "triage", width);
        click(page.locator("[id='decide:save']"));
        assertThat(page.locator("#saved")).hasText("Your triage is saved.");
        assertThat(page.locator("#strip")).containsText("Decided");
        assertThat(page.locator("#strip")).containsText("Test LEAD");
        assertThat(page.locator("#decided")).containsText(RATIONALE);
        assertThat(page.locator("#referrals")).containsText("Children's social care");
        assertThat(page.locator("#parents")).containsText("Mother, by phone");
        assertThat(page.locator("#timeline")).containsText("Referral made · Test LEAD");
        click(page.locator("#strip").getByText("Close", new Locator.GetByTextOptions().setExact(true)));
        choose(page.locator("[id='decide:OUTCOME']"), "Another agency leads on it");
        fill(page.locator("[id='decide:anyway']"), "Social care has it and tells us.");
        click(page.locator("[id='decide:save']"));
        assertThat(page.locator("#strip")).containsText("Closed");
        assertTrue(interactions <= MOST_INTERACTIONS, "from alert to closed in " + interactions);
        assertEquals(14, interactions, "the guide says how many");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concern-closed", width);
        theClosingIsUndone(page);
    }

    private void theClosingIsUndone(Page page) {
        assertThat(page.locator(".undo .link")).isVisible();
        page.navigate("/concern/view.xhtml?id=" + number);
        assertThat(page.locator("#strip .undo .link")).isVisible();
        page.locator(".undo .link").click();
        assertThat(page.locator("#saved")).hasText("Undone. The concern is open again, and the decision stays.");
        assertThat(page.locator("#strip")).containsText("Decided");
        assertThat(page.locator("#timeline")).containsText("Closing undone");
    }

    /** The strip stays in view when the page is scrolled, and covers no more than a fifth of a phone. */
    @ParameterizedTest
    @EnumSource
    void theStripStaysInView(Width width) {
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + number);
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        assertThat(page.locator("[id='see:acknowledge']")).isInViewport();
        double part = ((Number) page.evaluate(
                        "document.getElementById('strip').getBoundingClientRect().height / window.innerHeight"))
                .doubleValue();
        assertTrue(part <= 0.2, "it covers " + part + " of the screen");
    }

    @Test
    void aKindOfTheTimelineIsOneTapAway() {
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + number);
        page.locator("[id='see:acknowledge']").click();
        assertThat(page.locator("main .news")).isFocused();
        page.navigate("/concern/decide.xhtml?id=" + number);
        page.getByLabel("Today").check();
        page.locator("[id='decide:save']").click();
        Locator entries = page.locator(".time > li");
        assertThat(entries).hasCount(3);
        page.locator(".kinds").getByLabel("Decisions").check();
        assertThat(page.locator(".time > li:visible")).hasCount(1);
        assertThat(page.locator(".time > li:visible")).containsText("Decided");
        page.locator(".kinds")
                .getByLabel("All", new Locator.GetByLabelOptions().setExact(true))
                .check();
        assertThat(page.locator(".time > li:visible")).hasCount(3);
    }

    /** The second of two keeps what they typed in every part, and sees what the first one changed. */
    @Test
    void twoTriageAtOnceAndNothingTypedIsLost() {
        Page first = open(Width.DESK);
        signIn(first, Role.LEAD, school);
        Page second = open(Width.DESK);
        signIn(second, Role.DEPUTY, school);
        first.navigate("/concern/decide.xhtml?id=" + number);
        second.navigate("/concern/decide.xhtml?id=" + number);
        first.locator("[id='decide:DECISION']").selectOption("Early help");
        first.locator("[id='decide:REASON']").fill("The family asks for it.");
        first.locator("[id='decide:save']").click();
        assertThat(first.locator("#decided")).containsText("The family asks for it.");

        second.locator("[id='decide:DECISION']").selectOption("Monitor");
        second.locator("[id='decide:REASON']").fill("Nothing calls for more yet.");
        second.locator("[id='decide:actions:0:task']").fill("Meet Kofi at lunch.");
        second.locator("[id='decide:actions:0:owner']").selectOption(new SelectOption().setLabel("Test ACTION_OWNER"));
        second.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        second.locator("[id='decide:parentsWhom']").fill("Mother, by phone");
        second.locator("[id='decide:save']").click();
        assertThat(second.locator("#clash")).containsText("The family asks for it.");
        assertThat(second.locator("#clash")).containsText("Nothing calls for more yet.");
        second.locator("#clash section").nth(0).getByLabel("Mine").check();
        second.locator("#clash section").nth(1).getByLabel("Mine").check();
        second.locator("[id='decide:settle']").click();
        assertThat(second.locator("#decided")).containsText("Nothing calls for more yet.");
        assertThat(second.locator("#actions")).containsText("Meet Kofi at lunch.");
        assertThat(second.locator("#parents")).containsText("Mother, by phone");
        assertThat(second.locator("#timeline")).containsText("The family asks for it.");
    }

    /** What one child's parents said is never kept with another child: of several the form asks whose. */
    @Test
    void ofSeveralPupilsTheFormAsksWhoseParentsAndWhichPupil() {
        String both = ConcernStories.log(school, "Pushing in the queue.", "kofi,neill");
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/decide.xhtml?id=" + both);
        assertThat(page.locator("[id='decide:parentsPupil']")).isHidden();
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='decide:parentsWhom']").fill("Mother, by phone");
        page.getByLabel("Made", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='decide:referralAgency']").selectOption("Police");
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:parentsPupil-wrong']"))
                .hasText("Choose the pupil. This concern names several.");
        assertThat(page.locator("[id='decide:referralPupil-wrong']")).isVisible();
        page.locator("[id='decide:parentsPupil']").selectOption("Kofi Osei");
        page.locator("[id='decide:referralPupil']").selectOption("All pupils");
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("#parents")).containsText("Kofi Osei");
        assertThat(page.locator("#parents")).containsText("Mother, by phone");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNothingIsHalfSaved() {
        Page page = open(Width.PHONE);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/decide.xhtml?id=" + number);
        page.getByLabel("This week").check();
        page.locator("[id='decide:actions:0:task']").fill("Meet Kofi at lunch.");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='decide:save']").click();
        assertThat(page.locator("[id='decide:actions:0:owner-wrong']")).isVisible();
        assertThat(page.locator("[id='decide:parentsReason-wrong']")).isVisible();
        assertThat(page.locator("[id='decide:actions:0:task']")).hasValue("Meet Kofi at lunch.");
        assertAccessible(page);
        page.locator("[id='decide:add-action']").click();
        assertThat(page.locator("[id='decide:actions:1:task']")).isVisible();
        assertThat(page.locator("[id='decide:actions:0:task']")).hasValue("Meet Kofi at lunch.");
        Page other = open(Width.DESK);
        signIn(other, Role.DEPUTY, school);
        other.navigate("/concern/view.xhtml?id=" + number);
        assertThat(other.locator("#strip")).containsText("New");
    }

    @Test
    void aSlipIsUndoneUntilAColleagueHasWorkedOnIt() {
        Page page = open(Width.DESK);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + number);
        page.locator("[id='see:acknowledge']").click();
        assertThat(page.locator(".news .undo .link")).isVisible();
        page.locator(".undo .link").click();
        assertThat(page.locator("#saved")).hasText("Undone. The concern is not acknowledged.");
        assertThat(page.locator("#strip")).containsText("New");
        page.locator("[id='see:acknowledge']").click();
        Page deputy = open(Width.DESK);
        signIn(deputy, Role.DEPUTY, school);
        deputy.navigate("/concern/view.xhtml?id=" + number);
        assertThat(deputy.locator(".undo .link")).hasCount(0);
        deputy.locator(".strip-fold summary").click();
        deputy.locator("[id='care:owner']").selectOption("Test DEPUTY");
        deputy.locator("[id='care:assign']").click();
        assertThat(deputy.locator("#strip")).containsText("Test DEPUTY");
        page.locator(".undo .link").click();
        assertThat(page.locator(".problems"))
                .containsText("Test DEPUTY has worked on this concern since, so this can no longer be undone.");
        assertThat(page.locator("#strip")).containsText("Acknowledged");
        assertThat(page.locator(".undo .link")).hasCount(0);
    }

    private void click(Locator what) {
        interactions++;
        what.click();
    }

    private void choose(Locator list, String answer) {
        interactions++;
        list.selectOption(answer);
    }

    private void fill(Locator field, String words) {
        interactions++;
        field.fill(words);
    }
}
