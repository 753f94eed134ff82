package org.wholeschool.concern.adult;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseFile;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.place.Place;

/**
 * Begins the record of an allegation about an adult who works here: a concern that is with the head from the start, so
 * that no lead reads it even for a moment.
 */
@Service
public class AllegationLog {

    private static final int LONGEST_KEY = 64;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private Event<ConcernEvent> events;

    /**
     * @param entry what the form gave
     * @param submission the form's own key: the same form again changes nothing
     * @return the concern's number; of the same form again, that of the one that it made
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(code = "AllegationLog.begin", value = Role.HEAD)
    public long begin(AllegationEntry entry, String submission) {
        if (submission == null || submission.isBlank() || submission.length() > LONGEST_KEY) {
            throw new BadInput(null, "allegation.form");
        }
        long me = actors.current().accountId();
        OptionalLong before = sentBefore(submission, me);
        if (before.isPresent()) {
            current.about("concern", before.getAsLong());
            return before.getAsLong();
        }
        ZoneId zone = schools.profile().zone();
        LocalDate today = Now.day(zone);
        AllegationEntry checked = entry.checked(today);
        Category kind = em.find(Category.class, checked.kind());
        if (kind == null || kind.getClosedOn() != null && !kind.getClosedOn().isAfter(today)) {
            throw new BadInput("kind", "allegation.kind.required");
        }
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        Concern concern = new Concern(
                submission,
                now,
                me,
                notKnown(Place.class, Place.NOT_KNOWN),
                notKnown(Band.class, Band.NOT_KNOWN),
                kind,
                Source.NOT_RECORDED,
                checked.facts());
        Instant end = checked.happenedOn().plusDays(1).atStartOfDay(zone).toInstant();
        concern.occurred(checked.happenedOn().atStartOfDay(zone).toInstant(), end.isAfter(now) ? now : end);
        em.persist(concern);
        concern.acknowledge(me, now);
        em.persist(CaseFile.giveToHead(concern, me, now, checked.reason()));
        em.flush();
        events.fire(new ConcernEvent(concern.getId(), ConcernEvent.What.GIVEN_TO_HEAD));
        current.about("concern", concern.getId());
        return concern.getId();
    }

    private OptionalLong sentBefore(String submission, long me) {
        return readable.bind(em.createQuery(
                                "select c.id from Concern c where c.submission = :submission and c.loggedBy = :by "
                                        + "and " + readable.condition("c"),
                                Long.class)
                        .setParameter("submission", submission)
                        .setParameter("by", me))
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private <T> T notKnown(Class<T> type, String code) {
        return em.createQuery("select t from " + type.getSimpleName() + " t where t.code = :code", type)
                .setParameter("code", code)
                .getSingleResult();
    }
}
