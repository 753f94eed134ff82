package org.wholeschool.access.permit;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.web.AsIfAbsent;
import org.wholeschool.platform.web.Redirect;

/**
 * Opens a page to whom {@link PageAccess} names. A visitor is sent to sign in, whether or not the page exists; anybody
 * else is answered as if it did not, which leaves an entry of the record where it does. Whoever was signed out by time
 * is led back to where they were ({@link ReturnAddress}). What an action refuses further in (a record of another
 * school) is answered the same way.
 */
@WebFilter(filterName = "PageGuard", urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class PageGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SIGN_IN = "/access/sign-in.xhtml";

    /** Where those are sent who have not come in wholly yet, whatever they ask for. */
    private static final Map<Role, String> FIRST =
            Map.of(Role.SECOND_STEP, "/access/verify.xhtml", Role.ENROLLING, "/access/second-factor.xhtml");

    private static final String VERIFY = FIRST.get(Role.SECOND_STEP);

    private static final String HOME = "/index.xhtml";

    private static final String RESOURCES = "/jakarta.faces.resource/";

    private static final String EXPIRED = "/platform/expired.xhtml";

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageRefusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = request.getServletPath();
        if (page.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        Actor actor = actors.current();
        boolean isWhollyIn = actor.isPerson() && !FIRST.containsKey(actor.anyRole());
        if (isWhollyIn) {
            ReturnAddress.sits(request, response, actor.accountId());
        }
        boolean asksForHome =
                isWhollyIn && page.equals(HOME) && request.getMethod().equals("GET");
        Optional<String> before = asksForHome ? ReturnAddress.take(request, response, actor) : Optional.empty();
        if (before.isPresent()) {
            Redirect.to(request, response, before.get());
        } else if (PageAccess.permits(page, actor.roles())) {
            // What stands on a page is somebody's: no copy of it is kept in a browser or between.
            response.setHeader("Cache-Control", "no-store");
            answer(request, response, chain);
        } else if (!actor.isPerson()) {
            leadVisitor(request, response);
        } else if (FIRST.containsKey(actor.anyRole())) {
            lead(request, response, FIRST.get(actor.anyRole()), FIRST.get(actor.anyRole()));
        } else if (page.equals(SIGN_IN) || page.equals(VERIFY)) {
            Redirect.to(request, response, HOME);
        } else {
            record(page);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Leads a visitor away from a page that is for people who are signed in. Nothing of a body is read. */
    static void leadVisitor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReturnAddress.keep(request, response);
        lead(request, response, request.getMethod().equals("POST") ? EXPIRED : SIGN_IN, EXPIRED);
    }

    /**
     * Whoever sent something was inside when they began it, and reads first that it was not taken. A script that asks
     * for a part of a page would take any other page for that part: it is told to open that one.
     */
    private static void lead(
            HttpServletRequest request, HttpServletResponse response, String page, String pageForScripts)
            throws IOException {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            Redirect.to(request, response, page);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + request.getContextPath() + pageForScripts + "\"></redirect></partial-response>");
    }

    /** @return whether that is the address of a page, there or not, that a visitor may not open */
    static boolean isForPeopleInside(String path) {
        return path.endsWith(".xhtml") && !path.startsWith(RESOURCES) && !PageAccess.permitsVisitors(path);
    }

    /**
     * A page that is there and not theirs. What is not there is nobody's, and its address could be anything that
     * somebody typed.
     */
    private void record(String page) {
        if (PageAccess.table().containsKey(page)) {
            refusals.record(page);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            if (!isAbsence(fault) || response.isCommitted()) {
                throw fault;
            }
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isAbsence(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsIfAbsent) {
                return true;
            }
        }
        return false;
    }
}
