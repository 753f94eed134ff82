package org.wholeschool.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Copies the embedded database while people work, when {@code docker/backup.sh} asks for it by a file beside the data:
 * nobody but this process can read the database's file consistently, and whoever can write into that folder could copy
 * it anyway. The copy is encrypted as the file is.
 */
@ApplicationScoped
public class EmbeddedBackup {

    /** @return whether a copy is asked for. */
    public boolean isAsked() {
        return !Database.isPostgreSql() && Files.exists(request());
    }

    /**
     * Makes it: {@code backup.zip} beside the data, whole and flushed to the disk, and takes the request away.
     *
     * @throws IllegalStateException where it cannot be written; the request stays, and is tried again
     */
    public void make() {
        Path part = folder().resolve("backup.part");
        try {
            Files.deleteIfExists(part);
            try (Connection connection = Database.owner().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
            }
            try (FileChannel copy = FileChannel.open(part, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
            Files.move(
                    part,
                    folder().resolve("backup.zip"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(request());
        } catch (SQLException fault) {
            throw new IllegalStateException("the database could not be copied, error " + fault.getErrorCode());
        } catch (IOException fault) {
            throw new IllegalStateException(
                    "the copy could not be written: " + fault.getClass().getSimpleName());
        }
    }

    private static Path request() {
        return folder().resolve("backup.request");
    }

    private static Path folder() {
        return Database.embeddedFolder();
    }
}
