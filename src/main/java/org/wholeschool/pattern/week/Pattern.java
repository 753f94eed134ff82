package org.wholeschool.pattern.week;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A pattern, which lives from week to week: it is found, fades, ends, and may be back. It has places and a part of the
 * day, and no child.
 */
@Entity
@Table(name = "pattern_life")
class Pattern extends SchoolOwned {

    /** So many looks after the one that did not find it any more, it has ended. */
    static final int FADES_FOR = 3;

    /** Whether the looks still find it. */
    enum State {
        FOUND,
        FADED,
        ENDED
    }

    /** What the lead says of it. */
    enum Mark {
        WATCHED,
        PLANNED,
        /** It is no pattern: a fire drill, a training day on logging. */
        EXPLAINED
    }

    /** Ids in the order in which they are told. */
    private String places;

    private Long bandId;

    @Enumerated(EnumType.STRING)
    private State state = State.FOUND;

    private LocalDate openedWeek;

    private LocalDate lastWeek;

    private LocalDate fadedWeek;

    /** Whether a look has proven it since it was there, or there again. */
    private boolean proven;

    @Enumerated(EnumType.STRING)
    private Mark mark;

    /** The last week in which it had been found when it was explained. */
    private LocalDate explainedWeek;

    protected Pattern() {}

    Pattern(ThisWeek.Where where, LocalDate week, boolean isProven) {
        openedWeek = week;
        proven = isProven;
        move(where, week);
    }

    private void move(ThisWeek.Where where, LocalDate week) {
        places = where.placeIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
        bandId = where.bandId() == 0 ? null : where.bandId();
        lastWeek = week;
    }

    /**
     * A look found it again, perhaps a place further.
     *
     * @return what became of it
     */
    ThisWeek.Life found(ThisWeek.Where where, LocalDate week, boolean isProven) {
        boolean first = isProven && !proven;
        boolean back = state != State.FOUND;
        if (back) {
            // What explained it then does not explain it now.
            mark(mark == Mark.EXPLAINED ? null : mark);
            proven = false;
        }
        state = State.FOUND;
        fadedWeek = null;
        proven |= isProven;
        move(where, week);
        return back ? ThisWeek.Life.BACK : first ? ThisWeek.Life.PROVEN : ThisWeek.Life.CONTINUES;
    }

    /** A look did not find it any more. */
    void fade(LocalDate week) {
        state = State.FADED;
        fadedWeek = week;
    }

    void end() {
        state = State.ENDED;
    }

    void mark(Mark newMark) {
        mark = newMark;
        explainedWeek = newMark == Mark.EXPLAINED ? lastWeek : null;
    }

    /**
     * @return whether something is the same pattern: it shares a place, in the same part of the day or with one of the
     *     two in all of them.
     */
    boolean touches(ThisWeek.Where where) {
        return new ThisWeek.Where(placeIds(), List.of(), bandId == null ? 0 : bandId, "").touches(where);
    }

    /**
     * @return whether it is explained, and something is more than was explained: at a further place, in more of the
     *     day, or since then only.
     */
    boolean isExceededBy(ThisWeek.Where where, LocalDate from) {
        return mark == Mark.EXPLAINED
                && (!placeIds().containsAll(where.placeIds())
                        || bandId != null && where.bandId() == 0
                        || explainedWeek != null && from.isAfter(explainedWeek));
    }

    List<Long> placeIds() {
        return Arrays.stream(places.split(" ")).map(Long::valueOf).toList();
    }

    Long bandId() {
        return bandId;
    }

    State state() {
        return state;
    }

    LocalDate openedWeek() {
        return openedWeek;
    }

    LocalDate lastWeek() {
        return lastWeek;
    }

    /** @return whether a look has proven it since it was there, or there again; once it has faded, whether one had. */
    boolean wasProven() {
        return proven;
    }

    LocalDate fadedWeek() {
        return fadedWeek;
    }

    Mark mark() {
        return mark;
    }
}
