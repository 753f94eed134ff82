package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.concern.log.ConcernSchool;

/**
 * Makes a {@link ChronologySchool} for a story, which runs outside the server: answers with the ids of school, Kofi,
 * concern and place. With {@code many}: Kofi has 400 entries more.
 */
@WebServlet("/testing/chronology-schools")
public class ChronologySchoolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MANY = 60;

    @Inject
    private transient ChronologySchool schools;

    @Inject
    private transient ConcernSchool places;

    @Inject
    private transient ManyEntries many;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ChronologySchool.Made made = schools.makeWithAllThatFollowed();
        schools.log(made, made.kofi(), 380, "CORRIDOR", "A year ago: Kofi saw it.");
        if (request.getParameter("many") == null) {
            schools.addMuch(made, MANY);
        } else {
            many.note(made);
            many.add(made);
        }
        response.setContentType("text/plain");
        response.getWriter()
                .print(made.school().id() + " " + made.kofi() + " " + made.concern() + " "
                        + places.place(made.school(), "CANTEEN"));
    }
}
