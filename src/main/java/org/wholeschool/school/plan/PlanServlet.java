package org.wholeschool.school.plan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;

/**
 * The picture of a floor, for staff of its school. It is shown in a picture's place and nowhere else: whatever it were, nothing of it would run, and opened by
 * its address it is saved and not shown. The address changes with the picture, so a browser may keep it, for whoever is signed in alone.
 */
@WebServlet(PlanServlet.ADDRESS)
public class PlanServlet extends HttpServlet {

    static final String ADDRESS = "/school/floor";

    private static final long serialVersionUID = 1L;

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    @Inject
    private transient FloorPlans plans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            PlanPicture picture = plans.picture(Long.parseLong(request.getParameter("floor")));
            response.setContentType(picture.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"floor." + (picture.mediaType().equals("image/svg+xml") ? "svg" : picture.mediaType().substring("image/".length())) + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", NOTHING_RUNS);
            response.setHeader("Cache-Control", "private, max-age=86400");
            response.setHeader("Vary", "Cookie");
            response.setContentLength(picture.content().length);
            response.getOutputStream().write(picture.content());
        } catch (NotFound | NotPermitted | NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
