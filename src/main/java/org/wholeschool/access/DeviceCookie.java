package org.wholeschool.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import org.wholeschool.platform.KeyedHash;

/** Tells that this browser has signed in to this account before. A random number and its seal: no name, no account. */
final class DeviceCookie {

    private static final String NAME = "__Host-device";
    private static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {
    }

    /** @return the device's number if it is known for that address, else null. */
    static String read(HttpServletRequest request, String email) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(NAME)) {
                String[] parts = cookie.getValue().split("\\.", 2);
                return parts.length == 2 && same(seal(parts[0], email), parts[1]) ? parts[0] : null;
            }
        }
        return null;
    }

    static void write(HttpServletResponse response, String email) {
        String device = UUID.randomUUID().toString();
        response.addHeader("Set-Cookie", NAME + "=" + device + "." + seal(device, email)
                + "; Path=/; Max-Age=" + KEPT.toSeconds() + "; Secure; HttpOnly; SameSite=Strict");
    }

    private static String seal(String device, String email) {
        return KeyedHash.of("device-cookie", device + '\0' + Account.hashOf(email));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
