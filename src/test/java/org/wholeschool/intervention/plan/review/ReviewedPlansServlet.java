package org.wholeschool.intervention.plan.review;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Makes for a story a school with a plan whose review has come ("closed": which is closed, and its pattern is back),
 * and answers with the ids of both; or ("restricted", a school) restricts what was logged at its yard.
 */
@WebServlet("/testing/reviewed-plans")
public class ReviewedPlansServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReviewedPlans reviewed;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getParameter("restricted") != null) {
                ReviewedPlans.restricted(Long.parseLong(request.getParameter("restricted")));
                return;
            }
            ReviewedPlans.Made made = reviewed.make();
            long plan = reviewed.started(made);
            if (request.getParameter("closed") == null) {
                ReviewedPlans.fourMonthsGoBy(plan);
            } else {
                reviewed.closedAndBack(made, plan);
            }
            response.getWriter().print(made.school().id() + " " + plan);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
