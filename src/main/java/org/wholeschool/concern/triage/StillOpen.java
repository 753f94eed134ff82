package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.followup.referral.Chase;
import org.wholeschool.concern.followup.referral.ReferralChase;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** What of a concern is not finished. It can be closed all the same, but not without anybody having noticed. */
@Service
public class StillOpen {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private ReferralChase chase;

    @Inject
    private NotedContacts noted;

    @Inject
    private CurrentAction current;

    /**
     * @param id a concern
     * @return what of it is still open
     * @throws NotFound where there is none that they may read
     */
    @Permit(
            code = "StillOpen.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Left of(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        long additions = count(
                "select count(a) from Addition a where a.concern = :readable and not exists (select s from "
                        + "AdditionSeen s where s.addition = a)",
                concern);
        long tasks = em.createQuery(
                        "select count(a) from ConcernAction a where a.concern = :readable and a.state in :states",
                        Long.class)
                .setParameter("readable", concern)
                .setParameter("states", EnumSet.of(ActionState.OPEN, ActionState.CANNOT))
                .getSingleResult();
        Collection<Chase> chases = chase.of(id).values();
        boolean namesPupils =
                concern.getInvolvements().stream().map(Involvement::getPupil).anyMatch(Objects::nonNull);
        boolean parentsUnsaid =
                namesPupils && count("select count(p) from ParentContact p where p.concern = :readable", concern) == 0;
        boolean officerUnsaid = concern.isAboutAdult()
                && em.createQuery(
                                        "select count(r) from Referral r where r.concern = :readable and "
                                                + "r.agency = :officer",
                                        Long.class)
                                .setParameter("readable", concern)
                                .setParameter("officer", Agency.DESIGNATED_OFFICER)
                                .getSingleResult()
                        == 0;
        return new Left(
                additions,
                tasks,
                chases.stream().filter(Chase::isWaiting).count(),
                chases.stream().filter(Chase::isUndecided).count(),
                officerUnsaid,
                parentsUnsaid,
                parentsUnsaid ? noted.of(List.of(id)).get(id) : null,
                !concern.isAboutAdult() && !isLookedAfter(id));
    }

    private long count(String query, Concern concern) {
        return em.createQuery(query, Long.class)
                .setParameter("readable", concern)
                .getSingleResult();
    }

    /** By somebody who is here: an owner who has left, or is no lead any more, looks after nothing. */
    private boolean isLookedAfter(long id) {
        List<Long> owners = em.createQuery(
                        "select e.ownerId from InboxEntry e where e.concernId = :id and e.ownerId is not null",
                        Long.class)
                .setParameter("id", id)
                .getResultList();
        return accounts.people(actors.current().schoolId(), EnumSet.of(Role.LEAD, Role.DEPUTY)).stream()
                .anyMatch(person -> owners.contains(person.id()));
    }

    /**
     * What is still open.
     *
     * @param additions how many additions nobody has read
     * @param tasks how many tasks are not done, or cannot be
     * @param referrals how many referrals await an answer, of the agency or to an escalation
     * @param refused how many referrals were refused, and neither escalated nor the refusal accepted
     * @param officerUnsaid whether nothing is written down about the designated officer of one about an adult
     * @param parentsUnsaid whether nothing is written down about the parents of the children whom it names
     * @param noted a contact with them that a note has, where nothing is written down otherwise; or null
     * @param unowned whether nobody looks after it
     */
    public record Left(
            long additions,
            long tasks,
            long referrals,
            long refused,
            boolean officerUnsaid,
            boolean parentsUnsaid,
            NotedContact noted,
            boolean unowned) {

        static final Left NOTHING = new Left(0, 0, 0, 0, false, false, null, false);

        /** @return the sentence where it is closed all the same and no reason is given */
        String reasonNeeded() {
            return tasks > 0 ? "close.anyway.actions" : "close.anyway";
        }

        public boolean isNothing() {
            return words().isEmpty();
        }

        /** @return each of it */
        public List<Line> lines() {
            return Stream.of(
                            line("additions", additions > 0, additions),
                            line("tasks", tasks > 0, tasks),
                            line("referrals", referrals > 0, referrals),
                            line("refused", refused > 0, refused),
                            line("officer", officerUnsaid),
                            parents(),
                            line("unowned", unowned))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private Line parents() {
            return noted == null
                    ? line("parents", parentsUnsaid)
                    : new Line("parents", Texts.of("triage").get("left.parents.noted", noted.day()));
        }

        private static Line line(String part, boolean isOpen, Object... numbers) {
            return isOpen ? new Line(part, Texts.of("triage").get("left." + part, numbers)) : null;
        }

        /** @return each of it, in words */
        public List<String> words() {
            return lines().stream().map(Line::words).toList();
        }
    }

    /**
     * One of what is still open.
     *
     * @param part which part of a record it is of, for the page
     * @param words what it says
     */
    public record Line(String part, String words) {}
}
