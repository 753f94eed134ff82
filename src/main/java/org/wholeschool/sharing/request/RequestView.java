package org.wholeschool.sharing.request;

import java.util.List;

/**
 * A request as it is read.
 *
 * @param id its id
 * @param edition which version this is
 * @param state how far it is
 * @param due by when, with its tone
 * @param agencyCode the agency; null where a member of staff passed it on
 * @param who who asks, in words
 * @param received when it came, in words
 * @param isIdentityChecked whether it was checked who asks
 * @param children pupils about whom they ask
 * @param parts what exactly they ask
 * @param facts what else is kept, a line for each field
 * @param isTrawl whether it asks about a whole group
 * @param missing what a request for a victim's information has to say and this one does not; empty where it is none
 * @param note why it was closed, or what was told; null for none
 * @param changes who changed what and when, the latest first
 */
public record RequestView(
        long id,
        int edition,
        RequestState state,
        Due due,
        String agencyCode,
        String who,
        String received,
        boolean isIdentityChecked,
        List<Child> children,
        List<String> parts,
        List<Line> facts,
        boolean isTrawl,
        List<String> missing,
        String note,
        List<Change> changes) {

    static final int MOST_PASSED = 20;

    /**
     * By when an answer is owed.
     *
     * @param words in words; null where no time was named
     * @param isLate whether that has passed
     */
    public record Due(String words, boolean isLate) {}

    /**
     * A pupil about whom is asked.
     *
     * @param id the pupil
     * @param name their name, with the form
     */
    public record Child(long id, String name) {}

    /**
     * One thing that it says.
     *
     * @param label of what
     * @param words what; null for nothing
     */
    public record Line(String label, String words) {}

    /**
     * One change.
     *
     * @param edition which version came of it
     * @param step what was done, in words
     * @param when in words
     * @param by who did it
     * @param note what was told or why; null for none
     * @param was what it said before, where that is another
     */
    public record Change(int edition, String step, String when, String by, String note, List<Line> was) {}

    /**
     * A row of the register.
     *
     * @param id the request
     * @param who who asks, in words
     * @param about about whom or what, in words
     * @param received when it came, in words
     * @param state how far it is
     * @param due by when, with its tone
     */
    public record Row(long id, String who, String about, String received, RequestState state, Due due) {}

    /**
     * A row of the register for those who see no content.
     *
     * @param agency which agency asked; null where that is not known
     * @param way by what way, in words
     * @param received when it came, in words
     * @param state how far it is
     * @param due by when, with its tone
     */
    public record Counted(String agency, String way, String received, RequestState state, Due due) {}

    /**
     * Something that a member of staff passed on.
     *
     * @param when in words
     * @param isWaiting whether no one has taken it up
     */
    public record Passed(String when, boolean isWaiting) {}
}
