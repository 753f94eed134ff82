package org.wholeschool.school.siteplan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;

/**
 * The picture of a floor, for staff of its school. The address changes with the picture, so a browser may keep it, for
 * whoever is signed in alone.
 */
@WebServlet(PlanServlet.ADDRESS)
public class PlanServlet extends HttpServlet {

    static final String ADDRESS = "/school/floor";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FloorPlans plans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            PlanPicture picture = plans.picture(Long.parseLong(request.getParameter("floor")));
            response.setHeader("Vary", "Cookie");
            picture.answer(response, "private, max-age=86400");
        } catch (NotFound | NotPermitted | NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
