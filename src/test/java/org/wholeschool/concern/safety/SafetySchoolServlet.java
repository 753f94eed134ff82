package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.testing.server.TestSchool;

/**
 * Makes a school for a story, which runs outside the server, with a concern in which one pupil was harmed and another
 * is alleged to have harmed: answers with the ids of school, concern and the two pupils. With {@code overdue}, which is
 * the id of a school and of a plan, it makes the review of that plan overdue.
 */
@WebServlet("/testing/safety-schools")
public class SafetySchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FollowUpSchool schools;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        if (request.getParameter("overdue") != null) {
            String[] ids = request.getParameter("overdue").split(",");
            schools.change(
                    new TestSchool(Long.parseLong(ids[0]), Map.of(Role.LEAD, 0L)),
                    "update safety_plan set due_on = due_on - 30 where id = ?1",
                    Long.parseLong(ids[1]));
            return;
        }
        TestSchool school = schools.make();
        long concern = schools.concern(
                school,
                Map.of(
                        school.pupils().get(0), InvolvementRole.HARMED,
                        school.pupils().get(1), InvolvementRole.ALLEGED));
        response.getWriter()
                .print(school.id() + " " + concern + " " + school.pupils().get(0) + " "
                        + school.pupils().get(1));
    }
}
