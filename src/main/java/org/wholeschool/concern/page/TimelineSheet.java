package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The timeline on the page of a concern, read once for a request. */
@Named
@RequestScoped
public class TimelineSheet {

    @Inject
    private ConcernTimeline timeline;

    @Inject
    private Schools schools;

    private List<TimelineEntry> entries;

    /**
     * @param concernId a concern, as its page's address names it
     * @return what was recorded for it, the latest first
     */
    public List<TimelineEntry> of(String concernId) {
        if (entries == null) {
            entries = timeline.of(ConcernAddress.id(concernId));
        }
        return entries;
    }

    /**
     * @param concernId a concern
     * @return the kinds that its timeline has, to choose one of
     */
    public List<TimelineKind> kinds(String concernId) {
        return of(concernId).stream()
                .map(TimelineEntry::kind)
                .distinct()
                .sorted()
                .toList();
    }

    /** @return when it was: "Today, 07:50", "Friday 27 November 2026, 15:40" */
    public String when(TimelineEntry entry) {
        ZonedDateTime moment = entry.at().atZone(schools.profile().zone());
        boolean isToday = moment.toLocalDate().equals(Now.day(moment.getZone()));
        String day = isToday ? Texts.of("timeline").get("today") : SchoolDates.WEEKDAY_LONG_DATE.format(moment);
        return entry.isWholeDay() ? day : day + ", " + SchoolDates.TIME.format(moment);
    }
}
