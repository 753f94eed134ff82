package org.wholeschool.demonstration.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadeLink.MadeEvidence;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.link.LinkKind;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;

/** Makes one link with its evidence, grades, dates and people. */
final class LinkMaker {

    enum State {
        ESTABLISHED,
        UNCONFIRMED,
        SUSPECTED_FALSE,
        EXPIRED
    }

    private static final int REVIEW_WEEKS = 12;
    private static final String CONDITIONS = "Only with the lead's agreement, and not with the families.";

    private final Dice dice;
    private final LocalDate today;
    private final LocalDate currentYearFrom;
    private final List<LocalDate> schoolDays;
    private final List<MadeStaff> recorders;
    private final List<MadeStaff> approvers;
    private final Sentences sentences = new Sentences();

    LinkMaker(Dice dice, SchoolDays days, LocalDate today, List<MadeStaff> staff) {
        this.dice = dice;
        this.today = today;
        this.currentYearFrom = days.currentYearFrom();
        this.schoolDays = days.all();
        this.recorders = staff.stream().filter(s -> s.role() == Role.TEACHER).toList();
        this.approvers = staff.stream()
                .filter(s -> s.role() == Role.LEAD || s.role() == Role.DEPUTY)
                .toList();
    }

    MadeLink link(MadePupil one, MadePupil other, LinkKind kind, State state) {
        LocalDate expiredBefore = today.minusWeeks(REVIEW_WEEKS);
        // Groups are told of those that hold for the whole week: on each weekday as many do as on its Sunday.
        LocalDate validSince =
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusWeeks(REVIEW_WEEKS);
        boolean newToTheSchool = one.year() == 7 || other.year() == 7;
        List<LocalDate> possible = schoolDays.stream()
                .filter(day -> state == State.EXPIRED
                        ? day.isBefore(expiredBefore) && day.isAfter(expiredBefore.minusWeeks(40))
                        : !day.isBefore(validSince))
                .toList();
        LocalDate reviewed = dice.oneOf(sinceJoining(possible, newToTheSchool));
        LocalDate recorded = dice.chance(0.5)
                ? reviewed
                : dice.oneOf(sinceJoining(
                        Stream.concat(Stream.of(reviewed), schoolDays.stream().filter(day -> day.isBefore(reviewed)))
                                .toList(),
                        newToTheSchool));
        List<MadeEvidence> evidence = evidence(kind, state, recorded, reviewed);
        boolean approved = state == State.ESTABLISHED || state == State.EXPIRED;
        return new MadeLink(
                one,
                other,
                kind,
                evidence,
                recorded,
                evidence.get(0).recordedBy(),
                reviewed,
                reviewed.plusWeeks(REVIEW_WEEKS),
                approved ? dice.oneOf(approvers) : null);
    }

    /**
     * Year 7 came in September; in the first days of the year what is known of them came from their primary schools.
     */
    private List<LocalDate> sinceJoining(List<LocalDate> possible, boolean newToTheSchool) {
        List<LocalDate> since =
                possible.stream().filter(day -> !day.isBefore(currentYearFrom)).toList();
        return newToTheSchool && !since.isEmpty() ? since : possible;
    }

    private List<MadeEvidence> evidence(LinkKind kind, State state, LocalDate recorded, LocalDate reviewed) {
        List<MadeEvidence> pieces = new ArrayList<>();
        pieces.add(piece(kind, state, recorded));
        if (!reviewed.equals(recorded)) {
            pieces.add(piece(kind, state, reviewed));
        }
        if (state == State.ESTABLISHED && dice.chance(0.3)) {
            pieces.add(piece(kind, State.UNCONFIRMED, reviewed));
        }
        return List.copyOf(pieces);
    }

    private MadeEvidence piece(LinkKind kind, State state, LocalDate on) {
        SourceGrade source = switch (state) {
            case ESTABLISHED, EXPIRED -> dice.chance(0.65) ? SourceGrade.RELIABLE : SourceGrade.UNTESTED;
            case UNCONFIRMED, SUSPECTED_FALSE -> dice.chance(0.6) ? SourceGrade.UNTESTED : SourceGrade.NOT_RELIABLE;
        };
        Information information = switch (state) {
            case ESTABLISHED, EXPIRED ->
                dice.chance(0.6) ? Information.KNOWN_DIRECTLY : Information.KNOWN_INDIRECTLY_CORROBORATED;
            case UNCONFIRMED -> dice.chance(0.65) ? Information.KNOWN_INDIRECTLY : Information.NOT_KNOWN;
            case SUSPECTED_FALSE -> Information.SUSPECTED_FALSE;
        };
        Handling handling = dice.chance(0.8) ? Handling.SHARING_PERMITTED : Handling.SHARING_WITH_CONDITIONS;
        String note = sentences.draw(dice, "link " + kind) + ".";
        return new MadeEvidence(
                source,
                information,
                handling,
                handling == Handling.SHARING_PERMITTED ? "" : CONDITIONS,
                note,
                on,
                dice.oneOf(recorders));
    }
}
