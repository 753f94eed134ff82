package org.wholeschool.casework.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * An export of 10,000 concerns goes on while its owner is elsewhere. In its middle a second node begins it again, as
 * after a restart of the first.
 */
@InFullRun("it writes a file of many years; LargeFileTest cuts it, ExportsIT holds what is in it")
@InServer
class LargeExportIT {

    private static final int ROWS = 10_000;

    /** Far enough that the first run has kept something, and far from its end. */
    private static final int MIDDLE = 2_000;

    private static final int MOST_TRIES = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final long LONGEST_WAIT = Duration.ofMinutes(3).toNanos();

    private static final Pattern NUMBER = Pattern.compile("<c r=\"A\\d+\"[^>]*><v>(\\d+)</v>");

    @Inject
    private FollowUpSchool schools;

    @Inject
    private ConcernSchool concerns;

    @Inject
    private Exports exports;

    @Inject
    private ExportJob job;

    private final List<Integer> progress = new ArrayList<>();

    @Test
    void tenThousandRowsAreMadeMeanwhileAndASecondRunReplacesTheFirst() {
        TestSchool school = schools.make();
        seed(school);
        long id = inItsMiddle(school);
        job.run(school.id() + ":" + id);
        ExportLine made = waitFor(school, id, ExportLine::isReady);
        assertEquals(ROWS, made.total());
        assertEquals(
                List.of("2"),
                schools.see(school, "select distinct run from table_export_piece where export_id = ?1", id).stream()
                        .map(Object::toString)
                        .toList(),
                "pieces of the second run alone");
        byte[] file = schools.as(school, Role.LEAD, () -> exports.take(id, 1)).orElseThrow();
        List<Long> numbers = NUMBER.matcher(SheetWords.of(file))
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
        assertEquals(ROWS, numbers.size());
        assertEquals(
                schools.see(school, "select id from concern where school_id = ?1", school.id()).stream()
                        .map(each -> ((Number) each).longValue())
                        .collect(Collectors.toSet()),
                new HashSet<>(numbers),
                "each concern once");
    }

    /** Asks for the file, and comes back in the middle of its first run; again where a quick server had ended it. */
    private long inItsMiddle(TestSchool school) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            long id = schools.as(
                    school,
                    Role.LEAD,
                    () -> exports.ask(
                            new Exports.Wanted("inspection", "&&&&", ExportFormat.XLSX, NameStyle.ROLES, null)));
            schools.as(school, Role.LEAD, () -> job.start(id));
            ExportLine line = waitFor(school, id, seen -> seen.isReady() || isInItsMiddle(seen, school));
            if (line.isRunning()) {
                return id;
            }
        }
        throw new AssertionError("never seen in its middle: " + progress);
    }

    private boolean isInItsMiddle(ExportLine seen, TestSchool school) {
        return seen.done() >= MIDDLE
                && seen.done() <= ROWS - MIDDLE
                && schools.number(school, "select count(*) from table_export_piece where export_id = ?1", seen.id())
                        > 0;
    }

    private void seed(TestSchool school) {
        long first = concerns.log(school.id(), "SEXUAL_HARASSMENT", "They said so.", "Kofi");
        String digits = IntStream.range(0, 10).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(", "));
        String from = " from (select * from concern where id = ?1) c cross join (values " + digits
                + ") a(n) cross join (values " + digits + ") b(n) cross join (values " + digits
                + ") d(n) cross join (values " + digits + ") e(n)";
        String number = "a.n + 10 * b.n + 100 * d.n + 1000 * e.n";
        schools.change(
                school,
                "insert into concern (id, school_id, version, submission, received_at, occurred_from, occurred_to, "
                        + "place_id, band_id, category_id, source, facts, content_hash) select nextval('ws_id'), "
                        + "c.school_id, 1, concat('copy ', " + number + "), c.received_at, c.occurred_from, "
                        + "c.occurred_to, c.place_id, c.band_id, c.category_id, c.source, c.facts, "
                        + "concat('copy ', " + number + ")" + from + " where " + number + " > 0",
                first);
        schools.change(
                school,
                "insert into involvement (id, school_id, version, concern_id, pupil_id, role) select "
                        + "nextval('ws_id'), c.school_id, 1, c.id, i.pupil_id, i.role from concern c cross join "
                        + "(select * from involvement where concern_id = ?1) i where c.school_id = ?2 and c.id <> ?1",
                first,
                school.id());
    }

    /** Comes back again and again, as a person would who looks at its page. */
    private ExportLine waitFor(TestSchool school, long id, Predicate<ExportLine> reached) {
        long end = System.nanoTime() + LONGEST_WAIT;
        ExportLine line;
        do {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            line = schools.as(school, Role.LEAD, () -> exports.one(id));
            progress.add(line.done());
        } while (!reached.test(line) && System.nanoTime() < end);
        assertTrue(reached.test(line), line + " after " + progress);
        return line;
    }
}
