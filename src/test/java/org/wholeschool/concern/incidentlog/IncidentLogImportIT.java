package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.attachment.ConcernFiles;
import org.wholeschool.concern.attachment.FileReception;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.incidentlog.read.RowLine;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.injury.BodyRegion;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.LikelyPlaces;
import org.wholeschool.concern.log.LogChoices;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.CountedTables;
import org.wholeschool.testing.server.TestSchool;

/** A log on its way in and out again, on a real database. */
@InServer
class IncidentLogImportIT {

    private static final String HEADINGS = "Ref,Happened,Reported,Where,Kind,Text,Victim,Perpetrator\n";
    private static final String FOUR_ROWS = HEADINGS
            + "R1,14/10/2025 12:40,14/10/2025 13:00,canteen,Bullying: other,Pushed in the queue,Kofi Osei,Sam Smith\n"
            + "R2,13/10/2025 18:00 - 14/10/2025 08:00,15/10/2025 09:00,Bike shed,Bike theft,A bicycle was taken,,\n"
            + "R3,16/10/2025,,Bike shed,Bike theft,A second bicycle was taken,,\n"
            + "R4,31/11/2025,,Canteen,Bike theft,No such day,,\n";

    @Inject
    private IncidentLogDraft drafts;

    @Inject
    private OldDrafts oldDrafts;

    @Inject
    private IncidentLogImport imports;

    @Inject
    private IncidentLogJob job;

    @Inject
    private IncidentLogBatches batches;

    @Inject
    private DraftExpiry expiry;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernLog log;

    @Inject
    private MyConcerns mine;

    @Inject
    private ConcernFiles files;

    @Inject
    private FileReception reception;

    @Inject
    private Referrals referrals;

    @Inject
    private LogChoices choices;

    @Inject
    private LikelyPlaces likely;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    @Test
    void everyRowIsAccountedForAndConcernsSayNoMoreThanTheLog() {
        BatchLine done = takeIn(FOUR_ROWS);
        assertEquals(List.of(4, 3, 0, 1), List.of(done.rows(), done.taken(), done.duplicates(), done.refused()));

        List<?> concerns = schools.see(
                school,
                "select c.occurred_from, c.occurred_to, c.received_at, b.code, p.name, p.place_group from concern c"
                        + " join band b on b.id = c.band_id join place p on p.id = c.place_id where c.batch_id = "
                        + "?1 order by c.occurred_from",
                done.id());
        assertEquals(
                List.of(
                        "2025-10-13T17:00:00Z 2025-10-14T07:00:00Z 2025-10-15T08:00:00Z NOT_KNOWN Bike shed OUTDOOR",
                        "2025-10-14T11:40:00Z 2025-10-14T11:40:00Z 2025-10-14T12:00:00Z PERIOD_4 Canteen SHARED_INDOOR",
                        "2025-10-15T23:00:00Z 2025-10-16T22:59:00Z 2025-10-16T22:59:00Z NOT_KNOWN Bike shed OUTDOOR"),
                concerns.stream().map(IncidentLogImportIT::words).toList());

        List<RowLine> rows = lead(() -> batches.rows(done.id()));
        assertEquals(
                List.of(Reason.of("remark.severalOnRoll", "Sam Smith", 2)),
                rows.get(0).reasons());
        assertEquals(
                List.of(Reason.of("row.noSuchDate", "31/11/2025")), rows.get(1).reasons());
        assertEquals(
                List.of("ALLEGED false", "HARMED true"),
                schools
                        .see(
                                school,
                                "select role, pupil_id from involvement where school_id = ?1 order by role",
                                school.id())
                        .stream()
                        .map(row -> ((Object[]) row)[0] + " " + (((Object[]) row)[1] != null))
                        .toList(),
                "the pupil of whom there is one is linked; of the name that two have the part is kept");
    }

    @Test
    void whatWasReportedAndWhatWasBroughtInAreToldApartAndTheListOfAnImportHasThatAndNothingElse() {
        BatchLine first = takeIn(FOUR_ROWS);
        BatchLine second = takeIn(HEADINGS + "S1,20/10/2025 12:40,,Canteen,Bullying: other,Pushed again,,\n");
        ConcernRows.Listed list = lead(() -> concernRows.list(of(second), ConcernColumn.LATEST, 1));
        assertEquals(
                List.of("Pushed again"),
                list.rows().stream().map(ConcernRow::facts).toList());
        assertEquals("log.csv", list.file());
        assertEquals(
                3,
                lead(() -> concernRows.list(of(first), ConcernColumn.LATEST, 1)).total());
        assertEquals(
                3,
                lead(() -> concernRows.find(of(first), ConcernColumn.LATEST).ids())
                        .size());

        ConcernReading.Whole concern = lead(() -> reading.read(concernRows
                .list(of(first), ConcernColumn.LATEST, 1)
                .rows()
                .get(2)
                .id()));
        assertEquals(Instant.parse("2025-10-14T12:00:00Z"), concern.receivedAt(), "as the log says it");
        ConcernReading.BroughtIn brought = concern.broughtIn();
        assertEquals(
                List.of(first.id(), "log.csv", "Test LEAD"),
                List.of(brought.batchId(), brought.fileName(), brought.by()));
        assertTrue(
                brought.at().isAfter(Now.instant().minus(Duration.ofMinutes(10))),
                "today, and not when it was reported: " + brought.at());
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.LEAD), () -> concernRows.list(of(first), ConcernColumn.LATEST, 1)));
        assertEquals(2L, schools.audit(school).get("ConcernReading.list DONE LEAD import " + first.id()));
    }

    private static ConcernFilter of(BatchLine batch) {
        return new ConcernFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                ConcernFilter.Happened.WHENEVER,
                null,
                batch.id(),
                null,
                null,
                null);
    }

    @Test
    void whoLooksIntoTwoLogsWithinTheHourIsOnRecordForEach() {
        List<Long> logs = List.of(draft(FOUR_ROWS), draft(FOUR_ROWS));
        logs.forEach(log -> {
            for (int i = 0; i < 2; i++) {
                lead(() -> drafts.columns(log));
                lead(() -> drafts.dates(log, drafts.columns(log).mapping()));
                lead(() -> drafts.values(log));
            }
        });
        for (String action : List.of("columns", "dates", "values")) {
            List<?> about = TestDatabase.asOwner()
                    .rows(
                            "select subject_id from audit_entry where school_id = ? and action = ? and "
                                    + "subject_kind = 'import' order by id",
                            school.id(),
                            "IncidentLogDraft." + action)
                    .stream()
                    .map(row -> row.get(0))
                    .toList();
            assertEquals(logs, about, action);
        }
    }

    @Test
    void whatLeavesInAFileHasNothingThatStoodInTheLogAndEachTimeIsRecorded() {
        BatchLine done = takeIn(FOUR_ROWS);
        List<ExportedRow> rows = lead(() -> batches.export(done.id()));
        assertEquals(
                List.of(
                        new ExportedRow(2, RowOutcome.TAKEN, List.of("remark.severalOnRoll")),
                        new ExportedRow(5, RowOutcome.REFUSED, List.of("row.noSuchDate"))),
                rows);
        lead(() -> batches.export(done.id()));
        assertEquals(2L, schools.audit(school).get("IncidentLogBatches.export DONE LEAD import " + done.id()));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> batches.export(done.id())));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> batches.export(done.id())));
    }

    /**
     * Somebody made the concern the head's own, or restricted it: what stood in its row, and where it is, is not told
     * here either.
     */
    @Test
    void ofARowWhoseConcernOneMayNotReadNothingIsToldButThatItIsHere() {
        BatchLine first = takeIn(FOUR_ROWS);
        assertEquals(2, lead(() -> batches.rows(first.id())).size());
        long pushed = lead(() -> batches.rows(first.id())).get(0).concernId();
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", pushed);
        assertEquals(
                List.of(RowOutcome.REFUSED),
                lead(() -> batches.rows(first.id())).stream()
                        .map(RowLine::outcome)
                        .toList());
        assertEquals(
                List.of(RowOutcome.REFUSED),
                lead(() -> batches.export(first.id())).stream()
                        .map(ExportedRow::outcome)
                        .toList());

        List<RowLine> again = lead(
                () -> batches.rows(takeIn(FOUR_ROWS + "R9,20/10/2025 12:40,,Canteen,Bullying: other,Pushed again,,\n")
                        .id()));
        assertEquals(
                List.of(RowOutcome.DUPLICATE, RowOutcome.DUPLICATE, RowOutcome.DUPLICATE, RowOutcome.REFUSED),
                again.stream().map(RowLine::outcome).toList());
        assertNull(again.get(0).concernId(), "it is not brought in again, and leads nowhere");
        assertEquals(2, again.stream().filter(row -> row.concernId() != null).count());
    }

    @Test
    void theFileStandsEncryptedUntilItIsInAndThenNoMore() {
        long batch = draft(FOUR_ROWS);
        byte[] kept = (byte[]) schools.see(school, "select content from import_batch where id = ?1", batch)
                .get(0);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Pushed"));
        assertTrue(kept.length > FOUR_ROWS.length());
        lead(() -> job.start(batch));
        awaitEnd(batch);
        assertNull(schools.see(school, "select content from import_batch where id = ?1", batch)
                .get(0));
    }

    @Test
    void thePreviewNamesWhoWouldBeLinkedWithWhichPartOnWhichLine() {
        long batch = draft(HEADINGS + "P1,14/10/2025 12:40,,Canteen,Bullying: other,One,Kofi Osei,Sam Smith\n"
                + "P2,15/10/2025 12:40,,Canteen,Bullying: other,Two,Sam Smith,\"Osei, Kofi\"\n"
                + "P3,16/10/2025 12:40,,Canteen,Bullying: other,Three,Kofi Osei,\n"
                + "P4,31/11/2025,,Canteen,Bullying: other,No such day,Abena Nobody,\n");
        assertEquals(
                List.of(
                        new PreviewedPerson(
                                "Kofi Osei",
                                "8B",
                                true,
                                Map.of(InvolvementRole.HARMED, List.of(2, 4), InvolvementRole.ALLEGED, List.of(3))),
                        new PreviewedPerson(
                                "Sam Smith",
                                null,
                                false,
                                Map.of(InvolvementRole.ALLEGED, List.of(2), InvolvementRole.HARMED, List.of(3)))),
                lead(() -> drafts.preview(batch)).people());
    }

    /** What another system calls a place is free text, and can be a child's name and address. */
    @Test
    void namesOfAnotherSystemAreShownToLeadsOnly() {
        takeIn(FOUR_ROWS);
        assertTrue(lead(() -> site.places()).stream()
                .anyMatch(place -> place.name().equals("Bike shed")));
        assertTrue(lead(() -> categories.all()).stream()
                .anyMatch(kind -> kind.name().equals("Bike theft")));
        for (Role role :
                List.of(Role.ADMINISTRATOR, Role.HEAD, Role.TEACHER, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertTrue(
                    actors.as(school.actor(role), () -> site.places()).stream()
                            .noneMatch(place -> place.name().equals("Bike shed")),
                    role.name());
            assertTrue(
                    actors.as(school.actor(role), () -> categories.all()).stream()
                            .noneMatch(kind -> kind.name().equals("Bike theft")),
                    role.name());
        }
    }

    @Test
    void theSameLogAgainIsAllDuplicates() {
        takeIn(FOUR_ROWS);
        long again = draft(FOUR_ROWS);
        DraftPreview preview = lead(() -> drafts.preview(again));
        assertEquals(0, preview.accepted());
        assertEquals(
                List.of("duplicate.concern.REFERENCE", "duplicate.concern.REFERENCE", "duplicate.concern.REFERENCE"),
                preview.duplicates().stream()
                        .map(row -> row.reasons().get(0).key())
                        .toList());
        assertEquals(
                "preview.nothing",
                assertThrows(BadInput.class, () -> lead(() -> job.start(again))).key());

        long withoutReferences = draft(FOUR_ROWS.replaceAll("(?m)^R\\d", ""));
        assertEquals(
                3,
                lead(() -> drafts.preview(withoutReferences)).duplicates().stream()
                        .filter(row -> row.reasons().get(0).key().equals("duplicate.concern.CONTENT"))
                        .count());
    }

    /** Whoever reads a duplicate may know that it is none; what it became is undone with its log. */
    @Test
    void aDuplicateIsTakenInAnywayAndUndoneAgain() {
        takeIn(FOUR_ROWS);
        long again = draft(FOUR_ROWS);
        int line = lead(() -> drafts.preview(again)).duplicates().get(0).line();
        takeAnyway(again, line, true);
        takeAnyway(again, line, false);
        assertEquals(0, lead(() -> drafts.preview(again)).accepted());
        takeAnyway(again, line, true);
        DraftPreview preview = lead(() -> drafts.preview(again));
        assertEquals(
                List.of(1, 2, 1),
                List.of(
                        preview.accepted(),
                        preview.duplicates().size(),
                        preview.remarked().size()));
        assertTrue(preview.remarked().get(0).anyway());
        assertThrows(NotFound.class, () -> takeAnyway(again, 1, true), "the headings are no duplicate");
        lead(() -> {
            drafts.keep(again, "Their log");
            return null;
        });
        lead(() -> job.start(again));
        BatchLine done = awaitEnd(again);
        assertEquals(List.of(1, 2, 1), List.of(done.taken(), done.duplicates(), done.refused()));
        assertEquals(0, lead(() -> drafts.preview(draft(FOUR_ROWS))).accepted(), "the choice is of one file");
        lead(() -> job.undo(again));
        assertEquals(0, lead(() -> batches.progress(again)).taken());
    }

    private void takeAnyway(long batch, int line, boolean anyway) {
        lead(() -> {
            drafts.takeAnyway(batch, line, anyway);
            return null;
        });
    }

    @Test
    void undoingTakesBackAllButWhatSomebodyWorkedOn() {
        long placesBefore = schools.count(school, "place");
        BatchLine done = takeIn(FOUR_ROWS);
        assertEquals(placesBefore + 1, schools.count(school, "place"));
        long workedOn = ((Number) schools.see(
                                school, "select concern_id from import_row where batch_id = ?1 and line = 3", done.id())
                        .get(0))
                .longValue();
        schools.change(school, "update concern set acknowledged_at = received_at where id = ?1", workedOn);

        long followedUp = ((Number) schools.see(
                                school, "select concern_id from import_row where batch_id = ?1 and line = 4", done.id())
                        .get(0))
                .longValue();
        lead(() -> referrals.add(
                followedUp,
                new ReferralEntry(
                        null,
                        false,
                        null,
                        null,
                        Now.day(ZoneId.of("Europe/London")),
                        null,
                        "Below the threshold",
                        null,
                        null,
                        null)));

        assertEquals(2, lead(() -> batches.undo(done.id())));
        assertEquals(2, schools.count(school, "concern"));
        assertEquals(1, schools.count(school, "concern_referral"));
        assertEquals(
                placesBefore + 1,
                schools.count(school, "place"),
                "the bicycle shed is where the concern that stayed is");
        assertEquals(
                List.of(workedOn, followedUp),
                lead(() -> batches.rows(done.id())).stream()
                        .filter(row -> row.outcome() == RowOutcome.TAKEN)
                        .map(RowLine::concernId)
                        .toList());
        assertEquals(
                "undo.not",
                assertThrows(BadInput.class, () -> lead(() -> batches.undo(done.id())))
                        .key());
    }

    /**
     * Whoever recategorises a concern keeps what it was logged as with it, and whoever says that one is about something
     * else too keeps that.
     */
    @Test
    void undoingKeepsAKindThatNothingButAnotherConcernsRecordKnows() {
        long kinds = schools.count(school, "category");
        BatchLine done = takeIn(FOUR_ROWS);
        long recategorised = ((Number) schools.see(
                                school, "select concern_id from import_row where batch_id = ?1 and line = 3", done.id())
                        .get(0))
                .longValue();
        lead(() -> decisions.decide(
                recategorised,
                0,
                new CaseValues(Map.of(CaseField.CATEGORY, Long.toString(schools.category(school, "BULLYING_OTHER")))),
                false,
                null));
        assertEquals(1, lead(() -> batches.undo(done.id())));
        assertEquals(kinds + 1, schools.count(school, "category"));
        assertEquals(
                "Bike theft",
                schools.see(
                                school,
                                "select k.name from concern c join category k on k.id = c.logged_category_id "
                                        + "where c.id = ?1",
                                recategorised)
                        .get(0));

        BatchLine again = takeIn(HEADINGS + "R9,16/10/2025,,Canteen,Kite theft,A kite was taken,,\n");
        long other = actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "The kite was theirs.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of())));
        Object brought = schools.see(
                        school, "select made_id from import_made where batch_id = ?1 and kind = 'CATEGORY'", again.id())
                .get(0);
        schools.change(
                school,
                "insert into concern_category (id, school_id, version, concern_id, category_id) values (?1, ?2, "
                        + "1, ?3, ?4)",
                -other,
                school.id(),
                other,
                brought);
        assertEquals(0, lead(() -> batches.undo(again.id())));
        assertEquals(
                1,
                schools.see(school, "select id from category where id = ?1", brought)
                        .size());
    }

    /**
     * No log brings files or injuries: where there are any, somebody has worked on that concern since, and it stays
     * with all of it.
     */
    @Test
    void undoingLosesNeitherAFileNorAnInjuryThatWasAddedSince() {
        BatchLine done = takeIn(FOUR_ROWS);
        List<Long> came =
                schools.see(school, "select id from concern where batch_id = ?1 order by id", done.id()).stream()
                        .map(id -> ((Number) id).longValue())
                        .toList();
        byte[] words = "A note from home".getBytes(StandardCharsets.UTF_8);
        long file = actors.as(
                school.actor(Role.DEPUTY), () -> files.add(came.get(0), reception.receive("note.txt", words)));
        long injured = actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "A bruise.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of(),
                        new FirstResponse(null, null, null),
                        List.of(new Injuries.Marked(BodyRegion.NOSE, "red")))));
        schools.change(school, "update concern set batch_id = ?1 where id = ?2", done.id(), injured);
        schools.change(school, "delete from inbox_entry where concern_id = ?1", injured);

        assertEquals(2, lead(() -> batches.undo(done.id())));
        assertEquals(
                Set.of(came.get(0), injured),
                schools.see(school, "select id from concern where school_id = ?1", school.id()).stream()
                        .map(id -> ((Number) id).longValue())
                        .collect(Collectors.toSet()));
        assertArrayEquals(words, lead(() -> files.original(file)).content());
        assertEquals(
                List.of(new Injuries.Marked(BodyRegion.NOSE, "red")),
                actors.as(school.actor(Role.TEACHER), () -> mine.read(injured)).injuries());
        for (long gone : List.of(came.get(0), injured)) {
            schools.change(school, "delete from involvement where concern_id = ?1", gone);
            schools.change(school, "delete from concern where id = ?1", gone);
        }
        assertEquals(
                List.of(0L, 0L, 0L),
                List.of(
                        schools.count(school, "attachment"),
                        schools.count(school, "attachment_piece"),
                        schools.count(school, "injury")),
                "what is really deleted leaves nothing behind");
    }

    @Test
    void undoingTakesNewPlacesAndKindsAlong() {
        long places = schools.count(school, "place");
        long kinds = schools.count(school, "category");
        BatchLine done = takeIn(FOUR_ROWS);
        assertEquals(0, lead(() -> batches.undo(done.id())));
        assertEquals(
                List.of(0L, places, kinds),
                List.of(
                        schools.count(school, "concern"),
                        schools.count(school, "place"),
                        schools.count(school, "category")));
        assertEquals(3, takeIn(FOUR_ROWS).taken(), "what was undone is no duplicate");
    }

    /**
     * Until it has, PostgreSQL plans for the few rows of before, and takes minutes over what it would do in no time.
     */
    @Test
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "the embedded database plans by its indexes alone")
    void postgreSqlCountsItsTablesWhenALogHasComeIn() {
        CountedTables.after("concern", () -> takeIn(FOUR_ROWS));
    }

    @Test
    void whatStoppedIsGoneOnWithWhereItStopped() {
        long batch = draft(HEADINGS
                + IntStream.rangeClosed(1, 150)
                        .mapToObj(n -> "N" + n + ",14/10/2025 12:40,," + (n > 120 ? "Lower yard" : "Canteen")
                                + ",Bullying: other,Number " + n + ",,")
                        .collect(Collectors.joining("\n")));
        Object[] yard = (Object[])
                schools.see(school, "select id, version from place where school_id = ?1 and code = 'YARD'", school.id())
                        .get(0);
        schools.change(school, "delete from place_neighbour where place_id = ?1 or neighbour_id = ?1", yard[0]);
        schools.change(school, "delete from place where id = ?1", yard[0]);
        lead(() -> job.start(batch));
        BatchLine stopped = awaitEnd(batch);
        assertEquals(BatchState.STOPPED, stopped.state());
        assertEquals(100, stopped.taken(), "a piece is in whole or not at all");

        schools.change(
                school,
                "insert into place (id, school_id, version, code, name, kind, place_group, position) values (?1, "
                        + "?2, 1, 'YARD', 'Lower yard', 'PLAYGROUND', 'OUTDOOR', 2)",
                yard[0],
                school.id());
        lead(() -> job.start(batch));
        BatchLine done = awaitEnd(batch);
        assertEquals(BatchState.DONE, done.state());
        assertEquals(150, done.taken());
        assertEquals(150, schools.count(school, "concern"));
        assertFalse(
                actors.as(Actor.job(school.id()), () -> imports.take(batch, 1, List.of())),
                "an attempt that was overtaken does nothing");
    }

    @Test
    void aValueThatIsSetAsideKeepsItsRowsOut() {
        long batch = draft(FOUR_ROWS);
        lead(() -> drafts.choose(
                batch, new HashMap<>(Map.of("bike shed", (ValueChoice) new ValueChoice.SetAside())), Map.of()));
        DraftPreview preview = lead(() -> drafts.preview(batch));
        assertEquals(1, preview.accepted());
        assertEquals(
                Reason.of("row.placeSetAside", "Bike shed"),
                preview.refused().get(0).reasons().get(0));
    }

    @Test
    void choicesThatWereKeptAreProposedForTheNextFile() {
        long first = draft(FOUR_ROWS);
        lead(() -> drafts.choose(
                first,
                Map.of("bike shed", new ValueChoice.NewPlace("Bike shed", PlaceGroup.OFF_SITE_OR_UNKNOWN)),
                Map.of()));
        lead(() -> drafts.keep(first, "Old system"));
        long next = draft(FOUR_ROWS);
        assertEquals(List.of("Old system"), lead(() -> drafts.columns(next)).kept());
        assertEquals(
                "place:OFF_SITE_OR_UNKNOWN",
                lead(() -> drafts.values(next)).places().stream()
                        .filter(place -> place.text().equals("Bike shed"))
                        .findFirst()
                        .orElseThrow()
                        .code());
        assertEquals(
                "mapping.name",
                assertThrows(BadInput.class, () -> lead(() -> drafts.keep(next, " ")))
                        .key());
    }

    @Test
    void whatAnImportBroughtIsNotOfferedForANewConcernAndStandsLastInTheList() {
        BatchLine done = takeIn(FOUR_ROWS);
        schools.change(
                school,
                "update concern set logged_by = ?1 where batch_id = ?2",
                school.accounts().get(Role.LEAD),
                done.id());
        lead(() -> {
            assertFalse(names(choices.getPlaceGroups(), Site.ListedPlace::name).contains("Bike shed"));
            assertFalse(names(choices.getKindGroups(), Categories.ListedCategory::name)
                    .contains("Bike theft"));
            assertFalse(
                    likely.offer().stream().anyMatch(spot -> spot.name().equals("Bike shed")),
                    "not even where somebody's last concern was");
            assertEquals(
                    List.of("Bike shed"),
                    names(last(choices.getAllPlaceGroups(), "From imports"), Site.ListedPlace::name));
            assertEquals(
                    List.of("Bike theft"),
                    names(last(choices.getAllKindGroups(), "From imports"), Categories.ListedCategory::name));
            assertTrue(names(choices.getAllPlaceGroups(), Site.ListedPlace::name)
                    .containsAll(List.of("Canteen", "Not known")));
        });
    }

    private static <T> List<String> names(List<LogChoices.Group<T>> groups, Function<T, String> name) {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .map(name)
                .toList();
    }

    private static <T> List<LogChoices.Group<T>> last(List<LogChoices.Group<T>> groups, String heading) {
        LogChoices.Group<T> last = groups.get(groups.size() - 1);
        assertEquals(heading, last.name());
        return List.of(last);
    }

    @Test
    void aDraftThatWaitedForMoreThanAWeekIsThrownAwayWithItsRows() {
        long old = draft(FOUR_ROWS);
        long young = draft(FOUR_ROWS);
        long done = takeIn(FOUR_ROWS).id();
        schools.change(
                school,
                "insert into import_row (id, school_id, version, batch_id, line, outcome) values (?1, ?2, 1, ?3, "
                        + "2, 'REFUSED')",
                -old,
                school.id(),
                old);
        schools.change(
                school, "update import_batch set created_at = created_at - interval '6' day where id = ?1", young);
        schools.change(
                school,
                "update import_batch set created_at = created_at - interval '8' day where id = ?1 or id = ?2",
                old,
                done);
        long rowsOfDone = lead(() -> batches.progress(done)).rows();

        expiry.run();
        assertEquals(
                List.of(young, done),
                lead(batches::all).stream().map(BatchLine::id).sorted().toList());
        assertEquals(rowsOfDone, schools.count(school, "import_row"));
        assertThrows(NotFound.class, () -> lead(() -> drafts.columns(old)));
        assertThrows(NotPermitted.class, () -> lead(oldDrafts::expire));
    }

    @Test
    void onlyALeadOfTheSchoolSeesOrDoesAnything() {
        long batch = draft(FOUR_ROWS);
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> drafts.preview(batch)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.ADMINISTRATOR), () -> batches.all()));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> drafts.preview(batch)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> batches.progress(batch)));
        assertEquals(List.of(), actors.as(other.actor(Role.LEAD), batches::all));
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsFieldAndNothingIsKept() {
        assertEquals(
                "file.quoteOpen",
                assertThrows(BadInput.class, () -> upload("a,b\n1,\"x\n")).key());
        assertEquals(
                "file.headerOnly",
                assertThrows(BadInput.class, () -> upload("a,b\n")).key());
        assertEquals(0, schools.count(school, "import_batch"));
        long thrownAway = draft(FOUR_ROWS);
        lead(() -> drafts.discard(thrownAway));
        assertEquals(0, schools.count(school, "import_batch"));
    }

    private long upload(String text) {
        return lead(() -> drafts.upload("log.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return a draft whose columns and values are as they were proposed */
    private long draft(String text) {
        long batch = upload(text);
        lead(() -> drafts.choose(batch, drafts.columns(batch).mapping()));
        return batch;
    }

    private BatchLine takeIn(String text) {
        long batch = draft(text);
        lead(() -> job.start(batch));
        BatchLine end = awaitEnd(batch);
        assertEquals(BatchState.DONE, end.state());
        return end;
    }

    private BatchLine awaitEnd(long batch) {
        Instant latest = Now.instant().plus(Duration.ofMinutes(2));
        BatchLine line = lead(() -> batches.progress(batch));
        while (line.state() == BatchState.RUNNING && Now.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            line = lead(() -> batches.progress(batch));
        }
        return line;
    }

    private <T> T lead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private void lead(Runnable deed) {
        actors.as(school.actor(Role.LEAD), () -> {
            deed.run();
            return null;
        });
    }

    private static String words(Object row) {
        Object[] cells = (Object[]) row;
        return IntStream.range(0, cells.length)
                .mapToObj(i -> i < 3 ? instant(cells[i]).toString() : cells[i].toString())
                .collect(Collectors.joining(" "));
    }

    private static Instant instant(Object cell) {
        return cell instanceof java.time.OffsetDateTime time
                ? time.toInstant()
                : ((java.sql.Timestamp) cell).toInstant();
    }
}
