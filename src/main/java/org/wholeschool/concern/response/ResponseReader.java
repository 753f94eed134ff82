package org.wholeschool.concern.response;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.list.CalledSo;
import org.wholeschool.concern.list.FurtherFilter;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;

/** Reads the actions, referrals and notes of some concerns: first without their texts, then the texts of a few. */
@Service
class ResponseReader {

    private static final int LOOKING = 10 * 60;
    private static final String NEW = "select new org.wholeschool.concern.response.ResponseFacts.";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private NotedContacts noted;

    @Inject
    private Schools schools;

    /**
     * @param list which of them
     * @param concerns of which concerns
     * @return those of the concerns that the reader may read, without texts
     */
    @Permit(
            code = "ResponseReader.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Response> of(ResponseList list, List<Long> concerns) {
        ResponseFacts facts = facts();
        return switch (list) {
            case ACTIONS ->
                facts.actions(hanging(
                        "Action(x.id, x.concern.id, x.ownerId, x.dueOn, x.state) from ConcernAction",
                        concerns,
                        ResponseFacts.Action.class));
            case REFERRALS ->
                facts.referrals(hanging(
                        "Referral(x.id, x.concern.id, x.made, x.agency, x.otherAgency, x.decidedOn, x.dueOn, x.outcome, "
                                + "x.outcomeOn, x.following) from Referral",
                        concerns,
                        ResponseFacts.Referral.class));
            case NOTES ->
                facts.notes(
                        hanging(
                                "Note(x.id, x.concern.id, x.correctsId, x.kind, x.heldOn, x.keptBy, x.nextOn) from CaseNote",
                                concerns,
                                ResponseFacts.Note.class),
                        Map.of());
            case PARENTS ->
                facts.contacts(
                        hanging(
                                "Contact(x.id, x.concern.id, x.told, x.toldOn) from ParentContact",
                                concerns,
                                ResponseFacts.Contact.class),
                        noted.of(concerns).values());
        };
    }

    /**
     * @param asked what is asked of the pupils
     * @param sought finds pupils by their names
     * @return notes about them that belong to no concern, without texts
     * @throws BadInput where too many pupils are called as it says
     */
    @Permit(
            code = "ResponseReader.ofPupils",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Response> ofPupils(FurtherFilter asked, CalledSo sought) {
        Map<Long, Pupil> pupilOf = new HashMap<>();
        em.createQuery(
                        NEW + "About(n.id, p.pupil) from NotedPupil p join p.note n where n.concern is null",
                        ResponseFacts.About.class)
                .getResultStream()
                .filter(about ->
                        asked.year() == null || asked.year() == about.pupil().getNcYear())
                .filter(about -> asked.form() == null
                        || asked.form().equals(about.pupil().getRegGroup()))
                .forEach(about -> pupilOf.put(about.noteId(), about.pupil()));
        if (asked.pupil() != null) {
            Set<Long> called = sought.of(asked.pupil(), Set.copyOf(pupilOf.values()));
            pupilOf.values().removeIf(pupil -> !called.contains(pupil.getId()));
        }
        List<ResponseFacts.Note> notes = BatchedQuery.list(
                pupilOf.keySet(),
                // Its own number where others have that of their concern: it has none.
                ids -> em.createQuery(
                                NEW
                                        + "Note(x.id, x.id, x.correctsId, x.kind, x.heldOn, x.keptBy, x.nextOn) from CaseNote "
                                        + "x where x.id in :ids and x.concern is null",
                                ResponseFacts.Note.class)
                        .setParameter("ids", ids)
                        .getResultList());
        return facts().notes(notes, pupilOf);
    }

    private ResponseFacts facts() {
        return new ResponseFacts(Now.day(schools.profile().zone()), this::names);
    }

    /**
     * @param list which of them they are
     * @param rows some of them
     * @return the same with their texts, as they are now
     */
    @Permit(
            code = "ResponseReader.texts",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Response> texts(ResponseList list, List<Response> rows) {
        List<Long> ids = rows.stream().map(Response::id).toList();
        if (ids.isEmpty()) {
            return rows;
        }
        List<ResponseFacts.Words> words = new ArrayList<>(
                switch (list) {
                    case ACTIONS ->
                        words("Words(x.id, x.task, x.outcome, x.outcome, x.outcome) from ConcernAction", ids);
                    case REFERRALS ->
                        words("Words(x.id, x.reference, x.reason, x.outcomeSaid, x.outcomeSaid) from Referral", ids);
                    case NOTES -> words("Words(x.id, x.words, x.follows, x.wish, x.people) from CaseNote", ids);
                    case PARENTS -> words("Words(x.id, x.whom, x.said, x.reason, x.reason) from ParentContact", ids);
                });
        if (list == ResponseList.NOTES) {
            words.addAll(em.createQuery(
                            NEW
                                    + "Words(x.id, x.words, x.follows, x.wish, x.people) from CaseNote x where x.id in :ids "
                                    + "and x.concern is null",
                            ResponseFacts.Words.class)
                    .setParameter("ids", ids)
                    .getResultList());
        }
        Map<Long, Map<ResponseColumn, Cell>> texts = new HashMap<>();
        words.forEach(each -> texts.put(each.id(), each.cells(list)));
        if (list == ResponseList.PARENTS) {
            words("Words(x.id, x.people, x.words, x.words, x.words) from CaseNote", ids)
                    .forEach(each -> texts.put(each.id(), each.noted()));
        }
        return rows.stream()
                .filter(row -> texts.containsKey(row.id()))
                .map(row -> row.with(texts.get(row.id())))
                .toList();
    }

    private List<ResponseFacts.Words> words(String from, List<Long> ids) {
        return readable.bind(em.createQuery(
                                NEW + from + " x where x.id in :ids and " + readable.condition("x.concern"),
                                ResponseFacts.Words.class)
                        .setParameter("ids", ids))
                .getResultList();
    }

    private <T> List<T> hanging(String from, List<Long> concerns, Class<T> type) {
        return BatchedQuery.list(
                concerns,
                ids -> readable.bind(em.createQuery(
                                        NEW + from + " x where x.concern.id in :ids and "
                                                + readable.condition("x.concern") + " order by x.id desc",
                                        type)
                                .setParameter("ids", ids))
                        .getResultList());
    }

    private Map<Long, String> names(Collection<Long> ids) {
        long school = actors.current().schoolId();
        Map<Long, String> names = new HashMap<>();
        ids.stream()
                .distinct()
                .forEach(id -> accounts.colleague(school, id).ifPresent(person -> names.put(id, person.name())));
        return names;
    }
}
