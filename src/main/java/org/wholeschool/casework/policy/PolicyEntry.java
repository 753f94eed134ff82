package org.wholeschool.casework.policy;

import java.time.LocalDate;

/**
 * A policy as a page shows it and a form gives it.
 *
 * @param id which, or null for a new one
 * @param version the version that the form showed; 0 for a new one
 * @param name what it is called
 * @param approvedOn the day on which it was approved
 * @param reviewOn the day of its next review
 */
public record PolicyEntry(Long id, long version, String name, LocalDate approvedOn, LocalDate reviewOn) {

    /** @return whether its review should have been by that day */
    public boolean isOverdue(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
