package org.wholeschool.access.saved;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Saves filters of lists under a name, for a person or for the team of leads and deputies. */
@Service
public class SavedFilters {

    /** Code points that a name can have. */
    static final int LONGEST_NAME = 60;

    /** So many a person saves for one list at most. */
    static final int MOST = 50;

    static final int LONGEST_QUERY = 1000;
    static final Duration RESTORABLE_FOR = Duration.ofDays(1);

    private static final int LOOKING = 10 * 60;
    private static final String KIND = "saved-filter";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param list a list, by its short name
     * @return the actor's own filters of it and the team's, by name
     */
    @Permit(
            code = "SavedFilters.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Line> of(String list) {
        Long me = actors.current().accountId();
        return there(list).stream()
                .map(filter -> new Line(
                        filter.getId(),
                        filter.getName(),
                        filter.getQuery(),
                        me != null && filter.getOwnerId() == me,
                        filter.isShared()))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK))
                        .thenComparing(Line::id))
                .toList();
    }

    /**
     * Saves a filter.
     *
     * @param list of which list
     * @param name under which name
     * @param query its address after the question mark, without anything personal
     * @param shared whether it is for the team
     * @return its id
     * @throws BadInput where the name is missing, too long or taken, or there is no filter, or there are too many
     */
    @Permit(
            code = "SavedFilters.save",
            value = {Role.LEAD, Role.DEPUTY})
    public long save(String list, String name, String query, boolean shared) {
        if (query == null || query.isEmpty()) {
            throw new BadInput("filterName", "saved.nothing");
        }
        if (query.length() > LONGEST_QUERY) {
            throw new BadInput("filterName", "saved.query.long");
        }
        List<SavedFilter> there = there(list);
        if (there.size() >= MOST) {
            throw new BadInput("filterName", "saved.most", MOST);
        }
        Instant now = Now.instant();
        SavedFilter filter = new SavedFilter(list, actors.current().accountId(), query, now);
        filter.rename(checked(name, null, there, "filterName"));
        filter.share(shared ? now : null);
        em.persist(filter);
        current.about(KIND, filter.getId());
        return filter.getId();
    }

    /**
     * Gives a filter another name.
     *
     * @throws NotFound where it is not the actor's or the team's
     * @throws BadInput where the name is missing, too long or taken
     */
    @Permit(
            code = "SavedFilters.rename",
            value = {Role.LEAD, Role.DEPUTY})
    public void rename(long id, String name) {
        SavedFilter filter = mine(id, false);
        filter.rename(checked(name, id, there(filter.getList()), "newName"));
    }

    /**
     * Shares a filter with the team, or keeps one that is shared for its owner again.
     *
     * @return whether it is shared now
     * @throws NotFound where it is not the actor's or the team's
     * @throws BadInput where another person saved it
     */
    @Permit(
            code = "SavedFilters.share",
            value = {Role.LEAD, Role.DEPUTY})
    public boolean share(long id) {
        SavedFilter filter = mine(id, false);
        if (filter.getOwnerId() != actors.current().accountId()) {
            throw new BadInput(null, "saved.share.owner");
        }
        filter.share(filter.isShared() ? null : Now.instant());
        return filter.isShared();
    }

    /**
     * Deletes a filter; it can be restored for a day.
     *
     * @throws NotFound where it is not the actor's or the team's
     */
    @Permit(
            code = "SavedFilters.remove",
            value = {Role.LEAD, Role.DEPUTY})
    public void remove(long id) {
        em.createQuery("delete from SavedFilter f where f.removedAt < :before")
                .setParameter("before", Now.instant().minus(RESTORABLE_FOR))
                .executeUpdate();
        mine(id, false).remove(Now.instant());
    }

    /**
     * Restores a filter that was deleted.
     *
     * @throws NotFound where it is not the actor's or the team's, or is gone
     * @throws BadInput where its name has been taken meanwhile
     */
    @Permit(
            code = "SavedFilters.restore",
            value = {Role.LEAD, Role.DEPUTY})
    public void restore(long id) {
        SavedFilter filter = mine(id, true);
        checked(filter.getName(), id, there(filter.getList()), null);
        filter.remove(null);
    }

    /**
     * Writes a filter of a school that is set up.
     *
     * @param owner whose it is
     * @param list of which list
     * @param name under which name
     * @param query its address after the question mark
     * @param shared whether it is for the team
     */
    @Permit(code = "SavedFilters.create", value = Role.SET_UP)
    public void create(long owner, String list, String name, String query, boolean shared) {
        Instant now = Now.instant();
        SavedFilter filter = new SavedFilter(list, owner, query, now);
        filter.rename(name);
        filter.share(shared ? now : null);
        em.persist(filter);
    }

    private List<SavedFilter> there(String list) {
        Long me = actors.current().accountId();
        return em.createQuery(
                        "select f from SavedFilter f where f.list = :list and f.removedAt is null", SavedFilter.class)
                .setParameter("list", list)
                .getResultStream()
                .filter(filter -> filter.isFor(me))
                .toList();
    }

    private SavedFilter mine(long id, boolean isRemoved) {
        SavedFilter filter = em.find(SavedFilter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (filter == null || !filter.isFor(actors.current().accountId()) || filter.isRemoved() != isRemoved) {
            throw new NotFound(KIND);
        }
        current.about(KIND, id);
        return filter;
    }

    private static String checked(String typed, Long id, List<SavedFilter> there, String field) {
        String name = typed == null ? "" : typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (name.isEmpty()) {
            throw new BadInput(field, "saved.name.required");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new BadInput(field, "saved.name.long", LONGEST_NAME);
        }
        if (there.stream()
                .anyMatch(other -> !other.getId().equals(id) && other.getName().equalsIgnoreCase(name))) {
            throw new BadInput(field, "saved.name.taken");
        }
        return name;
    }

    /**
     * A filter that is offered.
     *
     * @param id which
     * @param name its name
     * @param query the address of its list after the question mark
     * @param isMine whether the actor saved it
     * @param isShared whether the team has it
     */
    public record Line(long id, String name, String query, boolean isMine, boolean isShared) {}
}
