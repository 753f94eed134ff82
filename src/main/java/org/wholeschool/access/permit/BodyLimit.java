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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.JsonParts;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * Refuses what nobody needs to send before any of it is read: what is sent stays in memory, so that nothing personal is
 * in a temporary file. A file is taken on a page that asks for one, of somebody who may open it; how large it may be
 * there, that page's own filter says. The answer is one plain sentence: drawing a page would read the body. A visitor
 * at a page for people who are signed in was signed out by time, and is led to the page that says so.
 */
@WebFilter(filterName = "BodyLimit", urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /**
     * A form with everything that can be typed into it. {@code ConnectionGate.LONGEST_FORM} is the same limit for a
     * form: change both.
     */
    static final long MAX_BYTES = 1024L * 1024;

    /** Pages with a field for a file. */
    private static final Set<String> TAKE_FILES = Set.of(
            "/concern/import.xhtml",
            "/roster/import.xhtml",
            "/training/import.xhtml",
            "/link/import.xhtml",
            "/school/plan.xhtml",
            "/school/rota-import.xhtml",
            "/platform/kit.xhtml");

    /** Those of them with a limit of their own. */
    private static final Set<String> HAVE_A_LIMIT = Set.of(
            "/concern/import.xhtml",
            "/roster/import.xhtml",
            "/training/import.xhtml",
            "/link/import.xhtml",
            "/school/plan.xhtml",
            "/school/rota-import.xhtml");

    /**
     * Where a page's script sends a file while the page stays open: that page. How large it may be, the address itself
     * says.
     */
    private static final Map<String, String> SENT_FROM = Map.of("/concern/file", "/concern/log.xhtml");

    private static final String OCTETS = "application/octet-stream";

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient Actors actors;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        boolean sent = length > 0
                || request.getHeader("Transfer-Encoding") != null
                || length < 0 && !WITHOUT_BODY.contains(request.getMethod());
        String from = SENT_FROM.get(request.getServletPath());
        if (sent
                && from != null
                && OCTETS.equals(request.getContentType())
                && PageAccess.permits(from, actors.current().roles())) {
            chain.doFilter(request, response);
            return;
        }
        boolean file = sent
                && TAKE_FILES.contains(request.getServletPath())
                && PageAccess.permits(request.getServletPath(), actors.current().roles());
        if (!sent || file && HAVE_A_LIMIT.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (length < 0) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (length > MAX_BYTES || isMultipart(request) && !file) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @return whether somebody with these roles may send a file of that type to that address */
    @RoomOnly
    public static boolean takesFile(String path, String type, Set<Role> roles) {
        if (type.equals(OCTETS)) {
            return SENT_FROM.entrySet().stream()
                    .anyMatch(to -> path.startsWith(to.getKey() + "/") && PageAccess.permits(to.getValue(), roles));
        }
        return type.startsWith("multipart/") && TAKE_FILES.contains(path) && PageAccess.permits(path, roles);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        // What is still on its way is not read: after this answer the connection ends.
        response.setHeader("Connection", "close");
        if (PageGuard.isForPeopleInside(request.getServletPath())
                && !actors.current().isPerson()) {
            PageGuard.leadVisitor(request, response);
            response.flushBuffer();
            return;
        }
        response.setStatus(status);
        String sentence = Texts.of("access").get("body.refused");
        if (request.getServletPath().startsWith("/api/")) {
            // Other systems read problem details (RFC 9457).
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter()
                    .print(JsonParts.object()
                            .add("type", "about:blank")
                            .add("title", sentence)
                            .add("status", status)
                            .build());
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(sentence);
        }
        response.flushBuffer();
    }
}
