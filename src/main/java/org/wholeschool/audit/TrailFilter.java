package org.wholeschool.audit;

import java.time.LocalDate;
import org.wholeschool.access.permit.Recorder;

/**
 * Which entries of the trail to show. What is null does not matter.
 *
 * @param entry only the entry of this number
 * @param action only this action, "ConcernLog.log"
 * @param outcome only what became this
 * @param from only from this day on, by the school's clock
 * @param to only up to this day and with it
 * @param person only what was done by somebody in whose name this occurs, signing in included
 * @param kind only what was about a record of this kind, "concern"
 * @param number only what was about the record of this number
 */
public record TrailFilter(
        Long entry,
        String action,
        Recorder.Outcome outcome,
        LocalDate from,
        LocalDate to,
        String person,
        String kind,
        Long number) {}
