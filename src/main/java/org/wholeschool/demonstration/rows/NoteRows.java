package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.access.Role;
import org.wholeschool.concern.note.CaseMeeting;
import org.wholeschool.concern.note.CaseNote;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.Hesitated;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.note.NotedPupil;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/**
 * Notes of the safeguarding team on the latest made-up concerns that were followed up: calls, talks with pupils, and
 * meetings. It throws no dice: what is planted in the school stays as it was.
 */
@RoomOnly
public final class NoteRows {

    private static final int NOTED = 12;

    private final DemonstrationSchool made;
    private final List<Concern> rows;
    private final PeopleRows people;
    private final ZoneId zone;
    private final long lead;

    @RoomOnly
    public final List<CaseNote> notes = new ArrayList<>();

    @RoomOnly
    public final List<NotedPupil> pupils = new ArrayList<>();

    @RoomOnly
    public final List<CaseMeeting> meetings = new ArrayList<>();

    /**
     * @param made the school
     * @param rows its concerns as rows that were written, in the same order
     * @param people its people as rows that were written
     */
    @RoomOnly
    public NoteRows(DemonstrationSchool made, List<Concern> rows, PeopleRows people, ZoneId zone) {
        this.made = made;
        this.rows = rows;
        this.people = people;
        this.zone = zone;
        MadeStaff first = made.staff().stream()
                .filter(person -> person.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        this.lead = people.accountId(first);
        List<Integer> followed = followed();
        followed.subList(Math.max(0, followed.size() - NOTED), followed.size()).forEach(this::note);
    }

    /** @return the places in the list of those that name a pupil and that a lead has read before today */
    private List<Integer> followed() {
        return IntStream.range(0, rows.size())
                .filter(i -> made.concerns().get(i).seen() != null
                        && made.concerns().get(i).seen().toLocalDate().isBefore(made.today())
                        && !made.concerns().get(i).involvements().isEmpty())
                .boxed()
                .toList();
    }

    private void note(int of) {
        switch (of % 4) {
            case 0 -> {
                talk(of);
                call(of);
            }
            case 1 -> meeting(of);
            case 2 -> call(of);
            default -> talk(of);
        }
    }

    private void call(int of) {
        LocalDateTime seen = made.concerns().get(of).seen();
        keep(
                of,
                seen.plusMinutes(25),
                entry(
                        NoteKind.CALL,
                        of,
                        "Mother, by phone",
                        "She had heard about it at home. She asks who will be there at lunch.",
                        "Tell her on Friday how the week went.",
                        null,
                        ChildsWish.NOT_ASKED));
    }

    private void talk(int of) {
        LocalDateTime seen = made.concerns().get(of).seen();
        keep(
                of,
                seen.plusMinutes(50),
                entry(
                        NoteKind.PUPIL,
                        of,
                        null,
                        "We talked in my office for ten minutes. We agreed a place to go to at lunch.",
                        "Talk again next week.",
                        null,
                        new ChildsWish(
                                "I want it to stop. I don’t want everyone to know that I said something.",
                                "That I may have to tell others to keep them safe, and would say whom.",
                                Hesitated.YES,
                                "Asked that the form group does not hear of it.")));
    }

    private void meeting(int of) {
        LocalDateTime seen = made.concerns().get(of).seen();
        LocalDate next = made.today().plusDays(9);
        NoteEntry entry = entry(
                NoteKind.CORE_GROUP,
                of,
                "Social worker, mother, head of year",
                "We went through the plan. School keeps the daily check-in; the family worker visits weekly.",
                "Send attendance to the social worker.",
                next,
                ChildsWish.NOT_ASKED);
        CaseNote note = keep(of, seen.plusMinutes(95), entry);
        meetings.add(new CaseMeeting(note));
    }

    private NoteEntry entry(
            NoteKind kind, int of, String whom, String words, String follows, LocalDate next, ChildsWish wish) {
        MadeConcern concern = made.concerns().get(of);
        Pupil pupil = people.pupil(concern.involvements().get(0).pupil());
        return new NoteEntry(kind, null, null, whom, Set.of(pupil.getId()), words, follows, next, wish);
    }

    private CaseNote keep(int of, LocalDateTime when, NoteEntry entry) {
        LocalTime time = when.toLocalTime().withSecond(0).withNano(0);
        NoteEntry dated = new NoteEntry(
                entry.kind(),
                when.toLocalDate(),
                time,
                entry.people(),
                entry.pupils(),
                entry.words(),
                entry.follows(),
                entry.nextOn(),
                entry.wish());
        Instant kept = when.plusMinutes(10).atZone(zone).toInstant();
        CaseNote note = new CaseNote(
                rows.get(of),
                dated,
                zone,
                new CaseNote.Made(lead, kept, "demonstration-" + of + "-" + entry.kind(), null));
        notes.add(note);
        pupils.add(new NotedPupil(
                note, people.pupil(made.concerns().get(of).involvements().get(0).pupil())));
        return note;
    }
}
