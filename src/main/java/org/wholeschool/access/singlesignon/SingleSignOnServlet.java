package org.wholeschool.access.singlesignon;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.secondfactor.Proof;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.persistence.SchoolIds;

/**
 * The addresses between this product and a school's provider: to begin, to come back, to leave, and for the provider to
 * say that somebody has signed out there. A browser that comes from the provider does not send our cookie of the
 * session, which is for requests of our own pages alone; so what it is answered is a page that goes on by itself, and
 * asks again as one of ours.
 */
@WebServlet(SignOnAddresses.ROOT + "/*")
public class SingleSignOnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * Stands in the session of somebody who has asked on their own page to connect a school account, until they are led
     * there.
     */
    static final String WISHES_TO_CONNECT = "wholeschool.connect";

    private static final String COOKIE = "__Host-sign-on";
    private static final String TROUBLE = "?sign-on=";
    private static final String ME = "/access/me.xhtml";
    private static final String HOME = "/index.xhtml";
    private static final int LONGEST_NOTICE = 16 * 1024;

    @Inject
    private transient SignOnDoor door;

    @Inject
    private transient SchoolIds schools;

    @Inject
    private transient SchoolFrame frame;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Actors actors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
            case SignOnAddresses.BEGIN -> begin(request, response);
            case SignOnAddresses.COME_BACK -> comeBack(request, response);
            case SignOnAddresses.LEAVE -> leave(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean connect = "yes".equals(request.getParameter("connect"));
        OptionalLong school = connect ? OptionalLong.empty() : school(request.getParameter("school"));
        try {
            Started started = connect
                    ? connecting(request)
                    : Started.now(school.orElseThrow(() -> new SignOnTrouble(Trouble.OFF)), null);
            URI there = door.begin(started);
            setCookie(response, started.sealed(), Started.LASTS.toSeconds());
            if (connect) {
                // A form has led here, and our policy lets none lead to another host.
                goOn(request, response, there.toString());
            } else {
                response.sendRedirect(there.toString());
            }
        } catch (SignOnTrouble trouble) {
            goOn(request, response, connect ? ME + TROUBLE + trouble.trouble() : atSignIn(school, trouble.trouble()));
        }
    }

    /** Whoever begins again does it at the same school. */
    private String atSignIn(OptionalLong school, Trouble trouble) {
        return SignOnAddresses.SIGN_IN
                + TROUBLE
                + trouble
                + (school.isPresent() ? "&school=" + frame.urnOf(school.getAsLong()) : "");
    }

    /**
     * Nobody connects an account at a screen that somebody else has left unlocked, nor one with which people sign in
     * here.
     */
    private Started connecting(HttpServletRequest request) {
        Actor actor = actors.current();
        HttpSession session = request.getSession(false);
        boolean wishes = session != null && session.getAttribute(WISHES_TO_CONNECT) != null;
        if (wishes) {
            session.removeAttribute(WISHES_TO_CONNECT);
        }
        if (!actor.isPerson() || !wishes || !Proof.isFresh(session, actor.accountId(), Now.instant())) {
            throw new SignOnTrouble(Trouble.SHOW_WHO);
        }
        if (!actor.roles().stream().allMatch(Role::isGivenByGroups)) {
            throw new SignOnTrouble(Trouble.OTHER_ROLE);
        }
        return Started.now(actor.schoolId(), actor.accountId());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Started started = cookie(request)
                .map(kept -> Started.open(kept, Now.instant()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        setCookie(response, "", 0);
        Map<String, String> returned = new HashMap<>();
        List.of("state", "code", "iss", "error").forEach(name -> {
            if (request.getParameter(name) != null) {
                returned.put(name, request.getParameter(name));
            }
        });
        SignOnDoor.Arrival arrival = door.comeBack(started, returned, ClientAddress.of(request));
        boolean connects = started != null && started.connect() != null;
        if (arrival.trouble() != null) {
            goOn(
                    request,
                    response,
                    connects
                            ? ME + TROUBLE + arrival.trouble()
                            : atSignIn(
                                    started == null ? OptionalLong.empty() : OptionalLong.of(started.schoolId()),
                                    arrival.trouble()));
        } else if (connects) {
            goOn(request, response, ME + "?connected=yes");
        } else {
            sessions.begin(request, arrival.accountId(), arrival.subject(), arrival.sid());
            if (arrival.mfa()) {
                Proof.whole(request.getSession(), arrival.accountId());
            } else {
                Proof.password(request.getSession(), arrival.accountId());
            }
            goOn(request, response, HOME);
        }
    }

    /**
     * The policy of our pages lets no form lead to another host, and whoever signs out has sent one: so this page leads
     * on, and not that answer.
     */
    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong school = school(request.getParameter("school"));
        URI there = school.isPresent() ? door.leave(school.getAsLong()) : null;
        goOn(request, response, there == null ? SignOnAddresses.SIGN_IN : there.toString());
    }

    /** Where the provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!path.startsWith(SignOnAddresses.ENDED)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OptionalLong school = schools.withUrn(path.substring(SignOnAddresses.ENDED.length()));
        String token = request.getParameter("logout_token");
        boolean isGood = school.isPresent()
                && token != null
                && token.length() <= LONGEST_NOTICE
                && door.end(school.getAsLong(), token);
        response.setStatus(isGood ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.getWriter().print(isGood ? "{}" : "{\"error\":\"invalid_request\"}");
    }

    /** @return the school that is meant; where nobody says which, the only one. */
    private OptionalLong school(String urn) {
        if (urn != null) {
            return schools.withUrn(urn);
        }
        List<Long> all = schools.all();
        return all.size() == 1 ? OptionalLong.of(all.get(0)) : OptionalLong.empty();
    }

    private static Stream<String> cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? Stream.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue);
    }

    /** Lax: it has to come along when the provider sends the browser back. */
    private static void setCookie(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                "Set-Cookie",
                COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; Secure; HttpOnly; SameSite=Lax");
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, String where)
            throws IOException {
        String address = escaped(where.startsWith("/") ? request.getContextPath() + where : where);
        Texts texts = Texts.of("singlesignon");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .print("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta "
                        + "name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\"><title>"
                        + escaped(texts.get("on.title")) + "</title></head><body><main><h1>"
                        + escaped(texts.get("on.title")) + "</h1><p><a href=\"" + address + "\">"
                        + escaped(texts.get("on.go")) + "</a></p></main></body></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
