package org.wholeschool.survey.answer;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.web.Redirect;

/** An address that a child can type off a slip. */
@WebServlet(ShortAddress.ADDRESS)
public class ShortAddress extends HttpServlet {

    @RoomOnly
    public static final String ADDRESS = "/safe";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Redirect.to(request, response, "/survey/answer.xhtml");
    }
}
