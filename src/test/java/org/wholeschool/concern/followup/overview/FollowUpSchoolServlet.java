package org.wholeschool.concern.followup.overview;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.testing.server.TestSchool;

/**
 * Makes a school with two concerns about one pupil for a story, which runs outside the server: answers with the ids of
 * school, later concern and pupil.
 */
@WebServlet("/testing/follow-up-schools")
public class FollowUpSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FollowUpSchool schools;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TestSchool school = schools.make();
        long pupil = school.pupils().get(0);
        schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        long concern = schools.concern(school, Map.of(pupil, InvolvementRole.WITNESS));
        response.setContentType("text/plain");
        response.getWriter().print(school.id() + " " + concern + " " + pupil);
    }
}
