package org.wholeschool.platform.mail;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.MailSettings;
import org.wholeschool.platform.job.UrgentJob;

/**
 * Sends what waits to be sent, every few seconds. One that the mail server does not take is tried again later, and
 * holds up no other.
 */
@ApplicationScoped
class MailJob implements UrgentJob {

    private static final int EVERY_SECONDS = 5;

    /** An answer by RFC 3463 that there is no such mailbox or domain, which a server gives for good. */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("^5\\d\\d[ -]5\\.1\\.\\d");

    @Inject
    private Mail mail;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofSeconds(EVERY_SECONDS);
    }

    @Override
    public Instant undoneSince() {
        Duration ahead = Duration.between(Now.server(), Now.instant());
        return MailSettings.read()
                .flatMap(settings -> mail.refusedSince())
                .map(since -> since.minus(ahead))
                .orElse(null);
    }

    @Override
    public void run() {
        Optional<MailSettings> settings = MailSettings.read();
        if (settings.isPresent()) {
            Instant now = Now.instant();
            boolean more = true;
            while (more) {
                more = mail.sendNext(
                        (to, subject, body, attached) -> carry(settings.get(), to, subject, body, attached), now);
            }
        }
    }

    private static String carry(MailSettings settings, String to, String subject, String body, Mail.Attached attached) {
        try {
            Session session = Session.getInstance(settings.properties());
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(settings.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            if (attached == null) {
                message.setText(body, StandardCharsets.UTF_8.name());
            } else {
                message.setContent(parts(body, attached));
            }
            message.setSentDate(Date.from(Now.server()));
            // No answer of a machine ("I am away until Monday") shall come back to somebody who did not write.
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message, settings.user(), settings.password());
            return null;
        } catch (MessagingException fault) {
            return kindOf(fault);
        }
    }

    /** Says of a fault its class alone: its message names the address. */
    static String kindOf(MessagingException fault) {
        Exception cause = fault;
        while (cause instanceof MessagingException known) {
            if (known.getMessage() != null
                    && NO_SUCH_ADDRESS.matcher(known.getMessage()).find()) {
                return Mail.ADDRESS_REFUSED;
            }
            cause = known.getNextException();
        }
        return fault.getClass().getSimpleName();
    }

    private static MimeMultipart parts(String body, Mail.Attached attached) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(body, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                attached.text().getBytes(StandardCharsets.UTF_8), attached.type() + "; charset=UTF-8")));
        file.setFileName(attached.name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart(words, file);
    }
}
