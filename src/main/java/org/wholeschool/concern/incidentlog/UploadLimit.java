package org.wholeschool.concern.incidentlog;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.wholeschool.platform.csv.CsvText;

/**
 * Refuses what is too large before any of it is read. A file that is sent in stays in memory, so that nothing personal is in a temporary
 * file; without this, somebody's 200 MB would be 200 MB of memory. It answers with the page and one sentence.
 */
@WebFilter(filterName = "UploadLimit", urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The file itself, and what the form adds to it: the same as in web.xml. */
    static final long MAX_REQUEST_BYTES = CsvText.MAX_BYTES + 1024L * 1024;

    private static final String UPLOAD_PAGE = "/concern/import.xhtml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!isTooLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        // What is still on its way is not read: after this answer the connection ends.
        response.setHeader("Connection", "close");
        if (request.getServletPath().equals(UPLOAD_PAGE)) {
            response.sendRedirect(request.getContextPath() + UPLOAD_PAGE + "?tooLarge=true");
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** A file of unknown length is taken for one that is too large; browsers always say the length. */
    private static boolean isTooLarge(HttpServletRequest request) {
        boolean file = request.getContentType() != null && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/");
        return request.getContentLengthLong() > MAX_REQUEST_BYTES || file && request.getContentLengthLong() < 0;
    }
}
