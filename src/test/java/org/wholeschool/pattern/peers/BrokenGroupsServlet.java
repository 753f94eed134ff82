package org.wholeschool.pattern.peers;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.wholeschool.platform.TestDatabase;

/** Lets a story find what a school's groups are taken to be unreadable in the next week, as after a disk that failed. */
@WebServlet("/testing/broken-groups")
public class BrokenGroupsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            long school = Long.parseLong(request.getParameter("school"));
            TestDatabase.asOwner().change("update link_standing set content = ? where school_id = ?", new byte[] {1, 2, 3}, school);
            TestDatabase.asOwner().change("update pattern_release set parameters = replace(parameters, '\"asOf\":\"20', '\"asOf\":\"19') where school_id = ? and kind = 'GROUPS'", school);
        } catch (SQLException fault) {
            throw new ServletException(fault);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
