package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.inbox.InboxClock;
import org.wholeschool.testing.server.TestSchool;

/**
 * Makes a {@link ConcernSchool} for a story, which runs outside the server: answers with its id. With a school's id:
 * logs a concern of a category there as its teacher, and answers with its id; with a concern's id as well: adds words
 * to it as its teacher, or lets the inbox look at it so many minutes from now; or, read, how many concerns it has, and
 * when they happened, or how many rows of a table.
 */
@WebServlet("/testing/concern-schools")
public class ConcernSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConcernSchool schools;

    @Inject
    private transient InboxClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String school = request.getParameter("school");
        if (request.getParameter("concern") != null) {
            long concern = Long.parseLong(request.getParameter("concern"));
            if (request.getParameter("words") != null) {
                schools.add(Long.parseLong(school), concern, request.getParameter("words"));
            } else {
                clock.pass(Long.parseLong(school), concern, Long.parseLong(request.getParameter("minutes")));
            }
            response.getWriter().print("1");
            return;
        }
        response.getWriter()
                .print(
                        school == null
                                ? schools.make().id()
                                : request.getParameter("facts") == null
                                        ? schools.log(Long.parseLong(school), request.getParameter("category"))
                                        : schools.log(
                                                Long.parseLong(school),
                                                request.getParameter("category"),
                                                request.getParameter("facts"),
                                                request.getParameter("pupil")));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        TestSchool school = new TestSchool(Long.parseLong(request.getParameter("school")), Map.of(), List.of());
        schools.change(
                school,
                "update concern_draft set started_at = ?1 where school_id = ?2",
                Timestamp.from(Instant.parse("2026-11-01T12:30:00Z")),
                school.id());
        response.getWriter().print("1");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        TestSchool school = new TestSchool(Long.parseLong(request.getParameter("school")), Map.of(), List.of());
        String table = request.getParameter("table");
        response.getWriter()
                .print(
                        table == null
                                ? schools.count(school, "concern") + " " + schools.occurred(school)
                                : String.valueOf(schools.count(school, table)));
    }
}
