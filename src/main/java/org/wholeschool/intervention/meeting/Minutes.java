package org.wholeschool.intervention.meeting;

import java.util.List;

/**
 * The minutes of a meeting, in words, as they are kept (JSON) and printed. They have neither the plan's name nor its
 * places but what the agenda says, because anyone who sat at the table may have them.
 *
 * @param school its name
 * @param when day and time
 * @param where where it was held
 * @param people who was invited, and whether they were there
 * @param missing what no one was there for, a line each
 * @param agenda the agenda
 * @param decisions what was decided
 * @param actions who does what until when
 */
public record Minutes(
        String school,
        String when,
        String where,
        List<Person> people,
        List<String> missing,
        String agenda,
        List<Decision> decisions,
        List<Action> actions) {

    /** Copies the lists. */
    public Minutes {
        people = List.copyOf(people);
        missing = List.copyOf(missing);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }

    /**
     * A person who was invited.
     *
     * @param seat as what
     * @param name how they are called
     * @param attendance whether they were there, in words
     */
    public record Person(String seat, String name, String attendance) {}

    /**
     * A decision.
     *
     * @param decided what
     * @param reason why
     */
    public record Decision(String decided, String reason) {}

    /**
     * What a person does.
     *
     * @param task what
     * @param owner who
     * @param due until when, in words
     */
    public record Action(String task, String owner, String due) {}
}
