package org.wholeschool.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers a button of a page with a file. */
public final class Download {

    private Download() {
    }

    /**
     * Sends a CSV file instead of the page. No copy of it is kept on the way or in the browser's cache.
     *
     * @param name  the file's name, plain letters, digits and hyphens, without anything personal
     * @param bytes what is in it
     */
    public static void csv(String name, byte[] bytes) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        // Not the headers: those that protect every answer protect this one.
        ((HttpServletResponse) external.getResponse()).resetBuffer();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseContentLength(bytes.length);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        try {
            external.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
