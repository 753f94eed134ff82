package org.wholeschool.peermap.risk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.look.MapView;
import org.wholeschool.peermap.look.PeerMaps;
import org.wholeschool.peermap.record.MapTombstone;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.peermap.record.RiskChild;
import org.wholeschool.peermap.record.RiskChildVersion;
import org.wholeschool.peermap.record.RiskContext;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskContextVersion;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/**
 * Risk assessments: begun by those to whom a map is open, with the safety of everybody directly involved, one by one;
 * then outwards, to those whom somebody chooses on the map for a purpose. What is written down stays when the map has
 * closed.
 */
@Service
public class RiskAssessments {

    private static final int LOOKING = 10 * 60;

    /** So many children at most are in one. */
    private static final int MOST = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Maps maps;

    @Inject
    private PeerMaps peerMaps;

    @Inject
    private RiskWords words;

    /**
     * @param mapId the request for a map
     * @return whether there is an assessment around it that whoever asks may read
     * @throws NotFound where there is no such request that whoever asks may read
     */
    @Permit(
            code = "RiskAssessments.isBegun",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public boolean isBegun(long mapId) {
        maps.readable(mapId);
        return found(mapId).stream().anyMatch(maps::readsAssessment);
    }

    /**
     * Begins one, while the map is open and for some days after it has closed: with those directly involved, whom the
     * request names. Where there is one already nothing happens.
     *
     * @throws NotFound where the map does not open to whoever begins, or closed too long ago
     */
    @Permit(
            code = "RiskAssessments.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public void begin(long mapId) {
        PeerMap map = maps.locked(mapId);
        Instant now = Now.instant();
        if (!map.isAssessableBy(actors.current(), now)) {
            throw new NotFound("map");
        }
        if (found(mapId).isEmpty()) {
            em.persist(new RiskAssessment(map, actors.current().accountId(), now));
        }
    }

    /**
     * @return the assessment around a map; what it names counts as looked at
     * @throws NotFound where there is none, or whoever asks is none of those whom the map was opened to and has nothing
     *     to do because of it: whoever approved a map has not thereby a reason to read what was learnt from it; where
     *     that was an emergency that was not right, or not justified in time, whoever judges it reads it
     */
    @Permit(
            code = "RiskAssessments.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public RiskView one(long mapId) {
        PeerMap map = maps.readable(mapId);
        RiskAssessment assessment = there(mapId);
        if (!maps.readsAssessment(assessment)) {
            throw new NotFound("assessment");
        }
        boolean isOpen = map.isOpenTo(actors.current(), Now.instant());
        boolean isOutwards = isOpen && writes(map) && !assessment.isClosed() && assessment.isInsideConsidered();
        MapView around = isOutwards ? peerMaps.map(mapId) : null;
        List<RiskView.Choice> choices = around == null ? List.of() : RiskWords.choices(around, assessment);
        RiskView.Mark mark = choices.isEmpty() ? null : new RiskView.Mark(around.mark(), around.seconds());
        assessment
                .getChildren()
                .forEach(child ->
                        current.alsoShows(PeerMaps.CHILD, child.getPupil().getId()));
        return words.view(
                assessment,
                em.createQuery(
                                "select v from RiskChildVersion v where v.child.assessment = :assessment order "
                                        + "by v.child.id, v.edition",
                                RiskChildVersion.class)
                        .setParameter("assessment", assessment)
                        .getResultList(),
                em.createQuery(
                                "select v from RiskContextVersion v where v.context.assessment = :assessment "
                                        + "order by v.context.id, v.edition",
                                RiskContextVersion.class)
                        .setParameter("assessment", assessment)
                        .getResultList(),
                choices,
                mark,
                new RiskWords.Standing(isOpen, writes(map), words.isChallenged(assessment)));
    }

    /**
     * Moves outwards to somebody who stands on the map.
     *
     * @param purpose why this child; can be said later, and has to be before the assessment is closed
     * @throws BadInput where somebody directly involved has not been considered yet, or the map has closed meanwhile
     */
    @Permit(
            code = "RiskAssessments.add",
            value = {Role.LEAD, Role.DEPUTY})
    public void add(long mapId, Long pupilId, String purpose) {
        RiskAssessment assessment = toChange(mapId);
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        form.refuse(!assessment.isInsideConsidered(), null, "outwards.early");
        form.refuse(pupilId == null, "whom", "whom.required");
        form.refuse(assessment.getChildren().size() >= MOST, "whom", "whom.many", MOST);
        String why = form.text("purpose", purpose, null);
        form.orThrow();
        if (!assessment.getMap().isOpenTo(actors.current(), Now.instant())) {
            throw new BadInput(null, "outwards.closed");
        }
        int ring = peerMaps.child(mapId, pupilId).ring();
        if (ring == 0 || assessment.child(pupilId).isPresent()) {
            throw new NotFound("pupil");
        }
        assessment.add(em.find(Pupil.class, pupilId), ring, why);
        current.about(PeerMaps.CHILD, pupilId);
    }

    /**
     * Takes somebody out again who is not directly involved, and everything that was said of them here. So it is where
     * it is closed too, because the link that led to them may turn out to be wrong: then a mark without content stays.
     * What other texts of the assessment say of them is not touched.
     */
    @Permit(
            code = "RiskAssessments.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long mapId, long pupilId) {
        RiskAssessment assessment = toWrite(mapId);
        RiskChild child =
                assessment.child(pupilId).filter(each -> !each.isDirect()).orElseThrow(() -> new NotFound("pupil"));
        assessment.remove(child);
        if (assessment.isClosed()) {
            em.persist(new MapTombstone(MapTombstone.Of.CHILD, Now.instant(), "TAKEN_OUT"));
        }
        current.about(PeerMaps.CHILD, pupilId);
    }

    /**
     * Writes down what is thought of one child's safety, as far as it has come.
     *
     * @param version the state of it that the form showed
     * @throws BadInput where somebody has changed it meanwhile, or the name has no purpose
     */
    @Permit(
            code = "RiskAssessments.consider",
            value = {Role.LEAD, Role.DEPUTY})
    public void consider(long mapId, long pupilId, long version, RiskTexts texts) {
        RiskChild child = toChange(mapId).child(pupilId).orElseThrow(() -> new NotFound("pupil"));
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        RiskTexts taken = new RiskTexts(
                form.text("purpose", texts.purpose(), "purpose.child.required"),
                form.text("harm", texts.harm(), null),
                form.text("needs", texts.needs(), null),
                form.text("strengths", texts.strengths(), null),
                form.text("says", texts.says(), null),
                form.text("done", texts.done(), null));
        form.refuse(child.getVersion() != version, null, "child.changed");
        form.orThrow();
        current.about(PeerMaps.CHILD, pupilId);
        RiskAssessment assessment = child.getAssessment();
        if (child.getEdition() == 0) {
            em.persist(
                    child.getKeptBy() == null
                            ? new RiskChildVersion(child, assessment.getBegunBy(), assessment.getBegunAt())
                            : new RiskChildVersion(child, child.getKeptBy(), child.getKeptAt()));
        }
        child.consider(taken, actors.current().accountId(), Now.instant());
        em.persist(new RiskChildVersion(child, child.getKeptBy(), child.getKeptAt()));
    }

    /**
     * Says how much of the risk lies in each context, and why. What can be taken is kept, and each that cannot stays as
     * it was: a weight without a reason is no reason to lose four others.
     *
     * @param weighed one for each context of which something else is said; no weight where nobody has said yet
     * @return which were kept, and at its field what is wrong with each of the others
     * @throws BadInput where none of them can be taken, at each field
     */
    @Permit(
            code = "RiskAssessments.weigh",
            value = {Role.LEAD, Role.DEPUTY})
    public RiskView.Kept weigh(long mapId, List<RiskView.Weighed> weighed) {
        RiskAssessment assessment = toChange(mapId);
        List<RiskContextKind> kept = new ArrayList<>();
        List<BadInput> faults = new ArrayList<>();
        for (RiskView.Weighed each : weighed) {
            RiskContext context = assessment.getContexts().stream()
                    .filter(one -> one.getContext() == each.kind())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("context"));
            int before = faults.size();
            BadInput.collect(faults, () -> weigh(context, each));
            if (faults.size() == before) {
                kept.add(each.kind());
            }
        }
        if (kept.isEmpty()) {
            BadInput.throwAll(faults);
        }
        return new RiskView.Kept(kept, faults);
    }

    private void weigh(RiskContext context, RiskView.Weighed said) {
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        String field = "context:" + said.row() + ":";
        String reason = FormCheck.kept(said.reason());
        form.text(field + "reason", reason, said.weight() == null ? null : "context.why");
        form.refuse(said.weight() == null && reason != null, field + "weight", "context.weight");
        boolean isOther = !context.is(said.weight(), reason);
        form.refuse(isOther && context.getEdition() != said.edition(), field + "reason", "context.changed");
        form.orThrow();
        if (isOther) {
            weigh(context, said.weight(), reason);
        }
    }

    private void weigh(RiskContext context, RiskWeight weight, String reason) {
        if (context.getEdition() == 0) {
            em.persist(new RiskContextVersion(
                    context,
                    context.getAssessment().getBegunBy(),
                    context.getAssessment().getBegunAt()));
        }
        context.weigh(weight, reason, actors.current().accountId(), Now.instant());
        em.persist(new RiskContextVersion(context, context.getKeptBy(), context.getKeptAt()));
    }

    /**
     * Closes it.
     *
     * @throws BadInput with everything that is missing, and where: somebody directly involved who was not considered, a
     *     name without a purpose, a context that nobody weighed, no action
     */
    @Permit(
            code = "RiskAssessments.close",
            value = {Role.LEAD, Role.DEPUTY})
    public void close(long mapId, String conclusion) {
        RiskAssessment assessment = toChange(mapId);
        FormCheck form = new FormCheck(PeerMap.LONGEST_TEXT);
        List<RiskChild> inside =
                assessment.getChildren().stream().filter(RiskChild::isDirect).toList();
        List<RiskChild> outside = assessment.getChildren().stream()
                .filter(child -> !child.isDirect())
                .toList();
        for (int i = 0; i < inside.size(); i++) {
            form.refuse(!inside.get(i).isConsidered(), null, "close.inside", i + 1, inside.size());
        }
        for (int i = 0; i < outside.size(); i++) {
            form.refuse(!outside.get(i).hasPurpose(), null, "close.purpose", i + 1, outside.size());
        }
        form.refuse(
                assessment.getContexts().stream().anyMatch(context -> !context.isWeighed()), null, "close.contexts");
        form.refuse(assessment.getActions().isEmpty(), null, "close.actions");
        String words = form.text("conclusion", conclusion, "conclusion.required");
        form.orThrow();
        assessment.close(words, actors.current().accountId(), Now.instant());
    }

    private List<RiskAssessment> found(long mapId) {
        return em.createQuery("select a from RiskAssessment a where a.map.id = :map", RiskAssessment.class)
                .setParameter("map", mapId)
                .getResultList();
    }

    private RiskAssessment there(long mapId) {
        return found(mapId).stream().findFirst().orElseThrow(() -> new NotFound("map"));
    }

    private RiskAssessment toChange(long mapId) {
        RiskAssessment assessment = toWrite(mapId);
        if (assessment.isClosed()) {
            throw new BadInput(null, "assessment.closed");
        }
        return assessment;
    }

    /** Locked by its map, so that of two who write the second one finds what the first one wrote. */
    private RiskAssessment toWrite(long mapId) {
        PeerMap map = maps.locked(mapId);
        RiskAssessment assessment = there(mapId);
        if (!writes(map)) {
            throw new NotFound("map");
        }
        return assessment;
    }

    /**
     * Those to whom the map opens, whether or not it still is: what they saw they may have to finish writing down. Not
     * where it was an emergency that was not right, or not justified in time.
     */
    private boolean writes(PeerMap map) {
        return map.isFor(actors.current())
                && !map.isStoppedAt(Now.instant())
                && actors.current().roles().stream().anyMatch(RiskAssessment.WRITERS::contains);
    }
}
