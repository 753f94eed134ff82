package org.wholeschool.concern.mine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
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

/**
 * A teacher sees that what they logged was received, adds to it, and sees it looked at; a lead sees what was added and
 * says that they have read it.
 */
class MyConcernsStoryIT extends BrowserStory {

    private static final String MORE =
            "<b>She</b> told me today: \"every day since half-term\" \u202eereh \ud83d\ude00";

    @ParameterizedTest
    @EnumSource
    void aTeacherFollowsWhatTheyLoggedAndAddsToIt(Width width) {
        long school = ConcernStories.newSchool();
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/concern/mine.xhtml");
        assertThat(page.locator(".empty")).containsText("You have not logged a concern yet.");
        assertAccessible(page);
        picture(page, "my-concerns-empty", width);
        long concern = ConcernStories.log(school, "BULLYING_OTHER");

        page.navigate("/concern/mine.xhtml");
        assertThat(page.locator(".concerns li")).hasCount(1);
        assertThat(page.locator(".concerns")).containsText("Received");
        assertThat(page.locator(".concerns")).containsText("Canteen");
        assertThat(page.locator(".concerns")).containsText("Not known when");
        assertThat(page.locator(".concerns")).containsText("Number " + concern);
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "my-concerns", width);
        page.locator(".concerns a").click();
        assertThat(page.locator(".as-typed").first()).hasText("Two boys pushed a third against the lockers.");
        assertThat(page.locator("dl.facts").first()).containsText("I saw or heard it myself");

        field(page, "keep").click();
        assertThat(page.locator("[id='add:words-wrong']")).hasText("Write what you want to add.");
        assertThat(field(page, "words")).isFocused();
        field(page, "words").fill("x".repeat(20_001));
        field(page, "keep").click();
        assertThat(page.locator("[id='add:words-wrong']"))
                .containsText("This is longer than 20,000 characters: it has 20,001.");
        // Nothing that was typed is lost; the page is long, and the browser may still be reading it.
        assertThat(field(page, "words")).hasValue("x".repeat(20_001));
        assertAccessible(page);
        field(page, "words").fill(MORE);
        field(page, "keep").click();
        assertThat(page.locator(".news"))
                .containsText(
                        "Thank you. Your addition is saved, and shown as new to the people who read this concern.");
        assertThat(page.locator(".additions .as-typed")).hasText(MORE);
        assertThat(page.locator(".additions b")).hasCount(0);
        assertThat(field(page, "words")).hasValue("");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "my-concern", width);

        aLeadReadsWhatWasAdded(width, school, concern);

        page.reload();
        assertThat(page.locator("main")).containsText("Opened by Test LEAD, ");
        assertThat(page.locator("main")).containsText("The safeguarding team decides what to do.");
        Page colleague = open(width);
        signIn(colleague, Role.HEAD, school);
        assertEquals(
                404,
                colleague.navigate("/concern/my-concern.xhtml?id=" + concern).status(),
                "somebody else's concern");
        assertEquals(404, colleague.navigate("/concern/my-concern.xhtml?id=x").status());
        assertEquals(404, colleague.navigate("/concern/additions.xhtml").status());
        assertEquals(404, colleague.navigate("/concern/mine.xhtml?page=first").status());
    }

    private void aLeadReadsWhatWasAdded(Width width, long school, long concern) {
        Page page = open(width);
        signIn(page, Role.LEAD, school);
        page.navigate("/concern/view.xhtml?id=" + concern);
        page.locator("[id='see:acknowledge']").click();
        page.navigate("/index.xhtml");
        assertThat(page.locator("#additions")).containsText("New information was added to one concern.");
        assertAccessible(page);
        page.locator("#additions a").click();
        assertThat(page.locator(".concerns li")).hasCount(1);
        assertThat(page.locator(".concerns")).containsText("Number " + concern + " · one addition · since");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "additions", width);
        page.locator(".concerns a").click();

        Locator added = page.locator("#added");
        assertThat(added.locator(".as-typed")).hasText(MORE);
        assertThat(added).containsText("by Test TEACHER");
        assertThat(added).containsText("Not read yet");
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, "concern-added", width);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I have read this"))
                .click();
        assertThat(added).containsText(Pattern.compile("Read .* by Test LEAD"));
        assertThat(added.locator("[id='additions:read']")).hasCount(0);
        assertAccessible(page);
        page.navigate("/index.xhtml");
        assertThat(page.locator("#additions")).hasCount(0);
        page.navigate("/concern/additions.xhtml");
        assertThat(page.locator(".empty")).containsText("Everything that was added to concerns has been read.");
        assertAccessible(page);
    }

    @Test
    void whoWasSignedOutMeanwhileKeepsWhatWasTypedAndWithoutScriptsItIsSentAsWell() {
        long school = ConcernStories.newSchool();
        String address = "/concern/my-concern.xhtml?id=" + ConcernStories.log(school, "He was pushed.", "kofi");
        Page page = open(Width.PHONE);
        signIn(page, Role.TEACHER, school);
        page.clock().install();
        page.navigate(address);
        assertThat(page.locator("dl.facts").first()).containsText("Kofi Osei, 8B: was harmed");
        assertAccessible(page);
        picture(page, "my-concern-named", Width.PHONE);
        page.getByText("Add a correction to the concern").click();
        field(page, "words").fill(MORE);
        page.clock().fastForward("40:00");
        page.context().setOffline(true);
        field(page, "keep").click();
        assertThat(page.locator("[data-note='no-connection']")).isFocused();
        page.context().setOffline(false);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
        field(page, "keep").click();
        assertThat(page.locator("[data-note='signed-out']")).isFocused();
        assertThat(field(page, "words")).hasValue(MORE);
        assertAccessible(page);
        signIn(page.context().newPage(), Role.TEACHER, school);
        field(page, "keep").click();
        assertThat(page.locator(".additions .as-typed")).hasText(MORE);

        Page plain = openWithoutScripts(Width.PHONE);
        signIn(plain, Role.TEACHER, school);
        plain.navigate(address);
        field(plain, "words").fill(MORE);
        field(plain, "keep").click();
        assertThat(plain.locator(".additions .as-typed")).hasText(new String[] {MORE, MORE});
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='add:" + id + "']");
    }
}
