package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Whoever is inside and asks for a page that is not theirs is on record. */
@InServer
class PageGuardIT {

    @Inject
    private TestSchools schools;

    @Test
    void askingForAnotherRolesPageIsRecordedAndAskingForNoPageIsNot() {
        TestSchool school = schools.make();
        HttpVisitor governor = new HttpVisitor();
        governor.signIn(school.email(Role.GOVERNOR), TestSchool.PASSWORD);
        assertEquals(404, governor.get("/concern/list.xhtml").statusCode());
        assertEquals(404, governor.get("/no/such/page.xhtml").statusCode());
        assertEquals(200, governor.get("/governance/dashboard.xhtml").statusCode());
        List<List<Object>> refused = TestDatabase.asOwner().rows("select action, actor_role, account_id from audit_entry where school_id = ?"
                + " and outcome = 'REFUSED'", school.id());
        assertEquals(List.of(List.of("Page./concern/list.xhtml", "GOVERNOR", school.accounts().get(Role.GOVERNOR))), refused);
    }

    @Test
    void whereToGoIsAPathOfOursWhateverTheRequestCallsOurHost() {
        TestSchool school = schools.make();
        HttpVisitor nobody = new HttpVisitor();
        assertEquals("/access/sign-in.xhtml", location(nobody.get("/concern/log.xhtml")));
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        assertEquals("/index.xhtml", location(teacher.get("/access/sign-in.xhtml")));
        assertTrue(teacher.onlyTheHead("/concern/form?ask=throw-away", "Connection: close", "Content-Length: 0").contains("\r\nLocation: /index.xhtml\r\n"));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    @Test
    void thePageOfThePartsIsOpenInADemonstrationAlone() {
        Set<Role> governor = Set.of(Role.GOVERNOR);
        assertTrue(PageAccess.permits("/platform/kit.xhtml", governor, () -> true));
        assertFalse(PageAccess.permits("/platform/kit.xhtml", governor, () -> false));
        assertTrue(PageAccess.permits("/governance/dashboard.xhtml", governor, () -> false));
    }
}
