package org.wholeschool.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.wholeschool.access.account.Account;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.web.HostCookie;

/**
 * Tells that this browser has signed in to this account before. A random number and its seal: no name, no account. Each
 * account has a cookie of its own, so that everybody who shares a staff room's computer stays known there.
 */
@RoomOnly
public final class DeviceCookie {

    private static final String NAME = "__Host-device-";
    private static final int HASH_IN_NAME = 12;
    static final Duration KEPT = Duration.ofDays(180);

    /** So many accounts are known to one browser; all its cookies together stay far below what a request may carry. */
    static final int AT_MOST = 20;

    private DeviceCookie() {}

    /** @return the device's number if it is known for that address, else null. */
    @RoomOnly
    public static String read(HttpServletRequest request, String email) {
        String[] parts = HostCookie.read(request, name(email)).split("\\.", 2);
        return parts.length == 2 && KeyedHash.same(seal(parts[0], email), parts[1]) ? parts[0] : null;
    }

    /**
     * Makes the browser known for that address, and where it knows too many, forgets the one that it got first. @return
     * the device's number.
     */
    @RoomOnly
    public static String write(HttpServletRequest request, HttpServletResponse response, String email) {
        String device = UUID.randomUUID().toString();
        HostCookie.set(response, name(email), device + "." + seal(device, email), KEPT);
        List<String> others = cookies(request).stream()
                .map(Cookie::getName)
                .filter(known -> known.startsWith(NAME) && !known.equals(name(email)))
                .toList();
        // Browsers send first what they got first.
        others.stream()
                .limit(Math.max(0, others.size() + 1 - AT_MOST))
                .forEach(oldest -> HostCookie.remove(response, oldest));
        return device;
    }

    private static List<Cookie> cookies(HttpServletRequest request) {
        return request.getCookies() == null
                ? List.of()
                : Stream.of(request.getCookies()).toList();
    }

    private static String name(String email) {
        return NAME + KeyedHash.of("device-name", Account.hashOf(email)).substring(0, HASH_IN_NAME);
    }

    private static String seal(String device, String email) {
        return KeyedHash.of("device-cookie", device + '\0' + Account.hashOf(email));
    }
}
