package org.wholeschool.access.secondfactor;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** For a story: lets {@code minutes} pass since the second factor was given in the caller's session. */
@WebServlet("/testing/second-factor-age")
public class FactorAgeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Duration age = Duration.ofMinutes(Long.parseLong(request.getParameter("minutes")));
        Proof given = (Proof) request.getSession().getAttribute("wholeschool.proof");
        request.getSession()
                .setAttribute(
                        "wholeschool.proof",
                        new Proof(
                                given.accountId(),
                                given.both(),
                                given.at().minus(age),
                                given.factorAt().minus(age)));
    }
}
