package org.wholeschool.survey.answer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.platform.BadInput;

/**
 * The picture of a floor, for whoever has a code in hand that is good and was not used. Its address says which floor,
 * and nothing of a code; it is the same for everybody, is kept nowhere, and nothing in the answer tells one asker from
 * another: neither a browser nor what stands between has a trace of who took part.
 */
@WebServlet(AskedFloorServlet.ADDRESS)
public class AskedFloorServlet extends HttpServlet {

    static final String ADDRESS = "/survey/floor";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SurveyDoor door;

    @Inject
    private transient CodeInHand hand;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            // Whoever has no session has no code; to look for one would begin a session.
            String code = request.getSession(false) == null ? null : hand.getCode();
            door.picture(code, Long.parseLong(request.getParameter("floor"))).answer(response, "no-store");
        } catch (BadInput | NotFound | NotPermitted | NumberFormatException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
