package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Database;
import org.wholeschool.platform.Service;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Every role at every action: who may not is refused before anything else is looked at, and an id of another school's
 * row is to whoever may as if there were none.
 */
@BothDatabases("row-level security: each database asks in other roles")
@InServer
class RolesWalkIT {

    @Inject
    private BeanManager beans;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    /**
     * What answers, with nothing of the other school: the number is of one's own session, of a link that there is not,
     * or of somebody of whom this school has nothing, or the answer is that it is nothing of theirs. That nothing of
     * the other school changes is looked at afterwards for these too.
     */
    private static final Set<String> TAKE_ANY_NUMBER = Set.of(
            "AccountLinks.choose",
            "MyAccount.changePassword",
            "MyAccount.endOthers",
            "MyAccount.show",
            "OwnedConcerns.of",
            "WrittenConcerns.by",
            "WrittenLinks.by",
            "WrittenPlanActions.by",
            "WrittenRiskActions.by",
            "OwnedDrafts.of",
            "OwnedActions.of",
            "OwnedActions.handOver",
            "ConcernsInCare.of",
            "ConcernsInCare.handOver",
            "Notices.readOf",
            "Notices.takeBack",
            "NoticePost.post",
            "InboxWatch.act",
            "OwnedMaps.of",
            "RiskActions.of",
            "MapWatch.act",
            "RiskActions.handOver",
            "MapSweep.remove",
            "PeerMaps.isOpen",
            "RiskTasks.answer",
            "PlanActions.of",
            "PlanActions.handOver",
            "PlanActions.answer",
            "LinkNews.waits",
            "LinkNews.reviews",
            "LinkReminders.remind",
            "Patterns.isTold");

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
            "/concern/head-readers.xhtml",
            "/concern/my-concern.xhtml",
            "/concern/guidance-line.xhtml",
            "/concern/logged.xhtml",
            "/concern/import-columns.xhtml",
            "/concern/import-values.xhtml",
            "/concern/action.xhtml",
            "/concern/task.xhtml",
            "/concern/referral.xhtml",
            "/concern/parents.xhtml",
            "/concern/pupil.xhtml",
            "/concern/situation.xhtml",
            "/concern/chronology.xhtml",
            "/concern/place-chronology.xhtml",
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
            "/peermap/child.xhtml",
            "/peermap/assessment.xhtml",
            "/peermap/assess.xhtml",
            "/link/view.xhtml",
            "/link/decide.xhtml",
            "/link/add.xhtml",
            "/link/challenge.xhtml",
            "/link/heard.xhtml",
            "/governance/comment.xhtml",
            "/governance/report.xhtml",
            "/intervention/plan.xhtml",
            "/survey/survey.xhtml",
            "/governance/plan.xhtml",
            "/intervention/meeting.xhtml",
            "/intervention/invited.xhtml");

    /** So many walk at once: most of an answer is to wait until its entry of the record is on the disk. */
    private static final int AT_ONCE = 4;

    /** What the database says where two are at one row, or wait for each other. */
    private static final Pattern IN_THE_WAY = Pattern.compile("Lock|Timeout|Rollback|RolledBack|Persistence|Database");

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private RowsOfASchool rows;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    /** An action, and the service to ask for it. */
    private record Action(Object service, Method method) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        Set<Role> may() {
            return Set.of(method.getAnnotation(Permit.class).value());
        }
    }

    private List<Action> actions() {
        // Services of the tests are in the server too; those of the product are in the document, which RolesTableTest
        // sees to.
        Set<String> services = RolesTable.ofTheDocument().actions().keySet().stream()
                .map(action -> action.substring(0, action.indexOf('.')))
                .collect(Collectors.toSet());
        List<Action> actions = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            if (bean.getBeanClass().isAnnotationPresent(Service.class)
                    && services.contains(bean.getBeanClass().getSimpleName())) {
                Object service = beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
                Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Permit.class))
                        .forEach(method -> actions.add(new Action(service, method)));
            }
        }
        return actions;
    }

    @Test
    void whoeverMayNotIsRefused() {
        Map<String, Set<Role>> table = RolesTable.ofTheDocument().actions();
        List<Action> actions = actions();
        assertTrue(actions.size() > 40, "the actions were not found: " + actions.size());
        Map<String, String> wrong = new TreeMap<>();
        for (Action action : actions) {
            for (Role role : Role.values()) {
                if (!table.getOrDefault(action.name(), Set.of()).contains(role)) {
                    String answer = answer(action, actor(role), 1L);
                    if (!answer.equals(NotPermitted.class.getSimpleName())) {
                        wrong.put(action.name() + " as " + role, answer);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong, "not in the table, and not refused");
    }

    /**
     * An id of another school's row is to whoever may do an action as if there were none: nothing of it is answered,
     * nothing of it changes.
     */
    @Test
    void anotherSchoolsIdsLeadNowhere() throws Exception {
        TestSchool other = schools.make();
        rows.fill(other);
        Map<String, List<Long>> ids = rows.ids(other);
        assertTrue(
                ids.keySet()
                        .containsAll(List.of(
                                "concern",
                                "concern_action",
                                "concern_referral",
                                "parent_contact",
                                "pupil_situation",
                                "import_batch",
                                "roster_batch",
                                "pupil",
                                "place",
                                "category",
                                "account",
                                "pattern_release",
                                "pattern_run",
                                "pattern_input",
                                "pattern_life",
                                "pattern_group",
                                "pattern_group_event",
                                "trust_share",
                                "trust_figure",
                                "link_standing",
                                "peer_link",
                                "link_evidence",
                                "peer_link_version",
                                "link_import",
                                "link_challenge",
                                "heard_challenge",
                                "peer_map",
                                "risk_assessment",
                                "risk_child",
                                "risk_child_version",
                                "risk_context_version",
                                "risk_action",
                                "own_intervention",
                                "intervention_plan",
                                "plan_goal",
                                "plan_choice",
                                "plan_action",
                                "plan_test",
                                "plan_voice",
                                "survey",
                                "plan_statement",
                                "meeting_contact",
                                "planning_meeting",
                                "meeting_seat",
                                "meeting_decision",
                                "meeting_minutes",
                                "meeting_addition")),
                ids.keySet().toString());
        // Each table numbers its rows for itself: to an action a number is a number, whichever tables have it.
        Map<Long, String> tables = fewestOf(ids);
        Map<String, String> before = rows.fingerprints(other);
        Map<String, String> wrong = new ConcurrentSkipListMap<>();
        Queue<Action> left = new ConcurrentLinkedQueue<>(actions().stream()
                .filter(action ->
                        Arrays.asList(action.method().getParameterTypes()).contains(long.class))
                .toList());
        Queue<Question> inTheWay = new ConcurrentLinkedQueue<>();
        List<Future<?>> walks = new ArrayList<>();
        for (int walk = 0; walk < AT_ONCE; walk++) {
            walks.add(threads.submit(() -> {
                for (Action action = left.poll(); action != null; action = left.poll()) {
                    walk(action, tables, wrong, inTheWay);
                }
            }));
        }
        for (Future<?> walk : walks) {
            walk.get();
        }
        // Where another walk was in the way nothing was answered yet: that is asked again, alone.
        inTheWay.forEach(question -> note(question, ask(question), wrong));
        assertEquals(Map.of(), wrong);
        assertEquals(before, rows.fingerprints(other), "nothing of the other school has changed");
    }

    /**
     * Finds the fewest numbers that are an id in every table, and names their tables; in a full run takes all numbers.
     */
    private static Map<Long, String> fewestOf(Map<String, List<Long>> ids) {
        Map<Long, Set<String>> tables = new TreeMap<>();
        ids.forEach((table, some) -> some.forEach(
                id -> tables.computeIfAbsent(id, any -> new TreeSet<>()).add(table)));
        Map<Long, String> chosen = new TreeMap<>();
        Set<String> left = new TreeSet<>(ids.keySet());
        while (!left.isEmpty()) {
            long most = tables.keySet().stream()
                    .max(Comparator.comparingLong(
                            id -> tables.get(id).stream().filter(left::contains).count()))
                    .orElseThrow();
            chosen.put(most, String.join(" or a ", tables.get(most)));
            left.removeAll(tables.get(most));
        }
        if (FullRun.isIt()) {
            tables.forEach((id, some) -> chosen.put(id, String.join(" or a ", some)));
        }
        return chosen;
    }

    /** An action asked for in a role with an id of a row of one or more tables. */
    private record Question(Action action, Role role, String table, long id) {}

    private void walk(Action action, Map<Long, String> tables, Map<String, String> wrong, Queue<Question> inTheWay) {
        for (Role role : asked(action)) {
            tables.forEach((id, table) -> {
                Question question = new Question(action, role, table, id);
                String answer = ask(question);
                if (IN_THE_WAY.matcher(answer).find()) {
                    inTheWay.add(question);
                } else {
                    note(question, answer, wrong);
                }
            });
        }
    }

    /**
     * Who asks for an action: on PostgreSQL one role, the lead where they may, who reads most rows; on H2 the others.
     * Both databases together are asked in every role, which on one alone takes as many minutes again.
     */
    private static List<Role> asked(Action action) {
        List<Role> roles = action.may().stream()
                .filter(role -> role != Role.SET_UP && role != Role.VISITOR)
                .sorted(Comparator.<Role, Boolean>comparing(role -> role != Role.LEAD)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return Database.isPostgreSql() || roles.size() < 2
                ? roles.stream().limit(1).toList()
                : roles.subList(1, roles.size());
    }

    private String ask(Question question) {
        return answer(question.action(), actor(question.role()), question.id());
    }

    private static void note(Question question, String answer, Map<String, String> wrong) {
        if (answer.equals("done") && !TAKE_ANY_NUMBER.contains(question.action().name())) {
            wrong.put(
                    question.action().name() + " as " + question.role() + " with the id of a " + question.table(),
                    answer);
        }
    }

    /** Every role at every page, by the sign-in page: who may not is told that there is no such page. */
    @Test
    void everyRoleAtEveryPage() {
        Map<String, Set<Role>> pages = RolesTable.ofTheDocument().pages();
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : Role.heldByAccounts()) {
            HttpVisitor visitor = new HttpVisitor();
            assertEquals(
                    302,
                    visitor.signIn(TestSchool.email(role, school.id()), TestSchool.PASSWORD)
                            .statusCode(),
                    role.name());
            pages.forEach((page, may) -> {
                int status = visitor.get(page).statusCode();
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

    private Actor actor(Role role) {
        if (role == Role.SECOND_STEP || role == Role.ENROLLING) {
            return new Actor(school.accounts().get(Role.LEAD), school.id(), Set.of(role));
        }
        return role.isHeldByAccounts()
                ? school.actor(role)
                : role == Role.VISITOR
                        ? Actor.VISITOR
                        : role == Role.SYSTEM
                                ? Actor.system(1, school.id(), role)
                                : role == Role.JOB ? Actor.job(school.id()) : Actor.setUp(school.id());
    }

    /** @return what happened: the simple name of the exception, or "done". */
    private String answer(Action action, Actor actor, long id) {
        return actors.as(actor, () -> {
            try {
                action.method().setAccessible(true);
                action.method()
                        .invoke(
                                action.service(),
                                Stream.of(action.method().getParameterTypes())
                                        .map(type -> any(type, id))
                                        .toArray());
                return "done";
            } catch (InvocationTargetException thrown) {
                return thrown.getCause().getClass().getSimpleName();
            }
        });
    }

    /** Something of that type. */
    private static Object any(Class<?> type, long id) {
        if (type == long.class || type == Long.class) {
            return id;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == double.class || type == Double.class) {
            return 1.0;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == String.class) {
            return "x";
        }
        if (type == byte[].class) {
            return new byte[] {'x'};
        }
        if (type.isAssignableFrom(List.class) || Collection.class.isAssignableFrom(type)) {
            return type == Set.class ? Set.of() : List.of();
        }
        return type.isAssignableFrom(Map.class) ? Map.of() : null;
    }
}
