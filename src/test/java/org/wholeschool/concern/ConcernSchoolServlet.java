package org.wholeschool.concern;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.wholeschool.testing.server.TestSchool;

/** Makes a {@link ConcernSchool} for a story, which runs outside the server: answers with its id. With a school's id: logs a concern of a category there as its teacher, and answers with its id; or, read, how many concerns it has, and when they happened. */
@WebServlet("/testing/concern-schools")
public class ConcernSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ConcernSchool schools;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String school = request.getParameter("school");
        response.getWriter().print(school == null ? schools.make().id() : schools.log(Long.parseLong(school), request.getParameter("category")));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        TestSchool school = new TestSchool(Long.parseLong(request.getParameter("school")), Map.of(), List.of());
        response.getWriter().print(schools.count(school, "concern") + " " + schools.occurred(school));
    }
}
