package org.wholeschool.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.Traces;

/** Mail goes if and only if its reason was committed, and stands nowhere in clear on its way. */
@InServer
class MailIT {

    /** Later than anything that another test has sent, so that the job of the server does not see it. */
    private static final Duration NOT_YET = Duration.ofDays(30);

    @Inject
    private Mail mail;

    @Inject
    private Mailbox mailbox;

    @Inject
    private MailRound round;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final String recipient = "mail-" + UUID.randomUUID() + "@test.example";

    @BeforeEach
    void nothingElseIsOnItsWay() {
        round.go();
    }

    private void send(String subject, boolean commit) throws Exception {
        transaction.begin();
        mail.send(recipient, subject, "Line one\nand a pound sign: \u00a3\n");
        if (commit) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }

    /** A mail whose turn has not come, as if it had been asked for so long ago. */
    private void waiting(String subject, Duration ago) throws Exception {
        transaction.begin();
        mail.send(recipient, subject, "body");
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement("select id, recipient from outgoing_mail");
                PreparedStatement later = connection.prepareStatement(
                        "update outgoing_mail set next_try_at = ?, made_at = ? where id = ?")) {
            later.setTimestamp(1, Timestamp.from(Now.instant().plus(NOT_YET)));
            later.setTimestamp(2, Timestamp.from(Now.instant().plus(NOT_YET).minus(ago)));
            later.setLong(3, mine(all.executeQuery()));
            assertEquals(1, later.executeUpdate());
        }
        transaction.commit();
    }

    /** The server's jobs write to others at any time. */
    private long mine(ResultSet all) throws Exception {
        while (all.next()) {
            if (FieldCipher.current().decrypt(all.getBytes(2)).equals(recipient)) {
                return all.getLong(1);
            }
        }
        throw new AssertionError("the mail does not wait");
    }

    /** Sends on what others were written meanwhile, and then this test's own mail, if its turn has come. */
    private boolean sendMine(String fault, Instant now) {
        boolean[] mine = {false};
        boolean more = true;
        while (more && !mine[0]) {
            more = mail.sendNext(
                    (to, subject, body, attached) -> {
                        mine[0] = to.equals(recipient);
                        return mine[0] ? fault : null;
                    },
                    now);
        }
        return mine[0];
    }

    /** @return those to this test's own address: the server's jobs write to others at any time. */
    private List<List<Object>> waitingMails() {
        return owner.rows("select recipient, subject, body, id from outgoing_mail").stream()
                .filter(mail ->
                        FieldCipher.current().decrypt((byte[]) mail.get(0)).equals(recipient))
                .toList();
    }

    @Test
    void whatIsCommittedArrivesAsItWasWritten() throws Exception {
        send("For you", true);
        List<Mailbox.Received> mails = mailbox.of(recipient);
        assertEquals(
                List.of("For you"),
                mails.stream().map(Mailbox.Received::subject).toList());
        assertTrue(
                mails.get(0).body().contains("and a pound sign: \u00a3"),
                mails.get(0).body());
        assertEquals(List.of(), waitingMails());
    }

    @Test
    void aFileGoesWithItAndStandsNowhereInClearOnItsWay() throws Exception {
        String secret = "secret" + UUID.randomUUID();
        transaction.begin();
        mail.send(
                recipient,
                "For your calendar",
                "Line one\n",
                new Mail.Attached(
                        "invitation.ics", "text/calendar; method=REQUEST", "BEGIN\r\n" + secret + "\u00a3\r\n"));
        assertFalse(Traces.isIn((byte[]) waitingFile().get(0), secret));
        transaction.commit();
        Mailbox.Received mail = mailbox.of(recipient).get(0);
        assertEquals("Line one", mail.body().strip());
        assertEquals("invitation.ics", mail.file());
        assertTrue(mail.fileType().startsWith("text/calendar; method=REQUEST; charset=UTF-8"), mail.fileType());
        assertEquals("BEGIN\r\n" + secret + "\u00a3\r\n", mail.fileText());
    }

    /** Within the transaction, which the job of the server does not see into. */
    private List<Object> waitingFile() throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select attached from outgoing_mail where attached is not null order by id desc")) {
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next(), "it does not wait with its mail");
                return List.of(row.getBytes(1));
            }
        }
    }

    /**
     * However soon a reader looks: what is kept of the moment at which a mail was asked for is never later than that
     * moment.
     */
    @Test
    void whatIsAskedForIsDueAtOnce() throws Exception {
        transaction.begin();
        mail.send(recipient, "The first one waits for its connection", "body");
        for (int mails = 1; mails <= 50; mails++) {
            mail.send(recipient, "Now", "body");
            Instant after = Now.instant();
            assertEquals(0, dueAfter(after), "not due at " + after);
        }
        transaction.rollback();
    }

    private long dueAfter(Instant moment) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from outgoing_mail where tries = 0 and next_try_at > ? and next_try_at < ?")) {
            count.setTimestamp(1, Timestamp.from(moment));
            count.setTimestamp(2, Timestamp.from(moment.plusSeconds(1)));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void whatIsRolledBackDoesNotGo() throws Exception {
        send("Never", false);
        assertEquals(List.of(), waitingMails());
        assertEquals(List.of(), mailbox.of(recipient));
    }

    /** Several nodes, or a job that runs late beside the next one. */
    @Test
    void whateverManySendAtOnceGoesOnce() throws Exception {
        transaction.begin();
        for (int i = 0; i < 60; i++) {
            mail.send(recipient, "mail " + i, "body");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement later = connection.prepareStatement("update outgoing_mail set next_try_at = ?")) {
            later.setTimestamp(1, Timestamp.from(Now.instant().plus(NOT_YET)));
            later.executeUpdate();
        }
        transaction.commit();
        Map<String, Integer> sent = new ConcurrentHashMap<>();
        List<CompletableFuture<Void>> senders = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            boolean more = true;
                            while (more) {
                                more = mail.sendNext(
                                        (to, subject, body, attached) -> {
                                            sent.merge(subject, 1, Integer::sum);
                                            LockSupport.parkNanos(
                                                    Duration.ofMillis(5).toNanos());
                                            return null;
                                        },
                                        Now.instant().plus(NOT_YET).plusSeconds(60));
                            }
                        },
                        threads))
                .limit(4)
                .toList();
        CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get();
        assertEquals(60, sent.size());
        assertEquals(
                Map.of(),
                sent.entrySet().stream()
                        .filter(each -> each.getValue() != 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(List.of(), waitingMails());
    }

    @Test
    void onItsWayItStandsNowhereInClear() throws Exception {
        String subject = "subject" + UUID.randomUUID();
        waiting(subject, Duration.ZERO);
        assertTrue(Traces.of(List.of(subject, recipient)).isEmpty());
        List<Object> mine = waitingMails().get(0);
        for (Object column : mine.subList(0, 3)) {
            assertFalse(Traces.isIn((byte[]) column, subject) || Traces.isIn((byte[]) column, recipient));
        }
        owner.change("delete from outgoing_mail where id = ?", mine.get(3));
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterAndLater() throws Exception {
        waiting("Again", Duration.ZERO);
        // The table keeps thousandths of a second.
        Instant then =
                Now.instant().truncatedTo(ChronoUnit.MILLIS).plus(NOT_YET).plusSeconds(1);
        assertTrue(sendMine("MailConnectException", then));
        assertFalse(sendMine(null, then.plusSeconds(59)), "it waits a minute");
        assertTrue(sendMine("MailConnectException", then.plusSeconds(60)));
        assertFalse(sendMine(null, then.plusSeconds(60 + 119)), "and then two");
        assertTrue(sendMine(null, then.plusSeconds(60 + 120)));
        assertEquals(List.of(), waitingMails());
    }

    @Test
    void whatIsNotTakenForThreeDaysIsGivenUp() throws Exception {
        waiting("Old", Duration.ofDays(3));
        assertTrue(sendMine("MailConnectException", Now.instant().plus(NOT_YET).plusSeconds(1)));
        assertEquals(List.of(), waitingMails());
    }
}
