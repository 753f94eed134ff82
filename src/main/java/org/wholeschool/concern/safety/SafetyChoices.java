package org.wholeschool.concern.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * What the form of a safety plan can choose from.
 *
 * @param places of the school
 * @param bands parts of the day
 * @param adults who can be a trusted adult
 * @param owners who can own the plan
 * @param me the account of the person who looks, if they can own it; else null
 * @param review the day that is proposed for the first or next review
 */
public record SafetyChoices(
        List<Choice> places, List<Choice> bands, List<Choice> adults, List<Choice> owners, Long me, LocalDate review) {

    /** A place, a part of the day or a person, by name. */
    public record Choice(long id, String name) {}
}
