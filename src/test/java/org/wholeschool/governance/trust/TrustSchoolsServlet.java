package org.wholeschool.governance.trust;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes a trust's school for a story, and answers with its id. */
@WebServlet("/testing/trust-schools")
public class TrustSchoolsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrustSchools schools;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(schools.make().id());
    }
}
