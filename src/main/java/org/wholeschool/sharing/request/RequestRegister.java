package org.wholeschool.sharing.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Lists what agencies asked: with whom and what for those who decide, without it for those who oversee them. */
@Service
public class RequestRegister {

    private static final int LOOKING = 10 * 60;
    private static final Texts WORDS = Texts.of("request");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return the register: what waits first, by when it is due, then the rest, the newest first */
    @Permit(
            code = "RequestRegister.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<RequestView.Row> all() {
        Map<Long, String> names = names();
        return inOrder()
                .map(request -> new RequestView.Row(
                        request.getId(),
                        RequestWords.who(request.asked()),
                        about(request, names),
                        RequestWords.moment(request.getReceivedAt(), zone()),
                        request.getState(),
                        RequestWords.due(request, zone())))
                .toList();
    }

    /** @return the same without who asked, about whom and what */
    @Permit(code = "RequestRegister.counted", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public List<RequestView.Counted> counted() {
        return inOrder()
                .map(request -> new RequestView.Counted(
                        request.getAgencyCode() == null ? null : request.asked().text(Asked.Text.AGENCY),
                        WORDS.get("way." + request.asked().way()),
                        RequestWords.moment(request.getReceivedAt(), zone()),
                        request.getState(),
                        RequestWords.due(request, zone())))
                .toList();
    }

    private Stream<SharingRequest> inOrder() {
        return em.createQuery("select r from SharingRequest r", SharingRequest.class)
                .getResultStream()
                .sorted(Comparator.comparing(
                                (SharingRequest request) -> !request.getState().isWaiting())
                        .thenComparing(request -> request.getState().isWaiting() && request.getDueAt() != null
                                ? request.getDueAt()
                                : Instant.MAX)
                        .thenComparing(SharingRequest::getReceivedAt, Comparator.reverseOrder()));
    }

    /** @return names of the pupils about whom someone asked, by request */
    private Map<Long, String> names() {
        List<RequestPupil> rows = em.createQuery("select p from RequestPupil p order by p.id", RequestPupil.class)
                .getResultList();
        Map<Long, String> named = new HashMap<>();
        roster.named(rows.stream().map(RequestPupil::getPupilId).distinct().toList())
                .forEach(pupil -> named.put(pupil.id(), pupil.name()));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getRequest().getId(),
                        Collectors.mapping(row -> named.get(row.getPupilId()), Collectors.joining(", "))));
    }

    private static String about(SharingRequest request, Map<Long, String> names) {
        Asked asked = request.asked();
        return Stream.of(
                        Stream.ofNullable(names.get(request.getId())),
                        asked.list(Asked.Items.OTHERS).stream(),
                        Stream.ofNullable(asked.text(Asked.Text.PLACE)),
                        Stream.ofNullable(asked.text(Asked.Text.ABOUT)))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
    }

    /** @return how many wait, how many of these need an answer today, and how many are overdue */
    @Permit(
            code = "RequestRegister.waiting",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Waiting waiting() {
        List<SharingRequest> waiting = em.createQuery(
                        "select r from SharingRequest r where r.state in :states", SharingRequest.class)
                .setParameter(
                        "states",
                        Stream.of(RequestState.values())
                                .filter(RequestState::isWaiting)
                                .toList())
                .getResultList();
        Instant tomorrow = Now.day(zone()).plusDays(1).atStartOfDay(zone()).toInstant();
        return new Waiting(
                waiting.size(),
                waiting.stream()
                        .filter(request -> request.getState() == RequestState.PASSED_ON
                                || request.getDueAt() != null
                                        && !request.getDueAt().isAfter(tomorrow))
                        .count(),
                waiting.stream()
                        .filter(request -> RequestWords.due(request, zone()).isLate())
                        .count());
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * What waits for a lead.
     *
     * @param all requests without an answer
     * @param today those of them that are new, or due today or before
     * @param late those of them whose time has passed
     */
    public record Waiting(long all, long today, long late) {}
}
