package org.wholeschool.concern.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;

/**
 * Who may read a concern: the one rule, for a query and for one concern alike. Leads and deputies read those of their
 * school; not one that is restricted, unless they are named; not one about an adult who works here, which only the head
 * reads. Nobody else reads any: a teacher has a receipt, and a job has no eyes.
 *
 * <p>Whatever reads concerns, or what hangs on one, for somebody goes through it:
 *
 * <pre>{@code
 * TypedQuery<Long> query = em.createQuery(
 *         "select c.id from Concern c where c.receivedAt > :day and " + readable.condition("c"), Long.class);
 * readable.bind(query.setParameter("day", day)).getResultList();
 *
 * Concern concern = readable.orNotFound(em.find(Concern.class, id));
 * }</pre>
 *
 * A test of the walls finds a query that does not. No list built on it says how many concerns it leaves out: that
 * number, or its absence, gives a case away.
 */
@ApplicationScoped
public class ReadableConcerns {

    private static final Set<Role> LEADS = Set.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param alias what the concern is called in the query: "c", or "a.concern" for something that hangs on one
     * @return the condition in JPQL, in brackets; {@link #bind} gives the query its value
     */
    public String condition(String alias) {
        Set<Role> roles = actors.current().roles();
        List<String> ways = new ArrayList<>();
        if (isLead(roles)) {
            ways.add("(" + alias + ".aboutAdultSince is null and (" + alias
                    + ".restrictedAt is null or exists (select named.id from ConcernReader named where named.concern = "
                    + alias + " and named.accountId = :reader)))");
        }
        if (roles.contains(Role.HEAD)) {
            ways.add(alias + ".aboutAdultSince is not null");
        }
        return ways.isEmpty() ? "(" + alias + ".id is null)" : "(" + String.join(" or ", ways) + ")";
    }

    /**
     * @param query one with that condition in it
     * @return the same, with whoever acts as its reader
     */
    public <Q extends Query> Q bind(Q query) {
        Actor actor = actors.current();
        if (isLead(actor.roles())) {
            query.setParameter("reader", actor.accountId());
        }
        return query;
    }

    /**
     * What is shown to whoever hands over what a colleague has in hand: to a lead what they may read; to a head and an
     * administrator, who are shown numbers only, everything.
     *
     * @param alias as of {@link #condition}
     * @return the condition in JPQL, in brackets; {@link #bindHandedOver} gives the query its value
     */
    public String conditionHandedOver(String alias) {
        return handsOverWhatTheyRead() ? condition(alias) : "(" + alias + ".id is not null)";
    }

    /**
     * @param query one with {@link #conditionHandedOver} in it
     * @return the same, with whoever acts as its reader
     */
    public <Q extends Query> Q bindHandedOver(Q query) {
        return handsOverWhatTheyRead() ? bind(query) : query;
    }

    /**
     * @param concern what something belongs to that is handed over
     * @param to whose it would become
     * @param roles what that account may act as today
     * @return whether whoever acts may give it away, and the other one may have it
     */
    public boolean goesOver(Concern concern, long to, Set<Role> roles) {
        return (!handsOverWhatTheyRead() || includes(concern)) && mayRead(concern, to, roles);
    }

    private boolean handsOverWhatTheyRead() {
        return actors.current().roles().contains(Role.LEAD);
    }

    /**
     * @param concern what was looked up, or null
     * @return it, where whoever acts may read it
     * @throws NotFound where there is none, or they may not: nobody learns that there is one
     */
    public Concern orNotFound(Concern concern) {
        if (!includes(concern)) {
            throw current.notTheirs("concern", concern, Concern::getId);
        }
        return concern;
    }

    /**
     * @param concern what was looked up, or null
     * @return it, where whoever acts logged it
     * @throws NotFound where there is none, or somebody else logged it: nobody learns that there is one
     */
    public Concern ownOrNotFound(Concern concern) {
        if (concern == null || !actors.current().accountId().equals(concern.getLoggedBy())) {
            throw current.notTheirs("concern", concern, Concern::getId);
        }
        return concern;
    }

    /**
     * @param concern what was looked up, or null
     * @return whether there is one and whoever acts may read it
     */
    public boolean includes(Concern concern) {
        Actor actor = actors.current();
        return concern != null && actor.isPerson() && mayRead(concern, actor.accountId(), actor.roles());
    }

    /**
     * The same of somebody who does not act: whom a job is about to tell of a concern.
     *
     * @param concern which
     * @param accountId their account, of the concern's school
     * @param roles what that account may act as today
     * @return whether they may read it
     */
    public static boolean mayRead(Concern concern, long accountId, Set<Role> roles) {
        if (concern.isAboutAdult()) {
            return roles.contains(Role.HEAD);
        }
        return isLead(roles) && (!concern.isRestricted() || concern.getReaders().contains(accountId));
    }

    private static boolean isLead(Set<Role> roles) {
        return roles.stream().anyMatch(LEADS::contains);
    }
}
