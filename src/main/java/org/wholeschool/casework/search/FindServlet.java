package org.wholeschool.casework.search;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Texts;

/** What the script of the bar asks while one types. It is posted: no name stands in an address. */
@WebServlet("/casework/find")
public class FindServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/casework/search.xhtml";

    @Inject
    private transient Search search;

    @Inject
    private transient Actors actors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setCharacterEncoding("UTF-8");
        if (!PageAccess.permits(PAGE, actors.current().roles())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(answer(request.getParameter("sought"), request.getContextPath()));
    }

    private JsonObject answer(String sought, String context) {
        try {
            Found found = search.find(sought);
            return JsonParts.object()
                    .add("words", SearchWords.count(found))
                    .add("sections", sections(found, context))
                    .build();
        } catch (BadInput refused) {
            return JsonParts.object()
                    .add("words", SearchWords.refused(refused))
                    .add("sections", JsonParts.array())
                    .build();
        }
    }

    private static JsonArrayBuilder sections(Found found, String context) {
        JsonArrayBuilder sections = JsonParts.array();
        for (Found.Section section : found.sections()) {
            JsonArrayBuilder hits = JsonParts.array();
            section.hits()
                    .forEach(hit -> hits.add(JsonParts.object()
                            .add("name", hit.name())
                            .add("more", hit.more())
                            .add("address", context + hit.address())));
            sections.add(JsonParts.object()
                    .add("kind", Texts.of("casework").get("search.kind." + section.kind()))
                    .add("hits", hits));
        }
        return sections;
    }
}
