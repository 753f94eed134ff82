package org.wholeschool.peermap.risk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.look.PeerMaps;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Begins a risk assessment in the map: the first thing that is written of a pupil directly involved begins it, where
 * there is none. Looking at an empty form begins nothing.
 */
@Service
public class AssessFromMap {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Maps maps;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private RiskWords words;

    /**
     * @param mapId the request for a map
     * @return the pupils of whom the actor can write down what is thought; where no assessment is begun, those directly
     *     involved
     */
    @Permit(
            code = "AssessFromMap.whom",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Set<Long> whom(long mapId) {
        PeerMap map = maps.readable(mapId);
        if (!mayBegin(map)) {
            return Set.of();
        }
        return begun(mapId).stream()
                .findFirst()
                .or(() -> Optional.of(ahead(map)))
                .filter(assessment -> !assessment.isClosed())
                .map(assessment -> assessment.getChildren().stream()
                        .map(child -> child.getPupil().getId())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /**
     * @return the assessment around a map, or the empty one with which one would begin
     * @throws NotFound as for {@link RiskAssessments#one}, and where there is none and the actor cannot begin one
     */
    @Permit(
            code = "AssessFromMap.form",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public RiskView form(long mapId) {
        PeerMap map = maps.readable(mapId);
        if (!begun(mapId).isEmpty()) {
            return assessments.one(mapId);
        }
        if (!mayBegin(map)) {
            throw new NotFound("assessment");
        }
        RiskAssessment empty = ahead(map);
        empty.getChildren()
                .forEach(child ->
                        current.alsoShows(PeerMaps.CHILD, child.getPupil().getId()));
        boolean isOpen = map.isOpenTo(actors.current(), Now.instant());
        return words.view(empty, List.of(), List.of(), List.of(), null, new RiskWords.Standing(isOpen, true, false));
    }

    /**
     * Begins an assessment with what is written of one pupil, as {@link RiskAssessments#consider} takes it. Where
     * another began one meanwhile, that is said, and nothing changes.
     *
     * @throws BadInput as there
     */
    @Permit(
            code = "AssessFromMap.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public void begin(long mapId, long pupilId, RiskTexts texts) {
        maps.locked(mapId);
        long shown = 0;
        if (begun(mapId).isEmpty()) {
            assessments.begin(mapId);
            em.flush();
            shown = begun(mapId)
                    .get(0)
                    .child(pupilId)
                    .orElseThrow(() -> new NotFound("pupil"))
                    .getVersion();
        }
        current.about(PeerMaps.CHILD, pupilId);
        assessments.consider(mapId, pupilId, shown, texts);
    }

    private boolean mayBegin(PeerMap map) {
        Instant now = Now.instant();
        return map.isAssessableBy(actors.current(), now)
                && actors.current().roles().stream().anyMatch(RiskAssessment.WRITERS::contains);
    }

    /** @return the one with which the actor would begin; it is kept nowhere */
    private RiskAssessment ahead(PeerMap map) {
        return new RiskAssessment(map, actors.current().accountId(), Now.instant());
    }

    private List<RiskAssessment> begun(long mapId) {
        return em.createQuery("select a from RiskAssessment a where a.map.id = :map", RiskAssessment.class)
                .setParameter("map", mapId)
                .getResultList();
    }
}
