package org.wholeschool.concern.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.wholeschool.concern.record.DayParts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;

/**
 * Says which part of the day a time is in, for whoever has given the time: they see what will be kept, and may choose
 * another.
 */
@RequestScoped
class BandWords {

    @Inject
    private SchoolDay day;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    /**
     * @param when what was answered so far
     * @return the words of the list's first line: the part of the day that follows from the time; where none does, that
     *     it follows from the time
     */
    String of(WhenFields when) {
        Texts texts = Texts.of("concern");
        String name = name(when);
        return name == null ? texts.get("band.none") : texts.get("band.from-time", name);
    }

    private String name(WhenFields when) {
        ZoneId zone = schools.profile().zone();
        DayPlan plan = day.plan();
        try {
            WhenAnswer.Happened happened = when.withoutBand()
                    .read(Now.instant(), zone, new DayParts(plan, calendar.halfTerms(), calendar.closures()));
            if (happened.from() == null) {
                return null;
            }
            return happened.bandId() != null
                    ? plan.band(happened.bandId()).name()
                    : plan.bandOf(
                                    LocalDateTime.ofInstant(happened.from(), zone),
                                    LocalDateTime.ofInstant(happened.to(), zone))
                            .name();
        } catch (BadInput unclear) {
            return null;
        }
    }
}
