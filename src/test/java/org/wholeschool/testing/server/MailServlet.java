package org.wholeschool.testing.server;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with what the last link in somebody's mail holds, for a story, which runs outside the server. */
@WebServlet("/testing/mail")
public class MailServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Mailbox mailbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(mailbox.lastLink(request.getParameter("to")));
    }
}
