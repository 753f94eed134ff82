package org.wholeschool.platform.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Answers a button of a page with a file. */
public final class Download {

    private Download() {}

    /**
     * Sends a CSV file instead of the page. No copy of it is kept on the way or in the browser's cache.
     *
     * @param name the file's name, plain letters, digits and hyphens, without anything personal
     * @param bytes what is in it
     */
    public static void csv(String name, byte[] bytes) {
        ExternalContext external = begin(name, "text/csv; charset=UTF-8");
        external.setResponseContentLength(bytes.length);
        write(external, to -> to.write(bytes));
    }

    /**
     * Sends a file of any length, as it is written.
     *
     * @param name the file's name, as for {@link #csv}
     * @param type its media type
     * @param body writes what is in it
     */
    public static void stream(String name, String type, Body body) {
        write(begin(name, type), body);
    }

    private static ExternalContext begin(String name, String type) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        // Not the headers: those that protect every answer protect this one.
        ((HttpServletResponse) external.getResponse()).resetBuffer();
        external.setResponseContentType(type);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        return external;
    }

    private static void write(ExternalContext external, Body body) {
        try {
            body.write(external.getResponseOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** What writes a file. */
    @FunctionalInterface
    public interface Body {

        /**
         * @param to where to; it is not closed
         * @throws IOException where whoever asked is gone
         */
        void write(OutputStream to) throws IOException;
    }
}
