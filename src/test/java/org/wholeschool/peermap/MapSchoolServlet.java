package org.wholeschool.peermap;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Makes a school with links between its pupils, for stories, which run outside the server, and answers with its id;
 * with a number of pupils, opens a map of so many of them, and answers with its id too; with a school's id and a number
 * of minutes, lets so much time go by for its maps; with a school that is to be challenged, enters that somebody says
 * that a link of it is wrong.
 */
@WebServlet("/testing/map-schools")
public class MapSchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TestSchools schools;

    @Inject
    private transient MapSchool maps;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        if (request.getParameter("challenged") != null) {
            maps.challenge(Long.parseLong(request.getParameter("challenged")));
        } else if (request.getParameter("pupils") != null) {
            TestSchool school = schools.makeEmpty();
            response.getWriter()
                    .print(school.id() + " " + maps.large(school, Integer.parseInt(request.getParameter("pupils"))));
        } else if (request.getParameter("minutes") == null) {
            TestSchool school = schools.make();
            MapSchool.links(school);
            response.getWriter().print(school.id());
        } else {
            long school = Long.parseLong(request.getParameter("school"));
            MapSchool.passAll(school, Long.parseLong(request.getParameter("minutes")));
            response.getWriter().print(maps.watch(school));
        }
    }
}
