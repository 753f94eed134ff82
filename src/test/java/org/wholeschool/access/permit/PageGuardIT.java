package org.wholeschool.access.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.crypto.SealedText;
import org.wholeschool.platform.persistence.TestDatabase;
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
        List<List<Object>> refused = TestDatabase.asOwner()
                .rows(
                        "select action, actor_role, account_id from audit_entry where school_id = ?"
                                + " and outcome = 'REFUSED'",
                        school.id());
        assertEquals(
                List.of(List.of(
                        "Page./concern/list.xhtml",
                        "GOVERNOR",
                        school.accounts().get(Role.GOVERNOR))),
                refused);
    }

    @Test
    void whereToGoIsAPathOfOursWhateverTheRequestCallsOurHost() {
        TestSchool school = schools.make();
        HttpVisitor nobody = new HttpVisitor();
        assertEquals("/access/sign-in.xhtml", location(nobody.get("/concern/log.xhtml")));
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        assertEquals("/index.xhtml", location(teacher.get("/access/sign-in.xhtml")));
        assertTrue(teacher.onlyTheHead("/concern/form?ask=throw-away", "Connection: close", "Content-Length: 0")
                .contains("\r\nLocation: /index.xhtml\r\n"));
    }

    /** Where a page is lost while it is open, its script is led on, and reads nothing of what failed. */
    @Test
    void aScriptIsToldNothingOfWhatFailed() {
        TestSchool school = schools.make();
        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        HttpResponse<String> own = teacher.get("/access/me.xhtml");
        for (String path : List.of("/concern/readers.xhtml?id=1", "/no/such/page.xhtml")) {
            HttpResponse<String> answer = teacher.script(path, own, Map.of());
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().startsWith("<!DOCTYPE html>"), answer.body());
            assertFalse(answer.body().contains("<partial-response"), answer.body());
        }
        for (String path : List.of("/concern/my-concern.xhtml?id=1", "/concern/my-concern.xhtml?id=x")) {
            HttpResponse<String> answer = teacher.script(path, own, Map.of());
            assertFalse(answer.body().contains("class "), path + ": " + answer.statusCode() + answer.body());
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("none");
    }

    /**
     * Whoever was signed out by time is led back once they are in: to a page of ours, sealed for them. Nothing that
     * somebody made up leads anywhere.
     */
    @Test
    void whoeverWasInHereIsLedBackAndNobodyElseAndNowhereElse() {
        TestSchool school = schools.make();
        HttpVisitor stranger = new HttpVisitor();
        assertEquals(List.of(), cookies(stranger.get("/concern/mine.xhtml"), "__Host-return"), "nobody was in here");

        HttpVisitor teacher = new HttpVisitor();
        teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        String who =
                cookies(teacher.get("/concern/mine.xhtml"), "__Host-sat-here").get(0);
        String kept = cookies(asked("/concern/mine.xhtml?page=2", who), "__Host-return")
                .get(0);
        for (String none : List.of(
                "/no/such/page.xhtml",
                "/index.xhtml",
                "/access/welcome.xhtml",
                "/concern/mine.xhtml?page=%0d%0aSet-Cookie")) {
            assertEquals(List.of(), cookies(asked(none, who), "__Host-return"), none);
        }
        assertEquals("/concern/mine.xhtml?page=2", location(home(teacher, kept)));
        assertEquals("none", location(home(teacher, kept.substring(0, kept.length() - 1) + "!")), "a broken seal");
        String mark = who.replaceFirst(".*=", "");
        String plain = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((mark + "/concern/mine.xhtml").getBytes(StandardCharsets.UTF_8));
        assertEquals("none", location(home(teacher, "__Host-return=" + plain)), "not sealed");
        String other = "__Host-return=" + SealedText.seal("something else", mark + "/concern/mine.xhtml");
        assertEquals("none", location(home(teacher, other)), "sealed for something else");
        String elsewhere = "__Host-return=" + SealedText.seal("return-address", mark + "//elsewhere.example/");
        assertEquals("none", location(home(teacher, elsewhere)), "another place");
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        assertEquals("none", location(home(lead, kept)), "another person");
        String leads =
                cookies(asked("/concern/list.xhtml", who), "__Host-return").get(0);
        assertEquals("none", location(home(teacher, leads)), "a page that is not theirs");
    }

    private static HttpResponse<byte[]> asked(String path, String cookie) {
        return new HttpVisitor().ask("GET", path, "Cookie", cookie);
    }

    private static HttpResponse<byte[]> home(HttpVisitor visitor, String cookie) {
        return visitor.ask("GET", "/index.xhtml", "Cookie", cookie);
    }

    /** @return of the cookies that an answer sets those of a name, as a browser would send them */
    private static List<String> cookies(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .toList();
    }

    @Test
    void thePageOfThePartsIsOpenInADemonstrationAlone() {
        Set<Role> governor = Set.of(Role.GOVERNOR);
        assertTrue(PageAccess.permits("/platform/kit.xhtml", governor, () -> true));
        assertFalse(PageAccess.permits("/platform/kit.xhtml", governor, () -> false));
        assertTrue(PageAccess.permits("/governance/dashboard.xhtml", governor, () -> false));
    }
}
