package org.wholeschool.testing.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL 17 from an archive, with an owner for the migrations and a role for the application, as an
 * installation has them.
 */
public final class TestPostgres {

    private static final String OWNER = "wholeschool_owner";
    private static final String APPLICATION = "wholeschool_app";

    /** Of a server that listens on this machine only and is gone after the tests. */
    private static final String PASSWORD = "only-in-tests";

    private final EmbeddedPostgres server;
    private final Path passwordFile;

    private TestPostgres(EmbeddedPostgres server, Path passwordFile) {
        this.server = server;
        this.passwordFile = passwordFile;
    }

    /**
     * @param folder where the server keeps its files
     * @return the server, with an empty database "wholeschool"
     * @throws IOException where it does not start
     */
    public static TestPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder);
        // It flushes like a real one, which this one does not by itself: what the tests say of durability and of time
        // is to hold.
        // By itself it is given up after ten seconds, which a busy machine needs.
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(FreePorts.next())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofMinutes(5))
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.toFile())
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + APPLICATION + " login password '" + PASSWORD + "'");
            statement.execute("create database wholeschool owner " + OWNER);
        } catch (SQLException fault) {
            throw new IOException("the roles of the test database could not be made", fault);
        }
        Path passwordFile = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        return new TestPostgres(server, passwordFile);
    }

    /** @return the settings by which Wholeschool finds it. */
    public Map<String, String> settings() {
        return settings("wholeschool", OWNER, APPLICATION);
    }

    /** @return the settings of another database of it, whose roles have the same password. */
    public Map<String, String> settings(String database, String owner, String application) {
        return Map.of(
                "wholeschool.database.url",
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                "wholeschool.database.owner.user",
                owner,
                "wholeschool.database.owner.password-file",
                passwordFile.toString(),
                "wholeschool.database.user",
                application,
                "wholeschool.database.password-file",
                passwordFile.toString());
    }

    /** @return where it is, for psql and its like, as whoever may do everything in it. */
    public Map<String, String> asSuperuser() {
        return Map.of("PGHOST", "localhost", "PGPORT", Integer.toString(server.getPort()), "POSTGRES_USER", "postgres");
    }

    /** @return the file with the password of the roles. */
    public Path passwordFile() {
        return passwordFile;
    }

    /** Does something in a database of it as whoever may do everything. */
    public void asSuperuser(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ends the server. */
    public void stop() {
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
