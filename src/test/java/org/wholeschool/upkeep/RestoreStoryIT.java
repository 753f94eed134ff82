package org.wholeschool.upkeep;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.platform.Keys;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;
import org.wholeschool.testing.launch.PostgresTools;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A technician backs a running product up with one command, loses the machine, and restores onto an empty one with another: the same concerns, and the audit
 * chain whole. The built product runs as a process, and the commands are those of docker/.
 */
class RestoreStoryIT extends BrowserStory {

    @TempDir
    private Path lost;

    @TempDir
    private Path fresh;

    @TempDir
    private Path backups;

    private final boolean onPostgres = "postgresql".equals(System.getProperty("wholeschool.test.database"));
    private final List<TestPostgres> servers = new ArrayList<>();

    @AfterEach
    void endServers() {
        servers.forEach(TestPostgres::stop);
    }

    private Map<String, String> database(Path home) throws IOException {
        if (!onPostgres) {
            return Map.of();
        }
        TestPostgres server = TestPostgres.start(home.resolve("postgres"));
        servers.add(server);
        return server.settings();
    }

    @Test
    void theSameConcernsAreThereAndTheChainIsWhole() throws Exception {
        if (onPostgres) {
            Keys.create(lost.resolve("keys/wholeschool.keys"));
        }
        Map<String, String> before = database(lost);
        Path key = Files.createTempFile("copy-of", ".keys");
        String concerns;
        String told;
        try (Product product = new Product(lost, demonstration(before))) {
            product.awaitReady();
            Page lead = openAt(product.address(), Width.DESK);
            concerns = concerns(lead);
            told = firstConcern(lead);
            Files.write(key, Files.readAllBytes(lost.resolve("keys/wholeschool.keys")));
            assertEquals(0, run(lost, before, "docker/backup.sh", backups.toString()), this::output);
        }
        try (Stream<Path> made = Files.list(backups)) {
            Path backup = made.filter(file -> file.toString().matches(".*\\.(zip|dump)")).findFirst().orElseThrow();
            assertTrue(!new String(Files.readAllBytes(backup), java.nio.charset.StandardCharsets.ISO_8859_1).contains("field.1="), "no keys in a backup");

            Map<String, String> after = database(fresh);
            assertEquals(0, run(fresh, after, "docker/restore.sh", backup.toString(), key.toString()), this::output);
            assertNotEquals(0, run(fresh, after, "docker/restore.sh", backup.toString(), key.toString()), "nothing that is there is overwritten");
            try (Product product = new Product(fresh, demonstration(after))) {
                product.awaitReady();
                Page lead = openAt(product.address(), Width.DESK);
                assertEquals(concerns, concerns(lead));
                assertEquals(told, firstConcern(lead));
                Page officer = openAt(product.address(), Width.DESK);
                signInAtNorthfield(officer, "dpo");
                officer.navigate("/audit/chain.xhtml");
                officer.locator("[id='chain:check']").click();
                assertThat(officer.getByText("none is missing")).isVisible();
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

    private static String firstConcern(Page lead) {
        lead.navigate(lead.locator("main a[href*='/concern/view.xhtml']").first().getAttribute("href"));
        String told = lead.locator(".as-typed").first().innerText();
        assertTrue(told.length() > 10, told);
        return told;
    }

    private int run(Path home, Map<String, String> settings, String... command) throws Exception {
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(backups.resolve("output").toFile());
        process.environment().put("WHOLESCHOOL_HOME", home.toString());
        settings.forEach((key, value) -> process.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"), value));
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
