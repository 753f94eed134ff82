package org.wholeschool.concern.followup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;

/** Who is meant in what followed of a concern: colleagues who kept it, and the pupils whom the concern names. */
@Service
public class FollowUpPeople {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Roster roster;

    /**
     * @param editions of something
     * @return what puts their changes into words
     */
    @Permit(
            code = "FollowUpPeople.history",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public History history(Collection<? extends Edition> editions) {
        List<Long> ids = editions.stream()
                .map(Edition::getKeptBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> names = ids.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                        .setParameter("ids", ids)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
        return new History(new DateWords(frame.zoneOf(actors.current().schoolId())), names);
    }

    /**
     * @param concernId a concern
     * @return the pupils whom it names now, by id; whoever was taken out of it is none of them
     */
    @Permit(
            code = "FollowUpPeople.in",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Map<Long, Roster.Found> in(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        List<Long> ids = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(Pupil::getId)
                .distinct()
                .toList();
        Map<Long, Roster.Found> pupils = new LinkedHashMap<>();
        roster.named(ids).forEach(pupil -> pupils.put(pupil.id(), pupil));
        return pupils;
    }

    /**
     * A pupil was taken out of a concern: what followed of it is no longer about them, in any of its versions. What
     * stands in its texts is for a person to put right.
     *
     * @param concernId the concern
     * @param pupilId who was in it by mistake
     */
    @Permit(
            code = "FollowUpPeople.forget",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void forget(long concernId, long pupilId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        for (String kind : List.of("Referral", "ParentContact")) {
            em.createQuery("update " + kind
                            + " k set k.pupilId = null where k.concern.id = :concern and k.pupilId = :pupil")
                    .setParameter("concern", concernId)
                    .setParameter("pupil", pupilId)
                    .executeUpdate();
        }
    }
}
