package org.wholeschool.sharing.guide;

import java.time.LocalDate;
import java.util.List;

/**
 * A made-up situation in which a member of staff decides what to tell.
 *
 * @param code its name in the data
 * @param since the day from which it reads so
 * @param rule by which one answer is right
 * @param words what happens
 * @param answers three, of which one is right
 */
public record PracticeCase(String code, LocalDate since, SharingRule rule, String words, List<Answer> answers) {

    /** Copies the list. */
    public PracticeCase {
        answers = List.copyOf(answers);
    }

    /** @return whether that answer, counted from 0, is the right one */
    boolean isRight(Integer answer) {
        return answer != null
                && answer >= 0
                && answer < answers.size()
                && answers.get(answer).right();
    }

    /**
     * Something that one could do.
     *
     * @param words what
     * @param why what is said to it
     * @param right whether it is what to do
     */
    public record Answer(String words, String why, boolean right) {}
}
