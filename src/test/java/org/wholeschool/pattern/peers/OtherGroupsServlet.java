package org.wholeschool.pattern.peers;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.wholeschool.platform.persistence.TestDatabase;

/**
 * Lets a story find a school's groups otherwise: what they are taken to be unreadable in the next week, as after a disk
 * that failed, or nothing told of them.
 */
@WebServlet("/testing/other-groups")
public class OtherGroupsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            long school = Long.parseLong(request.getParameter("school"));
            if ("waiting".equals(request.getParameter("how"))) {
                TestDatabase.asOwner()
                        .change(
                                "update pattern_release set content = replace(content, '\"waits\":false', "
                                        + "'\"waits\":true') where school_id = ? and kind = 'GROUPS'",
                                school);
            } else {
                TestDatabase.asOwner()
                        .change(
                                "update link_standing set content = ? where school_id = ?",
                                TestDatabase.sealed("?"),
                                school);
                TestDatabase.asOwner()
                        .change(
                                "update pattern_release set parameters = replace(parameters, '\"asOf\":\"20', "
                                        + "'\"asOf\":\"19') where school_id = ? and kind = 'GROUPS'",
                                school);
            }
        } catch (SQLException fault) {
            throw new ServletException(fault);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
