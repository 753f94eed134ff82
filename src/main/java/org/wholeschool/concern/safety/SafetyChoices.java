package org.wholeschool.concern.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.concern.followup.situation.PupilContext;

/**
 * What the form of a safety plan can choose from.
 *
 * @param places of the school
 * @param bands parts of the day
 * @param adults who can be a trusted adult
 * @param owners who can own the plan
 * @param me the account of the person who looks, if they can own it; else null
 * @param review the day that is proposed for the first or next review
 * @param event what the plan is because of
 */
public record SafetyChoices(
        List<Choice> places,
        List<Choice> bands,
        List<Choice> adults,
        List<Choice> owners,
        Long me,
        LocalDate review,
        Event event) {

    Long keyAdult(List<PupilContext.Beside> beside, long pupil) {
        return beside.stream()
                .filter(each -> each.id() == pupil && each.keyAdult() != null)
                .map(each -> each.keyAdult().account())
                .filter(account -> account != null && adults.stream().anyMatch(adult -> adult.id() == account))
                .findFirst()
                .orElse(null);
    }

    /**
     * What a plan is because of.
     *
     * @param words its kind, day and place
     * @param place where it was; null where that is not known or can no longer be chosen
     * @param band in which part of the day; null where that is not known
     * @param planned the pupils of the concern who have a plan that has not ended
     */
    public record Event(String words, Long place, Long band, Set<Long> planned) {

        /** @return whether a pupil of the concern other than this one has a plan that has not ended */
        public boolean isOtherPlanned(long pupil) {
            return planned.stream().anyMatch(each -> each != pupil);
        }
    }

    /** A place, a part of the day or a person, by name. */
    public record Choice(long id, String name) {}
}
