package org.wholeschool.access.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.walk.ActionWalk.Action;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.FullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Every action with ids of another school: they are to whoever may do it as if there were no such rows. Each is asked
 * first with an id that no row has, which shows where it looks; then with ids of the rows in those tables.
 */
@BothDatabases("row-level security: each database asks in other roles")
@InServer
class OtherSchoolsIdsIT {

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
            "OwnedSafetyPlans.of",
            "OwnedSafetyPlans.handOver",
            "WrittenSafetyPlans.by",
            "OwnedActions.handOver",
            "ConcernRowReader.read",
            "ConcernByNumber.find",
            "ConcernByNumber.own",
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
            "ActionReminders.remind",
            "MeetingReminders.remind",
            "NoteActionReminders.remind",
            "NoteActions.answer",
            "NoteActions.handOver",
            "NoteActions.of",
            "PlanReminders.remind",
            "RiskReminders.remind",
            "SafetyReminders.remind",
            "ReferralReminders.remind",
            "ReferralSteps.of",
            "Patterns.isTold");

    /** No row of these is made here: the tests of their rooms ask for another school's. */
    private static final Set<String> HAVE_NO_ROW = Set.of(
            "access_request",
            "addition_seen",
            "api_token",
            "attachment",
            "attachment_piece",
            "blocked_release",
            "chronology_print",
            "chronology_tombstone",
            "closure",
            "concern_category",
            "concern_draft",
            "concern_reader",
            "counted_concern",
            "duty_lead",
            "escalation",
            "former_name",
            "governor_report",
            "governor_report_text",
            "governor_tour",
            "half_day",
            "import_made",
            "import_mapping",
            "import_row",
            "injury",
            "link_tombstone",
            "map_tombstone",
            "notice_wish",
            "passkey",
            "period_comment",
            "place_neighbour",
            "place_successor",
            "plan_decision",
            "plan_evaluation",
            "plan_weight",
            "pupil_former_name",
            "recovery_code",
            "roster_change",
            "roster_watch",
            "rota",
            "rota_duty",
            "rota_import",
            "second_factor",
            "sent_concern",
            "setup_step",
            "sign_on_setup",
            "sign_on_spent",
            "staff_change",
            "staff_member",
            "training_completion",
            "training_course",
            "training_import",
            "training_reminder");

    /** So many walk at once: most of an answer is to wait until its entry of the record is on the disk. */
    private static final int AT_ONCE = 4;

    /** What the database says where two are at one row, or wait for each other. */
    private static final Pattern IN_THE_WAY = Pattern.compile("Lock|Timeout|Rollback|RolledBack|Persistence|Database");

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private TestSchools schools;

    @Inject
    private ActionWalk walk;

    @Inject
    private RowsOfASchool rows;

    @Inject
    private LookedUp lookedUp;

    private TestSchool school;

    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final Queue<Question> inTheWay = new ConcurrentLinkedQueue<>();

    /** An action asked for in a role with an id of a row of one or more tables. */
    private record Question(Action action, Role role, String table, long id) {}

    @Test
    void anotherSchoolsIdsLeadNowhere() throws Exception {
        school = schools.make();
        TestSchool other = schools.make();
        rows.fill(other);
        Map<String, List<Long>> ids = rows.ids(other);
        assertEquals(
                HAVE_NO_ROW,
                rows.tables().stream()
                        .filter(table -> !ids.containsKey(table))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "tables that nothing was asked of: RowsOfASchool.fill makes a row of each");
        Map<String, String> before = rows.fingerprints(other);
        Queue<Action> left = new ConcurrentLinkedQueue<>(
                walk.actions().stream().filter(Action::takesANumber).toList());
        List<Future<?>> walks = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            walks.add(threads.submit(() -> {
                for (Action action = left.poll(); action != null; action = left.poll()) {
                    for (Role role : asked(action)) {
                        askEverything(action, role, ids);
                    }
                }
            }));
        }
        for (Future<?> one : walks) {
            one.get();
        }
        // Where another walk was in the way nothing was answered yet: that is asked again, alone.
        inTheWay.forEach(question -> note(question, ask(question)));
        assertEquals(Map.of(), wrong);
        assertEquals(before, rows.fingerprints(other), "nothing of the other school has changed");
    }

    private void askEverything(Action action, Role role, Map<String, List<Long>> ids) {
        Question first = new Question(action, role, "row that is not there", LookedUp.NO_ROWS);
        AtomicReference<String> answer = new AtomicReference<>();
        Set<String> tables = lookedUp.tables(() -> answer.set(ask(first)), ids.keySet());
        note(first, answer.get());
        numbersOf(tables, ids).forEach((id, table) -> {
            Question question = new Question(action, role, table, id);
            String said = ask(question);
            if (IN_THE_WAY.matcher(said).find()) {
                inTheWay.add(question);
            } else {
                note(question, said);
            }
        });
    }

    /**
     * Finds the fewest numbers that are an id in each of the tables: to an action a number is a number, whichever
     * tables have it. In a full run takes all numbers of all tables.
     */
    private static Map<Long, String> numbersOf(Set<String> asked, Map<String, List<Long>> ids) {
        Map<Long, Set<String>> tables = new TreeMap<>();
        ids.forEach((table, some) -> some.forEach(
                id -> tables.computeIfAbsent(id, any -> new TreeSet<>()).add(table)));
        Map<Long, String> chosen = new TreeMap<>();
        Set<String> left = new TreeSet<>(asked);
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
        return walk.answer(question.action(), ActionWalk.actor(school, question.role()), question.id());
    }

    private void note(Question question, String answer) {
        if (answer.equals("done") && !TAKE_ANY_NUMBER.contains(question.action().name())) {
            wrong.put(
                    question.action().name() + " as " + question.role() + " with the id of a " + question.table(),
                    answer);
        }
    }
}
