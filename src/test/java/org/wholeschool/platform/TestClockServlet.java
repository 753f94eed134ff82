package org.wholeschool.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;

/** Tells the server under test what time it is for the tests, and whether each test is to begin at that moment. */
@WebServlet("/testing/clock")
public class TestClockServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        LocalDateTime moment = LocalDateTime.parse(request.getParameter("moment"));
        if (request.getParameter("stands") == null) {
            TestClock.goOnFrom(moment);
        } else {
            TestClock.stand(moment);
        }
    }
}
