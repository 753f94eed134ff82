package org.wholeschool.audit;

import java.time.LocalDate;
import org.wholeschool.access.Recorder;

/**
 * Which entries of the trail to show. What is null does not matter.
 *
 * @param entry   only the entry of this number
 * @param action  only this action, "ConcernLog.log"
 * @param outcome only what became this
 * @param from    only from this day on, by the school's clock
 * @param to      only up to this day and with it
 */
public record TrailFilter(Long entry, String action, Recorder.Outcome outcome, LocalDate from, LocalDate to) {
}
