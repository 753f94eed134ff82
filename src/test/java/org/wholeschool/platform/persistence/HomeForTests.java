package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wholeschool.platform.crypto.Keys;

/**
 * An installation whose files and rows a test looks at while nothing runs on it.
 *
 * @param folder its home folder
 * @param database its settings of PostgreSQL; empty where its database is the embedded one
 */
public record HomeForTests(Path folder, Map<String, String> database) {

    boolean isEmbedded() {
        return database.isEmpty();
    }

    /** @return another home folder beside it, as this one is now, on the same PostgreSQL where there is one */
    HomeForTests copy() throws IOException {
        Path copy = Files.createTempDirectory(folder.getParent(), "home");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(path -> !path.equals(folder)).toList()) {
                Files.copy(each, copy.resolve(folder.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new HomeForTests(copy, database);
    }

    Path keys() {
        return folder.resolve("keys/wholeschool.keys");
    }

    /** @return the hash of each file by its path */
    Map<String, String> files() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    /**
     * @return what the database says of itself: its kind, its keys, and the migrations that have run, with their times
     */
    List<String> installation() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : List.of("installation", "\"flyway_schema_history\"", "school", "account")) {
                try (ResultSet rows =
                        connection.createStatement().executeQuery("select * from " + table + " order by 1")) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            line.append('|').append(rows.getString(column));
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        assertTrue(lines.size() > 2, "there is something to compare");
        return lines;
    }

    /** @return a connection of the owner of the tables */
    public Connection connect() throws SQLException, IOException {
        if (!isEmbedded()) {
            return DriverManager.getConnection(
                    database.get("wholeschool.database.url"),
                    database.get("wholeschool.database.owner.user"),
                    Files.readString(Path.of(database.get("wholeschool.database.owner.password-file")))
                            .strip());
        }
        String password = HexFormat.of().formatHex(Keys.read(keys()).database());
        // The product keeps its database open for as long as its process lives; here it is closed with the connection.
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("data/wholeschool") + ";CIPHER=AES;IFEXISTS=TRUE;DB_CLOSE_DELAY=0",
                "wholeschool",
                password + " " + password);
    }
}
