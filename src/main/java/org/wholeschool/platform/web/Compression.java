package org.wholeschool.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Compresses style sheets and scripts for every browser that takes gzip, and pages where the browser says that the
 * person or one of our own pages asked for them. The length of a compressed page tells how well a text of a request
 * fits what the page says (BREACH); so another site, which can have a browser ask again and again, gets none that is
 * compressed. Old browsers do not say who asked: they get whole pages, as before.
 */
@WebFilter(filterName = "Compression", urlPatterns = "/*")
public class Compression extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Parts of the page that every visitor gets alike. */
    private static final String FILES = "/jakarta.faces.resource/";

    private static final String WHO_ASKED = "Sec-Fetch-Site";
    private static final Set<String> OURSELVES = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean forAll = request.getServletPath().startsWith(FILES);
        response.addHeader("Vary", forAll ? "Accept-Encoding" : "Accept-Encoding, " + WHO_ASKED);
        if (!takesGzip(request) || !forAll && !OURSELVES.contains(String.valueOf(request.getHeader(WHO_ASKED)))) {
            chain.doFilter(request, response);
            return;
        }
        CompressedResponse compressed = new CompressedResponse(response);
        chain.doFilter(request, compressed);
        compressed.finish();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String taken = request.getHeader("Accept-Encoding");
        return !"HEAD".equals(request.getMethod())
                && taken != null
                && Arrays.stream(taken.toLowerCase(Locale.ROOT).split(","))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each ->
                                each.equals("gzip") || each.startsWith("gzip;") && !each.matches("gzip;q=0(\\.0*)?"));
    }
}
