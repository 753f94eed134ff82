package org.wholeschool.concern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Band;
import org.wholeschool.school.Category;
import org.wholeschool.school.Place;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.Schools;

/** Keeps what staff log. When {@link #log} has returned, the concern is on disk. */
@Service
public class ConcernLog {

    /** The longest text of a field. */
    public static final int LONGEST_TEXT = 20_000;

    /** A phone's clock may run ahead of ours by so much. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private SchoolDay day;

    /**
     * Logs a concern.
     *
     * @param form what was given
     * @return its id; that of the first one where the same form was sent before
     * @throws BadInput where something is missing, too long, in the future or not this school's
     */
    @Permit({Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long log(NewConcern form) {
        List<Long> before = em.createQuery("select c.id from Concern c where c.submission = :submission", Long.class)
                .setParameter("submission", form.submission()).getResultList();
        if (!before.isEmpty()) {
            current.about("concern", before.get(0));
            return before.get(0);
        }
        check(form);
        Actor actor = actors.current();
        Concern concern = new Concern(form.submission(), Instant.now(), actor.accountId(), known(Place.class, form.placeId(), "place"),
                band(form), known(Category.class, form.categoryId(), "category"), form.source(), form.facts().strip());
        if (form.occurredFrom() != null) {
            concern.occurred(form.occurredFrom(), form.occurredTo());
        }
        concern.giveOpinion(form.opinion() == null || form.opinion().isBlank() ? null : form.opinion().strip());
        form.people().forEach(person ->
                concern.involve(person.pupilId() == null ? null : known(Pupil.class, person.pupilId(), "people"), person.role()));
        em.persist(concern);
        em.flush();
        current.about("concern", concern.getId());
        return concern.getId();
    }

    /**
     * Writes concerns that nobody logs now.
     *
     * @param concerns concerns of the school that is set up
     */
    @Permit(Role.SET_UP)
    public void create(List<Concern> concerns) {
        concerns.forEach(em::persist);
    }

    private static void check(NewConcern form) {
        require(form.facts() != null && !form.facts().isBlank(), "facts", "facts.required");
        require(form.facts().length() <= LONGEST_TEXT, "facts", "text.long", LONGEST_TEXT);
        require(form.opinion() == null || form.opinion().length() <= LONGEST_TEXT, "opinion", "text.long", LONGEST_TEXT);
        require(form.facts().indexOf('\0') < 0, "facts", "text.nul");
        require(form.opinion() == null || form.opinion().indexOf('\0') < 0, "opinion", "text.nul");
        require(form.placeId() != null, "place", "place.required");
        require(form.categoryId() != null, "category", "category.required");
        require(form.source() != null, "source", "source.required");
        require((form.occurredFrom() == null) == (form.occurredTo() == null), "when", "when.half");
        if (form.occurredFrom() != null) {
            require(!form.occurredTo().isBefore(form.occurredFrom()), "when", "when.order");
            require(!form.occurredTo().isAfter(Instant.now().plus(CLOCK_SLACK)), "when", "when.future");
        }
        require(form.people().stream().allMatch(person -> person.role() != null), "people", "people.role");
    }

    private static void require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            throw new BadInput(field, key, arguments);
        }
    }

    private <T> T known(Class<T> type, Long id, String field) {
        T found = em.find(type, id);
        require(found != null, field, field + ".unknown");
        return found;
    }

    private Band band(NewConcern form) {
        if (form.bandId() != null) {
            return known(Band.class, form.bandId(), "band");
        }
        ZoneId zone = schools.profile().zone();
        long bandId = day.plan().bandOf(local(form.occurredFrom(), zone), local(form.occurredTo(), zone)).id();
        return em.find(Band.class, bandId);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }
}
