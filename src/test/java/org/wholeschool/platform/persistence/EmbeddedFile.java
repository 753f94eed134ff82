package org.wholeschool.platform.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.wholeschool.platform.crypto.Keys;

/**
 * The embedded database's file while no server has it open: to see what is on the disk, and not what a server says of
 * it.
 */
public final class EmbeddedFile {

    private EmbeddedFile() {}

    /**
     * @param home the home folder of an installation that does not run
     * @return a connection; closing it closes the file
     */
    public static Connection open(Path home) throws IOException, SQLException {
        Path data = home.resolve("data/wholeschool");
        if (!Files.exists(Path.of(data + ".mv.db"))) {
            throw new IOException("there is no database in " + home);
        }
        String password = HexFormat.of()
                .formatHex(Keys.read(home.resolve("keys/wholeschool.keys")).database());
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data + ";CIPHER=AES;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0;DB_CLOSE_DELAY=0",
                "wholeschool",
                password + " " + password);
    }
}
