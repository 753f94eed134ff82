package org.wholeschool.school.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.school.Schools;

/** The hours of the actor's school, as its calendar and the times of its day say now. */
@ApplicationScoped
public class SchoolTime {

    @Inject
    private SchoolDay day;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    /** @return the hours by which targets are counted */
    public SchoolHours hours() {
        return new SchoolHours(
                day.plan(),
                calendar.halfTerms(),
                calendar.closures(),
                schools.profile().zone());
    }
}
