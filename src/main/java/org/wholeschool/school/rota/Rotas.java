package org.wholeschool.school.rota;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/**
 * Who supervises which place in which part of the day on which weekdays. What nobody supervises is unowned time. Names
 * leave by {@link #written}, and by {@link RotaImports#check} and {@link RotaImports#take} for the person who brings a
 * list.
 */
@Service
public class Rotas {

    static final int LONGEST_NAME = 80;

    /** Stands between several people: not a comma, which stands in a name as other systems write it ("Marsh, Jane"). */
    static final String BETWEEN = ";";

    private static final int HOUR = 60 * 60;
    private static final int MOST_YEARS_AWAY = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    /**
     * @param place which place
     * @param band which part of the day
     * @param weekday 1 Monday to 7 Sunday
     * @param on by the rota of that day
     * @return whether somebody supervises there then; of a classroom in lessons whoever teaches does
     * @throws NotFound where the school has no such place or part of the day
     */
    @Permit(
            code = "Rotas.owned",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HOUR)
    public boolean owned(long place, long band, int weekday, LocalDate on) {
        if (em.find(Place.class, place) == null || em.find(Band.class, band) == null) {
            throw new NotFound("rota");
        }
        return supervision(on).owned(place, band, weekday);
    }

    /**
     * @param on a day
     * @return what is supervised by the rota of that day, for whoever asks about many places; without names
     */
    @Permit(
            code = "Rotas.on",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HOUR)
    public Supervision on(LocalDate on) {
        return supervision(on);
    }

    private Supervision supervision(LocalDate on) {
        Rota rota = inForce(on);
        return Supervision.of(
                rota == null ? null : rota.validFrom(),
                rota == null ? List.of() : watches(rota),
                day.plan(),
                on,
                site.places());
    }

    /** @return the days on which a rota begins, the latest first */
    @Permit(
            code = "Rotas.beginnings",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<LocalDate> beginnings() {
        return em.createQuery("select r.validFrom from Rota r order by r.validFrom desc", LocalDate.class)
                .getResultList();
    }

    /**
     * @param from the day on which the rota begins
     * @return who supervises where by it
     * @throws NotFound where none begins on that day
     */
    @Permit(
            code = "Rotas.written",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public Written written(LocalDate from) {
        Rota rota = ofDay(from, LockModeType.NONE);
        return new Written(rota.edition(), watches(rota));
    }

    /**
     * Begins a rota: as a copy of the one before it, or empty where there is none.
     *
     * @param from its first day
     * @throws BadInput at the field "begins", where the day cannot be taken
     */
    @Permit(
            code = "Rotas.begin",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public void begin(LocalDate from) {
        check(from);
        Rota before = inForce(from);
        Rota rota = new Rota(from);
        em.persist(rota);
        if (before != null) {
            duties(before)
                    .forEach(duty -> em.persist(new Duty(
                            rota,
                            duty.place(),
                            duty.band(),
                            duty.watch().weekday(),
                            duty.watch().person(),
                            null)));
        }
    }

    /** Says at the field "begins" why no rota can begin on a day. */
    private void check(LocalDate from) {
        if (from == null) {
            throw new BadInput("begins", "begins.needed");
        }
        LocalDate today = today();
        if (from.isBefore(today.minusYears(MOST_YEARS_AWAY)) || from.isAfter(today.plusYears(MOST_YEARS_AWAY))) {
            throw new BadInput("begins", "begins.far");
        }
        if (!em.createQuery("select r.id from Rota r where r.validFrom = :from", Long.class)
                .setParameter("from", from)
                .getResultList()
                .isEmpty()) {
            throw new BadInput("begins", "begins.taken");
        }
    }

    /**
     * Gives a rota up that has not begun: the one before it stays in force.
     *
     * @param from its first day
     * @throws BadInput where it has begun
     */
    @Permit(
            code = "Rotas.giveUp",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public void giveUp(LocalDate from) {
        Rota rota = ofDay(from, LockModeType.PESSIMISTIC_WRITE);
        if (!from.isAfter(today())) {
            throw new BadInput(null, "begun");
        }
        duties(rota).forEach(em::remove);
        em.flush();
        em.remove(rota);
    }

    /**
     * Says who supervises in one part of the day, in place of what the rota said of it.
     *
     * @param from the day on which the rota begins
     * @param edition its edition when whoever changes it opened it
     * @param band the part of the day
     * @param watches who is where on which weekday; all of that part of the day
     * @throws BadInput where somebody else changed the rota meanwhile, a name is too long, a place is not the school's,
     *     or the part of the day is not on a weekday
     */
    @Permit(
            code = "Rotas.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public void keep(LocalDate from, int edition, long band, List<Watch> watches) {
        if (em.find(Band.class, band) == null) {
            throw new NotFound("rota");
        }
        Rota rota = ofDay(from, LockModeType.PESSIMISTIC_WRITE);
        if (rota.edition() != edition) {
            throw new BadInput(null, "changed");
        }
        Set<Watch> wanted = new LinkedHashSet<>();
        for (Watch watch : watches) {
            WatchCheck.check(watch, band, em.find(Place.class, watch.placeId()));
            wanted.add(new Watch(
                    watch.placeId(), band, watch.weekday(), watch.person().strip()));
        }
        // What stays is not written anew, so that it still belongs to the list that it came with.
        for (Duty duty : duties(rota)) {
            if (duty.watch().bandId() == band && !wanted.remove(duty.watch())) {
                em.remove(duty);
            }
        }
        wanted.forEach(watch -> em.persist(new Duty(
                rota,
                em.getReference(Place.class, watch.placeId()),
                em.getReference(Band.class, band),
                watch.weekday(),
                watch.person(),
                null)));
        rota.change();
    }

    /**
     * Writes a rota.
     *
     * @param from its first day
     * @param watches who is where
     */
    @Permit(code = "Rotas.create", value = Role.SET_UP)
    public void create(LocalDate from, List<Watch> watches) {
        Rota rota = new Rota(from);
        em.persist(rota);
        watches.forEach(watch -> em.persist(new Duty(
                rota,
                em.getReference(Place.class, watch.placeId()),
                em.getReference(Band.class, watch.bandId()),
                watch.weekday(),
                watch.person(),
                null)));
    }

    private Rota ofDay(LocalDate from, LockModeType lock) {
        List<Rota> found = em.createQuery("select r from Rota r where r.validFrom = :from", Rota.class)
                .setParameter("from", from)
                .setLockMode(lock)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("rota");
        }
        current.about("rota", found.get(0).getId());
        return found.get(0);
    }

    private Rota inForce(LocalDate on) {
        return em.createQuery("select r from Rota r where r.validFrom <= :on order by r.validFrom desc", Rota.class)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<Duty> duties(Rota rota) {
        return em.createQuery("select d from Duty d where d.rota.id = :id order by d.id", Duty.class)
                .setParameter("id", rota.getId())
                .getResultList();
    }

    private List<Watch> watches(Rota rota) {
        return duties(rota).stream().map(Duty::watch).toList();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * What a rota says.
     *
     * @param edition how often it was changed
     * @param watches who is where, in the order in which it was entered
     */
    public record Written(int edition, List<Watch> watches) {}
}
