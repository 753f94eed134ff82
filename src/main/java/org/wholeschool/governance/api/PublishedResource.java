package org.wholeschool.governance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.token.ApiResource;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.Refused;

/** What other systems can read under {@code /api/v1/published}: the numbers of the governors' page. */
@Path("/")
@RequestScoped
public class PublishedResource extends ApiResource {

    static final String DESCRIPTION = "openapi.json";

    private static final String FORMAT = "format";
    private static final String CSV = "csv";
    private static final MediaType CSV_TYPE = new MediaType("text", CSV);
    private static final String CSV_IN_UTF8 = "text/csv; charset=UTF-8";

    @Inject
    private Actors actors;

    @Inject
    private PublishedNumbers numbers;

    /** Lists the published half-terms and school years. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV_IN_UTF8, Problem.MEDIA})
    public Response list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        Actor system = enter(authorization);
        boolean isCsv = isCsv(headers, address);
        List<PeriodNumbers> all = actors.as(system, numbers::list);
        return isCsv ? csv(PublishedCsv.list(all), "published") : json(PublishedJson.list(all));
    }

    /** Gives all numbers of one of them. */
    @GET
    @Path("{period}")
    @Produces({MediaType.APPLICATION_JSON, CSV_IN_UTF8, Problem.MEDIA})
    public Response one(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("period") String period,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        Actor system = enter(authorization);
        boolean isCsv = isCsv(headers, address);
        PeriodNumbers one = actors.as(system, () -> numbers.one(period));
        return isCsv ? csv(PublishedCsv.one(one), "published-" + one.key()) : json(PublishedJson.one(one));
    }

    /** Describes all this to any system with a token. */
    @GET
    @Path(DESCRIPTION)
    @Produces(MediaType.APPLICATION_JSON)
    public Response describe(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        enter(authorization);
        return description(PublishedResource.class, DESCRIPTION);
    }

    /** There is no other parameter: a reader who could filter could subtract. */
    private static boolean isCsv(HttpHeaders headers, UriInfo address) {
        // A copy: what the library gives is equal to no other map.
        Map<String, List<String>> asked = new HashMap<>(address.getQueryParameters());
        if (asked.isEmpty()) {
            return headers.getAcceptableMediaTypes().stream()
                    .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV_TYPE))
                    .findFirst()
                    .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                    .isPresent();
        }
        if (asked.equals(Map.of(FORMAT, List.of(CSV)))) {
            return true;
        }
        if (asked.equals(Map.of(FORMAT, List.of("json")))) {
            return false;
        }
        throw new Refused(Problem.PARAMETER, List.of());
    }

    private static Response json(String body) {
        return kept(Response.ok(body, MediaType.APPLICATION_JSON));
    }

    private static Response csv(byte[] file, String name) {
        return kept(Response.ok(file, CSV_IN_UTF8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\""));
    }

    /** The address under which all this is; the server's own description of it (WADL) is off. */
    @ApplicationPath("/api/v1/published")
    public static class Api extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(PublishedResource.class, Faults.class);
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jersey.config.server.wadl.disableWadl", true);
        }
    }
}
