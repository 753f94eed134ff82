package org.wholeschool.concern.api;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.token.Problem;
import org.wholeschool.access.token.Refused;
import org.wholeschool.concern.log.ConcernCheck;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.school.Schools;

/**
 * Takes concerns that other systems send: looks up what they name, and logs them as a person's are logged, with the
 * same checks.
 */
@Service
class ConcernIntake {

    /** As long as a form's own key can be. */
    private static final int KEY_DIGITS = 60;

    private static final String OFFERED = " where e.fromImport = false and (e.closedOn is null or e.closedOn > :today)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ConcernLog log;

    @Inject
    private Schools schools;

    /**
     * Logs a concern. When this has returned and its transaction is over, it is on disk.
     *
     * @param key the system's own key for this concern: the same one is logged once
     * @param body what was sent, as text
     * @param message the same, read
     * @return what to answer; the same as before where the same was sent before
     * @throws Refused where anything in it cannot be taken, or the key was used for something else
     */
    @Permit(code = "ConcernIntake.receive", value = Role.SYSTEM)
    Answer receive(String key, String body, ConcernMessage message) {
        long token = actors.current().tokenId();
        String keyHash = SentConcern.hashOfKey(token, key);
        String bodyHash = SentConcern.hashOfBody(body);
        Optional<SentConcern> before = em.createQuery(
                        "select s from SentConcern s where s.tokenId = :token and s.keyHash = :key", SentConcern.class)
                .setParameter("token", token)
                .setParameter("key", keyHash)
                .getResultStream()
                .findFirst();
        if (before.isPresent()) {
            return again(before.get(), bodyHash);
        }
        long id = log(form(keyHash, message));
        Instant receivedAt = em.find(Concern.class, id).getReceivedAt();
        em.persist(new SentConcern(token, keyHash, bodyHash, id, receivedAt));
        return new Answer(id, receivedAt, false);
    }

    private Answer again(SentConcern sent, String bodyHash) {
        if (!sent.isOf(bodyHash)) {
            throw new Refused(Problem.KEY_REUSED, List.of());
        }
        current.about("concern", sent.getConcernId());
        return new Answer(sent.getConcernId(), sent.getReceivedAt(), true);
    }

    private long log(NewConcern form) {
        try {
            return log.log(form);
        } catch (BadInput refused) {
            throw new Refused(Problem.INVALID, List.of(fault(refused)));
        }
    }

    private NewConcern form(String keyHash, ConcernMessage message) {
        if (Boolean.TRUE.equals(message.aboutAnAdult())) {
            throw new Refused(Problem.ABOUT_AN_ADULT, List.of());
        }
        List<Problem.Fault> faults = new ArrayList<>(message.faults());
        Long place = oneNamed("Place", OFFERED, message.place(), "place", faults);
        Long category = oneNamed("Category", OFFERED, message.category(), "category", faults);
        Long band = oneNamed("Band", "", message.band(), "band", faults);
        String submission = "api-" + KeyedHash.of("api-submission", keyHash).substring(0, KEY_DIGITS);
        ConcernCheck.problems(form(submission, message, place, band, category, List.of()), Now.instant()).stream()
                .map(ConcernIntake::fault)
                .filter(fault -> faults.stream()
                        .noneMatch(known -> known.field().equals(fault.field())
                                || known.field().startsWith(fault.field() + ".")))
                .forEach(faults::add);
        // Pupils last: who sends what is wrong otherwise learns of no number whether it is on the roll, and what is
        // right is logged and seen.
        List<NewConcern.Person> people = faults.isEmpty() ? people(message, faults) : List.of();
        if (!faults.isEmpty()) {
            throw new Refused(Problem.INVALID, faults);
        }
        return form(submission, message, place, band, category, people);
    }

    private static NewConcern form(
            String submission,
            ConcernMessage message,
            Long place,
            Long band,
            Long category,
            List<NewConcern.Person> people) {
        return new NewConcern(
                submission,
                message.facts(),
                message.opinion(),
                message.from(),
                message.to(),
                place,
                band,
                category,
                message.source(),
                people,
                message.response());
    }

    /** Finds the one of that code, else the one of that name. */
    private Long oneNamed(String entity, String condition, String word, String field, List<Problem.Fault> faults) {
        if (word == null) {
            return null;
        }
        TypedQuery<Offered> query = em.createQuery(
                "select new org.wholeschool.concern.api.ConcernIntake.Offered(e.id, e.code, e.name) from " + entity
                        + " e" + condition,
                Offered.class);
        if (!condition.isEmpty()) {
            query.setParameter("today", today());
        }
        List<Offered> all = query.getResultList();
        List<Offered> found =
                all.stream().filter(each -> each.code.equals(word)).toList();
        if (found.isEmpty()) {
            found = all.stream()
                    .filter(each -> each.name.equalsIgnoreCase(word))
                    .toList();
        }
        if (found.size() != 1) {
            faults.add(FaultText.of(field, found.isEmpty() ? field + ".unknown" : "name.several"));
            return null;
        }
        return found.get(0).id;
    }

    /**
     * Another school's pupil, one who has left and a number that nobody has are answered alike; and of several numbers
     * nobody is told which, or whoever knows a bad one could try the others with it and log nothing.
     */
    private List<NewConcern.Person> people(ConcernMessage message, List<Problem.Fault> faults) {
        List<NewConcern.Person> people = new ArrayList<>();
        boolean unknown = false;
        for (ConcernMessage.Person person : message.people()) {
            Optional<Long> pupil = person.upn() == null
                    ? Optional.empty()
                    : em.createQuery(
                                    "select p.id from Pupil p where p.upnHash = :hash and (p.leftOn is null or "
                                            + "p.leftOn > :today)",
                                    Long.class)
                            .setParameter(
                                    "hash", KeyedHash.of("upn", person.upn().toUpperCase(Locale.ROOT)))
                            .setParameter("today", today())
                            .getResultStream()
                            .findFirst();
            unknown = unknown || person.upn() != null && pupil.isEmpty();
            people.add(new NewConcern.Person(pupil.orElse(null), person.role()));
        }
        if (unknown) {
            faults.add(FaultText.of("people", "upn.unknown"));
        }
        return people;
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    private static Problem.Fault fault(BadInput problem) {
        return FaultText.of(problem.field() == null ? "" : problem.field(), problem.key(), problem.arguments());
    }

    /**
     * What another system is told.
     *
     * @param number of the concern, by which people of the school speak of it
     * @param receivedAt when it was logged
     * @param isRepeated whether it had been sent before, and was logged then
     */
    record Answer(long number, Instant receivedAt, boolean isRepeated) {}

    /** A row of a query: a place, part of the day or category that a message can name. */
    record Offered(Long id, String code, String name) {

        /** Public, because a query finds no other constructor. */
        public Offered {}
    }
}
