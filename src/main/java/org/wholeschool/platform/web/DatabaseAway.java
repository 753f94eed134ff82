package org.wholeschool.platform.web;

import jakarta.resource.ResourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.h2.mvstore.MVStoreException;
import org.wholeschool.platform.Texts;

/**
 * Answers while the database cannot be reached or written: 503 and one sentence, drawn without the database. People
 * stay signed in: their sessions are in memory, and go on when it is back.
 */
public final class DatabaseAway {

    /**
     * Of PostgreSQL: no connection, no resources (a full disk), ended by an operator or starting, a fault of the
     * machine.
     */
    private static final List<String> CLASSES = List.of("08", "53", "57P", "58");

    /**
     * A database that takes no connections, or nothing that is written; and of the embedded one: its file cannot be
     * read or written, or it was closed by that.
     */
    private static final Set<String> STATES = Set.of("55000", "25006", "90028", "90031", "90098", "90121");

    private static final int SECONDS = 30;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri" + " 'none'; form-action 'none'";

    private DatabaseAway() {}

    /** @return whether something failed because the database could not be reached or could not write. */
    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::isItself);
    }

    private static boolean isItself(Throwable fault) {
        if (fault instanceof SQLException refused) {
            // The server's pool names no state where it has no connection to give.
            String state = refused.getSQLState();
            return state == null || STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
        }
        return fault instanceof XAException || fault instanceof ResourceException || fault instanceof MVStoreException;
    }

    /**
     * Answers with 503 in place of the page.
     *
     * @throws IOException if the connection is closed
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Texts texts = Texts.of("platform");
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", Integer.toString(SECONDS));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter()
                .print("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"UTF-8\"/><meta"
                        + " name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                        + "<title>" + texts.get("away.title") + " · Wholeschool</title><link rel=\"stylesheet\" href=\""
                        + request.getContextPath()
                        + "/jakarta.faces.resource/wholeschool.css.xhtml?ln=css\"/></head>"
                        + "<body><main id=\"main\"><h1>" + texts.get("away.title") + "</h1><p>" + texts.get("away.text")
                        + "</p></main></body></html>\n");
    }
}
