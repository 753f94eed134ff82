package org.wholeschool.setup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/** What is left to do before a school's own names, times and people stand in what was set up. */
@Service
class ToDo {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private DutyLeads leads;

    /** @return every step, with what is there for it. */
    @Permit(
            code = "ToDo.items",
            value = {Role.ADMINISTRATOR, Role.LEAD},
            onceInSeconds = HOUR)
    public List<Item> items() {
        List<ToDoItem> said =
                em.createQuery("select s.step from SetupStep s", ToDoItem.class).getResultList();
        return Arrays.stream(ToDoItem.values())
                .map(step -> item(step, said.contains(step)))
                .toList();
    }

    private Item item(ToDoItem step, boolean said) {
        Schools.Profile school = schools.profile();
        int thisYear = EnglishYear.of(Now.day(school.zone()));
        return switch (step) {
            case TERMS ->
                new Item(
                        step,
                        said,
                        calendar.halfTerms().stream()
                                .filter(half -> half.schoolYear() == thisYear)
                                .count(),
                        0);
            case DAY -> new Item(step, said, day.plan().versions().size(), 0);
            case PLACES -> places(said, Now.day(school.zone()));
            case CATEGORIES ->
                new Item(
                        step,
                        said,
                        categories.all().stream()
                                .filter(kind -> kind.closedOn() == null && !kind.fromImport())
                                .count(),
                        0);
            case ROSTER -> {
                long pupils = em.createQuery("select count(p) from Pupil p where p.leftOn is null", Long.class)
                        .getSingleResult();
                yield new Item(step, pupils > 0, pupils, 0);
            }
            case STAFF -> new Item(step, said, staffWithPassword(), 0);
            case CONTACTS -> {
                int duties = leads.all().size();
                yield new Item(
                        step, duties > 0 && school.outOfHours() != null, duties, school.outOfHours() == null ? 0 : 1);
            }
        };
    }

    private Item places(boolean said, LocalDate today) {
        Set<Long> offered = site.places().stream()
                .filter(place -> place.isOfferedOn(today))
                .map(Site.ListedPlace::id)
                .collect(Collectors.toSet());
        long walks = site.neighbours().stream()
                .filter(walk -> offered.contains(walk.placeId()) && offered.contains(walk.neighbourId()))
                .count();
        return new Item(ToDoItem.PLACES, said, offered.size(), walks / 2);
    }

    private long staffWithPassword() {
        return em.createQuery(
                        "select count(a) from Account a where a.schoolId = :school and a.active "
                                + "= true and a.passwordHash is not null",
                        Long.class)
                .setParameter("school", actors.current().schoolId())
                .getSingleResult();
    }

    /**
     * Somebody says that a step is right as it is.
     *
     * @param step one that is done by saying so
     */
    @Permit(
            code = "ToDo.done",
            value = {Role.ADMINISTRATOR, Role.LEAD})
    public void done(ToDoItem step) {
        boolean said = !em.createQuery("select s.id from SetupStep s where s.step = :step", Long.class)
                .setParameter("step", step)
                .getResultList()
                .isEmpty();
        if (step.isByWord() && !said) {
            em.persist(new SetupStep(step, Now.instant()));
        }
    }

    /**
     * A step.
     *
     * @param step which
     * @param isDone whether nothing is left to do
     * @param count how many of its things are there
     * @param second how many of the other things that it is about: pairs of places, numbers for out of hours
     */
    public record Item(ToDoItem step, boolean isDone, long count, long second) {}
}
