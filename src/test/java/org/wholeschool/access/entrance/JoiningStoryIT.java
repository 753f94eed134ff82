package org.wholeschool.access.entrance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/**
 * An administrator invites a lead, the head approves it, the person opens the mail's link and comes in; some day they
 * leave.
 */
class JoiningStoryIT extends BrowserStory {

    private static final String CHOSEN = "marmalade bicycle seventeen";
    private static final Pattern SIGN_IN = Pattern.compile(".*/access/sign-in\\.xhtml.*");

    private static String linkInMailTo(String address) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(System.getProperty("wholeschool.test.url") + "/testing/mail?to=" + address))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void look(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    @ParameterizedTest
    @EnumSource
    void aLeadIsInvitedApprovedComesInAndLeaves(Width width) {
        long school = newSchool();
        String address = "ada-" + UUID.randomUUID() + "@school.example";

        Page administrator = open(width);
        signIn(administrator, Role.ADMINISTRATOR, school);
        administrator.navigate("/access/accounts.xhtml");
        administrator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a person"))
                .click();
        press(administrator, "Send the link");
        assertThat(administrator.getByRole(AriaRole.ALERT)).containsText("Type their name.");
        look(administrator, "invite-wrong", width);
        administrator.getByLabel("Name").fill("Ada Byron");
        administrator.getByLabel("Their own school email address").fill(address);
        administrator
                .getByText("Safeguarding lead", new Page.GetByTextOptions().setExact(true))
                .click();
        look(administrator, "invite", width);
        press(administrator, "Send the link");
        assertThat(administrator.getByRole(AriaRole.STATUS).first()).containsText("Nothing has been sent yet");
        assertThat(administrator.getByText("To be: Safeguarding lead")).isVisible();
        look(administrator, "account", width);

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        head.locator("main li")
                .filter(new Locator.FilterOptions().setHasText("One request waits for your approval."))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(head.getByText(address)).isVisible();
        look(head, "approvals", width);
        press(head, "Approve");
        assertThat(head.getByText("It is approved")).isVisible();
        assertThat(head.getByText("Nothing waits for you.")).isVisible();
        look(head, "approvals-none", width);

        Page ada = open(width);
        ada.navigate("/access/welcome.xhtml?link=" + linkInMailTo(address));
        look(ada, "welcome", width);
        press(ada, "Choose my password");
        assertThat(ada.getByText("Choose a password")).isVisible();
        assertFalse(ada.url().contains("link="), "the link has left the address");
        Locator password = ada.getByLabel("New password");
        password.fill("password1234");
        ada.getByLabel("The same again").fill("password1234");
        assertThat(ada.getByText("Too easy to guess")).isVisible();
        press(ada, "Keep this password");
        assertThat(ada.getByRole(AriaRole.ALERT)).containsText("guessers try it first");
        look(ada, "welcome-wrong", width);
        password.fill(CHOSEN);
        ada.getByLabel("The same again").fill(CHOSEN);
        assertThat(ada.getByText("Very strong")).isVisible();
        press(ada, "Keep this password");
        assertThat(ada).hasURL(SIGN_IN);
        assertThat(ada.getByText("Your password is saved.")).isVisible();
        signIn(ada, address, CHOSEN);
        ada.waitForURL("**/index.xhtml");
        ada.navigate("/concern/list.xhtml");
        assertThat(ada).hasURL(Pattern.compile(".*/concern/list\\.xhtml"));

        press(administrator, "Close it now");
        assertThat(administrator.getByRole(AriaRole.ALERT)).containsText("is signed out at once");
        look(administrator, "account-close", width);
        press(administrator, "No, leave it open");
        ada.navigate("/concern/list.xhtml");
        assertThat(ada).hasURL(Pattern.compile(".*/concern/list\\.xhtml"));
        press(administrator, "Close it now");
        press(administrator, "Yes, close it");
        assertThat(administrator.getByText("The account is closed.")).isVisible();
        look(administrator, "account-left", width);
        ada.navigate("/concern/list.xhtml");
        assertThat(ada).hasURL(SIGN_IN);
    }

    @Test
    void aLinkThatCannotBeUsedSaysWhatToDo() {
        Page page = open(Width.PHONE);
        page.navigate("/access/welcome.xhtml?link=never-made");
        press(page, "Choose my password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link cannot be used.");
        look(page, "welcome-unusable", Width.PHONE);
        page.navigate("/access/welcome.xhtml");
        assertThat(page.getByText("There is nothing to do here without a link")).isVisible();
        look(page, "welcome-nothing", Width.PHONE);
    }

    @Test
    void anAdministratorSaysWhatSomebodyMayDoAndUntilWhen() {
        long school = newSchool();
        Page page = open(Width.DESK);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/access/accounts.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Test TEACHER"))
                .click();
        page.getByLabel("Governor", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Last day of Teacher").fill("2099-07-20");
        press(page, "Keep these roles");
        assertThat(page.getByText("The roles are kept.")).isVisible();
        assertThat(page.getByText("Teacher, until 20 July 2099")).isVisible();
        page.getByLabel("Administrator", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Head", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Keep these roles");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("watch over each other");
        look(page, "account-wrong", Width.DESK);
        page.getByLabel("New email address").fill("nobody@nowhere");
        press(page, "Change the address");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This is not an email address.");
        press(page, "Send a link");
        assertThat(page.getByText("A new link is on its way.")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void everybodySeesWhereTheyAreInAndEndsIt(Width width) {
        long school = newSchool();
        Page elsewhere = open(width);
        signIn(elsewhere, Role.TEACHER, school);
        Page page = open(width);
        signIn(page, Role.TEACHER, school);
        page.navigate("/access/me.xhtml");
        assertThat(page.locator("[id='places']").getByText("Chrome on Linux")).hasCount(2);
        assertThat(page.locator("[id='devices']").getByText("Chrome on Linux")).hasCount(2);
        look(page, "me", width);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Sign out: Chrome on Linux")))
                .click();
        assertThat(page.getByText("That one is signed out.")).isVisible();
        elsewhere.navigate("/index.xhtml");
        assertThat(elsewhere).hasURL(SIGN_IN);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Forget it: Chrome on Linux")))
                .first()
                .click();
        assertThat(page.getByText("That device is forgotten.")).isVisible();
        assertThat(page.locator("[id='devices']").getByText("Chrome on Linux")).hasCount(1);

        page.getByLabel("Password until now").fill("not this one");
        page.getByLabel("New password").fill(CHOSEN);
        page.getByLabel("The same again").fill(CHOSEN);
        press(page, "Change it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not the password that you have now");
        look(page, "me-wrong", width);
        page.getByLabel("Password until now").fill(TestSchool.PASSWORD);
        page.getByLabel("New password").fill(CHOSEN);
        page.getByLabel("The same again").fill(CHOSEN);
        press(page, "Change it");
        assertThat(page.getByText("Your password is changed.")).isVisible();
        page.navigate("/index.xhtml");
        assertThat(page).hasURL(Pattern.compile(".*/index\\.xhtml"));
    }
}
