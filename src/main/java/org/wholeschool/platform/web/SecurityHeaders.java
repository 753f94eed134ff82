package org.wholeschool.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wholeschool.platform.config.Settings;

/**
 * The usual headers on every answer, also where the server answers by itself that something is not there or went wrong.
 * Pages get their content security policy, with its nonce, from PrimeFaces; all else from here.
 */
@WebFilter(
        filterName = "SecurityHeaders",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NOT_A_PAGE =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (Settings.isEncrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getServletPath().endsWith(".xhtml")
                || request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Content-Security-Policy", NOT_A_PAGE);
        }
        chain.doFilter(request, response);
    }
}
