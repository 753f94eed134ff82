package org.wholeschool.platform.config;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.wholeschool.platform.RoomOnly;

/**
 * How mail goes out.
 *
 * @param host the server that takes it
 * @param port where it listens: 465 is encrypted from the first byte, every other one from STARTTLS on
 * @param user who signs in there, or null where nobody has to
 * @param password with what, or null
 * @param from the sender's address
 * @param isSafe whether the way there is encrypted; never false but on this computer itself
 */
@RoomOnly
public record MailSettings(String host, int port, String user, String password, String from, boolean isSafe) {

    private static final String KEY = "wholeschool.mail.";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_WITH_TLS = 465;
    private static final int MAX_PORT = 65_535;
    private static final int PATIENCE_MILLISECONDS = 10_000;

    /** @return the settings, or empty where no server is named; a setting that is not acceptable ends the start. */
    public static Optional<MailSettings> read() {
        Optional<String> host = Settings.optional(KEY + "host");
        return host.map(name -> {
            int port = Settings.number(KEY + "port", SUBMISSION, 1, MAX_PORT);
            String user = Settings.optional(KEY + "user").orElse(null);
            checkAddressOfLinks();
            return new MailSettings(name, port, user, password(user), sender(), isSafe(name));
        });
    }

    /** A link that is sent must lead here, and what is typed behind it must not travel in clear. */
    private static void checkAddressOfLinks() {
        String address = Settings.address();
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            uri = URI.create("");
        }
        boolean encrypted =
                "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isThisComputer(uri.getHost());
        if (uri.getHost() == null || !encrypted) {
            throw Halt.because("wholeschool.address is \"" + address
                    + "\"; with mail set it is where links in mails lead, and must begin with https://.");
        }
    }

    private static String sender() {
        String from = Settings.optional(KEY + "from")
                .orElseThrow(() -> Halt.because(KEY + "from is not set; it is the address that mail comes from."));
        try {
            new InternetAddress(from, true);
        } catch (AddressException malformed) {
            throw Halt.because(KEY + "from is \"" + from + "\"; it must be an email address.");
        }
        return from;
    }

    private static boolean isSafe(String host) {
        String value = Settings.text(KEY + "tls", "required");
        if (value.equals("required")) {
            return true;
        }
        if (!value.equals("none")) {
            throw Halt.because(KEY + "tls is \"" + value + "\"; it must be required or none.");
        }
        if (!isThisComputer(host)) {
            throw Halt.because(KEY + "tls is none, and " + host
                    + " is not this computer: mail would travel in clear. Set it to required.");
        }
        return false;
    }

    private static boolean isThisComputer(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    private static String password(String user) {
        Optional<String> file = Settings.optional(KEY + "password-file");
        if (user == null && file.isPresent()) {
            throw Halt.because(KEY + "password-file is set, and " + KEY + "user is not.");
        }
        if (user == null) {
            return null;
        }
        Path path = Path.of(
                file.orElseThrow(() -> Halt.because(KEY + "user is set, and " + KEY + "password-file is not.")));
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw Halt.because("the file " + path + " of " + KEY + "password-file cannot be read.");
        }
    }

    /** @return the same as the server's mail library wants it. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.connectiontimeout", Integer.toString(PATIENCE_MILLISECONDS));
        properties.put("mail.smtp.timeout", Integer.toString(PATIENCE_MILLISECONDS));
        properties.put("mail.smtp.writetimeout", Integer.toString(PATIENCE_MILLISECONDS));
        if (isSafe) {
            boolean fromTheFirstByte = port == SUBMISSION_WITH_TLS;
            properties.put(fromTheFirstByte ? "mail.smtp.ssl.enable" : "mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", Boolean.toString(!fromTheFirstByte));
            properties.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        return properties;
    }
}
