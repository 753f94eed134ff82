package org.wholeschool.peermap.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.access.permit.PageRefusals;

/**
 * The light address that a page with a map on it asks again and again: whether that is open to whoever looks. It says
 * nothing else, and of a map that is not theirs the same as of none. A page asks it every 15 seconds, and empties
 * itself after four requests without an answer ({@code peer-map.js}).
 */
@WebServlet(MapOpenServlet.ADDRESS)
public class MapOpenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String ADDRESS = "/peermap/open";

    private static final String NUMBER = "[0-9]{1,18}";

    @Inject
    private transient Actors actors;

    @Inject
    private transient PeerMaps maps;

    @Inject
    private transient PageRefusals refusals;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        String id = request.getParameter("id");
        if (!actors.current().isPerson()) {
            response.getWriter().print("out");
        } else if (!PageAccess.permits("/peermap/map.xhtml", actors.current().roles())) {
            refusals.record(ADDRESS);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (id == null || !id.matches(NUMBER)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.getWriter().print(maps.isOpen(Long.parseLong(id)) ? "open" : "closed");
        }
    }
}
