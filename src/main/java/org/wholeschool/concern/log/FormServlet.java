package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.access.permit.PageRefusals;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.Redirect;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;

/**
 * What the form's script asks while somebody fills it in: to keep what was typed, to find a pupil; and what a button
 * beside a draft asks: to throw it away. Answers in a few milliseconds, because no page is drawn. All of it is posted:
 * no name stands in an address. A form that is kept or thrown away carries its seal.
 */
@WebServlet(FormServlet.ADDRESS)
public class FormServlet extends HttpServlet {

    static final String ADDRESS = "/concern/form";

    private static final long serialVersionUID = 1L;

    private static final String FORM = "/concern/log.xhtml";
    private static final int LONGEST_WRITER = 36;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    @Inject
    private transient ConcernDrafts drafts;

    @Inject
    private transient FormFiles files;

    @Inject
    private transient Roster roster;

    @Inject
    private transient Actors actors;

    @Inject
    private transient Schools schools;

    @Inject
    private transient BandWords bands;

    @Inject
    private transient PageRefusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setCharacterEncoding("UTF-8");
        Actor actor = actors.current();
        if (!PageAccess.permits(FORM, actor.roles())) {
            refuse(actor, response);
            return;
        }
        String asked = request.getParameter("ask");
        switch (asked == null ? "" : asked) {
            case "keep" -> answer(response, keep(actor, request));
            case "find" -> answer(response, find(request.getParameter("log:search")));
            case "throw-away" -> throwAway(actor, request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * Whoever is not in, or not wholly, is told so in the answer: their form waits until they are. For anybody else
     * there is nothing here.
     */
    private void refuse(Actor actor, HttpServletResponse response) throws IOException {
        boolean in = actor.isPerson()
                && !actor.roles().contains(Role.SECOND_STEP)
                && !actor.roles().contains(Role.ENROLLING);
        if (in) {
            refusals.record(ADDRESS);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(response, state("signed-out").build());
        }
    }

    private JsonObject keep(Actor actor, HttpServletRequest request) {
        String submission = request.getParameter("log:submission");
        if (!FormSeal.fits(actor.accountId(), submission, request.getParameter("log:seal"))) {
            return state("stranger").build();
        }
        FormValues values = FormValues.sent(request.getParameterMap());
        ZoneId zone = schools.profile().zone();
        JsonObjectBuilder answer = switch (keptOnce(sent(submission, values, request))) {
            case KEPT ->
                state("kept")
                        .add(
                                "words",
                                Texts.of("concern")
                                        .get("draft.kept", Now.time(zone).format(CLOCK)));
            case LOGGED -> state("logged");
            case ELSEWHERE ->
                apart(
                        actor,
                        submission,
                        FormSeal.key(request.getParameter("log:origin")),
                        request.getParameterValues("file"));
            case FULL -> state("full");
        };
        if ("band".equals(request.getParameter("also"))) {
            answer.add("band", bands.of(WhenFields.of(values)));
        }
        return answer.build();
    }

    private static ConcernDrafts.Sent sent(String submission, FormValues values, HttpServletRequest request) {
        String writer = request.getParameter("writer");
        String count = request.getParameter("count");
        boolean clear = writer != null
                && !writer.isEmpty()
                && writer.length() <= LONGEST_WRITER
                && count != null
                && count.matches("[0-9]{1,9}");
        String base = request.getParameter("log:kept");
        // A page that does not say which it is begins anew: it can begin a draft and overwrite none.
        return new ConcernDrafts.Sent(
                submission,
                FormSeal.key(request.getParameter("log:origin")),
                clear ? writer : UUID.randomUUID().toString(),
                clear ? Long.parseLong(count) : 1,
                base == null ? "" : base,
                values.asText());
    }

    /**
     * What is sent twice at the same moment meets itself in the database: the second look finds what the first one
     * wrote.
     */
    private ConcernDrafts.Outcome keptOnce(ConcernDrafts.Sent sent) {
        try {
            return drafts.keep(sent);
        } catch (PersistenceException met) {
            return drafts.keep(sent);
        }
    }

    /**
     * Two pages go on with one form: the one that came later gets a form of its own, so that neither loses a word; the
     * files that it sent go with it. It keeps from which one it began: both become one concern.
     */
    private JsonObjectBuilder apart(Actor actor, String before, String origin, String[] sentFiles) {
        String submission = UUID.randomUUID().toString();
        List<Long> ids = Stream.ofNullable(sentFiles)
                .flatMap(Stream::of)
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
        if (!ids.isEmpty()) {
            files.moveTo(before, submission, ids);
        }
        return state("elsewhere")
                .add("submission", submission)
                .add("origin", origin == null ? before : origin)
                .add("seal", FormSeal.of(actor.accountId(), submission));
    }

    private JsonObject find(String text) {
        JsonArrayBuilder found = JsonParts.array();
        int many = 0;
        for (Roster.Found pupil : roster.search(text)) {
            found.add(JsonParts.object()
                    .add("id", pupil.id())
                    .add("name", pupil.name())
                    .add("more", ChosenPeople.more(pupil)));
            many++;
        }
        return state("found")
                .add("words", Texts.of("concern").get("search.found", many))
                .add("pupils", found)
                .build();
    }

    private void throwAway(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String submission = request.getParameter("log:submission");
        boolean theirs = FormSeal.fits(actor.accountId(), submission, request.getParameter("log:seal"));
        if (theirs) {
            drafts.throwAway(submission);
        }
        if (request.getParameter("script") != null) {
            answer(response, state(theirs ? "gone" : "stranger").build());
        } else {
            Redirect.to(request, response, "/index.xhtml");
        }
    }

    private static JsonObjectBuilder state(String state) {
        return JsonParts.object().add("state", state);
    }

    private static void answer(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(answer);
    }
}
