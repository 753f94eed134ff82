package org.wholeschool.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.testing.launch.PostgresTools;
import org.wholeschool.testing.launch.TestPostgres;

/** Checks that docker/roles.sh gives each role its password, whatever is in it, and shows it to nobody. */
@EnabledIfSystemProperty(named = "wholeschool.test.database", matches = "postgresql")
class RolesScriptIT {

    /** What a shell, psql and SQL each take for something else. */
    private static final String OWNERS = "-it's :'a' \"b\" \\c $HOME `id` %s ;--\u00a3 ";

    private static final String APPLICATIONS = ":owner $(id) '' \\ \\'";

    @TempDir
    private Path folder;

    private Path shown;
    private TestPostgres server;

    @BeforeEach
    void aServerAndAPsqlThatWritesDownHowItWasCalled() throws Exception {
        server = TestPostgres.start(folder.resolve("postgres"));
        server.asSuperuser("postgres", "create database drill");
        shown = folder.resolve("shown");
        Path psql = Files.writeString(
                Files.createDirectory(folder.resolve("bin")).resolve("psql"),
                "#!/bin/sh\nprintf '%s\\n' \"$@\" >> '" + shown + "'\nexec '"
                        + PostgresTools.folder().resolve("psql") + "' \"$@\"\n");
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/owner-password"), OWNERS + "\n");
    }

    @AfterEach
    void endServer() {
        server.stop();
    }

    private int run() throws Exception {
        ProcessBuilder process = new ProcessBuilder("docker/roles.sh")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        process.environment().putAll(server.asSuperuser());
        process.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        process.environment().put("SECRETS", folder.resolve("secrets").toString());
        process.environment().put("POSTGRES_DB", "drill");
        process.environment().put("WHOLESCHOOL_DATABASE_OWNER_USER", "drill_owner");
        process.environment().put("WHOLESCHOOL_DATABASE_USER", "drill_app");
        // The server lets everybody in here; of such a hash SQL can tell whether it is that of the password.
        process.environment().put("PGOPTIONS", "-c password_encryption=md5");
        return process.start().waitFor();
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException fault) {
            return fault.toString();
        }
    }

    private void assertPassword(String role, String password) throws Exception {
        server.asSuperuser(
                "postgres",
                "do $test$ begin assert (select rolpassword = 'md5' || md5($p$" + password
                        + "$p$ || rolname) from pg_authid where rolname = '" + role + "'), '" + role + "'; end $test$");
    }

    @Test
    void eachRoleHasItsPasswordAndNoCommandShowsIt() throws Exception {
        Files.writeString(folder.resolve("secrets/application-password"), APPLICATIONS + "\n");
        assertEquals(0, run(), this::output);
        assertPassword("drill_owner", OWNERS);
        assertPassword("drill_app", APPLICATIONS);
        String commands = Files.readString(shown);
        assertTrue(commands.contains("drill_owner"), "the positive control");
        assertFalse(commands.contains(OWNERS) || commands.contains(APPLICATIONS), commands);
    }

    @Test
    void aPasswordThatIsNotThereMakesNoRole() throws Exception {
        assertNotEquals(0, run(), this::output);
        server.asSuperuser(
                "postgres",
                "do $$ begin assert not exists (select from pg_authid" + " where rolname like 'drill%'); end $$");
    }
}
