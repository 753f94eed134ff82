package org.wholeschool.platform.web;

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
import org.wholeschool.platform.connection.GatheredFile;
import org.wholeschool.platform.connection.InsidePerson;
import org.wholeschool.platform.connection.InsideSessions;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.file.UploadPlaces;

/**
 * Refuses a file, of rows or a picture of a site, that is too large before any of it is read, and lets few be read at a
 * time. The answer is the page with one sentence.
 *
 * <p>A file that is sent in stays in memory, so that nothing personal is in a temporary file. What is sent to other
 * pages, or by others, {@code access.permit.BodyLimit} has refused by now.
 */
@WebFilter(
        filterName = "UploadLimit",
        urlPatterns = {
            "/concern/import.xhtml",
            "/roster/import.xhtml",
            "/training/import.xhtml",
            "/link/import.xhtml",
            "/school/plan.xhtml",
            "/school/rota-import.xhtml",
            "/platform/kit.xhtml"
        },
        dispatcherTypes = DispatcherType.REQUEST)
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The file itself, and what the form adds to it: the same as in web.xml. */
    static final long MAX_REQUEST_BYTES = CsvText.MAX_BYTES + 1024L * 1024;

    @Inject
    private transient UploadPlaces places;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long length = request.getContentLengthLong();
        // One of unknown length is taken for one that is too large; browsers always say the length.
        if (length > MAX_REQUEST_BYTES || length < 0 && !request.getMethod().equals("GET")) {
            refuse(request, response, "tooLarge");
        } else if (!isFile(request)) {
            chain.doFilter(request, response);
        } else {
            read(request, response, chain);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        InsidePerson person = InsideSessions.find(request.getHeader("Cookie"));
        if (person == null || !GatheredFile.isWhole(request)) {
            refuse(request, response, "busy");
            return;
        }
        UploadPlaces.Place place;
        try {
            place = places.take(person.accountId(), person.schoolId(), request.getContentLengthLong());
        } catch (UploadPlaces.Busy full) {
            refuse(request, response, "busy");
            return;
        }
        try (place) {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String why) {
        // What is still on its way is not read: after this answer the connection ends.
        response.setHeader("Connection", "close");
        Redirect.to(request, response, request.getServletPath() + "?" + why + "=true");
    }
}
