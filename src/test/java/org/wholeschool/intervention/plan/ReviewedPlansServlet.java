package org.wholeschool.intervention.plan;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Makes for a story a school with a plan whose review has come, and answers with the ids of both. */
@WebServlet("/testing/reviewed-plans")
public class ReviewedPlansServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReviewedPlans reviewed;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReviewedPlans.Made made = reviewed.make();
        long plan = reviewed.started(made);
        reviewed.hotspots(made);
        try {
            ReviewedPlans.fourMonthsGoBy(plan);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        response.getWriter().print(made.school().id() + " " + plan);
    }
}
