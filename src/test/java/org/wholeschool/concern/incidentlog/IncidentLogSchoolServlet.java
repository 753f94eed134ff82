package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes an {@link IncidentLogSchool} for a story, which runs outside the server, and answers with its id. */
@WebServlet("/testing/incident-log-schools")
public class IncidentLogSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IncidentLogSchool schools;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(schools.make().id());
    }
}
