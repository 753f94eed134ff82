package org.wholeschool.concern.followup.parents;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Which parents were told of a concern, by whom, when and what they said, or why they were not. */
@Service
public class ParentContacts {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return what is on record of it, in the order in which they were entered
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "ParentContacts.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Kept<ContactEntry>> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return kept(
                concernId,
                em.createQuery(
                                "select k from ParentContact k where k.concern.id = :concern order by k.id",
                                ParentContact.class)
                        .setParameter("concern", concernId)
                        .getResultList());
    }

    /**
     * @param id one of them
     * @return it, with what it was before
     * @throws NotFound where there is none whose concern the actor may read
     */
    @Permit(
            code = "ParentContacts.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Kept<ContactEntry> one(long id) {
        ParentContact contact = readable(em.find(ParentContact.class, id));
        return kept(contact.getConcern().getId(), List.of(contact)).get(0);
    }

    /**
     * @param concernId because of which concern
     * @param entry what a form gave
     * @return its id
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "ParentContacts.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long add(long concernId, ContactEntry entry) {
        Concern concern = locked(concernId);
        ParentContact contact = new ParentContact(
                concern, checked(concernId, entry), actors.current().accountId(), now());
        em.persist(contact);
        em.persist(new ContactVersion(contact));
        em.flush();
        return contact.getId();
    }

    /**
     * @param id one of them
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where there is none whose concern the actor may read
     * @throws BadInput at each field that cannot be taken, or where somebody has changed it meanwhile
     */
    @Permit(
            code = "ParentContacts.change",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void change(long id, int edition, ContactEntry entry) {
        locked(readable(em.find(ParentContact.class, id)).getConcern().getId());
        ParentContact contact = readable(em.find(ParentContact.class, id, LockModeType.PESSIMISTIC_WRITE));
        contact.expect(edition, actors.current().accountId());
        contact.become(
                checked(contact.getConcern().getId(), entry), actors.current().accountId(), now());
        em.persist(new ContactVersion(contact));
    }

    /** Locked, so that a pupil who is just being taken out is out, or the contact is there to be cleared. */
    private Concern locked(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        return concern;
    }

    private ParentContact readable(ParentContact contact) {
        if (contact == null) {
            throw new NotFound("contact");
        }
        current.about("concern", readable.orNotFound(contact.getConcern()).getId());
        return contact;
    }

    private ContactEntry checked(long concernId, ContactEntry entry) {
        if (entry.pupilId() != null && !people.in(concernId).containsKey(entry.pupilId())) {
            throw new BadInput("pupil", "pupil.unknown");
        }
        return entry.checked(Now.day(frame.zoneOf(actors.current().schoolId())));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<Kept<ContactEntry>> kept(long concernId, List<ParentContact> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        List<ContactVersion> versions = em.createQuery(
                        "select v from ContactVersion v where v.contact in :all", ContactVersion.class)
                .setParameter("all", all)
                .getResultList();
        Map<Long, List<ContactVersion>> of = versions.stream()
                .collect(Collectors.groupingBy(version -> version.getContact().getId()));
        History history = people.history(versions);
        Map<Long, Roster.Found> pupils = people.in(concernId);
        return all.stream()
                .map(each -> new Kept<>(
                        each.getId(),
                        concernId,
                        each.getEdition(),
                        each.entry(),
                        nameOf(pupils, each.entry().pupilId()),
                        history.keptWords(each),
                        history.of(
                                of.get(each.getId()),
                                version -> version.entry(null).words())))
                .toList();
    }

    private static String nameOf(Map<Long, Roster.Found> pupils, Long id) {
        return id == null || !pupils.containsKey(id) ? null : pupils.get(id).name();
    }

    /**
     * Writes what nobody enters now.
     *
     * @param all of the school that is set up
     * @param versions every state that each has been in
     */
    @Permit(code = "ParentContacts.create", value = Role.SET_UP)
    public void create(List<ParentContact> all, List<ContactVersion> versions) {
        all.forEach(em::persist);
        versions.forEach(em::persist);
    }
}
