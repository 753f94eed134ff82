package org.wholeschool.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.access.secondfactor.Authenticator;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A school's first afternoon: from an empty database and the console's token to the first concern. A person's steps are
 * counted (a field that is filled in, a button that is pressed): at five seconds each, and a minute of reading on each
 * of six pages, they are well under a quarter of an hour.
 */
@InFullRun("a product of its own from an empty database; no usual run sets a school up")
class SetUpStoryIT extends BrowserStory {

    private static final String WITHOUT_MAIL =
            "Email alerts are off, so notices appear only in Wholeschool. Ask your IT support to set up email.";
    private static final String PASSWORD = "three words together";
    private static final int MOST_STEPS = 70;
    private static final double PATIENCE = 60_000;
    private static final String ROLL =
            "upn,legal_surname,forename,dob,nc_year\nH801200001001,Okonkwo,Ada,2013-03-04,9\nX801200001002,Hill,Ben,2013-01-20,9\nL801200001003,Yilmaz,Cas,2011-12-02,10\n";

    @TempDir
    private static Path home;

    @TempDir
    private static Path postgresFolder;

    private static TestPostgres postgres;
    private static Product product;

    private int steps;

    @BeforeAll
    static void anEmptyServer() throws Exception {
        Map<String, String> database = new HashMap<>();
        if ("postgresql".equals(System.getProperty("wholeschool.test.database"))) {
            Keys.create(home.resolve("keys/wholeschool.keys"));
            postgres = TestPostgres.start(postgresFolder);
            database.putAll(postgres.settings());
        }
        product = new Product(home, database);
        product.awaitReady();
    }

    @AfterAll
    static void end() throws Exception {
        product.close();
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void fromAnEmptyDatabaseToTheFirstConcern() {
        Page page = open(Width.PHONE);
        page.navigate(product.address() + "/concern/log.xhtml");
        assertThat(page.getByText("This server is not set up yet")).isVisible();
        assertEquals(0, page.locator("input[type=password]").count());
        look(page, "setup-door");
        press(page, "Set the school up");

        fill(page, "door:token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        press(page, "Continue");
        assertThat(page.locator(".problems")).containsText("This is not the token");
        String token = token();
        fill(page, "door:token", token);
        press(page, "Continue");
        assertThat(page.locator("[id='school:name']")).isVisible();

        fill(page, "school:name", "Hillside School");
        fill(page, "school:urn", "12345");
        Map<String, String> people =
                new LinkedHashMap<>(Map.of("administrator", "Ada Iqbal", "lead", "Lee Grant", "head", "Hilda Moss"));
        people.forEach((role, name) -> {
            fill(page, "school:" + role + "-name", name);
            fill(page, "school:" + role + "-email", role + "@hillside.example");
        });
        fill(page, "school:lead-email", "Administrator@Hillside.example");
        press(page, "Set the school up");
        assertThat(page.locator(".problems")).containsText("six digits");
        assertThat(page.locator(".problems")).containsText("These are three people");
        assertThat(page.locator(".error")).hasCount(2);
        fill(page, "school:urn", "123456");
        assertThat(page.locator("[id='school:name']")).hasValue("Hillside School");
        fill(page, "school:lead-email", "lead@hillside.example");
        look(page, "setup-school");
        press(page, "Set the school up");
        assertThat(page.getByText("shown this once")).isVisible();
        look(page, "setup-links");
        String leadsLink = page.locator(".sheet", new Page.LocatorOptions().setHasText("Lee Grant"))
                .locator(".as-typed")
                .innerText()
                .strip();
        assertTrue(leadsLink.startsWith(product.address() + "/access/welcome.xhtml?link="), leadsLink);

        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy this link: Lee Grant"))
                .click();
        assertThat(page.getByText("Copied.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertEquals(leadsLink, page.evaluate("navigator.clipboard.readText()"));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I am the administrator"))
                .click();
        steps++;
        choosePassword(page, true);
        signInAt(page, "administrator@hillside.example");
        assertThat(page.getByText("7 steps of the set-up are left")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What is left to do"))
                .click();
        steps++;
        look(page, "setup-todo");
        sayWhoIsFound(page);
        bringTheRollIn(page);

        Page desk = open(Width.DESK);
        desk.navigate(product.address() + "/setup/begin.xhtml");
        assertThat(desk.getByText("Page not found")).isVisible();
        desk.navigate(leadsLink);
        choosePassword(desk, false);
        desk.navigate(leadsLink);
        press(desk, "Choose my password");
        assertThat(desk.getByText("This link cannot be used")).isVisible();
        signInAt(desk, "lead@hillside.example");
        logAConcern(desk);
        withoutAMailServerThatIsSaid(page);
        assertTrue(steps < MOST_STEPS, steps + " steps");
        aLinkGoesOnPaper(page);
    }

    /**
     * There is no mail server, and whoever could set one reads so on their first page; the lead logged the concern, and
     * nobody else had to be told of it.
     */
    private void withoutAMailServerThatIsSaid(Page page) {
        page.navigate(product.address() + "/index.xhtml");
        assertThat(page.locator("#without-mail")).hasText(WITHOUT_MAIL);
        look(page, "without-mail");
        page.navigate(product.address() + "/notice/list.xhtml");
        assertThat(page.locator("main .notice")).hasText(WITHOUT_MAIL);
    }

    /** Without a mail server a teacher's first link is printed, once, with the code for a phone. */
    private void aLinkGoesOnPaper(Page page) {
        page.navigate(product.address() + "/access/invite.xhtml");
        fill(page, "invite:name", "Tom Adeyemi");
        fill(page, "invite:email", "tom@hillside.example");
        page.getByLabel("Teacher", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Add them");
        page.waitForURL("**/access/account.xhtml**");
        press(page, "Print a one-time link");
        assertThat(page.locator("main")).containsText("Hand it to this person yourself");
        assertThat(page.locator("svg.qr")).isVisible();
        look(page, "paper-sheet");
        String link = page.locator("#link.secret").innerText().strip();
        assertTrue(link.startsWith(product.address() + "/access/welcome.xhtml?link="), link);
        page.navigate(page.url());
        assertThat(page.locator("#link.secret")).hasCount(0);
        Page phone = open(Width.PHONE);
        phone.navigate(link);
        choosePassword(phone, false);
    }

    private static String token() {
        Matcher line =
                Pattern.compile("one-time token for it: ([A-Za-z0-9_-]{43})\\n").matcher(product.output());
        assertTrue(line.find(), product.output());
        return line.group(1);
    }

    private void choosePassword(Page page, boolean mistaken) {
        press(page, "Choose my password");
        if (mistaken) {
            fill(page, "choose:password", "short");
            fill(page, "choose:again", "short");
            press(page, "Keep this password");
            assertThat(page.locator(".problems")).containsText("at least 12 characters");
        }
        fill(page, "choose:password", PASSWORD);
        fill(page, "choose:again", PASSWORD);
        press(page, "Keep this password");
        assertThat(page.getByText("Your password is saved")).isVisible();
        assertAccessible(page);
    }

    private void signInAt(Page page, String email) {
        page.navigate(product.address() + "/access/sign-in.xhtml");
        fill(page, "sign-in:email", email);
        fill(page, "sign-in:password", PASSWORD);
        press(page, "Sign in");
        // A real school's administrator and lead must have a second factor: three more steps, once.
        Authenticator.setUp(page);
        steps += 3;
    }

    private void sayWhoIsFound(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Say who is found"))
                .click();
        steps++;
        fill(page, "contacts:duty:0:name", "Lee Grant");
        fill(page, "contacts:duty:0:phone", "ask me");
        fill(page, "contacts:outOfHours", "01632 960999");
        press(page, "Save");
        assertThat(page.locator(".problems")).containsText("Give the number in digits");
        fill(page, "contacts:duty:0:phone", "01632 960123");
        press(page, "Save");
        assertThat(page.getByText("Staff now see these names and numbers.")).isVisible();
        look(page, "school-contacts");
    }

    private void bringTheRollIn(Page page) {
        page.navigate(product.address() + "/setup/todo.xhtml");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bring the roster in"))
                .click();
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("roll.csv", "text/csv", ROLL.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:go']").click();
        page.waitForURL("**/roster/import-preview.xhtml**");
        assertThat(page.locator("main")).containsText("3 pupils are new");
        page.locator("[id='take:start']").click();
        page.waitForURL("**/roster/import-result.xhtml**");
        assertThat(page.getByText("3 added, 0 changed"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        steps += 4;
        page.navigate(product.address() + "/setup/todo.xhtml");
        assertThat(page.getByText("3 pupils are on roll.")).isVisible();
    }

    private void logAConcern(Page page) {
        page.navigate(product.address() + "/concern/log.xhtml");
        assertThat(page.locator(".now")).containsText("Lee Grant");
        assertThat(page.locator(".now a[href='tel:01632960999']")).isVisible();
        Locator offDuty = page.locator(".now summary").first();
        if (offDuty.count() > 0) {
            // At this hour no one is on duty: the number for that is in view, and the others are one tap away.
            offDuty.click();
        }
        assertThat(page.locator(".now a[href='tel:01632960123']")).isVisible();
        LogForm.open(page, product.address())
                .facts("Two pupils were pushed off the bench by older ones.")
                .when("Just now")
                .place("Classroom")
                .pupil("okonkwo", "was harmed")
                .source("I saw or heard it myself")
                .kind("Bullying: other")
                .send();
        steps += 10;
        page.waitForURL("**/concern/logged.xhtml**");
        look(page, "setup-first-concern");
        page.navigate(product.address() + "/concern/list.xhtml");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main")).containsText("Ada Okonkwo");
    }

    private void fill(Page page, String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
        steps++;
    }

    private void press(Page page, String words) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .or(page.locator("main")
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(words).setExact(true)))
                .click();
        steps++;
    }

    private void look(Page page, String name) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name);
    }
}
