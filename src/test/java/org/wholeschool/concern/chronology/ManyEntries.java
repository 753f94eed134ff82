package org.wholeschool.concern.chronology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.testing.server.TestSchool;

/**
 * Gives Kofi Osei as many concerns, notes, actions and referrals as few children have. Rows are copied by statements.
 */
@ApplicationScoped
public class ManyEntries {

    /** So many of each of the four. */
    static final int OF_EACH = 100;

    private static final String NUMBERS =
            IntStream.rangeClosed(1, OF_EACH).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(", "));

    @Inject
    private ChronologySchool chronologies;

    @Inject
    private ConcernSchool schools;

    @Inject
    private CaseNotes notes;

    /** Adds a note that belongs to no concern, which {@link #add} copies. */
    void note(ChronologySchool.Made made) {
        chronologies.as(
                made.lead(),
                () -> notes.addOfPupil(
                        made.kofi(),
                        new NoteEntry(
                                NoteKind.VISIT,
                                ChronologySchool.today().minusDays(7),
                                LocalTime.of(9, 30),
                                "Ms Ahmed",
                                Set.of(),
                                "At home with his mother.",
                                null,
                                null,
                                ChildsWish.NOT_ASKED),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    /** Adds 400 entries to what {@link ChronologySchool#makeWithAllThatFollowed} and {@link #note} made. */
    void add(ChronologySchool.Made made) {
        TestSchool school = made.school();
        String submission = "concat('copy ', n.n)";
        copy(
                school,
                "concern",
                made.concern(),
                Map.of(
                        "submission",
                        submission,
                        "origin",
                        submission,
                        "content_hash",
                        submission,
                        "occurred_from",
                        "c.occurred_from - n.n * interval '1' day",
                        "occurred_to",
                        "c.occurred_to - n.n * interval '1' day"));
        schools.change(
                school,
                "insert into involvement (id, school_id, version, concern_id, pupil_id, role) select "
                        + "nextval('ws_id'), c.school_id, 1, c.id, ?2, 'HARMED' from concern c where c.school_id = ?1 "
                        + "and c.submission like 'copy %'",
                school.id(),
                made.kofi());
        copy(school, "case_note", first(school, "case_note"), Map.of("submission", submission));
        schools.change(
                school,
                "insert into case_note_pupil (id, school_id, version, note_id, pupil_id) select nextval('ws_id'), "
                        + "k.school_id, 1, k.id, ?2 from case_note k where k.school_id = ?1 and k.submission like "
                        + "'copy %'",
                school.id(),
                made.kofi());
        copyWithVersion(school, "concern_action", "action_id");
        copyWithVersion(school, "concern_referral", "referral_id");
    }

    private long first(TestSchool school, String table) {
        return ((Number) schools.see(school, "select min(id) from " + table + " where school_id = ?1", school.id())
                        .get(0))
                .longValue();
    }

    /** Each copy of the first row has a version, as whatever was written by a service has. */
    private void copyWithVersion(TestSchool school, String table, String whose) {
        long row = first(school, table);
        copy(school, table, row, Map.of());
        String version = table + "_version";
        schools.change(
                school,
                insert(school, version, Map.of(whose, "k.id")) + " from (select * from " + version + " where " + whose
                        + " = ?1 and edition = 1) c cross join (select t.id from " + table + " t where t.school_id = ?2"
                        + " and not exists (select 1 from " + version + " w where w." + whose + " = t.id)) k",
                row,
                school.id());
    }

    private void copy(TestSchool school, String table, long row, Map<String, String> others) {
        schools.change(
                school,
                insert(school, table, others) + " from (select * from " + table
                        + " where id = ?1) c cross join (values " + NUMBERS + ") n(n)",
                row);
    }

    /** @param others for some columns, what a copy has in them; c is the row and n.n the number of the copy */
    private String insert(TestSchool school, String table, Map<String, String> others) {
        List<String> columns = schools
                .see(
                        school,
                        "select column_name from information_schema.columns where lower(table_name) = ?1 and "
                                + "table_schema = current_schema and is_generated = 'NEVER'",
                        table)
                .stream()
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .toList();
        return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream()
                        .map(column ->
                                "id".equals(column) ? "nextval('ws_id')" : others.getOrDefault(column, "c." + column))
                        .collect(Collectors.joining(", "));
    }
}
