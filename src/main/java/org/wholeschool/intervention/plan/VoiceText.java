package org.wholeschool.intervention.plan;

import java.time.LocalDate;

/**
 * How young people took part in a plan, in the words of the person who writes it. Each text has its day; null where
 * there is none.
 *
 * @param said what pupils said about the context
 * @param saidOn when
 * @param involved how they were involved
 * @param involvedOn since when, or when
 * @param told what they were told came of it
 * @param toldOn when
 */
public record VoiceText(
        String said, LocalDate saidOn, String involved, LocalDate involvedOn, String told, LocalDate toldOn) {

    /** Nothing is on record of it. */
    public static final VoiceText NONE = new VoiceText(null, null, null, null, null, null);
}
