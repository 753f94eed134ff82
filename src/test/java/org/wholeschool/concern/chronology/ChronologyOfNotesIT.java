package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.Hesitated;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.testing.InServer;

/** Notes in a chronology: of the concern and without one, in the order in which they happened, and in its PDF. */
@InServer
class ChronologyOfNotesIT {

    @Inject
    private ChronologySchool chronologies;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private CaseNotes notes;

    @Inject
    private CasePeople people;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private Actors actors;

    private static NoteEntry entry(NoteKind kind, int daysAgo, Set<Long> about, String words, ChildsWish wish) {
        return new NoteEntry(
                kind,
                ChronologySchool.today().minusDays(daysAgo),
                LocalTime.of(9, 30),
                "Ms Ahmed",
                about,
                words,
                null,
                null,
                wish);
    }

    private static CaseNotes.From form() {
        return new CaseNotes.From(UUID.randomUUID().toString(), null);
    }

    private ChronologySchool.Made makeWithNotes() {
        ChronologySchool.Made made = chronologies.make();
        actors.as(
                made.lead(),
                () -> notes.add(
                        made.concern(),
                        entry(
                                NoteKind.PUPIL,
                                9,
                                Set.of(made.kofi()),
                                "Kofi and Si\u00e2n O'Neill were friends.",
                                new ChildsWish(
                                        "Si\u00e2n should say sorry",
                                        "That I may tell others",
                                        Hesitated.YES,
                                        "Not to Si\u00e2n")),
                        null,
                        form()));
        actors.as(
                made.lead(),
                () -> notes.add(
                        made.concern(),
                        entry(NoteKind.CALL, 8, Set.of(made.sian()), "Only of the other.", ChildsWish.NOT_ASKED),
                        null,
                        form()));
        actors.as(
                made.lead(),
                () -> notes.addOfPupil(
                        made.kofi(),
                        entry(NoteKind.VISIT, 7, Set.of(), "At home with his mother.", ChildsWish.NOT_ASKED),
                        null,
                        form()));
        return made;
    }

    private List<ChronicleEntry> entries(ChronologySchool.Made made) {
        return actors.as(
                        made.lead(),
                        () -> chronicle.ofPupil(made.kofi(), ChronologyFilter.ALL, Chronicle.Order.EARLIEST, 1))
                .whole()
                .entries();
    }

    @Test
    void theLatestOneIsReadOnThePupilsPageAndIsALookAtTheOthersOfItsConcern() {
        ChronologySchool.Made none = chronologies.make();
        assertNull(actors.as(none.lead(), () -> chronicle.marks(none.kofi())).latestNote());
        ChronologySchool.Made made = makeWithNotes();
        ChronicleEntry visit =
                actors.as(made.lead(), () -> chronicle.marks(made.kofi())).latestNote();
        assertEquals("Visit: At home with his mother.", visit.title() + ": " + visit.gist());
        ChronicleEntry call =
                actors.as(made.lead(), () -> chronicle.marks(made.sian())).latestNote();
        assertEquals(made.concern(), call.concernId());
        assertEquals("Only of the other.", call.gist());
    }

    @Test
    void theyStandWhenTheyHappened() {
        ChronologySchool.Made made = makeWithNotes();
        List<ChronicleEntry> entries = entries(made);
        assertEquals(
                List.of("CONCERN", "NOTE Contact with a pupil", "NOTE Visit"),
                entries.stream()
                        .map(entry ->
                                entry.kind() == EntryKind.CONCERN ? "CONCERN" : entry.kind() + " " + entry.title())
                        .toList());
        ChronicleEntry talk = entries.get(1);
        assertTrue(talk.when().endsWith("09:30"), talk.when());
        assertEquals(made.concern(), talk.concernId());
        assertEquals("Test LEAD", talk.by().name());
        assertEquals(
                List.of(
                        "With: Ms Ahmed",
                        "About: Kofi Osei",
                        "Said or done: Kofi and Si\u00e2n O'Neill were friends.",
                        "What the pupil wants: Si\u00e2n should say sorry",
                        "Told before they spoke: That I may tell others",
                        "Hesitated, or asked not to share: Yes",
                        "What they said about that: Not to Si\u00e2n"),
                talk.lines().stream()
                        .map(line -> line.label() + ": " + line.text())
                        .toList());
        assertNull(entries.get(2).concernId());
    }

    @Test
    void thePdfNamesNoOtherPupilOfThem() throws IOException {
        ChronologySchool.Made made = makeWithNotes();
        byte[] bytes = actors.as(made.lead(), () -> files.redacted(made.kofi(), ChronologyFilter.ALL));
        String pdf;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            pdf = new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .replaceAll("[\u2068\u2069]", "");
        }
        assertTrue(pdf.contains("Kofi and [Pupil A] were friends."), pdf);
        assertTrue(pdf.contains("At home with his mother."), pdf);
        assertFalse(pdf.contains("Si\u00e2n") || pdf.contains("Neill") || pdf.contains("Only of the other"), pdf);
    }

    @Test
    void whoReadOrWroteThemHasLookedAtTheChild() {
        ChronologySchool.Made made = makeWithNotes();
        List<String> looks = actors
                .as(made.school().actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.read(made.kofi(), null, null, 1))
                .reading()
                .lines()
                .stream()
                .map(line -> line.action() + " " + line.subjectKind() + " " + line.subjectId())
                .toList();
        for (String look :
                List.of("CaseNotes.add concern " + made.concern(), "CaseNotes.addOfPupil pupil " + made.kofi())) {
            assertTrue(looks.contains(look), look + " is not in " + looks);
        }
    }

    @Test
    void aTalkWithAPupilWhoIsTakenOutIsInNoChronology() {
        ChronologySchool.Made made = makeWithNotes();
        long part = ((Number) schools.see(
                                made.school(),
                                "select id from involvement where concern_id = ?1 and pupil_id = ?2",
                                made.concern(),
                                made.kofi())
                        .get(0))
                .longValue();
        chronologies.as(made.lead(), () -> people.takeOut(made.concern(), 0, part));
        assertEquals(
                List.of("NOTE", "TAKEN_OUT"),
                entries(made).stream().map(entry -> entry.kind().name()).toList());
    }
}
