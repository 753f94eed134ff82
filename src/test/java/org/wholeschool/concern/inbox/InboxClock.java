package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;
import org.wholeschool.school.calendar.SchoolTime;

/** Lets time pass for the inbox of a school: what the watch's job would do then is done now. */
@ApplicationScoped
public class InboxClock {

    @Inject
    private InboxWatch watch;

    @Inject
    private SchoolTime time;

    @Inject
    private Actors actors;

    /**
     * The watch looks at a concern so many minutes from now.
     *
     * @return how many people were told
     */
    public int pass(long schoolId, long concern, long minutes) {
        return actors.as(
                Actor.job(schoolId), () -> watch.act(concern, Now.instant().plus(Duration.ofMinutes(minutes))));
    }

    /**
     * The watch looks at a concern when so many school days have gone by.
     *
     * @return how many people were told
     */
    public int passSchoolDays(long schoolId, long concern, int days) {
        return actors.as(
                Actor.job(schoolId), () -> watch.act(concern, time.hours().plusDays(Now.instant(), days)));
    }
}
