package org.wholeschool.platform.csv;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.platform.Redirect;

/**
 * Refuses a file, of rows or a picture of a site, that is too large before any of it is read, and answers with the page and one sentence. A file that is sent in stays in
 * memory, so that nothing personal is in a temporary file; without this, somebody's 200 MB would be 200 MB of memory. What is sent to
 * other pages, or by others, {@code access.BodyLimit} has refused by now.
 */
@WebFilter(filterName = "UploadLimit", urlPatterns = {"/concern/import.xhtml", "/roster/import.xhtml", "/training/import.xhtml", "/link/import.xhtml", "/school/plan.xhtml", "/school/rota-import.xhtml"}, dispatcherTypes = DispatcherType.REQUEST)
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The file itself, and what the form adds to it: the same as in web.xml. */
    static final long MAX_REQUEST_BYTES = CsvText.MAX_BYTES + 1024L * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        long length = request.getContentLengthLong();
        // One of unknown length is taken for one that is too large; browsers always say the length.
        if (length <= MAX_REQUEST_BYTES && (length >= 0 || request.getMethod().equals("GET"))) {
            chain.doFilter(request, response);
            return;
        }
        // What is still on its way is not read: after this answer the connection ends.
        response.setHeader("Connection", "close");
        Redirect.to(request, response, request.getServletPath() + "?tooLarge=true");
    }
}
