package org.wholeschool.intervention.meeting;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a meeting of a story begin now. */
@WebServlet("/testing/meeting-begins")
public class MeetingBeginsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        MeetingRows.begin(Long.parseLong(request.getParameter("id")));
    }
}
