package org.wholeschool.intervention.meeting;

import java.util.List;

/**
 * A meeting as its page shows it.
 *
 * @param id which
 * @param planId of which plan
 * @param plan what that is called
 * @param closed whether that is closed, so that nothing is asked because of it any more
 * @param edition how often it was changed
 * @param state how far it is
 * @param text what is said of it
 * @param when day and time, in words; null while that is not known
 * @param seats who should be at the table, and who is
 * @param gaps for which seats no one is invited, or was there once it has begun: a line each
 * @param unasked what was proposed and taken off the table
 * @param begun whether it has begun, so that it can be said what came of it
 * @param decisions what was decided
 * @param actions who does what until when
 * @param minutes what was agreed; null until then
 * @param agreed by whom and when, in words
 * @param additions what is said under them
 * @param kept who changed it last and when, in words
 * @param write whether the person who looks may change it
 */
public record MeetingView(
        long id,
        long planId,
        String plan,
        boolean closed,
        int edition,
        MeetingState state,
        MeetingText text,
        String when,
        List<AtTable> seats,
        List<String> gaps,
        List<String> unasked,
        boolean begun,
        List<Decided> decisions,
        List<Minutes.Action> actions,
        Minutes minutes,
        String agreed,
        List<Added> additions,
        String kept,
        boolean write) {

    /** Copies the lists. */
    public MeetingView {
        seats = List.copyOf(seats);
        gaps = List.copyOf(gaps);
        unasked = List.copyOf(unasked);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        additions = List.copyOf(additions);
    }

    /** @return whether it is still said who should come and what is talked about */
    public boolean planned() {
        return !begun && (state == MeetingState.DRAFT || state == MeetingState.INVITED);
    }

    /**
     * A seat.
     *
     * @param id which
     * @param seat as what
     * @param why why it was proposed; null where it was added
     * @param name who sits on it; null for no one yet
     * @param way how what they may see comes to them: PLAN (they read the plan), HERE (they sign in), HAND (it is
     *     handed to them)
     * @param sent whether they were invited
     * @param told how they were: MAIL, NOTICE (they have an account and no mail went), NO_MAIL (none goes from here),
     *     NO_ADDRESS; null where no one had to be told
     * @param attendance whether they were there; null where that is not said
     */
    public record AtTable(
            long id,
            Seat seat,
            String why,
            String name,
            String way,
            boolean sent,
            String told,
            Attendance attendance) {}

    /** A decision that can still be taken out. */
    public record Decided(long id, String decided, String reason) {}

    /** What is said under the minutes. */
    public record Added(String words, String by) {}

    /**
     * A meeting in the list of a plan's.
     *
     * @param id which
     * @param when day and time in words, or that it has none yet
     * @param state how far it is
     * @param gaps for which seats no one is invited or was there, in one line; empty where there is no gap
     */
    public record Line(long id, String when, MeetingState state, String gaps) {}
}
