package org.wholeschool.access.token;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.platform.web.AsIfAbsent;

/** What all addresses for other systems share: who is let in, how often, and how a problem is answered. */
public abstract class ApiResource {

    private static final Logger LOG = Logger.getLogger(ApiResource.class.getName());

    @Inject
    private ApiDoor door;

    /**
     * Lets a system in by its token.
     *
     * @param authorization the header of that name, or null
     * @return who asks
     * @throws Refused where the token lets in no one
     */
    protected Actor enter(String authorization) {
        ApiDoor.Entry entry = door.enter(authorization);
        if (entry.actor() == null) {
            throw new Refused(Problem.NO_TOKEN, List.of());
        }
        if (!entry.delay().isZero()) {
            throw new WebApplicationException(Response.status(Problem.TOO_MANY.status())
                    .header(
                            HttpHeaders.RETRY_AFTER,
                            entry.delay().plusMillis(999).toSeconds())
                    .build());
        }
        return entry.actor();
    }

    /**
     * @param response an answer
     * @return it, to be kept by no cache
     */
    protected static Response kept(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /**
     * @param of the class beside which the description is
     * @param name the name of its file
     * @return the description of an interface
     */
    protected static Response description(Class<?> of, String name) {
        try (InputStream description = of.getResourceAsStream(name)) {
            return kept(Response.ok(
                    new String(description.readAllBytes(), StandardCharsets.UTF_8), MediaType.APPLICATION_JSON));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whatever goes wrong is told as a problem, without a word of what was sent. */
    public static class Faults implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable fault) {
            if (fault instanceof Refused refused) {
                return answer(refused.problem(), refused.faults());
            }
            // What its scope does not reach is as absent to a system as to a person.
            if (fault instanceof AsIfAbsent) {
                return answer(Problem.NOT_FOUND, List.of());
            }
            if (fault instanceof WebApplicationException web) {
                Response answer = answer(Problem.ofStatus(web.getResponse().getStatus()), List.of());
                for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
                    web.getResponse()
                            .getStringHeaders()
                            .getOrDefault(header, List.of())
                            .forEach(value -> answer.getHeaders().add(header, value));
                }
                return answer;
            }
            // Neither its message, which may quote a row, nor what was sent.
            LOG.log(Level.SEVERE, "a request of another system failed: {0} at {1}", new Object[] {
                fault.getClass().getName(), fault.getStackTrace().length == 0 ? "" : fault.getStackTrace()[0]
            });
            return answer(Problem.FAULT, List.of());
        }

        private static Response answer(Problem problem, List<Problem.Fault> faults) {
            Response.ResponseBuilder response = Response.status(problem.status())
                    .type(Problem.MEDIA)
                    .entity(problem.json(faults).toString());
            return kept(
                    problem == Problem.NO_TOKEN ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : response);
        }
    }
}
