package org.wholeschool.access.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.wholeschool.access.account.SignedIn;

/**
 * Lets time pass for a session, so that no test has to wait for half an hour: {@code seen} and {@code in} are minutes.
 */
@WebServlet("/testing/ageing")
public class AgeingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignedIn now = (SignedIn) request.getSession().getAttribute(SignedIn.ATTRIBUTE);
        request.getSession()
                .setAttribute(
                        SignedIn.ATTRIBUTE,
                        new SignedIn(
                                now.accountId(),
                                now.sessionId(),
                                now.since().minus(minutes(request, "in")),
                                now.lastSeen().minus(minutes(request, "seen"))));
    }

    private static Duration minutes(HttpServletRequest request, String name) {
        return Duration.ofMinutes(Long.parseLong(request.getParameter(name)));
    }
}
