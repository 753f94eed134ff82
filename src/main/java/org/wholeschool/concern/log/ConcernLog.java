package org.wholeschool.concern.log;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.injury.Injury;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;

/** Keeps what staff log. When {@link #log} has returned, the concern is on disk. */
@Service
public class ConcernLog {

    /** The longest text of a field, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Event<ConcernEvent> events;

    @Inject
    private Schools schools;

    @Inject
    private SchoolDay day;

    @Inject
    private FormFiles files;

    /**
     * Logs a concern.
     *
     * @param form what was given
     * @return its id; that of the first one where the same form was sent before
     * @throws LoggedAlready where the form was logged from another page and this one says something else
     * @throws BadInput where something is missing, too long, in the future or not this school's
     */
    @Permit(
            code = "ConcernLog.log",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.SYSTEM})
    public long log(NewConcern form) {
        OptionalLong before = ofForm(form);
        if (before.isPresent()) {
            return before.getAsLong();
        }
        ConcernCheck.refuse(form, Now.instant());
        Actor actor = actors.current();
        Place place = known(Place.class, form.placeId(), "place");
        refuseClosed(place.getClosedOn(), "place");
        Category category = known(Category.class, form.categoryId(), "category");
        refuseClosed(category.getClosedOn(), "category");
        Concern concern = new Concern(
                form.submission(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.accountId(),
                place,
                band(form),
                category,
                form.source() == null ? Source.NOT_RECORDED : form.source(),
                form.facts().strip());
        concern.cameFrom(actor.tokenId());
        if (actor.isPerson()) {
            concern.began(form.begun());
        }
        if (form.occurredFrom() != null) {
            concern.occurred(form.occurredFrom(), form.occurredTo());
        }
        concern.giveOpinion(form.strippedOpinion());
        concern.respondedWith(form.response().stripped());
        form.people()
                .forEach(person -> concern.involve(
                        person.pupilId() == null ? null : known(Pupil.class, person.pupilId(), "people"),
                        person.role() == null ? InvolvementRole.NOT_SAID : person.role()));
        em.persist(concern);
        mark(concern, form.injuries());
        em.flush();
        endDraft(form.submission(), actor);
        if (actor.isPerson()) {
            // Another system sends none.
            files.become(form.submission(), concern.getId());
        }
        events.fire(new ConcernEvent(concern.getId(), ConcernEvent.What.LOGGED));
        current.about("concern", concern.getId());
        return concern.getId();
    }

    private void mark(Concern concern, List<Injuries.Marked> injuries) {
        for (int position = 0; position < injuries.size(); position++) {
            Injuries.Marked injury = injuries.get(position);
            em.persist(new Injury(concern, position, injury.region(), injury.words()));
        }
    }

    /** What was kept while it was typed is the concern now. */
    private void endDraft(String submission, Actor actor) {
        if (actor.accountId() != null) {
            em.createQuery("delete from ConcernDraft d where d.submission = :submission and d.accountId = :by")
                    .setParameter("submission", submission)
                    .setParameter("by", actor.accountId())
                    .executeUpdate();
        }
    }

    /**
     * Says whether a form was logged before.
     *
     * @param form as it is sent now
     * @return the concern that came of it, if the person who asks logged it
     * @throws LoggedAlready where it was logged from another page and this one says something else
     */
    @Permit(
            code = "ConcernLog.loggedBefore",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public OptionalLong loggedBefore(NewConcern form) {
        return ofForm(form);
    }

    private OptionalLong ofForm(NewConcern form) {
        Actor actor = actors.current();
        Optional<Concern> found = actor.isPerson()
                ? ofPerson("submission", form.submission(), actor).or(() -> ofPerson("origin", form.begun(), actor))
                : em.createQuery(
                                "select c from Concern c where c.submission = :submission and c.tokenId = :by",
                                Concern.class)
                        .setParameter("submission", form.submission())
                        .setParameter("by", actor.tokenId())
                        .getResultStream()
                        .findFirst();
        found.ifPresent(concern -> current.about("concern", concern.getId()));
        found.filter(concern -> actor.isPerson() && !SameForm.is(concern, marked(concern), form))
                .ifPresent(concern -> {
                    throw new LoggedAlready(concern.getId());
                });
        return found.stream().mapToLong(Concern::getId).findFirst();
    }

    private Optional<Concern> ofPerson(String which, String key, Actor actor) {
        return em.createQuery(
                        "select c from Concern c where c." + which + " = :key and c.loggedBy = :by", Concern.class)
                .setParameter("key", key)
                .setParameter("by", actor.accountId())
                .getResultStream()
                .findFirst();
    }

    private List<Injuries.Marked> marked(Concern concern) {
        return em.createQuery("select i from Injury i where i.concern = :concern order by i.position", Injury.class)
                .setParameter("concern", concern)
                .getResultStream()
                .map(Injury::asMarked)
                .toList();
    }

    /**
     * Writes concerns that nobody logs now.
     *
     * @param concerns concerns of the school that is set up
     */
    @Permit(code = "ConcernLog.create", value = Role.SET_UP)
    public void create(List<Concern> concerns) {
        concerns.forEach(em::persist);
    }

    /**
     * Tells the person who logged a concern that it is kept.
     *
     * @param id the concern
     * @return what they may know of it from now on
     * @throws NotFound where there is none, or somebody else logged it
     */
    @Permit(
            code = "ConcernLog.receipt",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Receipt receipt(long id) {
        Concern concern = readable.ownOrNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        Category category = concern.getLoggedCategory();
        return new Receipt(
                concern.getReceivedAt(),
                category.getCode(),
                category.getScope(),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                concern.getPlace().getName(),
                concern.getBand().getName(),
                category.getName());
    }

    /**
     * A lead has seen it, or the head one that is with them alone. A second time changes nothing.
     *
     * @param id the concern
     * @throws NotFound where there is none that they may read
     */
    @Permit(
            code = "ConcernLog.acknowledge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void acknowledge(long id) {
        // Locked, so that of two who acknowledge at once the second comes second, and is not refused.
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        concern.acknowledge(actors.current().accountId(), Now.instant());
    }

    private <T> T known(Class<T> type, Long id, String field) {
        T found = em.find(type, id);
        if (found == null) {
            throw new BadInput(field, field + ".unknown");
        }
        return found;
    }

    /** Somebody had the form open when it was closed. */
    private void refuseClosed(LocalDate closedOn, String field) {
        if (closedOn != null && !closedOn.isAfter(Now.day(schools.profile().zone()))) {
            throw new BadInput(field, field + ".unknown");
        }
    }

    private Band band(NewConcern form) {
        if (form.bandId() != null) {
            return known(Band.class, form.bandId(), "band");
        }
        ZoneId zone = schools.profile().zone();
        long bandId = day.plan()
                .bandOf(local(form.occurredFrom(), zone), local(form.occurredTo(), zone))
                .id();
        return em.find(Band.class, bandId);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    /**
     * What the person who logged a concern is told of it: enough to see a slip, and neither a name nor a text.
     *
     * @param receivedAt when it was kept
     * @param categoryCode what it is about, by the code that guidance is found by
     * @param scope whether it may enter a pattern
     * @param occurredFrom first moment, null where it is not known
     * @param occurredTo last moment, null where it is not known
     * @param place where
     * @param band in which part of the day
     * @param category what it is about
     */
    public record Receipt(
            Instant receivedAt,
            String categoryCode,
            CategoryScope scope,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category) {}
}
