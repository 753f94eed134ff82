package org.wholeschool.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Mail that goes out. It is written down, encrypted, in the transaction that asks for it, so that it goes if and only if that is
 * committed; {@link MailJob} sends it from there and takes it away. Nobody reads it here, and no log names what is in it or to whom it goes.
 */
@ApplicationScoped
public class Mail {

    /** After the first failure; each further one doubles the wait, up to an hour. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int DOUBLED_AT_MOST = 6;

    /** After so long nobody waits for it any more, and a link in it has run out or soon will. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private static final Logger LOG = Logger.getLogger(Mail.class.getName());

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    /** @return whether there is a server that mail could go to. */
    public static boolean isSetUp() {
        return MailSettings.read().isPresent();
    }

    /**
     * Sends a mail once the current transaction is committed.
     *
     * @param to      whose address
     * @param subject its subject
     * @param body    plain text; the name of a pupil never stands in it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String to, String subject, String body) {
        Timestamp now = Timestamp.from(Instant.now());
        FieldCipher cipher = FieldCipher.current();
        String next = Database.isPostgreSql() ? "nextval('ws_id')" : "next value for ws_id";
        try (Connection connection = database.getConnection();
             PreparedStatement insert = connection.prepareStatement("insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at)"
                     + " values (" + next + ", ?, ?, ?, ?, 0, ?)")) {
            insert.setBytes(1, cipher.encrypt(to));
            // A line's end in a subject would begin another header.
            insert.setBytes(2, cipher.encrypt(subject.replaceAll("\\p{Cntrl}+", " ")));
            insert.setBytes(3, cipher.encrypt(body));
            insert.setTimestamp(4, now);
            insert.setTimestamp(5, now);
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("a mail could not be written down", fault);
        }
    }

    /**
     * Sends the mail that has waited longest of those whose turn it is. It stays locked meanwhile, so that nobody sends it too.
     *
     * @param way how it goes
     * @return whether there was one, whoever sent it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sendNext(Postman way, Instant now) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select id, recipient, subject, body, made_at, tries from outgoing_mail"
                     + " where next_try_at <= ? order by next_try_at, id fetch first 1 rows only")) {
            select.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                long id = row.getLong("id");
                int tries = row.getInt("tries");
                if (isTaken(connection, id, tries)) {
                    FieldCipher cipher = FieldCipher.current();
                    String fault = way.carry(cipher.decrypt(row.getBytes("recipient")), cipher.decrypt(row.getBytes("subject")), cipher.decrypt(row.getBytes("body")));
                    if (fault == null) {
                        delete(connection, id);
                    } else {
                        failed(connection, id, tries, row.getTimestamp("made_at").toInstant(), now, fault);
                    }
                }
                return true;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the mail on its way could not be read", fault);
        }
    }

    /** Counts the try, which locks the row. Whoever waited here for another sender finds that it is gone or was tried meanwhile. */
    private static boolean isTaken(Connection connection, long id, int triesBefore) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update outgoing_mail set tries = tries + 1 where id = ? and tries = ?")) {
            update.setLong(1, id);
            update.setInt(2, triesBefore);
            return update.executeUpdate() == 1;
        }
    }

    private static void failed(Connection connection, long id, int triesBefore, Instant madeAt, Instant now, String fault) throws SQLException {
        if (madeAt.plus(GIVEN_UP_AFTER).isBefore(now)) {
            LOG.log(Level.WARNING, "A mail could not be sent for three days and was given up ({0}).", fault);
            delete(connection, id);
            return;
        }
        LOG.log(Level.WARNING, "A mail could not be sent and will be tried again ({0}). Check wholeschool.mail.host and the settings beside it.", fault);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(triesBefore, DOUBLED_AT_MOST));
        try (PreparedStatement update = connection.prepareStatement("update outgoing_mail set next_try_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(now.plus(wait)));
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outgoing_mail where id = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    /** How a mail goes out. */
    interface Postman {

        /** @return null where it was taken, else what kind of fault there was: never what stands in the mail. */
        String carry(String to, String subject, String body);
    }
}
