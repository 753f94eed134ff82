package org.wholeschool.pattern.peers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.names.NamesInText;

/** Groups over time, and what leads say of them. What was said stays with its group, whatever becomes of that. */
@Service
class PeerGroups {

    /** Longest note, in characters. */
    static final int LONGEST_NOTE = 500;

    private static final int SHORTEST_NOTE = 3;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NamesInText names;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @return all groups that were told of since, and those of which something was said, in the order of their numbers.
     */
    @Permit(
            code = "PeerGroups.known",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Known> known(LocalDate since) {
        List<Long> spokenOf = em.createQuery("select distinct e.groupId from PeerGroupEvent e", Long.class)
                .getResultList();
        return em.createQuery("select g from PeerGroup g order by g.groupNo", PeerGroup.class)
                .getResultStream()
                .filter(group ->
                        group.goneOn() == null || !group.goneOn().isBefore(since) || spokenOf.contains(group.getId()))
                .map(group -> known(group, saidAt(group.getId())))
                .toList();
    }

    private Instant saidAt(long id) {
        return em.createQuery(
                        "select e.madeAt from PeerGroupEvent e where e.groupId = :id order by e.madeAt desc",
                        Instant.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static Known known(PeerGroup group, Instant saidAt) {
        return new Known(
                group.getId(),
                group.groupNo(),
                group.toldFrom(),
                group.changedOn(),
                group.changedAt(),
                group.goneOn(),
                group.mark() == null ? null : group.mark().name(),
                saidAt,
                group.getVersion());
    }

    /**
     * @param id which group
     * @return what is known of it over time, and what leads said of it
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "PeerGroups.life",
            value = {Role.LEAD, Role.DEPUTY})
    public Life life(long id) {
        PeerGroup group = Optional.ofNullable(em.find(PeerGroup.class, id)).orElseThrow(() -> new NotFound("group"));
        current.about("group", id);
        List<Said> said = em.createQuery(
                        "select e from PeerGroupEvent e where e.groupId = :id order by e.madeAt desc, e.id desc",
                        PeerGroupEvent.class)
                .setParameter("id", id)
                .getResultStream()
                .map(event -> new Said(event.kind().name(), event.madeAt(), name(event.accountId()), event.note()))
                .toList();
        return new Life(known(group, said.isEmpty() ? null : said.get(0).at()), said);
    }

    private String name(long accountId) {
        return em.createQuery("select a from Account a where a.id = :id and a.schoolId = :school", Account.class)
                .setParameter("id", accountId)
                .setParameter("school", actors.current().schoolId())
                .getSingleResult()
                .getDisplayName();
    }

    /**
     * Says something of a group: that it is watched, that something is planned, or that nothing needs to be done about
     * it.
     *
     * @param id which
     * @param mark "WATCHED", "PLANNED" or "EXPLAINED"
     * @param note what is planned, or why nothing is: 3 to 500 characters; may be empty where it is watched
     * @param version of the group that was seen
     * @throws BadInput where a note is missing or too long, or names somebody, because what is said of a group is about
     *     none of its children; or the group has changed meanwhile, or what is said of it
     */
    @Permit(
            code = "PeerGroups.mark",
            value = {Role.LEAD, Role.DEPUTY})
    public void mark(long id, String mark, String note, long version) {
        PeerGroup group = locked(id);
        PeerGroup.Mark what = PeerGroup.Mark.valueOf(mark);
        String tidy = note == null ? "" : note.strip();
        if (what != PeerGroup.Mark.WATCHED && tidy.length() < SHORTEST_NOTE) {
            throw new BadInput("note", "say.note.needed." + what);
        }
        if (tidy.length() > LONGEST_NOTE) {
            throw new BadInput("note", "say.note.long", LONGEST_NOTE);
        }
        names.in(tidy).stream().filter(NamesInText.Found::certain).findFirst().ifPresent(found -> {
            throw new BadInput("note", "say.note.names", found.words());
        });
        change(group, version, what, PeerGroupEvent.Kind.valueOf(mark), tidy.isEmpty() ? null : tidy);
    }

    /**
     * Takes back what was said of a group.
     *
     * @param id which
     * @param version of the group that was seen
     * @throws BadInput where the group has changed meanwhile, or what is said of it
     */
    @Permit(
            code = "PeerGroups.clear",
            value = {Role.LEAD, Role.DEPUTY})
    public void clear(long id, long version) {
        change(locked(id), version, null, PeerGroupEvent.Kind.CLEARED, null);
    }

    private PeerGroup locked(long id) {
        PeerGroup group = Optional.ofNullable(em.find(PeerGroup.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("group"));
        current.about("group", id);
        return group;
    }

    private void change(PeerGroup group, long version, PeerGroup.Mark mark, PeerGroupEvent.Kind kind, String note) {
        if (group.getVersion() != version) {
            throw new BadInput(null, "say.changed");
        }
        group.mark(mark);
        // Also where the mark is what it was: what two say of what one of them has not seen must not stand beside each
        // other.
        em.lock(group, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.persist(new PeerGroupEvent(group.getId(), kind, actors.current().accountId(), note));
    }

    /**
     * A group over time.
     *
     * @param id its row
     * @param groupNo which group it is
     * @param toldFrom since when it is told of
     * @param changedOn when two or more of its core had last become others; null where that did not happen since
     * @param changedAt the moment of that; null also where an earlier version did not note it
     * @param goneOn since when it is told of no more; null while it is
     * @param mark WATCHED, PLANNED, EXPLAINED or null
     * @param saidAt when something was last said of it, or null
     * @param version to be given back
     */
    public record Known(
            long id,
            long groupNo,
            LocalDate toldFrom,
            LocalDate changedOn,
            Instant changedAt,
            LocalDate goneOn,
            String mark,
            Instant saidAt,
            long version) {

        /**
         * Says whether two or more are others than when something was last said of it. Where only the day of the change
         * is known, what was said on it may have been said before it.
         *
         * @param zone where that day is
         */
        boolean hasChangedSince(ZoneId zone) {
            if (saidAt == null || changedOn == null) {
                return false;
            }
            return changedAt != null
                    ? changedAt.isAfter(saidAt)
                    : !changedOn.isBefore(LocalDate.ofInstant(saidAt, zone));
        }
    }

    /**
     * A group's life.
     *
     * @param group which
     * @param said what leads said of it, the latest first
     */
    public record Life(Known group, List<Said> said) {

        /** Copies the list. */
        public Life {
            said = List.copyOf(said);
        }
    }

    /**
     * What somebody said.
     *
     * @param kind WATCHED, PLANNED, EXPLAINED or CLEARED
     * @param at when
     * @param by what they are called
     * @param note their words, or null
     */
    public record Said(String kind, Instant at, String by, String note) {}
}
