package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.connection.InsideSessions;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Checks that an account has ten sessions at most, and that the one that was idle longest gives way. */
@InServer
class SessionCapIT {

    private static final int MOST = 10;

    @Inject
    private TestSchools schools;

    private static HttpVisitor inside(String email) {
        HttpVisitor visitor = new HttpVisitor();
        assertEquals(302, visitor.signIn(email, TestSchool.PASSWORD).statusCode());
        assertEquals(200, visitor.get("/index.xhtml").statusCode());
        return visitor;
    }

    private static String cookie(HttpVisitor visitor) {
        return InsideSessions.COOKIE + "=" + visitor.cookie(InsideSessions.COOKIE);
    }

    @Test
    void theOldestSessionEndsWithOneTooMany() {
        TestSchool school = schools.make();
        HttpVisitor head = inside(school.email(Role.HEAD));
        List<HttpVisitor> lead = new ArrayList<>();
        IntStream.range(0, MOST).forEach(each -> lead.add(inside(school.email(Role.LEAD))));
        assertNotNull(InsideSessions.find(cookie(lead.get(0))));
        HttpVisitor last = inside(school.email(Role.LEAD));
        assertNull(InsideSessions.find(cookie(lead.get(0))), "its pages are gone at once");
        assertEquals(302, lead.get(0).get("/index.xhtml").statusCode());
        for (HttpVisitor other : List.of(lead.get(1), lead.get(MOST - 1), last, head)) {
            assertEquals(200, other.get("/index.xhtml").statusCode());
        }
    }
}
