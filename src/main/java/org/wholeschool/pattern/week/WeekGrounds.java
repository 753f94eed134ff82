package org.wholeschool.pattern.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/** Reads what weeks are counted by, beside the concerns: places, parts of the day, kinds and the calendar. */
@ApplicationScoped
@RoomOnly
public class WeekGrounds {

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Categories categories;

    @Inject
    private Calendar calendar;

    /** @return it, as it is now */
    @RoomOnly
    public WeekGround read() {
        return new WeekGround(
                new CountedSchool(site.places(), day.plan(), categories.all()),
                calendar.halfTerms(),
                calendar.closures(),
                day.plan(),
                site.openings(),
                site.neighbours());
    }
}
