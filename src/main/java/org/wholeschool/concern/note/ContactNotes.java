package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;

/** Finds notes of a contact with parents or carers that are not recorded as informing them. */
@Service
class ContactNotes implements NotedContacts {

    private static final int LOOKING = 10 * 60;
    private static final String NEW = "select new org.wholeschool.concern.note.ContactNotes.";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Override
    @Permit(
            code = "ContactNotes.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, NotedContact> of(Collection<Long> concernIds) {
        List<Noted> noted = BatchedQuery.list(
                        concernIds,
                        ids -> readable.bind(em.createQuery(
                                                NEW + "Noted(n.id, n.concern.id, n.kind, n.heldOn, n.people) from "
                                                        + "CaseNote n where n.concern.id in :ids and n.kind in :kinds "
                                                        + "and not exists (select c.id from CaseNote c where "
                                                        + "c.correctsId = n.id) and "
                                                        + readable.condition("n.concern")
                                                        + " order by n.heldOn, n.id",
                                                Noted.class)
                                        .setParameter("ids", ids)
                                        .setParameter("kinds", NoteKind.WITH_PARENTS))
                                .getResultList())
                .stream()
                .filter(note -> note.kind.isWithParents(note.people))
                .toList();
        Map<Long, Set<Long>> pupils = pupils(noted.stream().map(Noted::id).toList());
        Map<Long, Set<Long>> informed =
                informed(noted.stream().map(Noted::concernId).distinct().toList());
        Map<Long, NotedContact> latest = new HashMap<>();
        noted.stream()
                .filter(note -> !isOf(informed.get(note.concernId), pupils.getOrDefault(note.id, Set.of())))
                .forEach(note -> latest.put(note.concernId, new NotedContact(note.id, note.concernId, note.heldOn)));
        return latest;
    }

    /** @param informed whose parents were, with null for those of all pupils; null for no one's */
    private static boolean isOf(Set<Long> informed, Set<Long> pupils) {
        return informed != null && (informed.contains(null) || informed.containsAll(pupils));
    }

    private Map<Long, Set<Long>> pupils(Collection<Long> notes) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        BatchedQuery.list(
                        notes,
                        ids -> em.createQuery(
                                        NEW + "About(p.note.id, p.pupil.id) from NotedPupil p where p.note.id in :ids",
                                        About.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(each ->
                        pupils.computeIfAbsent(each.note, id -> new HashSet<>()).add(each.pupil));
        return pupils;
    }

    /** A record that parents were not informed is no contact. The database cannot compare a yes. */
    private Map<Long, Set<Long>> informed(Collection<Long> concerns) {
        Map<Long, Set<Long>> informed = new HashMap<>();
        BatchedQuery.list(
                        concerns,
                        ids -> readable.bind(em.createQuery(
                                                NEW + "Informed(k.concern.id, k.pupilId, k.told) from ParentContact k "
                                                        + "where k.concern.id in :ids and "
                                                        + readable.condition("k.concern"),
                                                Informed.class)
                                        .setParameter("ids", ids))
                                .getResultList())
                .stream()
                .filter(Informed::told)
                .forEach(each -> informed.computeIfAbsent(each.concern, id -> new HashSet<>())
                        .add(each.pupil));
        return informed;
    }

    @Override
    @Permit(
            code = "ContactNotes.asInforming",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public ContactEntry asInforming(long concernId, long noteId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        CaseNote note = em.find(CaseNote.class, noteId);
        if (note == null
                || note.getConcern() == null
                || !concern.getId().equals(note.getConcern().getId())
                || !note.getKind().isWithParents(note.getPeople())) {
            throw new NotFound("note");
        }
        Set<Long> pupils = pupils(List.of(noteId)).getOrDefault(noteId, Set.of());
        return InformedParents.contact(
                pupils.size() == 1 ? pupils.iterator().next() : null,
                note.getKind(),
                note.getHeldOn(),
                note.getPeople(),
                note.getWords(),
                accounts.colleague(actors.current().schoolId(), note.getKeptBy())
                        .map(AccountReader.Colleague::name)
                        .orElse(null));
    }

    /** A row of a query: a note that can be on a contact with parents. */
    record Noted(Long id, Long concernId, NoteKind kind, LocalDate heldOn, String people) {

        /** Public, because a query finds no other constructor. */
        public Noted {}
    }

    /** A row of a query: a pupil whom a note is about. */
    record About(Long note, Long pupil) {

        /** Public, because a query finds no other constructor. */
        public About {}
    }

    /** A row of a query: whose parents were informed, or not; null for those of all pupils. */
    record Informed(Long concern, Long pupil, Boolean told) {

        /** Public, because a query finds no other constructor. */
        public Informed {}
    }
}
