package org.wholeschool.access.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.OnPostgresql;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Every role at every action and at every page: who may not is refused before anything else is looked at. */
@InServer
@OnPostgresql("it takes minutes; on H2 stories open the same pages")
class RolesWalkIT {

    @Inject
    private TestSchools schools;

    @Inject
    private ActionWalk walk;

    private static final Set<String> NEED_AN_ID = Set.of(
            "/concern/view.xhtml",
            "/concern/file.xhtml",
            "/concern/decide.xhtml",
            "/concern/reopen.xhtml",
            "/concern/people.xhtml",
            "/concern/link.xhtml",
            "/concern/readers.xhtml",
            "/concern/adult.xhtml",
            "/concern/head-view.xhtml",
            "/casework/allegation.xhtml",
            "/casework/export.xhtml",
            "/concern/head-readers.xhtml",
            "/concern/my-concern.xhtml",
            "/concern/guidance-line.xhtml",
            "/concern/logged.xhtml",
            "/concern/import-columns.xhtml",
            "/concern/import-values.xhtml",
            "/concern/action.xhtml",
            "/concern/task.xhtml",
            "/concern/referral.xhtml",
            "/concern/referral-next.xhtml",
            "/concern/note.xhtml",
            "/concern/low-level-person.xhtml",
            "/concern/low-level-record.xhtml",
            "/concern/parents.xhtml",
            "/concern/safety-plan.xhtml",
            "/sharing/agreement.xhtml",
            "/sharing/request.xhtml",
            "/sharing/request-form.xhtml",
            "/sharing/numbers.xhtml",
            "/sharing/decision.xhtml",
            "/sharing/decision-form.xhtml",
            "/concern/pupil.xhtml",
            "/concern/situation.xhtml",
            "/concern/chronology.xhtml",
            "/concern/place-chronology.xhtml",
            "/intervention/start.xhtml",
            "/concern/import-preview.xhtml",
            "/concern/import-result.xhtml",
            "/roster/import-preview.xhtml",
            "/roster/import-result.xhtml",
            "/school/place.xhtml",
            "/school/draw.xhtml",
            "/school/category.xhtml",
            "/access/account.xhtml",
            "/setup/todo.xhtml",
            "/training/course.xhtml",
            "/pattern/pattern.xhtml",
            "/pattern/group.xhtml",
            "/peermap/request.xhtml",
            "/peermap/map.xhtml",
            "/peermap/then.xhtml",
            "/peermap/child.xhtml",
            "/peermap/assessment.xhtml",
            "/peermap/assess.xhtml",
            "/link/asked.xhtml",
            "/link/group-done.xhtml",
            "/link/view.xhtml",
            "/link/decide.xhtml",
            "/link/add.xhtml",
            "/link/challenge.xhtml",
            "/link/heard.xhtml",
            "/governance/answer.xhtml",
            "/governance/comment.xhtml",
            "/governance/report.xhtml",
            "/intervention/plan.xhtml",
            "/survey/survey.xhtml",
            "/governance/plan.xhtml",
            "/intervention/meeting.xhtml",
            "/intervention/invited.xhtml");

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    @Test
    void whoeverMayNotIsRefused() {
        Map<String, Set<Role>> table = RolesTable.ofTheDocument().actions();
        List<ActionWalk.Action> actions = walk.actions();
        assertTrue(actions.size() > 40, "the actions were not found: " + actions.size());
        Map<String, String> wrong = new TreeMap<>();
        for (ActionWalk.Action action : actions) {
            for (Role role : Role.values()) {
                if (!table.getOrDefault(action.name(), Set.of()).contains(role)) {
                    String answer = walk.answer(action, ActionWalk.actor(school, role), 1L);
                    if (!answer.equals(NotPermitted.class.getSimpleName())) {
                        wrong.put(action.name() + " as " + role, answer);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong, "not in the table, and not refused");
    }

    /**
     * Every role at every page, by the sign-in page: who may not is told that there is no such page. A page that opens
     * takes its form back, too, or no one could sign out there.
     */
    @Test
    void everyRoleAtEveryPage() {
        Map<String, Set<Role>> pages = RolesTable.ofTheDocument().pages();
        Map<String, String> wrong = new TreeMap<>();
        Set<String> sentBack = new HashSet<>();
        for (Role role : Role.heldByAccounts()) {
            HttpVisitor visitor = new HttpVisitor();
            assertEquals(
                    302,
                    visitor.signIn(TestSchool.email(role, school.id()), TestSchool.PASSWORD)
                            .statusCode(),
                    role.name());
            pages.forEach((page, may) -> {
                HttpResponse<String> answer = visitor.get(page);
                int status = answer.statusCode();
                if (status == 200 && sentBack.add(page)) {
                    int back = visitor.post(page, answer, Map.of("leave", "leave"))
                            .join()
                            .statusCode();
                    if (back >= 500) {
                        wrong.put(page + " sent back by " + role, Integer.toString(back));
                    }
                }
                boolean open = status == 200 || status == 302;
                // A page of one thing, asked for without saying which, is not found by whoever may open it either.
                boolean found = may.contains(role)
                        ? open || NEED_AN_ID.contains(page) && status == 404
                        : status == 404
                                || (may.contains(Role.VISITOR) || may.contains(Role.SECOND_STEP)) && status == 302;
                if (!found) {
                    wrong.put(page + " as " + role, Integer.toString(status));
                }
            });
        }
        assertEquals(Map.of(), wrong);
    }
}
