package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A browser that several people share knows each of them. */
@InServer
class DeviceCookieIT {

    @Inject
    private TestSchools schools;

    @Test
    void twoWhoShareAComputerBothStayKnownThere() {
        TestSchool school = schools.make();
        HttpVisitor shared = new HttpVisitor();
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            assertEquals(
                    302, shared.signIn(school.email(role), TestSchool.PASSWORD).statusCode());
            shared.keep("__Host-session", "signed-out");
        }
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            for (int i = 0; i <= Throttled.Limit.STRANGERS.freeFailures; i++) {
                assertEquals(
                        200,
                        new HttpVisitor().signIn(school.email(role), "guess").statusCode());
            }
            assertTrue(
                    new HttpVisitor()
                            .signIn(school.email(role), TestSchool.PASSWORD)
                            .body()
                            .contains("Too many wrong tries"),
                    "strangers wait");
            assertEquals(
                    302,
                    shared.signIn(school.email(role), TestSchool.PASSWORD).statusCode(),
                    role + " is known on the computer they share");
            shared.keep("__Host-session", "signed-out");
        }
    }

    @Test
    void aBrowserThatKnowsTooManyForgetsTheFirst() {
        HttpVisitor shared = new HttpVisitor();
        for (int i = 0; i < DeviceCookie.AT_MOST; i++) {
            shared.keep("__Host-device-%012d".formatted(i), "number.seal");
        }
        HttpResponse<String> answer = shared.signIn(schools.make().email(Role.TEACHER), TestSchool.PASSWORD);
        List<String> forgotten = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("Max-Age=0;"))
                .toList();
        assertEquals(1, forgotten.size());
        assertTrue(forgotten.get(0).startsWith("__Host-device-000000000000=;"), forgotten.get(0));
    }
}
