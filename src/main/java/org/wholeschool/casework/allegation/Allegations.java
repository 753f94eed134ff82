package org.wholeschool.casework.allegation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.adult.AllegationEntry;
import org.wholeschool.concern.adult.AllegationLog;
import org.wholeschool.concern.adult.KeptWithHead;
import org.wholeschool.concern.conduct.LowLevelCases;
import org.wholeschool.concern.conduct.LowLevelConcern;
import org.wholeschool.concern.conduct.LowLevelDecision;
import org.wholeschool.concern.conduct.LowLevelOutcome;
import org.wholeschool.concern.conduct.LowLevelPerson;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/**
 * Begins the record of an allegation from a low-level concern, and says which came of which. As in
 * {@code concern.conduct}, the audit does not say about whom.
 */
@Service
public class Allegations implements KeptWithHead {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LowLevelCases cases;

    @Inject
    private AllegationLog log;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    /**
     * @param id the number of a low-level concern
     * @return what is known, for the form
     * @throws NotFound where there is none, or the head is named in it
     */
    @Permit(code = "Allegations.known", value = Role.HEAD)
    public Known known(long id) {
        LowLevelPerson person = cases.person(id);
        LowLevelPerson.Entry entry = entry(person, id);
        // A pattern is alleged as a whole; else the one that was opened.
        List<LowLevelPerson.Entry> alleged = person.isTogether() ? person.entries() : List.of(entry);
        Texts texts = Texts.of("casework");
        String facts = alleged.stream()
                .map(each -> SchoolDates.WEEKDAY_DATE.format(each.happenedOn()) + ": " + each.facts()
                        + (each.context() == null ? "" : "\n" + each.context()))
                .collect(Collectors.joining("\n\n", texts.get("allegation.about", person.name()) + "\n\n", ""));
        return new Known(person.name(), entry.happenedOn(), facts);
    }

    /**
     * Begins the record, and records with the low-level concern that it meets the harm threshold.
     *
     * @param id the number of the low-level concern
     * @param entry what the form gave
     * @param submission the form's own key: the same form again changes nothing
     * @return the number of the concern
     * @throws NotFound where there is none, or the head is named in it
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(code = "Allegations.begin", value = Role.HEAD)
    public long begin(long id, AllegationEntry entry, String submission) {
        LowLevelPerson.Entry known = entry(cases.person(id), id);
        long concernId = log.begin(entry, submission);
        if (ofConcern(concernId).isEmpty()) {
            Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
            em.persist(new AllegationSource(em.find(LowLevelConcern.class, id), concern));
            boolean isRecorded =
                    known.kept().stream().anyMatch(kept -> kept.decision().outcome() == LowLevelOutcome.THRESHOLD);
            if (!isRecorded) {
                LocalDate today = Now.day(schools.profile().zone());
                cases.decide(
                        id,
                        new LowLevelDecision(LowLevelOutcome.THRESHOLD, null, entry.reason(), null, today),
                        submission);
            }
        }
        return concernId;
    }

    /**
     * @param id the number of any low-level concern of a person
     * @return the numbers of the concerns that began from theirs
     * @throws NotFound where there is none, or the head is named in it
     */
    @Permit(code = "Allegations.ofPerson", value = Role.HEAD)
    public List<Long> ofPerson(long id) {
        List<Long> theirs = cases.person(id).entries().stream()
                .map(LowLevelPerson.Entry::id)
                .toList();
        return readable.bind(em.createQuery(
                                "select distinct s.concern.id from AllegationSource s where s.entry.id in :theirs and "
                                        + readable.condition("s.concern") + " order by s.concern.id",
                                Long.class)
                        .setParameter("theirs", theirs))
                .getResultList();
    }

    /**
     * @param concernId a concern about an adult
     * @return the number of the low-level concern from which it began; null where it did not
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(code = "Allegations.of", value = Role.HEAD)
    public Long of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return ofConcern(concernId).stream().findFirst().orElse(null);
    }

    @Override
    @Permit(code = "Allegations.isKept", value = Role.HEAD)
    public boolean isKept(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        return !ofConcern(concernId).isEmpty();
    }

    private List<Long> ofConcern(long concernId) {
        return readable.bind(em.createQuery(
                                "select s.entry.id from AllegationSource s where s.concern.id = :concern and "
                                        + readable.condition("s.concern") + " order by s.id",
                                Long.class)
                        .setParameter("concern", concernId))
                .getResultList();
    }

    private static LowLevelPerson.Entry entry(LowLevelPerson person, long id) {
        return person.entries().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("low-level"));
    }

    /**
     * What is known of an allegation.
     *
     * @param name whom it is about
     * @param happenedOn on which day it was
     * @param facts what was logged, with the name
     */
    public record Known(String name, LocalDate happenedOn, String facts) {}
}
