package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.persistence.TestDatabase;

/**
 * Changes the first sealed entry of a {@code school} in the database, as nobody can in the product, and answers with
 * its number.
 */
@WebServlet("/testing/tampering")
public class TamperingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditChain chain;

    @Inject
    private transient Actors actors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long school = Long.parseLong(request.getParameter("school"));
        actors.as(Actor.job(school), () -> chain.seal(true));
        TestDatabase owner = TestDatabase.asOwner();
        long entry = owner.number("select entry_id from audit_seal where school_id = ? and seq = 1", school);
        try {
            owner.change("update audit_entry set outcome = 'FAILED' where id = ?", entry);
        } catch (SQLException fault) {
            throw new ServletException(fault);
        }
        response.setContentType("text/plain");
        response.getWriter().print(entry);
    }
}
