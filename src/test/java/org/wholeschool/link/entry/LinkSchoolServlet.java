package org.wholeschool.link.entry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.testing.server.TestSchool;

/**
 * For stories, which run outside the server: makes a school, lets the review date of a link pass, and lets the job of a
 * night do its work.
 */
@WebServlet("/testing/link-schools")
public class LinkSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkSchool schools;

    /**
     * @return the number of a new school, in which a teacher has proposed a link, or there are many, where that is
     *     asked for; and, where some are due, of two links that are, of three whom concerns name together
     */
    private String made(boolean due, boolean proposed, boolean many) {
        TestSchool school = schools.make();
        if (proposed) {
            schools.proposed(school, Role.TEACHER, 0, 1, LinkKind.FRIENDSHIP);
        }
        if (many) {
            schools.many(school, 420, 35);
        }
        if (!due) {
            return Long.toString(school.id());
        }
        long one = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        long other = schools.established(school, 1, 2, LinkKind.ONLINE);
        List.of(one, other)
                .forEach(link ->
                        schools.pass(school.id(), link, LinkSchool.today().plusDays(3)));
        for (int times = 0; times < LinkSuggestions.TOGETHER; times++) {
            schools.concern(
                    school,
                    "BULLYING_OTHER",
                    Map.of(0, InvolvementRole.ALLEGED, 1, InvolvementRole.ALLEGED, 2, InvolvementRole.HARMED));
        }
        return school.id() + " " + one + " " + other;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String school = request.getParameter("school");
        if (school == null) {
            response.getWriter()
                    .print(made(
                            request.getParameter("due") != null,
                            request.getParameter("proposed") != null,
                            request.getParameter("many") != null));
        } else if (request.getParameter("link") != null) {
            schools.pass(
                    Long.parseLong(school),
                    Long.parseLong(request.getParameter("link")),
                    LocalDate.parse(request.getParameter("reviewed")));
        } else {
            schools.night(Long.parseLong(school), LocalDate.parse(request.getParameter("night")));
        }
    }
}
