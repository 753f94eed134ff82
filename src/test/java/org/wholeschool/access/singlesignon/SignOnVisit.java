package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.KeycloakRealm;
import org.wholeschool.testing.server.TestSchool;

/** Somebody without a browser who comes in with a school account. */
final class SignOnVisit {

    static final String HOME = "/index.xhtml";

    private static final Pattern GOES_ON = Pattern.compile("content=\"0;url=([^\"]*)\"");

    private final HttpVisitor visitor = new HttpVisitor();

    HttpVisitor visitor() {
        return visitor;
    }

    /** @return where the browser is sent, which is the provider. */
    String begin(TestSchool school) {
        return begin("school=00" + school.id());
    }

    String begin(String query) {
        HttpResponse<String> answer = visitor.get("/access/single-sign-on/begin?" + query);
        assertEquals(302, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /**
     * @return where the page leads on to that answers whoever has asked on their own page to connect their school
     *     account.
     */
    String connect() {
        HttpResponse<String> me = visitor.get("/access/me.xhtml");
        HttpResponse<String> asked = visitor.post(
                        "/access/me.xhtml", me, Map.of("connect", "connect", "connect:do", "Connect school account"))
                .join();
        assertEquals(302, asked.statusCode(), "a form is led to a page of ours alone");
        URI begin = URI.create(asked.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> answer = visitor.get(begin.getRawPath() + "?" + begin.getRawQuery());
        assertEquals(200, answer.statusCode());
        return goesOn(answer);
    }

    /** @return the trouble at the beginning. */
    String troubleAtBegin(String query) {
        HttpResponse<String> answer = visitor.get("/access/single-sign-on/begin?" + query);
        assertEquals(200, answer.statusCode(), "a page that goes on by itself");
        return trouble(goesOn(answer));
    }

    /** @return where the page leads on to which answers whoever comes back to that address. */
    String comeBack(String address) {
        URI there = URI.create(address);
        HttpResponse<String> answer = visitor.get(there.getRawPath() + "?" + there.getRawQuery());
        assertEquals(200, answer.statusCode());
        return goesOn(answer);
    }

    static String goesOn(HttpResponse<String> answer) {
        Matcher on = GOES_ON.matcher(answer.body());
        assertTrue(on.find(), answer.body());
        return on.group(1).replace("&amp;", "&");
    }

    /** @return where it leads, from our sign-in page to the provider and back. */
    String signIn(TestSchool school, String user) {
        return comeBack(KeycloakRealm.signIn(begin(school), user));
    }

    /** @return the trouble that an address of ours tells of. */
    static String trouble(String address) {
        Matcher trouble = Pattern.compile("/access/(?:sign-in|me)\\.xhtml\\?sign-on=([A-Z_]+)(?:&school=\\d+)?")
                .matcher(address);
        assertTrue(trouble.matches(), address);
        return trouble.group(1);
    }

    boolean isIn() {
        return visitor.get(HOME).statusCode() == 200;
    }

    /** @return where the page that was asked for sends them instead. */
    String isSentTo() {
        HttpResponse<String> answer = visitor.get(HOME);
        assertEquals(302, answer.statusCode());
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** @return what an address says under a name. */
    static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertTrue(value.find(), name);
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }
}
