package org.wholeschool.access.singlesignon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.OnPostgresql;
import org.wholeschool.testing.WithKeycloak;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * An administrator sets single sign-on up, the head approves it, a teacher comes in with it and leaves, and a pupil
 * does not come in.
 */
@InFullRun("it starts Keycloak; no usual run signs in at a provider")
@WithKeycloak
@OnPostgresql("the identity provider is started once in a run, beside the services that need it")
class SingleSignOnStoryIT extends BrowserStory {

    private static final Pattern HOME = Pattern.compile(".*/index\\.xhtml");

    private void looksRight(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static void atTheProvider(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill("a password there");
        page.locator("#kc-login").click();
    }

    @ParameterizedTest
    @EnumSource
    void fromTheAdministratorsPageToATeacherWhoIsInAndOutAgain(Width width) {
        long school = newSchool();
        String ours = "/access/sign-in.xhtml?school=00" + school;
        Page administrator = open(width);
        signIn(administrator, Role.ADMINISTRATOR, school);
        String[] made = ((String) administrator.evaluate(
                        "async path => (await fetch(path, {method: 'POST'})).text()",
                        "/testing/sign-on?school=" + school))
                .split(" ");
        administrator.navigate("/access/single-sign-on.xhtml");
        assertThat(administrator.getByText("Single sign-on is off.")).isVisible();
        looksRight(administrator, "single-sign-on-off", width);
        administrator.locator("[id='set:issuer']").fill("https://login.microsoftonline.com/common/v2.0");
        administrator.locator("[id='set:client']").fill("wholeschool");
        administrator.locator("[id='set:secret']").fill(made[1]);
        administrator.locator("[id='set:teachers']").fill("Teachers\nCover staff");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.getByRole(AriaRole.ALERT).first())
                .containsText("for everybody who has any account with it");
        looksRight(administrator, "single-sign-on-wrong", width);
        administrator.locator("[id='set:issuer']").fill("login.microsoftonline.com/a-tenant/v2.0");
        administrator.locator("[id='set:client']").fill("");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.getByRole(AriaRole.ALERT).first()).containsText("Type the client ID");
        administrator.locator("[id='set:client']").fill("wholeschool");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.getByRole(AriaRole.ALERT).first()).containsText("It begins with https://");
        assertThat(administrator.locator("[id='set:secret']")).hasValue("");
        assertThat(administrator.locator("[id='set']")).containsText("The secret that you typed is kept");
        administrator.locator("[id='set:issuer']").fill(made[0]);
        administrator.locator("[id='set:claim']").fill("aud");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.getByRole(AriaRole.ALERT).first()).containsText("cannot tell groups apart");
        administrator.locator("[id='set:claim']").fill("groups");
        administrator.locator("[id='set:secret']").fill("not the secret");
        administrator.locator("[id='set:try']").click();
        assertThat(administrator.getByRole(AriaRole.ALERT).first())
                .containsText("does not accept this client ID with this secret");
        administrator.locator("[id='set:secret']").fill(made[1]);
        administrator.locator("[id='set:try']").click();
        assertThat(administrator.locator(".news")).containsText("The provider answers");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.locator(".news")).containsText("Sent for approval.");
        looksRight(administrator, "single-sign-on-waits", width);

        Page teacher = open(width);
        teacher.navigate(ours);
        assertThat(teacher.locator("#school-account")).hasCount(0);

        Page head = open(width);
        signIn(head, Role.HEAD, school);
        head.navigate("/access/approvals.xhtml");
        assertThat(head.locator("main")).containsText(made[0]);
        assertThat(head.locator("#sign-on")).containsText("We cannot know whose provider this is.");
        looksRight(head, "single-sign-on-approval", width);

        administrator.locator("[id='set:teachers']").fill("Others");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.locator(".news")).containsText("Sent for approval.");
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(head.getByRole(AriaRole.ALERT).first()).containsText("or it has changed. Check it again.");
        assertThat(head.locator("#sign-on dl")).containsText("Others");
        looksRight(head, "single-sign-on-changed", width);
        teacher.navigate(ours);
        assertThat(teacher.locator("#school-account")).hasCount(0);

        administrator.locator("[id='set:teachers']").fill("Teachers\nCover staff");
        administrator.locator("[id='set:propose']").click();
        assertThat(administrator.locator(".news")).containsText("Sent for approval.");
        head.navigate("/access/approvals.xhtml");
        assertThat(head.locator("#sign-on dl")).containsText("Teachers, Cover staff");
        head.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(head.locator(".news")).containsText("Approved. It is in use now.");

        teacher.navigate(ours);
        looksRight(teacher, "sign-in-with-school-account", width);
        teacher.locator("#school-account").click();
        atTheProvider(teacher, "robin");
        assertThat(teacher).hasURL(HOME);
        teacher.navigate("/access/me.xhtml");
        assertThat(teacher.getByText("you can sign in with it")).isVisible();
        assertThat(teacher.locator("[id='password:change']")).hasCount(0);
        looksRight(teacher, "me-with-school-account", width);
        signOut(teacher, width);
        teacher.locator("#kc-logout").click();
        assertThat(teacher).hasURL(Pattern.compile(".*/access/sign-in\\.xhtml.*"));

        Page colleague = open(width);
        signIn(colleague, Role.TEACHER, school);
        colleague.navigate("/access/me.xhtml");
        looksRight(colleague, "me-connect-school-account", width);
        colleague.locator("[id='connect:do']").click();
        atTheProvider(colleague, "robin");
        assertThat(colleague.getByRole(AriaRole.ALERT)).containsText("connected to another account");
        assertThat(colleague.locator("[id='connect:do']")).isVisible();

        Page pupil = open(width);
        pupil.navigate(ours);
        pupil.locator("#school-account").click();
        atTheProvider(pupil, "pupil");
        assertThat(pupil.getByRole(AriaRole.ALERT))
                .containsText("You are in none of the groups that have access here.");
        looksRight(pupil, "sign-in-no-group", width);

        administrator.navigate("/access/single-sign-on.xhtml");
        assertThat(administrator.getByText("Single sign-on is on, with " + made[0]))
                .isVisible();
        looksRight(administrator, "single-sign-on-on", width);
        administrator.locator("[id='on:off']").click();
        assertThat(administrator.locator(".news")).containsText("Single sign-on is off.");
        teacher.navigate(ours);
        assertThat(teacher.locator("#school-account")).hasCount(0);
    }
}
