package org.wholeschool.upkeep;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.concern.log.LogForm;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.OnPostgresql;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.PostgresTools;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A technician backs a running product up with one command, loses the machine, and restores onto an empty one with
 * another: the same concerns, and the audit chain whole. The built product runs as a process, and the commands are
 * those of docker/. On PostgreSQL it is a drill: the server has an extension, as many have, and the backup goes into
 * another database of it, whose roles have names of their own, beside the one that people work in.
 */
@InFullRun("a backup and two starts; no usual run restores")
@OnPostgresql("the scripts of docker/ are for PostgreSQL")
class RestoreStoryIT extends BrowserStory {

    private static final String NOTE = "Meet me behind the gym <b>alone</b>";

    @TempDir
    private Path lost;

    @TempDir
    private Path fresh;

    @TempDir
    private Path backups;

    private final boolean onPostgres = "postgresql".equals(System.getProperty("wholeschool.test.database"));
    private TestPostgres server;

    @AfterEach
    void endServer() {
        if (server != null) {
            server.stop();
        }
    }

    private Map<String, String> production() throws Exception {
        if (!onPostgres) {
            return Map.of();
        }
        Keys.create(lost.resolve("keys/wholeschool.keys"));
        server = TestPostgres.start(lost.resolve("postgres"));
        server.asSuperuser("wholeschool", "create extension pg_stat_statements");
        return server.settings();
    }

    private Map<String, String> drill() throws Exception {
        if (!onPostgres) {
            return Map.of();
        }
        server.asSuperuser("postgres", "create database drill");
        Path secrets = Files.createDirectory(fresh.resolve("secrets"));
        for (String secret : List.of("owner-password", "application-password")) {
            Files.copy(server.passwordFile(), secrets.resolve(secret));
        }
        Map<String, String> settings = new TreeMap<>(server.asSuperuser());
        settings.putAll(Map.of("POSTGRES_DB", "drill", "SECRETS", secrets.toString()));
        settings.putAll(server.settings("drill", "drill_owner", "drill_app"));
        assertEquals(0, run(fresh, settings, "docker/roles.sh"), this::output);
        assertEquals(
                0,
                run(fresh, settings, "docker/roles.sh"),
                () -> "roles that are there already stay as they are: " + output());
        return server.settings("drill", "drill_owner", "drill_app");
    }

    @Test
    void theSameConcernsAreThereAndTheChainIsWhole() throws Exception {
        Map<String, String> before = production();
        Path key = Files.createTempFile("copy-of", ".keys");
        String concerns;
        String told;
        String concern;
        try (Product product = new Product(lost, demonstration(before))) {
            product.awaitReady();
            concern = logged(product);
            withoutAMailServerTheAdministratorReadsNotHowManyWait(product);
            Page lead = openAt(product.address(), Width.DESK);
            concerns = concerns(lead);
            told = firstConcern(lead);
            Files.write(key, Files.readAllBytes(lost.resolve("keys/wholeschool.keys")));
            assertEquals(0, run(lost, before, "docker/backup.sh", backups.toString()), this::output);
            closeBrowsers();
        }
        try (Stream<Path> made = Files.list(backups)) {
            Path backup = made.filter(file -> file.toString().matches(".*\\.(zip|dump)"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    !new String(Files.readAllBytes(backup), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("field.1="),
                    "no keys in a backup");

            Map<String, String> after = drill();
            assertEquals(0, run(fresh, after, "docker/restore.sh", backup.toString(), key.toString()), this::output);
            assertNotEquals(
                    0,
                    run(fresh, after, "docker/restore.sh", backup.toString(), key.toString()),
                    "nothing that is there is overwritten");
            try (Product product = new Product(fresh, demonstration(after))) {
                product.awaitReady();
                Page lead = openAt(product.address(), Width.DESK);
                assertEquals(concerns, concerns(lead));
                assertEquals(told, firstConcern(lead));
                itsFileAndItsInjuryAreThere(lead, concern);
                Page officer = openAt(product.address(), Width.DESK);
                signInAtNorthfield(officer, "dpo");
                officer.navigate("/audit/chain.xhtml");
                officer.locator("[id='chain:check']").click();
                assertThat(officer.getByText("none is missing")).isVisible();
                closeBrowsers();
            }
        } finally {
            Files.delete(key);
        }
    }

    private static Map<String, String> demonstration(Map<String, String> database) {
        Map<String, String> settings = new TreeMap<>(database);
        settings.put("wholeschool.demonstration", "true");
        return settings;
    }

    private String concerns(Page lead) {
        signInAtNorthfield(lead, "lead");
        lead.navigate("/concern/list.xhtml");
        return lead.locator("main").innerText();
    }

    /**
     * A concern with a file and an injury: what is kept beside the concern's own row.
     *
     * @return its number
     */
    private String logged(Product product) {
        Page teacher = openAt(product.address(), Width.DESK);
        signInAtNorthfield(teacher, "teacher");
        LogForm form = LogForm.open(teacher)
                .facts("They showed me a bruise and a note.")
                .when("Just now")
                .source("I saw or heard it myself")
                .kind("Bullying: other");
        form.place("Canteen");
        teacher.getByText("Injuries and body map").click();
        teacher.getByLabel("Right knee", new Page.GetByLabelOptions().setExact(true))
                .check();
        teacher.locator("#attach-file")
                .setInputFiles(new FilePayload("note.txt", "text/plain", NOTE.getBytes(StandardCharsets.UTF_8)));
        assertThat(teacher.locator(".chosen-files li")).hasCount(1);
        form.send();
        teacher.waitForURL(Pattern.compile(".*/concern/logged\\.xhtml\\?id=\\d+"));
        assertThat(teacher.locator(".attached")).containsText("note.txt");
        return teacher.url().replaceFirst(".*id=", "");
    }

    /** The lead and the deputy have to be told of it, and there is nothing to write to them with. */
    private void withoutAMailServerTheAdministratorReadsNotHowManyWait(Product product) {
        Page administrator = openAt(product.address(), Width.PHONE);
        signInAtNorthfield(administrator, "administrator");
        assertThat(administrator.locator("#without-mail"))
                .hasText(Pattern.compile("Email alerts are off, so notices appear only in Wholeschool\\.[^0-9]*"));
        assertAccessible(administrator);
        assertFitsWidth(administrator);
        picture(administrator, "administrator-without-mail", Width.PHONE);
    }

    private static void itsFileAndItsInjuryAreThere(Page lead, String concern) {
        lead.navigate("/concern/view.xhtml?id=" + concern);
        assertThat(lead.locator("#injuries dt")).hasText(new String[] {"Right knee"});
        lead.locator(".attached bdi").getByText("note.txt").click();
        assertThat(lead.locator("main")).containsText(NOTE);
    }

    private static String firstConcern(Page lead) {
        lead.navigate(
                lead.locator("main a[href*='/concern/view.xhtml']").first().getAttribute("href"));
        String told = lead.locator(".as-typed").first().innerText();
        assertTrue(told.length() > 10, told);
        return told;
    }

    private int run(Path home, Map<String, String> settings, String... command) throws Exception {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(backups.resolve("output").toFile());
        process.environment().put("WHOLESCHOOL_HOME", home.toString());
        settings.forEach((key, value) ->
                process.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
        if (onPostgres) {
            process.environment().merge("PATH", PostgresTools.folder().toString(), (path, tools) -> tools + ":" + path);
        }
        return process.start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(backups.resolve("output"));
        } catch (IOException fault) {
            return fault.toString();
        }
    }
}
