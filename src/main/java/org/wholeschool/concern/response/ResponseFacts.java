package org.wholeschool.concern.response;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.roster.Pupil;

/** Says what is kept of actions, referrals and notes in the columns of their lists. */
final class ResponseFacts {

    private final LocalDate today;
    private final Function<Collection<Long>, Map<Long, String>> names;
    private final Texts followUp = Texts.of("followup");
    private final Texts texts = Texts.of("response");

    /**
     * @param today the day at the school
     * @param names of accounts
     */
    ResponseFacts(LocalDate today, Function<Collection<Long>, Map<Long, String>> names) {
        this.today = today;
        this.names = names;
    }

    List<Response> actions(List<Action> actions) {
        Map<Long, String> people =
                names.apply(actions.stream().map(Action::ownerId).toList());
        return actions.stream()
                .map(action -> {
                    ResponseState state = state(action);
                    Map<ResponseColumn, Cell> cells = cells();
                    cells.put(ResponseColumn.STATE, state(state));
                    cells.put(ResponseColumn.WHO, Cell.of(people.get(action.ownerId)));
                    cells.put(ResponseColumn.DUE, day(action.dueOn));
                    return new Response(
                            action.id, action.concernId, null, state, null, null, action.ownerId, action.dueOn, cells);
                })
                .toList();
    }

    private ResponseState state(Action action) {
        return switch (action.state) {
            case OPEN -> action.dueOn.isBefore(today) ? ResponseState.OVERDUE : ResponseState.OPEN;
            case CANNOT -> ResponseState.CANNOT;
            case DONE -> ResponseState.DONE;
            case WITHDRAWN -> ResponseState.WITHDRAWN;
        };
    }

    List<Response> referrals(List<Referral> referrals) {
        return referrals.stream()
                .map(referral -> {
                    ResponseState state = state(referral);
                    Map<ResponseColumn, Cell> cells = cells();
                    cells.put(ResponseColumn.STATE, state(state));
                    cells.put(ResponseColumn.AGENCY, Cell.of(referral.agencyWords(texts)));
                    cells.put(ResponseColumn.ON, day(referral.decidedOn));
                    boolean isWaiting = state == ResponseState.WAITING || state == ResponseState.LATE;
                    cells.put(ResponseColumn.DUE, isWaiting ? day(referral.dueOn) : Cell.NOTHING);
                    if (isWaiting) {
                        cells.put(ResponseColumn.WAITED, Cell.of(ChronoUnit.DAYS.between(referral.decidedOn, today)));
                    }
                    cells.put(
                            ResponseColumn.ANSWER,
                            Cell.of(
                                    referral.outcome == null
                                            ? null
                                            : followUp.get("referral.outcome." + referral.outcome)));
                    cells.put(ResponseColumn.ANSWERED, day(referral.outcomeOn));
                    return new Response(
                            referral.id,
                            referral.concernId,
                            null,
                            state,
                            null,
                            referral.agency,
                            null,
                            referral.decidedOn,
                            cells);
                })
                .toList();
    }

    private ResponseState state(Referral referral) {
        boolean isRefused = referral.outcome == ReferralOutcome.NOT_ACCEPTED;
        if (!referral.made) {
            return ResponseState.NOT_MADE;
        }
        if (referral.outcome == null || isRefused && referral.following == ReferralNext.ESCALATED) {
            return referral.dueOn != null && referral.dueOn.isBefore(today)
                    ? ResponseState.LATE
                    : ResponseState.WAITING;
        }
        return isRefused && referral.following == null ? ResponseState.REFUSED : ResponseState.ANSWERED;
    }

    /** @param pupils whom notes are about that belong to no concern */
    List<Response> notes(List<Note> notes, Map<Long, Pupil> pupils) {
        Map<Long, String> people = names.apply(notes.stream().map(Note::keptBy).toList());
        Set<Long> corrected =
                notes.stream().map(Note::correctsId).filter(Objects::nonNull).collect(Collectors.toSet());
        return notes.stream()
                .map(note -> {
                    Map<ResponseColumn, Cell> cells = cells();
                    Cell kind = Cell.of(note.kind.words());
                    cells.put(
                            ResponseColumn.NOTE_KIND,
                            corrected.contains(note.id) ? kind.with(List.of(texts.get("corrected"))) : kind);
                    cells.put(ResponseColumn.ON, day(note.heldOn));
                    cells.put(ResponseColumn.WHO, Cell.of(people.get(note.keptBy)));
                    cells.put(ResponseColumn.NEXT, day(note.nextOn));
                    Pupil pupil = pupils.get(note.id);
                    return new Response(
                            note.id,
                            pupil == null ? note.concernId : null,
                            pupil == null
                                    ? null
                                    : new ConcernRow.Named(
                                            pupil.getId(),
                                            pupil.getDisplayName(),
                                            pupil.getNcYear(),
                                            pupil.getRegGroup(),
                                            null),
                            null,
                            note.kind,
                            null,
                            note.keptBy,
                            note.heldOn,
                            cells);
                })
                .toList();
    }

    /** @param noted contacts in notes that are not recorded as informing anyone */
    List<Response> contacts(List<Contact> contacts, Collection<NotedContact> noted) {
        return Stream.concat(
                        noted.stream()
                                .map(note -> contact(note.noteId(), note.concernId(), ResponseState.NOTED, note.on())),
                        contacts.stream()
                                .map(contact -> contact(
                                        contact.id,
                                        contact.concernId,
                                        contact.told ? ResponseState.TOLD : ResponseState.NOT_TOLD,
                                        contact.toldOn)))
                .toList();
    }

    private Response contact(long id, long concern, ResponseState state, LocalDate on) {
        Map<ResponseColumn, Cell> cells = cells();
        cells.put(ResponseColumn.STATE, state(state));
        cells.put(ResponseColumn.ON, day(on));
        return new Response(id, concern, null, state, null, null, null, on, cells);
    }

    /** The state itself is its value: it is put in order by what needs doing, and not by its words. */
    private Cell state(ResponseState state) {
        return new Cell(state, texts.get("state." + state), state.tone(), List.of());
    }

    private static Map<ResponseColumn, Cell> cells() {
        return new EnumMap<>(ResponseColumn.class);
    }

    private static Cell day(LocalDate day) {
        return day == null ? Cell.NOTHING : Cell.of(day, SchoolDates.DATE.format(day));
    }

    /** A row of a query: an action. */
    record Action(long id, long concernId, long ownerId, LocalDate dueOn, ActionState state) {

        /** Public, because a query finds no other constructor. */
        public Action {}
    }

    /** A row of a query: a referral, or the decision to make none. */
    record Referral(
            long id,
            long concernId,
            boolean made,
            Agency agency,
            String otherAgency,
            LocalDate decidedOn,
            LocalDate dueOn,
            ReferralOutcome outcome,
            LocalDate outcomeOn,
            ReferralNext following) {

        /** Public, because a query finds no other constructor. */
        public Referral {}

        private String agencyWords(Texts texts) {
            return agency == null || otherAgency != null
                    ? Objects.requireNonNullElse(otherAgency, texts.get("agency.none"))
                    : agency.words();
        }
    }

    /** A row of a query: a note. */
    record Note(
            long id, long concernId, Long correctsId, NoteKind kind, LocalDate heldOn, long keptBy, LocalDate nextOn) {

        /** Public, because a query finds no other constructor. */
        public Note {}
    }

    /** A row of a query: that parents were told, or not. */
    record Contact(long id, long concernId, boolean told, LocalDate toldOn) {

        /** Public, because a query finds no other constructor. */
        public Contact {}
    }

    /** A row of a query: whom a note is about. */
    record About(long noteId, Pupil pupil) {

        /** Public, because a query finds no other constructor. */
        public About {}
    }

    /** A row of a query: up to four texts, which mean something else in each list. */
    record Words(long id, String first, String second, String third, String fourth) {

        /** Public, because a query finds no other constructor. */
        public Words {}

        /** @return with whom a contact was that a note has, and what was said */
        Map<ResponseColumn, Cell> noted() {
            return Map.of(ResponseColumn.WHOM, Cell.beginning(first), ResponseColumn.BECAME, Cell.beginning(second));
        }

        Map<ResponseColumn, Cell> cells(ResponseList list) {
            return switch (list) {
                case ACTIONS ->
                    Map.of(ResponseColumn.TASK, Cell.beginning(first), ResponseColumn.BECAME, Cell.beginning(second));
                case REFERRALS ->
                    Map.of(
                            ResponseColumn.REFERENCE, Cell.beginning(first),
                            ResponseColumn.REASON, Cell.beginning(second),
                            ResponseColumn.BECAME, Cell.beginning(third));
                case NOTES ->
                    Map.of(
                            ResponseColumn.WORDS, Cell.beginning(first),
                            ResponseColumn.FOLLOWS, Cell.beginning(second),
                            ResponseColumn.WISH, Cell.beginning(third),
                            ResponseColumn.WHOM, Cell.beginning(fourth));
                case PARENTS ->
                    Map.of(
                            ResponseColumn.WHOM, Cell.beginning(first),
                            ResponseColumn.BECAME, Cell.beginning(second),
                            ResponseColumn.REASON, Cell.beginning(third));
            };
        }
    }
}
