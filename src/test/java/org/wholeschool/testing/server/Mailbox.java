package org.wholeschool.testing.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.mail.MailRound;

/** What people find in their mail, at the mail server that stands beside the one under test. */
@ApplicationScoped
public class Mailbox {

    private static final Pattern LINK = Pattern.compile("link=(\\S+)");

    @Inject
    private MailRound round;

    /** @return what has come to an address, the first first. */
    public List<Received> of(String address) {
        round.go();
        Properties properties = new Properties();
        properties.put("mail.pop3.port", System.getProperty("wholeschool.test.pop3"));
        try (Store store = Session.getInstance(properties).getStore("pop3")) {
            store.connect("127.0.0.1", address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Received> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(received(message));
            }
            inbox.close(false);
            return mails;
        } catch (jakarta.mail.AuthenticationFailedException nothingHasComeThere) {
            return List.of();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Received received(Message message) throws MessagingException, IOException {
        if (message.getContent() instanceof Multipart parts) {
            BodyPart file = parts.getBodyPart(1);
            return new Received(
                    message.getSubject(),
                    parts.getBodyPart(0).getContent().toString(),
                    file.getFileName(),
                    file.getContentType().replaceAll("\\s+", " "),
                    new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        return new Received(message.getSubject(), message.getContent().toString(), null, null, null);
    }

    /** @return what the link in the last mail to an address holds. */
    public String lastLink(String address) {
        List<Received> mails = of(address);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1).body());
        if (!link.find()) {
            throw new IllegalStateException("there is no link in the last mail");
        }
        return link.group(1);
    }

    /**
     * A mail.
     *
     * @param subject its subject
     * @param body its text
     * @param file the name of the file that came with it; null for none
     * @param fileType its media type
     * @param fileText what is in it
     */
    public record Received(String subject, String body, String file, String fileType, String fileText) {}
}
