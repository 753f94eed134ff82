package org.wholeschool.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.crypto.FieldCipher;

/**
 * What kind of installation the data belongs to, checked at every start before anything else reads or writes, and which
 * day it is in it.
 */
public final class Installation {

    /** Where the clocks of the made-up school are, until it says otherwise. */
    public static final ZoneId DEMONSTRATION_ZONE = ZoneId.of("Europe/London");

    private static final String KNOWN_WORD = "wholeschool";

    private Installation() {}

    /** In a demonstration whose setting names a day, or a moment, it is that one from now on where its school is. */
    static void turnTheClock(DataSource owner) throws SQLException {
        Optional<LocalDate> day = Settings.demonstrationDay();
        if (day.isPresent()) {
            try (Connection connection = owner.getConnection();
                    PreparedStatement select = connection.prepareStatement("select zone from school order by id");
                    ResultSet row = select.executeQuery()) {
                ZoneId zone = row.next() ? ZoneId.of(row.getString(1)) : DEMONSTRATION_ZONE;
                Settings.demonstrationTime()
                        .ifPresentOrElse(
                                time -> Now.moveTo(day.get().atTime(time), zone), () -> Now.moveTo(day.get(), zone));
            }
        }
    }

    /** Writes the one row at the first start; at every other one compares it with the settings and the keys. */
    static void check(DataSource owner) throws SQLException {
        String kind = Settings.isDemonstration() ? "DEMONSTRATION" : "REAL";
        try (Connection connection = owner.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select kind, key_check from installation where id = 1");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                create(connection, kind);
            } else if (!opens(row.getBytes("key_check"))) {
                throw Halt.because(
                        "the key file does not belong to this data. Put back the one that does. Nothing was changed.");
            } else if (!row.getString("kind").equals(kind)) {
                throw Halt.because(
                        kind.equals("REAL")
                                ? "the data is that of a demonstration school, and wholeschool.demonstration is "
                                        + "not true. Use another data folder or database for a real school."
                                : "the data is that of a real school, and wholeschool.demonstration is true. Use "
                                        + "another data folder or database for the demonstration.");
            }
        }
    }

    private static void create(Connection connection, String kind) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into installation (id, kind, key_check, created_at) values (1, ?, ?, ?)")) {
            insert.setString(1, kind);
            insert.setBytes(2, FieldCipher.current().encrypt(KNOWN_WORD));
            insert.setTimestamp(3, Timestamp.from(Now.instant()));
            insert.executeUpdate();
        }
    }

    private static boolean opens(byte[] keyCheck) {
        try {
            return FieldCipher.current().decrypt(keyCheck).equals(KNOWN_WORD);
        } catch (IllegalStateException wrongKey) {
            return false;
        }
    }
}
