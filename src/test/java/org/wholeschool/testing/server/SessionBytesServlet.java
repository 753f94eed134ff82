package org.wholeschool.testing.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collections;

/**
 * Answers with what the caller's session holds, serialised as a server would write it to a disk or send it to another
 * node.
 */
@WebServlet("/testing/session")
public class SessionBytesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        try (ObjectOutputStream out = new ObjectOutputStream(response.getOutputStream())) {
            for (String name : Collections.list(request.getSession().getAttributeNames())) {
                out.writeObject(name);
                out.writeObject(request.getSession().getAttribute(name));
            }
        }
    }
}
