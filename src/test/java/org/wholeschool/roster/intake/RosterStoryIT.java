package org.wholeschool.roster.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.roster.file.Rosters;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.server.TestSchool;

/**
 * The administrator brings the roll from the school's information system: a wrong file first, then a look at what would
 * change, then in, and out again.
 */
class RosterStoryIT extends BrowserStory {

    private static final double PATIENCE = 60_000;

    @ParameterizedTest
    @EnumSource
    void aRosterGoesInAndOutAgain(Width width) throws IOException {
        long school = newSchool();
        Page page = open(width);
        signIn(page, Role.ADMINISTRATOR, school);
        page.navigate("/roster/import.xhtml");
        assertThat(page.getByText("No roster has been imported yet.")).isVisible();
        look(page, "roster-empty", width);

        choose(page, "letters.zip", Rosters.zip(Map.of("../users.csv", "x")));
        assertThat(page.locator(".field.error")).containsText("paths that lead outside");
        look(page, "roster-wrong-file", width);

        assertThat(page.getByText("No folder is watched.")).isVisible();
        choose(page, "oneroster.zip", export(school));
        page.waitForURL("**/roster/import-preview.xhtml**");
        assertThat(page.locator("main")).containsText("2 pupils are new");
        assertThat(page.locator("main")).containsText("6 pupils on roll are not in the file");
        page.getByText("2 pupils are new").click();
        assertThat(page.getByText("Ann Neill, year 7")).isVisible();
        assertThat(page.locator("main")).containsText("1 person gets an account");
        page.getByText("1 person gets an account").click();
        assertThat(page.getByText("Tara Teacher, tara@new-" + school + ".example"))
                .isVisible();
        assertThat(page.getByText("The file has a different name or last day.")).isVisible();
        assertThat(page.locator("main")).containsText("This email address cannot be used here.");
        assertThat(page.getByLabel("Import the staff")).isChecked();
        assertThat(page.getByLabel("No, they still work here")).isChecked();
        assertThat(page.locator("main")).containsText("users.csv, roles.csv and the enrolments do not say");
        look(page, "roster-preview", width);

        page.locator("[id='take:start']").click();
        assertThat(page.locator(".field.error, fieldset.error").first()).containsText("Say whether they have");
        look(page, "roster-ask", width);
        page.getByLabel("No, they are still on roll").check();
        page.locator("[id='take:start']").click();
        page.waitForURL("**/roster/import-result.xhtml**");
        assertThat(page.getByText("2 added, 0 changed, 0 left, 0 back on roll."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.getByText("Staff: 1 added, 0 changed, 0 left.")).isVisible();
        look(page, "roster-result", width);
        String result = page.url();
        page.navigate("/access/accounts.xhtml");
        assertThat(page.getByText("1 person has not been sent an invitation yet."))
                .isVisible();
        look(page, "accounts-waiting", width);
        page.locator("[id='invitations:send']").click();
        assertThat(page.getByText("1 invitation is on its way.")).isVisible();
        page.navigate(result);

        Download rows = page.waitForDownload(
                () -> page.locator("[id='result:download']").click());
        String file = Files.readString(rows.path(), StandardCharsets.UTF_8);
        assertTrue(file.contains("users.csv"), file);
        assertFalse(file.contains("Nobody") || file.contains("Neill"), "whom a row is about does not leave: " + file);

        page.locator("[id='result:undo']").click();
        look(page, "roster-undo", width);
        page.locator("[id='result:yes']").click();
        assertThat(page.getByText("This import was undone")).isVisible();
        page.navigate("/access/accounts.xhtml");
        assertThat(page.locator("main")).not().containsText("Tara Teacher");
        page.navigate("/roster/import.xhtml");
        assertEquals(1, page.locator("main tbody tr").count());
        look(page, "roster-list", width);
    }

    @Test
    void whoChoseNoFileOrAnEmptyOneOrWasSignedOutReadsThat() {
        Page page = open(Width.PHONE);
        signIn(page, Role.ADMINISTRATOR, newSchool());
        page.navigate("/roster/import.xhtml");
        page.locator("[id='upload:go']").click();
        assertThat(page.locator(".field.error")).containsText("Choose the file that your information system exported.");
        choose(page, "roll.csv", new byte[0]);
        assertThat(page.locator(".field.error")).containsText("This file is empty.");
        assertThat(page.locator(".field.error")).not().containsText("Choose the file that");
        look(page, "roster-empty-file", Width.PHONE);

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-session"));
        choose(page, "roll.csv", "upn,legal_surname,forename\n".repeat(30).getBytes(StandardCharsets.UTF_8));
        page.waitForURL("**/platform/expired.xhtml");
        assertThat(page.locator("h1")).hasText("You were signed out");
    }

    private void choose(Page page, String name, byte[] content) {
        page.locator("[id='upload:file']").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("[id='upload:go']").click();
    }

    private void look(Page page, String name, Width width) {
        picture(page, name, width);
        assertAccessible(page);
        assertFitsWidth(page);
    }

    private static byte[] export(long school) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", "propertyName,value\noneroster.version,1.2\nfile.users,bulk\n");
        files.put(
                "users.csv",
                Rosters.USERS_1_2
                        + Rosters.user("p1", "{UPN:H801200001001}", "Ann", "Neill", "", "07")
                        + Rosters.user("p2", "", "Ben", "Osei", "", "8")
                        + Rosters.user("x1", "", "Nobody", "Knows", "", "")
                        + Rosters.user("t1", "", "Tara", "Teacher", "tara@new-" + school + ".example", "")
                        + Rosters.user("t2", "", "Lea", "Renamed", TestSchool.email(Role.LEAD, school), "")
                        + Rosters.user("t3", "", "Mis", "Typed", "mistyped at school", ""));
        files.put(
                "roles.csv",
                Rosters.ROLES + "r1,,,p1,primary,student,,,org1,\nr2,,,p2,primary,student,,,org1,\n"
                        + "r3,,,t1,primary,teacher,,,org1,\nr4,,,t2,primary,teacher,,,org1,\nr5,,,t3,primary,teacher,,,org1,\n");
        files.put("demographics.csv", Rosters.DEMOGRAPHICS + "p1,,,2014-09-01,female,,\np2,,,2013-09-02,male,,\n");
        return Rosters.zip(files);
    }
}
