package org.wholeschool.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Leads on to another page of ours by its path alone: the server would put in front what the request calls our host,
 * and anybody can call it anything.
 */
public final class Redirect {

    private Redirect() {}

    /**
     * Answers with another page.
     *
     * @param request what was asked
     * @param response its answer, of which nothing is written yet
     * @param page the page, from the root of the application
     */
    public static void to(HttpServletRequest request, HttpServletResponse response, String page) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + page);
    }
}
