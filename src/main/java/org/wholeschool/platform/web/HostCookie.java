package org.wholeschool.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A cookie of this host alone: its name begins with "__Host-", it comes by an encrypted connection, no script reads it,
 * and no other site's page has it sent along.
 */
public final class HostCookie {

    private HostCookie() {}

    /** @return what it holds; "" where the browser sent none. */
    public static String read(HttpServletRequest request, String name) {
        Stream<Cookie> all = request.getCookies() == null ? Stream.empty() : Stream.of(request.getCookies());
        return all.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Has it kept until the browser is closed. */
    public static void set(HttpServletResponse response, String name, String value) {
        write(response, name, value, "");
    }

    /** Has it kept for so long. */
    public static void set(HttpServletResponse response, String name, String value, Duration kept) {
        write(response, name, value, "; Max-Age=" + kept.toSeconds());
    }

    /** Takes it away. */
    public static void remove(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    private static void write(HttpServletResponse response, String name, String value, String lasts) {
        response.addHeader(
                "Set-Cookie", name + "=" + value + "; Path=/" + lasts + "; Secure; HttpOnly; SameSite=Strict");
    }
}
