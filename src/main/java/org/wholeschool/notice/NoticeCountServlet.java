package org.wholeschool.notice;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Texts;

/**
 * The light address that a page which stays open asks now and then: how many notices are new, as a number and in words.
 * Somebody who is not in learns that.
 */
@WebServlet("/notice/count")
public class NoticeCountServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Actors actors;

    @Inject
    private transient NoticeBell bell;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        if (actors.current().isPerson()) {
            long unread = bell.unread();
            response.getWriter().print(unread + " " + Texts.of("notice").get("bell", unread));
        } else {
            response.getWriter().print("out");
        }
    }
}
