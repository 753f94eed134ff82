package org.wholeschool.casework.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.casework.policy.Policies;
import org.wholeschool.casework.policy.PolicyEntry;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A file is made while its owner is elsewhere, is for them alone, and goes when it should. */
@InServer
class ExportsIT {

    private static final String ALL_OF_THIS_YEAR = "&&&&";

    @Inject
    private FollowUpSchool schools;

    @Inject
    private ConcernSchool concerns;

    @Inject
    private Exports exports;

    @Inject
    private ExportRuns runs;

    @Inject
    private ExportJob job;

    @Inject
    private ExportWork work;

    @Inject
    private Policies policies;

    @Inject
    private CasePeople people;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        concern = concerns.log(school.id(), "SEXUAL_HARASSMENT", "A secret of the concern", "Kofi");
    }

    private long ask(ExportFormat format, NameStyle names, String reason) {
        return schools.as(
                school,
                Role.LEAD,
                () -> exports.ask(new Exports.Wanted("inspection", ALL_OF_THIS_YEAR, format, names, reason)));
    }

    private void make(long id) {
        job.run(school.id() + ":" + id);
    }

    private ExportLine line(long id) {
        return schools.as(school, Role.LEAD, () -> exports.one(id));
    }

    private Optional<byte[]> take(long id) {
        return schools.as(school, Role.LEAD, () -> exports.take(id, 1));
    }

    private List<String> told() {
        return schools
                .see(school, "select kind from notice where school_id = ?1 and kind like 'EXPORT%'", school.id())
                .stream()
                .map(Object::toString)
                .toList();
    }

    private List<HomeRow> home(Role role) {
        return schools.as(school, role, work::findWork);
    }

    private long pieces() {
        return schools.count(school, "table_export_piece");
    }

    @Test
    void aFileWithoutNamesIsMadeAndRecordedWithItsRows() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, "ignored");
        assertEquals(ExportState.RUNNING, line(id).state());
        make(id);
        ExportLine made = line(id);
        assertEquals(ExportState.READY, made.state());
        assertEquals(1, made.total());
        String words = SheetWords.of(take(id).orElseThrow());
        assertTrue(words.contains("Harmed, Year 8"), words);
        assertTrue(words.contains(">" + concern + "<"), "the number of the concern");
        assertFalse(words.contains("Kofi"), "no name");
        Map<String, Long> audit = schools.audit(school);
        assertEquals(1L, audit.get("ExportAudit.roles DONE LEAD exported-inspection 1"), audit.toString());
        assertEquals(1L, audit.get("Exports.take DONE LEAD export " + id), audit.toString());
        assertFalse(audit.containsKey("ExportAudit.full DONE LEAD concern " + concern), "no look at the concern");
    }

    @Test
    void aPdfIsMadeInVolumes() {
        long id = ask(ExportFormat.PDF, NameStyle.INITIALS, null);
        make(id);
        assertEquals(1, line(id).volumes());
        byte[] pdf = take(id).orElseThrow();
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> exports.take(id, 2)));
    }

    @Test
    void aPackHasResponseTimesTrainingPublishedFiguresPlansAndPolicies() {
        schools.as(
                school,
                Role.LEAD,
                () -> policies.keep(new PolicyEntry(
                        null, 0, "Child protection", LocalDate.of(2026, 9, 4), LocalDate.of(2027, 9, 4))));
        long id = schools.as(
                school,
                Role.LEAD,
                () -> exports.ask(new Exports.Wanted(
                        "inspection-pack", ALL_OF_THIS_YEAR, ExportFormat.XLSX, NameStyle.ROLES, null)));
        make(id);
        String words = SheetWords.of(take(id).orElseThrow());
        for (String part : List.of(
                "By half-term",
                "Response times",
                "Within one school day",
                "Training",
                "Published figures",
                "Plans for places, times and groups",
                "Child protection",
                "Harmed, Year 8")) {
            assertTrue(words.contains(part), part);
        }
        assertEquals(1L, schools.audit(school).get("ExportAudit.roles DONE LEAD exported-inspection-pack 1"));
    }

    @Test
    void aFileThatMayNameAPupilWhoWasTakenOutIsDeleted() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        make(id);
        long part = schools.number(school, "select min(id) from involvement where concern_id = ?1", concern);
        schools.as(school, Role.LEAD, () -> people.takeOut(concern, 0, part));
        assertEquals(List.of("EXPORT_WITHDRAWN"), told(), "in place of the notice that it is ready");
        HomeRow gone = home(Role.LEAD).get(0);
        assertEquals(
                "Your export was deleted because a concern in it has changed: Inspection evidence, Excel.",
                gone.words());
        assertEquals(ExportState.WITHDRAWN, line(id).state());
        assertEquals(List.of(), told(), "who reads on its page why there is none needs no notice");
        assertEquals(List.of(), home(Role.LEAD));
        assertEquals(0, pieces());
    }

    @Test
    void itsOwnerIsToldOnHomeAndByTheBellThatItIsReadyUntilTheyTakeIt() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        assertEquals(List.of(), told());
        assertEquals(List.of(), home(Role.LEAD), "it is being made");
        make(id);
        assertEquals(List.of("EXPORT_READY"), told());
        assertEquals(
                school.accounts().get(Role.LEAD),
                schools.number(
                        school,
                        "select account_id from notice where school_id = ?1 and kind = 'EXPORT_READY'",
                        school.id()));
        HomeRow row = home(Role.LEAD).get(0);
        assertEquals("Your export is ready: Inspection evidence, Excel.", row.words());
        assertEquals("Download", row.act());
        assertEquals("/casework/export.xhtml?id=" + id, row.page());
        assertEquals(List.of(), home(Role.DEPUTY), "of their own files only");
        line(id);
        assertEquals(1, home(Role.LEAD).size(), "a look at its page takes no file");
        take(id);
        assertEquals(List.of(), home(Role.LEAD));
        assertEquals(List.of(), told());
    }

    @Test
    void itsOwnerIsToldThatItCouldNotBeMade() {
        long id = ask(ExportFormat.PDF, NameStyle.ROLES, null);
        Actor theJob = Actor.job(school.id());
        actors.as(theJob, () -> {
            runs.end(runs.begin(id).orElseThrow(), 0);
            return null;
        });
        assertEquals(List.of("EXPORT_FAILED"), told());
        HomeRow row = home(Role.LEAD).get(0);
        assertEquals("Your export could not be made: Inspection evidence, PDF.", row.words());
        assertEquals("Export again", row.act());
        schools.as(school, Role.LEAD, () -> exports.delete(id));
        assertEquals(List.of(), told());
        assertEquals(List.of(), home(Role.LEAD));
    }

    @Test
    void onlyItsOwnerSeesTakesAndDeletesIt() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        make(id);
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> exports.one(id)));
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> exports.take(id, 1)));
        assertThrows(NotFound.class, () -> schools.as(school, Role.DEPUTY, () -> exports.delete(id)));
        assertEquals(List.of(), schools.as(school, Role.DEPUTY, exports::mine));
        schools.as(school, Role.LEAD, () -> exports.delete(id));
        assertThrows(NotFound.class, () -> line(id));
        assertEquals(0, pieces());
    }

    @Test
    void namesInFullNeedAReasonAndTheSecondFactor() {
        BadInput none = assertThrows(BadInput.class, () -> ask(ExportFormat.XLSX, NameStyle.FULL, "  "));
        assertEquals("reason.required", none.key());
        long id = ask(ExportFormat.XLSX, NameStyle.FULL, "The inspector asked for them.");
        assertEquals(ExportState.ASKED, line(id).state());
        make(id);
        assertEquals(ExportState.ASKED, line(id).state(), "nothing is made before it is confirmed");
        BadInput stale = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, () -> exports.confirm(id)));
        assertEquals("factor.needed", stale.key());
        assertEquals(0, pieces());
        schools.change(school, "update table_export set state = 'RUNNING' where id = ?1", id);
        make(id);
        assertTrue(SheetWords.of(take(id).orElseThrow()).contains("Kofi Osei (Harmed, Year 8)"));
        Map<String, Long> audit = schools.audit(school);
        assertEquals(1L, audit.get("ExportAudit.full DONE LEAD exported-inspection 1"), audit.toString());
        assertEquals(1L, audit.get("ExportAudit.full DONE LEAD concern " + concern), "a look at the concern");
    }

    @Test
    void aFileWithAConcernThatTheOwnerMayNoLongerReadIsDeleted() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        make(id);
        schools.restrict(school, concern);
        assertEquals(Optional.empty(), take(id));
        assertEquals(ExportState.WITHDRAWN, line(id).state());
        assertEquals(0, pieces());
        long again = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        make(again);
        assertEquals(0, line(again).total(), "restricted concerns are in no file of who may not read them");
    }

    @Test
    void whatStoppedIsBegunAgainAndTheRunBeforeKeepsNothing() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        Actor theJob = Actor.job(school.id());
        ExportRuns.Plan first = actors.as(theJob, () -> runs.begin(id)).orElseThrow();
        assertTrue(actors.as(theJob, () -> runs.keep(first, 1, 0, new byte[] {1})));
        make(id);
        assertFalse(actors.as(theJob, () -> runs.keep(first, 1, 1, new byte[] {2})), "replaced");
        assertEquals(ExportState.READY, line(id).state());
        assertEquals(1, pieces(), "of the second run alone");
        make(id);
        assertEquals(1, pieces(), "a file that is ready is not made again");
    }

    @Test
    void aFileIsDeletedAfterADay() {
        long id = ask(ExportFormat.XLSX, NameStyle.ROLES, null);
        make(id);
        Actor theJob = Actor.job(school.id());
        sweep(theJob);
        assertEquals(ExportState.READY, line(id).state());
        schools.change(
                school,
                "update table_export set asked_at = asked_at - interval '25' hour, ended_at = ended_at - interval '25'"
                        + " hour where id = ?1",
                id);
        sweep(theJob);
        assertThrows(NotFound.class, () -> line(id));
        assertEquals(List.of(), told(), "no notice leads to a file that is gone");
        assertEquals(0, pieces());
    }

    private void sweep(Actor theJob) {
        actors.as(theJob, () -> {
            runs.sweep();
            return null;
        });
    }
}
