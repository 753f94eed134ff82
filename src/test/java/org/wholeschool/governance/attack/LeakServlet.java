package org.wholeschool.governance.attack;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page that a governor can reach and that protects nothing, for the attack to find. */
@WebServlet(LeakServlet.ADDRESS)
public class LeakServlet extends HttpServlet {

    /** Where it is. */
    static final String ADDRESS = "/testing/governors-leak";

    private static final long serialVersionUID = 1L;
    private static volatile String page = "";

    /** @param body what the page says from now on */
    static void says(String body) {
        page = body;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(page);
    }
}
