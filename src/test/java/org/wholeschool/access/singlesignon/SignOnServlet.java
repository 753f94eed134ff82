package org.wholeschool.access.singlesignon;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.wholeschool.testing.server.KeycloakRealm;
import org.wholeschool.testing.server.KeycloakRealm.Person;

/**
 * For a story, which runs outside the server: makes a school's part of the provider, with a teacher and a pupil, and
 * answers with its address and its secret.
 */
@WebServlet("/testing/sign-on")
public class SignOnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long school = Long.parseLong(request.getParameter("school"));
        String domain = "@story-" + school + ".example";
        KeycloakRealm realm = KeycloakRealm.make(
                school,
                false,
                List.of(
                        new Person("robin", "robin" + domain, true, List.of(KeycloakRealm.TEACHERS)),
                        new Person("pupil", "pupil" + domain, true, List.of("Others"))));
        response.setContentType("text/plain");
        response.getWriter().print(realm.issuer() + " " + KeycloakRealm.SECRET);
    }
}
