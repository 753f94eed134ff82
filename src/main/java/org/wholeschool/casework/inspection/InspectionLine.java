package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * A concern as an inspector reads it, in words. What is not recorded has a word for that, so no field is empty.
 *
 * @param id its number
 * @param logged on which day it was logged
 * @param kind its type
 * @param pupils their parts and year groups, with or without names
 * @param years their year groups
 * @param place where
 * @param decision what was decided
 * @param rationale why
 * @param actions and their state
 * @param referral to whom, and its outcome
 * @param parents whether they were told
 * @param notes case notes with their day, kind and text; "" where there are none
 * @param noteCount how many they are, in words
 * @param safety safety plans, with how far each is and its review; "" where there are none
 * @param childTold what the child was told
 * @param outcome how it ended
 * @param days how many days from logging to closing, or until now
 * @param isClosed whether it is closed
 * @param missing what is not recorded, by the keys of its labels
 */
public record InspectionLine(
        long id,
        LocalDate logged,
        String kind,
        String pupils,
        String years,
        String place,
        String decision,
        String rationale,
        String actions,
        String referral,
        String parents,
        String notes,
        String noteCount,
        String safety,
        String childTold,
        String outcome,
        long days,
        boolean isClosed,
        List<String> missing) {

    public InspectionLine {
        missing = List.copyOf(missing);
    }

    /** @return whether that is recorded, by the key of its label */
    public boolean has(String key) {
        return !missing.contains(key);
    }
}
