package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;

/** Lets a story have everybody of a school reminded, as if it were ten in the morning today. */
@WebServlet("/testing/training-reminders")
public class TrainingRemindersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrainingReminders reminders;

    @Inject
    private transient Actors actors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        long school = Long.parseLong(request.getParameter("school"));
        Instant now = Now.instant()
                .atZone(ZoneId.of("Europe/London"))
                .with(LocalTime.of(10, 0))
                .toInstant();
        TestDatabase.asOwner()
                .rows("select id from training_course where school_id = ?", school)
                .forEach(row -> actors.as(Actor.job(school), () -> reminders.remind((Long) row.get(0), now)));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
