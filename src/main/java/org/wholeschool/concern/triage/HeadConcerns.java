package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Account;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.People;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.Concern;
import org.wholeschool.concern.FirstResponse;
import org.wholeschool.concern.Involvement;
import org.wholeschool.concern.InvolvementRole;
import org.wholeschool.concern.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Roster;

/**
 * What the head alone has to do with: concerns about an adult who works here, which nobody else reads; and concerns that are restricted to people who have all left,
 * which nobody reads at all, until the head names others. Those the head does not read either.
 */
@Service
public class HeadConcerns {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Roster roster;

    @Inject
    private People people;

    /** @return how many concerns are with the head alone, and how many nobody can read */
    @Permit(value = Role.HEAD, onceInSeconds = HOUR)
    public Count count() {
        return new Count(held().size(), unread().size());
    }

    /** @return the concerns about an adult, the latest first, without what stands in them */
    @Permit(value = Role.HEAD, onceInSeconds = HOUR)
    public List<Line> list() {
        return held().stream().map(concern -> new Line(concern.getId(), concern.getReceivedAt(), concern.getAboutAdultSince())).toList();
    }

    /** @return the concerns that are restricted to people of whom nobody reads concerns any more */
    @Permit(value = Role.HEAD, onceInSeconds = HOUR)
    public List<Line> withoutReader() {
        return unread().stream().map(concern -> new Line(concern.getId(), concern.getReceivedAt(), null)).toList();
    }

    /**
     * Reads one that is about an adult.
     *
     * @throws NotFound where there is no such one
     */
    @Permit(Role.HEAD)
    public Held read(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        List<Long> ids = concern.getInvolvements().stream().map(Involvement::getPupil).filter(Objects::nonNull).map(pupil -> pupil.getId()).toList();
        Map<Long, String> names = roster.named(ids).stream().collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
        return new Held(id, concern.getReceivedAt(), nameOf(concern.getLoggedBy()), concern.getAboutAdultSince(), concern.getOccurredFrom(), concern.getOccurredTo(),
                concern.getPlace().getName(), concern.getBand().getName(), concern.getCategory().getName(), concern.getFacts(), concern.getOpinion(), concern.getResponse(),
                concern.getInvolvements().stream().map(part -> new Part(part.getPupil() == null ? null : names.get(part.getPupil().getId()), part.getRole())).toList());
    }

    /**
     * Gives one back to those who read concerns: it is not about an adult who works here.
     *
     * @throws NotFound where there is no such one
     */
    @Permit(Role.HEAD)
    public void sendBack(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        Instant now = Instant.now();
        em.persist(new ConcernVersion(concern, ChangeKind.SENT_BACK, actors.current().accountId(), now, null, List.of()));
        concern.sendBack(now);
    }

    /**
     * Names others for a concern that nobody can read.
     *
     * @param id       the concern
     * @param accounts leads and deputies
     * @throws NotFound where there is no such one, or somebody can read it
     * @throws BadInput where nobody is named, or somebody who reads no concerns
     */
    @Permit(Role.HEAD)
    public void nameReaders(long id, Collection<Long> accounts) {
        Concern concern = unread().stream().filter(one -> one.getId() == id).findFirst().orElseThrow(() -> new NotFound("concern"));
        current.about("concern", id);
        Set<Long> named = new HashSet<>(accounts);
        if (named.isEmpty()) {
            throw new BadInput("readers", "readers.nobody");
        }
        if (!leads().containsAll(named)) {
            throw new BadInput("readers", "readers.unknown");
        }
        em.persist(CaseFile.restrict(concern, named, actors.current().accountId(), Instant.now(), null));
    }

    private List<Concern> held() {
        return readable.bind(em.createQuery("select c from Concern c where c.aboutAdultSince is not null and " + readable.condition("c") + " order by c.aboutAdultSince desc, c.id desc",
                Concern.class)).getResultList();
    }

    private List<Concern> unread() {
        Set<Long> leads = leads();
        return em.createQuery("select c from Concern c where c.restrictedAt is not null and c.aboutAdultSince is null order by c.receivedAt desc, c.id desc", Concern.class).getResultStream()
                 .filter(concern -> concern.getReaders().stream().noneMatch(leads::contains)).toList();
    }

    private Set<Long> leads() {
        return people.of(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream().map(People.Person::id).collect(Collectors.toSet());
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }

    /** How many are with the head alone, and how many nobody can read. */
    public record Count(int held, int unread) {

        public boolean isAny() {
            return held + unread > 0;
        }
    }

    /** One of them: its number, when it was logged, and since when it is with the head. */
    public record Line(long id, Instant receivedAt, Instant since) {
    }

    /** One about an adult, whole. */
    public record Held(long id, Instant receivedAt, String loggedBy, Instant since, Instant occurredFrom, Instant occurredTo, String place, String band, String category,
            String facts, String opinion, FirstResponse response, List<Part> people) {
    }

    /** Somebody's part in it; a name that is null is of somebody who was not named. */
    public record Part(String name, InvolvementRole role) {
    }
}
