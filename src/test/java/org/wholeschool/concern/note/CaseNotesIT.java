package org.wholeschool.concern.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.ConcernActions.Asked;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.note.CaseNotes.From;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.PupilUse;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Notes of the safeguarding team: kept as they are, corrected by others, and gone with a pupil who was taken out. */
@BothDatabases("locks, bulk deletes and foreign keys")
@InServer
class CaseNotesIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String LONG = "x".repeat(20_001);
    private final LocalDate today = Now.day(LONDON);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private CaseNotes notes;

    @Inject
    private NoteReading reading;

    @Inject
    private NoteChronicle chronicle;

    @Inject
    private NotesOfPupils use;

    @Inject
    private WrittenNotes written;

    @Inject
    private MeetingReminders reminders;

    @Inject
    private ActionReading actions;

    @Inject
    private CasePeople people;

    @Inject
    private ParentContacts parents;

    @Inject
    private NotesPart part;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long pupil;
    private long other;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        pupil = school.pupils().get(0);
        other = school.pupils().get(1);
        concern = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED, other, InvolvementRole.ALLEGED));
    }

    private NoteEntry call(String words) {
        return on(NoteKind.CALL, today, words, null, ChildsWish.NOT_ASKED);
    }

    private NoteEntry on(NoteKind kind, LocalDate day, String words, LocalDate next, ChildsWish wish) {
        Set<Long> about = kind == NoteKind.PUPIL ? Set.of(pupil) : Set.of();
        return new NoteEntry(kind, day, null, "Mother", about, words, "Ring again", next, wish);
    }

    private NoteEntry talk(String wants) {
        return on(
                NoteKind.PUPIL,
                today,
                null,
                null,
                new ChildsWish(wants, "That I may have to tell others", Hesitated.YES, "Not his form tutor"));
    }

    private static From form() {
        return new From(UUID.randomUUID().toString(), null);
    }

    private static From correcting(long note) {
        return new From(UUID.randomUUID().toString(), note);
    }

    private long add(NoteEntry entry) {
        return add(entry, form());
    }

    private long add(NoteEntry entry, From from) {
        return schools.as(school, Role.LEAD, () -> notes.add(concern, entry, null, from));
    }

    private List<NoteLine> read() {
        return schools.as(school, Role.LEAD, () -> reading.of(concern));
    }

    private List<String> refused(Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void aCallThatInformedTheMotherIsKeptAsContactWithHerInTheSameStep() {
        NoteEntry ring = call("She is glad that we rang");
        assertEquals(
                List.of("notePupils informed.pupils"),
                refused(() -> notes.add(concern, ring, null, informing())),
                "of two pupils it says whose mother");
        add(ring.about(pupil), informing());
        assertEquals(
                new ContactEntry(
                        pupil, true, today, "Test LEAD", "Mother (Phone call)", "She is glad that we rang", null),
                contacts().get(0).entry());
        NoteEntry supervision = on(NoteKind.SUPERVISION, today, "Talked it over", null, ChildsWish.NOT_ASKED);
        assertEquals(
                List.of("noteInformed informed.kind"),
                refused(() -> notes.add(concern, supervision.about(pupil), null, informing())));
        assertEquals(
                List.of("noteWords words.required"),
                refused(() -> notes.add(concern, call(" ").about(pupil), null, informing())));
        assertEquals(1, contacts().size(), "a note that is refused records no contact");
        assertEquals(1, read().size());
    }

    private static From informing() {
        return new From(UUID.randomUUID().toString(), null, true);
    }

    private List<Kept<ContactEntry>> contacts() {
        return schools.as(school, Role.LEAD, () -> parents.of(concern));
    }

    @Test
    void aCallIsNotedWithAnActionInOneStep() {
        long owner = school.accounts().get(Role.TEACHER);
        long note = schools.as(
                school,
                Role.DEPUTY,
                () -> notes.add(
                        concern,
                        new NoteEntry(
                                NoteKind.CALL,
                                today.minusDays(1),
                                LocalTime.of(15, 40),
                                " Mother ",
                                Set.of(pupil),
                                "She asks\r\nwho is there at lunch. ",
                                " ",
                                today.plusDays(9),
                                ChildsWish.NOT_ASKED),
                        new Asked(owner, today.plusDays(2), "Meet him at lunch"),
                        form()));
        NoteLine line = read().get(0);
        assertEquals(note, line.id());
        assertEquals(NoteKind.CALL, line.kind());
        assertTrue(line.when().endsWith("15:40"), line.when());
        assertEquals("Mother", line.people());
        assertEquals("She asks\nwho is there at lunch.", line.words());
        assertNull(line.follows());
        assertNull(line.next(), "a call has no next meeting");
        assertEquals(
                List.of("Testname1 Testsurname1"),
                line.pupils().stream().map(NoteLine.Named::name).toList());
        assertTrue(line.kept().startsWith("Written by Test DEPUTY, "), line.kept());
        assertEquals(
                "Meet him at lunch",
                schools.as(school, Role.LEAD, () -> actions.of(concern)).get(0).task());
        for (String column : List.of("people", "words")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from case_note where id = ?1", note)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(raw.contains("Mother") || raw.contains("lunch"), column + " is not encrypted");
        }
        assertEquals(1, schools.audit(school).get("CaseNotes.add DONE DEPUTY concern " + concern));
    }

    @Test
    void aNoteWithARefusedActionIsNotKeptAndBothSayWhatIsWrong() {
        assertEquals(
                List.of("noteWords words.required", "noteOwner owner.required", "noteDue due.past"),
                refused(() -> notes.add(
                        concern, call(" \n "), new Asked(null, today.minusDays(1), "Meet him at lunch"), form())));
        assertEquals(
                List.of("noteTask task.required"),
                refused(() -> notes.add(
                        concern,
                        call("She rang"),
                        new Asked(school.accounts().get(Role.TEACHER), today, null),
                        form())));
        assertEquals(
                List.of("noteWords words.required"),
                refused(() -> notes.add(
                        concern,
                        call(null),
                        new Asked(school.accounts().get(Role.TEACHER), today, "Meet him at lunch"),
                        form())));
        assertEquals(0, schools.count(school, "case_note") + schools.count(school, "concern_action"));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        LocalDate tomorrow = today.plusDays(1);
        assertEquals(
                List.of("noteOn on.future"),
                refused(() -> notes.add(
                        concern, on(NoteKind.NOTE, tomorrow, "Seen", null, ChildsWish.NOT_ASKED), null, form())));
        assertEquals(
                List.of("noteOn on.long-ago"),
                refused(() -> notes.add(
                        concern,
                        on(NoteKind.NOTE, today.minusYears(20).minusDays(1), "Seen", null, ChildsWish.NOT_ASKED),
                        null,
                        form())));
        assertEquals(
                List.of("noteKind kind.required", "noteWords text.long", "noteOn on.required"),
                refused(() -> notes.add(concern, on(null, null, LONG, null, ChildsWish.NOT_ASKED), null, form())));
        assertEquals(List.of("noteWords text.nul"), refused(() -> notes.add(concern, call("a\0b"), null, form())));
        assertEquals(
                List.of("noteNext next.before"),
                refused(() -> notes.add(
                        concern,
                        on(NoteKind.CORE_GROUP, today, "Met", today.minusDays(1), ChildsWish.NOT_ASKED),
                        null,
                        form())));
        assertEquals(
                List.of("noteNext next.far"),
                refused(() -> notes.add(
                        concern,
                        on(NoteKind.CORE_GROUP, today, "Met", today.plusYears(1).plusDays(1), ChildsWish.NOT_ASKED),
                        null,
                        form())));
        assertEquals(
                List.of("noteKind wish.kind"),
                refused(() -> notes.add(
                        concern,
                        on(
                                NoteKind.CALL,
                                today,
                                "She rang",
                                null,
                                talk("It stops").wish()),
                        null,
                        form())),
                "what a child wants is not lost because another kind is chosen");
        assertEquals(
                List.of("noteWants text.nul", "noteTold text.long", "noteHesitation text.nul"),
                refused(() -> notes.add(
                        concern,
                        on(NoteKind.PUPIL, today, "Talked", null, new ChildsWish("\0", LONG, null, "\0")),
                        null,
                        form())));
        assertEquals(
                List.of("notePeople line.long", "noteFollows text.nul"),
                refused(() -> notes.add(
                        concern,
                        new NoteEntry(
                                NoteKind.CALL,
                                today,
                                null,
                                "x".repeat(201),
                                Set.of(),
                                "She rang",
                                "a\0",
                                null,
                                ChildsWish.NOT_ASKED),
                        null,
                        form())));
        for (String key : List.of(" ", "x".repeat(65), "a\0b")) {
            assertEquals(
                    List.of("null form.unknown"),
                    refused(() -> notes.add(concern, call("She rang"), null, new From(key, null))));
        }
        assertEquals(0, schools.count(school, "case_note"));
    }

    /** Only the date of today can be too early in its hours. */
    @Test
    void aTimeThatHasNotComeIsRefused() {
        NoteEntry late = new NoteEntry(
                NoteKind.CALL,
                today,
                LocalTime.of(11, 1),
                null,
                Set.of(),
                "She rang",
                null,
                null,
                ChildsWish.NOT_ASKED);
        BadInput refused = assertThrows(BadInput.class, () -> late.checked(today.atTime(11, 0), Set.of(), false));
        assertEquals("noteAt at.future", refused.field() + " " + refused.key());
        assertEquals(
                LocalTime.of(11, 1),
                late.checked(today.atTime(11, 1), Set.of(), false).heldAt());
    }

    @Test
    void aNoteSentTwiceIsKeptOnceWithItsAction() {
        From form = form();
        Asked asked = new Asked(school.accounts().get(Role.TEACHER), today, "Meet him at lunch");
        long first = schools.as(school, Role.LEAD, () -> notes.add(concern, call("She rang"), asked, form));
        assertEquals(first, schools.as(school, Role.LEAD, () -> notes.add(concern, call("She rang"), asked, form)));
        assertEquals(1, schools.count(school, "case_note"));
        assertEquals(1, schools.count(school, "concern_action"));
        long another = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        assertEquals(
                List.of("null form.unknown"),
                refused(() -> notes.add(another, call("She rang"), null, form)),
                "a key of another concern");
        assertEquals(
                List.of("null form.unknown"),
                refused(() -> notes.addOfPupil(pupil, call("She rang"), null, form)),
                "or of a note about a pupil");
    }

    @Test
    void aPupilWhomTheConcernDoesNotNameIsRefused() {
        assertEquals(
                List.of("notePupils pupils.gone"),
                refused(() -> notes.add(concern, about(school.pupils().get(2)), null, form())));
        assertEquals(
                List.of("notePupils pupils.gone"),
                refused(() -> notes.add(concern, about(schools.make().pupils().get(0)), null, form())),
                "of another school");
        NoteEntry withBoth = new NoteEntry(
                NoteKind.PUPIL, today, null, null, Set.of(pupil, other), "Talked", null, null, ChildsWish.NOT_ASKED);
        assertEquals(List.of("notePupils pupils.one"), refused(() -> notes.add(concern, withBoth, null, form())));
        NoteEntry withNone =
                new NoteEntry(NoteKind.PUPIL, today, null, null, Set.of(), "Talked", null, null, ChildsWish.NOT_ASKED);
        assertEquals(List.of("notePupils pupils.one"), refused(() -> notes.add(concern, withNone, null, form())));
        long alone = schools.concern(school, Map.of(other, InvolvementRole.HARMED));
        schools.as(school, Role.LEAD, () -> notes.add(alone, withNone, null, form()));
        assertEquals(
                other,
                schools.as(school, Role.LEAD, () -> reading.of(alone))
                        .get(0)
                        .pupils()
                        .get(0)
                        .id(),
                "the only one of the concern");
    }

    private NoteEntry about(long whom) {
        return new NoteEntry(
                NoteKind.CALL, today, null, null, Set.of(whom), "She rang", null, null, ChildsWish.NOT_ASKED);
    }

    @Test
    void aPupilWhoIsTakenOutLeavesNotesAndTheirOwnWordsGo() {
        long talk = add(talk("It stops"));
        long call = add(about(pupil));
        long ofOther = add(about(other));
        long part = schools.number(
                school, "select id from involvement where concern_id = ?1 and pupil_id = ?2", concern, pupil);
        schools.as(school, Role.LEAD, () -> people.takeOut(concern, 0, part));
        assertEquals(
                Map.of(call, List.of(), ofOther, List.of(other)),
                read().stream()
                        .collect(Collectors.toMap(
                                NoteLine::id,
                                line -> line.pupils().stream()
                                        .map(NoteLine.Named::id)
                                        .toList())));
        assertEquals(0, schools.number(school, "select count(*) from case_note where id = ?1", talk));
        assertEquals(0, schools.number(school, "select count(*) from case_note_pupil where pupil_id = ?1", pupil));
        assertEquals(
                List.of("notePupils pupils.gone"),
                refused(() -> notes.add(concern, about(pupil), null, form())),
                "who had the form open when the pupil was taken out");
        assertEquals(List.of(), schools.as(school, Role.LEAD, () -> chronicle.of(pupil, List.of())));
    }

    @Test
    void aNoteIsCorrectedByAnotherAndBothAreShown() {
        long wrong = add(on(NoteKind.CORE_GROUP, today, "Met on Monday", today.plusDays(5), ChildsWish.NOT_ASKED));
        long right = add(
                on(NoteKind.CORE_GROUP, today, "Met on Tuesday", today.plusDays(6), ChildsWish.NOT_ASKED),
                correcting(wrong));
        NoteLine before = line(wrong);
        NoteLine after = line(right);
        assertEquals("Met on Monday", before.words());
        assertEquals(
                List.of("Corrected by the note of " + DateWords.day(today)),
                before.corrected().stream().map(NoteLine.Other::correctedWords).toList());
        assertNull(before.next(), "its meeting is that of the correction");
        assertEquals("Core group: next one on " + DateWords.day(today.plusDays(6)), after.next());
        assertEquals("Corrects the note of " + DateWords.day(today), after.correctsWords());
        assertEquals(1, schools.count(school, "case_meeting"));
        assertEquals(
                List.of("null corrected.already"),
                refused(() -> notes.add(concern, call("Met on Friday"), null, correcting(wrong))),
                "a colleague who has the note open as it was");
        assertEquals(2, read().size());
        assertEquals(List.of(after.next()), schools.as(school, Role.LEAD, () -> part.next(List.of(before, after))));
    }

    private NoteLine line(long id) {
        return read().stream().filter(line -> line.id() == id).findFirst().orElseThrow();
    }

    @Test
    void aNoteOfAnotherConcernIsNotCorrectedHere() {
        long another = schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        long there = schools.as(school, Role.LEAD, () -> notes.add(another, call("There"), null, form()));
        long ofPupil = schools.as(school, Role.LEAD, () -> notes.addOfPupil(pupil, call("Alone"), null, form()));
        TestSchool elsewhere = schools.make();
        long far = schools.concern(elsewhere, Map.of());
        long farNote = schools.as(elsewhere, Role.LEAD, () -> notes.add(far, call("Far"), null, form()));
        for (long note : List.of(there, ofPupil, farNote, 7L)) {
            assertThrows(NotFound.class, () -> add(call("Here"), correcting(note)), "note " + note);
        }
        for (long note : List.of(there, farNote)) {
            assertThrows(
                    NotFound.class,
                    () -> schools.as(
                            school, Role.LEAD, () -> notes.addOfPupil(pupil, call("Here"), null, correcting(note))));
        }
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        school, Role.LEAD, () -> notes.addOfPupil(other, call("Here"), null, correcting(ofPupil))),
                "a note about another pupil");
        assertEquals(0, read().size());
    }

    @Test
    void onlyThoseWhoMayReadTheConcernReadAndAddNotes() {
        long note = add(call("She rang"));
        nothingIsFound(schools.make(), Role.LEAD, note);
        nothingIsFound(school, Role.HEAD, note);
        for (Role role : List.of(Role.TEACHER, Role.ACTION_OWNER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> reading.of(concern)), role.name());
            assertThrows(
                    NotPermitted.class,
                    () -> schools.as(school, role, () -> notes.add(concern, call("Mine"), null, form())),
                    role.name());
        }
        schools.restrict(school, concern);
        nothingIsFound(school, Role.LEAD, note);
        assertEquals(
                List.of(),
                schools.as(school, Role.LEAD, () -> chronicle.of(pupil, List.of(concern))),
                "nor in a chronology");
        schools.name(school, concern, Role.DEPUTY);
        assertEquals(
                1, schools.as(school, Role.DEPUTY, () -> reading.of(concern)).size());
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", concern);
        nothingIsFound(school, Role.DEPUTY, note);
        schools.as(school, Role.HEAD, () -> notes.add(concern, call("The officer rang"), null, form()));
        assertEquals(2, schools.as(school, Role.HEAD, () -> reading.of(concern)).size());
        assertEquals(
                "She rang",
                schools.as(school, Role.HEAD, () -> reading.one(note)).words());
    }

    private void nothingIsFound(TestSchool where, Role role, long note) {
        assertThrows(NotFound.class, () -> schools.as(where, role, () -> reading.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(where, role, () -> reading.one(note)));
        assertThrows(
                NotFound.class, () -> schools.as(where, role, () -> notes.add(concern, call("Mine"), null, form())));
    }

    @Test
    void aNoteAboutAPupilBelongsToNoConcern() {
        long call = schools.as(school, Role.DEPUTY, () -> notes.addOfPupil(other, call("She rang"), null, form()));
        assertEquals(
                call,
                schools.as(school, Role.LEAD, () -> reading.ofPupil(other))
                        .get(0)
                        .id(),
                "about the pupil, whatever its kind");
        long note = schools.as(school, Role.DEPUTY, () -> notes.addOfPupil(pupil, talk("It stops"), null, form()));
        NoteLine line =
                schools.as(school, Role.LEAD, () -> reading.ofPupil(pupil)).get(0);
        assertEquals(note, line.id());
        assertNull(line.concernId());
        assertEquals(List.of(), read(), "not in a concern about the pupil");
        assertEquals(
                1, schools.as(school, Role.LEAD, () -> reading.ofPupil(pupil)).size());
        assertEquals(1, schools.audit(school).get("CaseNotes.addOfPupil DONE DEPUTY pupil " + pupil));
        assertThrows(
                NotFound.class, () -> schools.as(school, Role.HEAD, () -> reading.one(note)), "no page of the head's");
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.LEAD, () -> reading.ofPupil(pupil)));
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.LEAD, () -> reading.one(note)));
        assertThrows(
                NotFound.class,
                () -> schools.as(elsewhere, Role.LEAD, () -> notes.addOfPupil(pupil, talk("Mine"), null, form())));
        assertEquals(
                Set.of(pupil),
                actors.as(
                        Actor.job(school.id()),
                        () -> use(List.of(pupil, school.pupils().get(2)), use)));
        long deputy = school.accounts().get(Role.DEPUTY);
        assertEquals(
                Set.of(deputy),
                actors.as(
                        Actor.job(school.id()),
                        () -> written.by(List.of(deputy, school.accounts().get(Role.LEAD)))));
    }

    private static Set<Long> use(List<Long> pupils, PupilUse of) {
        return of.inUse(pupils);
    }

    @Test
    void whatAChildWantsIsShownByTheLatestTalk() {
        add(talk("I want to move form"));
        long wrong = add(talk("I want it to stop here"));
        add(talk("I want it to stop"), correcting(wrong));
        add(call("She rang"));
        List<NotesPart.Wish> wishes = schools.as(school, Role.LEAD, () -> part.wishes(reading.of(concern)));
        assertEquals(1, wishes.size());
        NotesPart.Wish wish = wishes.get(0);
        assertEquals("What Testname1 Testsurname1 wants", wish.title());
        assertEquals("I want it to stop", wish.now().wish().wants());
        assertEquals("That I may have to tell others", wish.now().wish().toldBefore());
        assertEquals("Yes", wish.now().hesitatedWords());
        assertEquals("Not his form tutor", wish.now().wish().hesitation());
        assertTrue(wish.heard().endsWith(", heard by Test LEAD"), wish.heard());
        assertEquals(
                List.of("I want to move form"),
                wish.earlier().stream().map(note -> note.wish().wants()).toList());
        assertEquals(
                Set.of("I want to move form", "I want it to stop here", "I want it to stop"),
                schools.as(school, Role.LEAD, () -> chronicle.of(pupil, List.of(concern))).stream()
                        .map(noted -> noted.line().wish().wants())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        assertEquals(
                List.of("She rang"),
                schools.as(school, Role.LEAD, () -> chronicle.of(other, List.of(concern))).stream()
                        .map(noted -> noted.line().words())
                        .toList(),
                "a talk with another pupil is none of theirs");
    }

    private Instant morningOf(LocalDate day) {
        return day.atTime(10, 0).atZone(LONDON).toInstant();
    }

    private List<Boolean> remind(LocalDate day) {
        Actor job = Actor.job(school.id());
        return actors.as(job, () -> reminders.due(morningOf(day))).stream()
                .map(id -> actors.as(job, () -> reminders.remind(id, morningOf(day))))
                .toList();
    }

    private long told(String kind, Role role) {
        return schools.number(
                school,
                "select count(*) from notice where kind = ?1 and account_id = ?2",
                kind,
                school.accounts().get(role));
    }

    @Test
    void theCaseLeadIsRemindedBeforeTheNextMeetingAndAfterItWhileThereIsNoNote() {
        LocalDate monday = today.plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        schools.change(
                school,
                "update inbox_entry set owner_id = ?1 where concern_id = ?2",
                school.accounts().get(Role.DEPUTY),
                concern);
        long note = add(on(NoteKind.CORE_GROUP, today, "Met", monday, ChildsWish.NOT_ASKED));
        assertEquals(List.of(), remind(monday.minusDays(4)), "Thursday");
        assertEquals(List.of(true), remind(monday.minusDays(3)), "Friday");
        assertEquals(List.of(), remind(monday), "once");
        assertEquals(1, told("CASE_MEETING", Role.DEPUTY));
        assertEquals(0, told("CASE_MEETING", Role.LEAD));
        assertEquals(List.of(true), remind(monday.plusDays(4)));
        assertEquals(1, told("CASE_MEETING_NOTE", Role.DEPUTY));
        assertEquals(List.of(), remind(monday.plusDays(5)));
        assertEquals(1, schools.number(school, "select count(*) from case_meeting where note_id = ?1", note));
    }

    @Test
    void ofAMeetingWithANoteNoReminderComes() {
        add(on(NoteKind.MEETING, today.minusDays(20), "Met", today.minusDays(12), ChildsWish.NOT_ASKED));
        add(on(NoteKind.CALL, today.minusDays(11), "Rang", null, ChildsWish.NOT_ASKED));
        LocalDate weekday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        add(on(NoteKind.MEETING, today.minusDays(12), "Met again", null, ChildsWish.NOT_ASKED));
        assertEquals(List.of(false), remind(weekday));
        assertEquals(0, told("CASE_MEETING_NOTE", Role.LEAD) + told("CASE_MEETING_NOTE", Role.DEPUTY));
        schools.as(
                school,
                Role.LEAD,
                () -> notes.addOfPupil(
                        pupil,
                        new NoteEntry(
                                NoteKind.CONFERENCE,
                                today,
                                null,
                                null,
                                Set.of(pupil),
                                "Met",
                                null,
                                weekday.plusWeeks(1),
                                ChildsWish.NOT_ASKED),
                        null,
                        form()));
        assertEquals(List.of(true), remind(weekday.plusWeeks(1)));
        assertEquals(1, told("CASE_MEETING", Role.LEAD), "who wrote it");
        assertEquals(0, told("CASE_MEETING", Role.DEPUTY));
    }

    @Test
    void aConcernThatIsDeletedTakesItsNotesWithIt() {
        long first = add(on(NoteKind.CORE_GROUP, today, "Met", today.plusDays(5), ChildsWish.NOT_ASKED));
        add(about(pupil));
        add(about(pupil), correcting(first));
        add(on(NoteKind.CORE_GROUP, today, "Met", today.plusDays(5), ChildsWish.NOT_ASKED));
        schools.delete(school, concern);
        for (String table : List.of("case_note", "case_note_pupil", "case_meeting")) {
            assertEquals(0, schools.count(school, table), table);
        }
    }
}
