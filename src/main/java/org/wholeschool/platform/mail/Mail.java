package org.wholeschool.platform.mail;

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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.MailSettings;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.persistence.Database;

/**
 * Mail that goes out. It is written down, encrypted, in the transaction that asks for it, so that it goes if and only
 * if that is committed; {@link MailJob} sends it from there and takes it away. Nobody reads it here, and no log names
 * what is in it or to whom it goes.
 */
@ApplicationScoped
public class Mail {

    /** After the first failure; each further one doubles the wait, up to an hour. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final int DOUBLED_AT_MOST = 6;

    /** After so long nobody waits for it any more, and a link in it has run out or soon will. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    /** What {@link Postman} says of a mail whose address the server does not know: it says nothing about the server. */
    static final String ADDRESS_REFUSED = "AddressRefused";

    /** Longer than a mail server is waited for, whatever it does. */
    static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final Logger LOG = Logger.getLogger(Mail.class.getName());

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    /** @return whether there is a server that mail could go to. */
    public static boolean isSetUp() {
        return MailSettings.read().isPresent();
    }

    /**
     * Sends a mail once the current transaction is committed. A mail about a concern says at most its kind, and has the
     * link; if only the head reads that concern, not even the kind. It never quotes what anyone wrote about a pupil.
     *
     * @param to whose address
     * @param subject its subject
     * @param body plain text; the name of a pupil never stands in it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String to, String subject, String body) {
        write(to, subject, body, null);
    }

    /**
     * As {@link #send(String, String, String)}, with a file.
     *
     * @param attached what goes with it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String to, String subject, String body, Attached attached) {
        write(to, subject, body, attached);
    }

    private void write(String to, String subject, String body, Attached attached) {
        // The column keeps milliseconds and rounds: rounded up, a mail would not be due yet for whoever looks at once.
        Timestamp now = Timestamp.from(Now.instant().truncatedTo(ChronoUnit.MILLIS));
        FieldCipher cipher = FieldCipher.current();
        String next = Database.isPostgreSql() ? "nextval('ws_id')" : "next value for ws_id";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at, "
                                + "attached_name, attached_type, attached)"
                                + " values (" + next + ", ?, ?, ?, ?, 0, ?, ?, ?, ?)")) {
            insert.setBytes(1, cipher.encrypt(to));
            // A line's end in a subject would begin another header.
            insert.setBytes(2, cipher.encrypt(subject.replaceAll("\\p{Cntrl}+", " ")));
            insert.setBytes(3, cipher.encrypt(body));
            insert.setTimestamp(4, now);
            insert.setTimestamp(5, now);
            insert.setString(6, attached == null ? null : attached.name());
            insert.setString(7, attached == null ? null : attached.type());
            insert.setBytes(8, attached == null ? null : cipher.encrypt(attached.text()));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("a mail could not be written down", fault);
        }
    }

    /**
     * Sends the mail that has waited longest of those whose turn it is. Whoever sends it takes it first, for everybody
     * to see and for some minutes: each statement counts by itself, in whatever thread this runs, so that nobody sends
     * it too, and a sender that is gone holds it up for these minutes only.
     *
     * @param way how it goes
     * @return whether there was one, whoever sent it
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean sendNext(Postman way, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, recipient, subject, body, made_at, tries, attached_name, attached_type, "
                                + "attached from outgoing_mail"
                                + " where next_try_at <= ? order by next_try_at, id fetch first 1 rows only")) {
            select.setTimestamp(1, Timestamp.from(now));
            Waiting next;
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                FieldCipher cipher = FieldCipher.current();
                next = new Waiting(
                        row.getLong("id"),
                        cipher.decrypt(row.getBytes("recipient")),
                        cipher.decrypt(row.getBytes("subject")),
                        cipher.decrypt(row.getBytes("body")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("tries"),
                        attached(row, cipher));
            }
            if (isTaken(connection, next, now)) {
                String fault = way.carry(next.recipient(), next.subject(), next.body(), next.attached());
                if (fault == null) {
                    delete(connection, next.id());
                } else {
                    failed(connection, next, now, fault);
                }
            }
            return true;
        } catch (SQLException fault) {
            throw new IllegalStateException("the mail on its way could not be read", fault);
        }
    }

    private static Attached attached(ResultSet row, FieldCipher cipher) throws SQLException {
        String name = row.getString("attached_name");
        return name == null
                ? null
                : new Attached(name, row.getString("attached_type"), cipher.decrypt(row.getBytes("attached")));
    }

    private static boolean isTaken(Connection connection, Waiting next, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outgoing_mail set tries = tries + 1, next_try_at = ? where id = ? and tries = ?")) {
            update.setTimestamp(1, Timestamp.from(now.plus(TAKEN_FOR)));
            update.setLong(2, next.id());
            update.setInt(3, next.tries());
            return update.executeUpdate() == 1;
        }
    }

    private static void failed(Connection connection, Waiting mail, Instant now, String fault) throws SQLException {
        if (mail.madeAt().plus(GIVEN_UP_AFTER).isBefore(now)) {
            LOG.log(Level.WARNING, "A mail could not be sent for three days and was given up ({0}).", fault);
            delete(connection, mail.id());
            return;
        }
        LOG.log(
                Level.WARNING,
                "A mail could not be sent and will be tried again ({0}). Check wholeschool.mail.host and the "
                        + "settings beside it.",
                fault);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(mail.tries(), DOUBLED_AT_MOST));
        try (PreparedStatement update = connection.prepareStatement(
                "update outgoing_mail set next_try_at = ?," + " address_refused = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(now.plus(wait)));
            update.setBoolean(2, fault.equals(ADDRESS_REFUSED));
            update.setLong(3, mail.id());
            update.executeUpdate();
        }
    }

    /** @return when the oldest mail was asked for that the server did not take, for another reason than its address */
    Optional<Instant> refusedSince() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select min(made_at) from outgoing_mail" + " where tries > 0 and address_refused = false");
                ResultSet row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException fault) {
            throw new IllegalStateException("the mail on its way could not be read", fault);
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

        /**
         * @param attached what goes with it, or null
         * @return null where it was taken, else what kind of fault there was: never what stands in the mail
         */
        String carry(String to, String subject, String body, Attached attached);
    }

    /**
     * A file of text that goes with a mail.
     *
     * @param name what it is called, plain letters, digits and hyphens, without anything personal
     * @param type its media type, with what belongs to it but no character set: it is UTF-8
     * @param text what is in it
     */
    public record Attached(String name, String type, String text) {}

    /** A mail as it waits; tries are those before this one. */
    private record Waiting(
            long id, String recipient, String subject, String body, Instant madeAt, int tries, Attached attached) {}
}
