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
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.token.ApiResource;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.Refused;
import org.wholeschool.platform.JsonParts;

/**
 * What other systems can ask for under {@code /api/v1}. docs/api.md says it to whoever writes such a system,
 * openapi.json field for field.
 */
@Path("/")
@RequestScoped
public class ConcernResource extends ApiResource {

    static final String DESCRIPTION = "openapi.json";

    private static final String JSON_IN_UTF8 = "(?i)application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?";
    private static final String KEY = "[!-~]{1,255}";

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
        return description(ConcernResource.class, DESCRIPTION);
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
}
