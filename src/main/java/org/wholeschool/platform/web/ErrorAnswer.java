package org.wholeschool.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lets the page of an error begin with nothing of the request that failed and of the answer that was given up. A form
 * that was sent is not sent to it once more, so its body, if nobody has read it yet, is not read for this; and of
 * headers only cookies are kept: beside the policy for what is not a page, the scripts of the page's own would be
 * stopped.
 *
 * <p>A form whose page is not kept any more, or that comes without the cookie of its session, is no fault of the
 * product: it is answered with 400, as one without its nonce is. What fails because the database is away is answered
 * without a page, whose frame would ask for it: {@link DatabaseAway}.
 */
@WebFilter(filterName = "ErrorAnswer", urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ErrorAnswer extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** By this header a script says that it asks for parts of a page. */
    private static final String PARTS_ONLY = "Faces-Request";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (DatabaseAway.isCauseOf(fault(request))) {
            DatabaseAway.answer(request, response);
            return;
        }
        if (!response.isCommitted()) {
            int status = isOfAnExpiredPage(request) ? HttpServletResponse.SC_BAD_REQUEST : response.getStatus();
            List<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
            response.reset();
            response.setStatus(status);
            cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
            response.setHeader("Cache-Control", "no-store");
        }
        try {
            chain.doFilter(new Asked(request), response);
        } catch (ServletException | RuntimeException again) {
            if (!DatabaseAway.isCauseOf(again)) {
                throw again;
            }
            DatabaseAway.answer(request, response);
        }
    }

    private static Throwable fault(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static boolean isOfAnExpiredPage(HttpServletRequest request) {
        return Stream.iterate(fault(request), Objects::nonNull, Throwable::getCause)
                .anyMatch(ViewExpiredException.class::isInstance);
    }

    /** The request as if somebody had asked for the error's page, with nothing typed. */
    private static final class Asked extends HttpServletRequestWrapper {

        Asked(HttpServletRequest failed) {
            super(failed);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        /** The page would be drawn as a part of the one that failed, which is no answer to anything. */
        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(PARTS_ONLY) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(PARTS_ONLY) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // Nothing is read, so nothing has to be decoded; after the failed page has read, the server would complain.
        }
    }
}
