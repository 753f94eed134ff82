package org.wholeschool.access.secondfactor;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** For a story, which runs outside the server: in one school everybody but teachers must have a second factor. */
@WebServlet("/testing/second-factor")
public class RequiringServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequiredInSomeSchools required;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        required.in(Long.parseLong(request.getParameter("school")));
    }
}
