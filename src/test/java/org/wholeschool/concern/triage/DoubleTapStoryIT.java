package org.wholeschool.concern.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernStories;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/** A finger that taps a button twice does once what the button says, and the page says so. */
class DoubleTapStoryIT extends BrowserStory {

    private static final Pattern CONCERN = Pattern.compile("/concern/view\\.xhtml\\?(.*&)?id=\\d+");

    private Page lead;
    private String number;

    @BeforeEach
    void aLeadHasAConcern() {
        long school = ConcernStories.newSchool();
        number = ConcernStories.log(school, "Pushing in the queue.", "kofi");
        lead = open(Width.PHONE);
        signIn(lead, Role.LEAD, school);
    }

    @Test
    void aDecisionIsSavedAndTheConcernSaysSo() {
        lead.navigate("/concern/decide.xhtml?id=" + number);
        lead.locator("[id='decide:DECISION']").selectOption("Act in school");
        lead.locator("[id='decide:REASON']").fill("It was seen by two adults.");
        tapTwice("decide:save");
        assertThat(lead.locator("#decided")).containsText("It was seen by two adults.");
    }

    @Test
    void aColleagueIsAskedOnce() {
        lead.navigate("/concern/action.xhtml?concern=" + number);
        lead.locator("[id='ask:task']").fill("Walk the corridor at lunch.");
        lead.locator("[id='ask:owner']").selectOption(new SelectOption().setLabel("Test ACTION_OWNER"));
        lead.locator("[id='ask:due']").fill(Now.day(ZoneOffset.UTC).plusDays(2).toString());
        tapTwice("ask:save");
        assertThat(lead.locator("#actions li")).hasCount(1);
    }

    private void tapTwice(String button) {
        AtomicInteger sent = new AtomicInteger();
        lead.onRequest(request ->
                sent.addAndGet(request.isNavigationRequest() && request.method().equals("POST") ? 1 : 0));
        lead.locator("[id='" + button + "']").dblclick();
        assertThat(lead).hasURL(CONCERN);
        assertEquals(1, sent.get());
    }
}
