package org.wholeschool.concern.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.token.ApiDoor;
import org.wholeschool.platform.JsonParts;

/**
 * What other systems can ask for under {@code /api/v1}. docs/api.md says it to whoever writes such a system,
 * openapi.json field for field.
 */
@Path("/")
@RequestScoped
public class ConcernResource {

    static final String DESCRIPTION = "openapi.json";

    private static final Logger LOG = Logger.getLogger(ConcernResource.class.getName());
    private static final String JSON_IN_UTF8 = "(?i)application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?";
    private static final String KEY = "[!-~]{1,255}";

    @Inject
    private ApiDoor door;

    @Inject
    private Actors actors;

    @Inject
    private ConcernIntake intake;

    /** Logs a concern. */
    @POST
    @Path("concerns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA})
    public Response log(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Idempotency-Key") String key,
            byte[] body) {
        Actor system = enter(authorization);
        if (type == null || !type.strip().matches(JSON_IN_UTF8)) {
            throw new Refused(Problem.MEDIA_TYPE, List.of());
        }
        if (key == null || !key.strip().matches(KEY)) {
            throw new Refused(Problem.KEY_NEEDED, List.of());
        }
        String text = MessageReader.text(body);
        ConcernMessage message = MessageReader.read(text);
        ConcernIntake.Answer answer = actors.as(system, () -> once(key.strip(), text, message));
        Response.ResponseBuilder response = Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(JsonParts.object()
                        .add("number", answer.number())
                        .add("receivedAt", answer.receivedAt().toString())
                        .build()
                        .toString());
        return kept(answer.isRepeated() ? response.header("Idempotent-Replayed", "true") : response);
    }

    /**
     * Two that come with one key at the same moment find nothing both; the database lets one in, and the other asks
     * again.
     */
    private ConcernIntake.Answer once(String key, String text, ConcernMessage message) {
        try {
            return intake.receive(key, text, message);
        } catch (PersistenceException anotherWasFirst) {
            return intake.receive(key, text, message);
        }
    }

    /** Describes all this, to whoever has a token. */
    @GET
    @Path(DESCRIPTION)
    @Produces(MediaType.APPLICATION_JSON)
    public Response describe(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        enter(authorization);
        try (InputStream description = ConcernResource.class.getResourceAsStream(DESCRIPTION)) {
            return kept(Response.ok(
                    new String(description.readAllBytes(), StandardCharsets.UTF_8), MediaType.APPLICATION_JSON));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Actor enter(String authorization) {
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

    private static Response kept(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /**
     * The address under which all this stands. The server's own description of it (WADL) is off: it would be given to
     * anybody.
     */
    @ApplicationPath("/api/v1")
    public static class Api extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(ConcernResource.class, Faults.class);
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jersey.config.server.wadl.disableWadl", true);
        }
    }

    /** Whatever goes wrong is told as a problem, without a word of what was sent. */
    public static class Faults implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable fault) {
            if (fault instanceof Refused refused) {
                return answer(refused.problem(), refused.faults());
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

        private static Response answer(Problem problem, List<Fault> faults) {
            Response.ResponseBuilder response = Response.status(problem.status())
                    .type(Problem.MEDIA)
                    .entity(problem.json(faults).toString());
            return kept(
                    problem == Problem.NO_TOKEN ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : response);
        }
    }
}
