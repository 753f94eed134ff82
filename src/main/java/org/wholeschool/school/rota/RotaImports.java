package org.wholeschool.school.rota;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.EntryCount;
import org.wholeschool.platform.listimport.LatestLists;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;

/** Brings whole rotas in as lists, each as one, and takes them back as one. */
@Service
class RotaImports {

    /** More than any school has on a rota. */
    private static final int MOST_WATCHES = 20_000;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Rotas rotas;

    /**
     * Says what would become of each row of a file. Nothing is kept.
     *
     * @param file its bytes
     * @param from the day on which the rota would begin
     * @return what would come in, and what would not and why
     * @throws RefusedFile where the file is no such list
     * @throws BadInput at the field "begins", where no rota can begin on that day
     */
    @Permit(
            code = "RotaImports.check",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public CheckedList<Ready, RefusedLine> check(byte[] file, LocalDate from) {
        if (from == null) {
            throw new BadInput("begins", "begins.needed");
        }
        return held(RotaList.read(file), from);
    }

    /**
     * Takes a file in as the rota from a day on: the rows that can be, as one.
     *
     * @param fileName what it is called
     * @param file its bytes
     * @param from the day on which the rota begins
     * @return what came in and what did not
     * @throws RefusedFile where the file is no such list
     * @throws BadInput where no row of it can come in, or a rota begins on that day already
     */
    @Permit(
            code = "RotaImports.take",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public CheckedList<Ready, RefusedLine> take(String fileName, byte[] file, LocalDate from) {
        CheckedList<Ready, RefusedLine> checked = held(RotaList.read(file), from);
        checked.refuseIfNothingIsNew();
        rotas.begin(from);
        Rota rota = em.createQuery("select r from Rota r where r.validFrom = :from", Rota.class)
                .setParameter("from", from)
                .getSingleResult();
        // It says all there is: what the rota before it said is not taken over.
        em.createQuery("delete from Duty d where d.rota.id = :rota")
                .setParameter("rota", rota.getId())
                .executeUpdate();
        RotaImport list =
                new RotaImport(fileName, from, Now.instant(), actors.current().accountId());
        em.persist(list);
        em.flush();
        current.about("rota-list", list.getId());
        checked.ready()
                .forEach(ready -> ready.watches()
                        .forEach(watch -> em.persist(new Duty(
                                rota,
                                em.getReference(Place.class, watch.placeId()),
                                em.getReference(Band.class, watch.bandId()),
                                watch.weekday(),
                                watch.person(),
                                list.getId()))));
        return checked;
    }

    /**
     * Takes back what came with a list. What was entered by hand since then stays; a rota of which nothing is left
     * goes, and the one before it is in force again.
     *
     * @param id which list
     * @return how many entries went
     * @throws NotFound where this school has none of that id, or it was taken back before
     */
    @Permit(
            code = "RotaImports.undo",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR})
    public int undo(long id) {
        RotaImport list = em.find(RotaImport.class, id);
        if (list == null || list.isUndone()) {
            throw new NotFound("rota-list");
        }
        current.about("rota-list", id);
        list.undo(Now.instant());
        List<Long> touched = em.createQuery(
                        "select distinct d.rota.id from Duty d where d.importId = :list", Long.class)
                .setParameter("list", id)
                .getResultList();
        int gone = em.createQuery("delete from Duty d where d.importId = :list")
                .setParameter("list", id)
                .executeUpdate();
        for (long rota : touched) {
            Rota left = em.find(Rota.class, rota);
            left.change();
            if (em.createQuery("select count(d) from Duty d where d.rota.id = :rota", Long.class)
                            .setParameter("rota", rota)
                            .getSingleResult()
                    == 0) {
                em.remove(left);
            }
        }
        return gone;
    }

    /** @return the lists that were brought in last, the newest first */
    @Permit(
            code = "RotaImports.latest",
            value = {Role.LEAD, Role.DEPUTY, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public List<Line> latest() {
        return LatestLists.of(
                em.createQuery("select i from RotaImport i order by i.importedAt desc, i.id desc", RotaImport.class),
                em.createQuery(
                        "select new org.wholeschool.platform.listimport.EntryCount(d.importId, count(d)) from "
                                + "Duty d where d.importId is not null group by d.importId",
                        EntryCount.class),
                (list, line) -> new Line(line, list.validFrom()));
    }

    private CheckedList<Ready, RefusedLine> held(List<RotaList.Row> rows, LocalDate from) {
        DayPlan plan = day.plan();
        Map<String, Site.ListedPlace> places = placesOn(from);
        Map<String, DayPlan.ListedBand> bands = plan.bands().stream()
                .filter(band -> !band.code().equals(Band.NOT_KNOWN))
                .collect(Collectors.toMap(band -> CellText.folded(band.name()), band -> band, (one, other) -> one));
        Set<Watch> known = new HashSet<>();
        List<Ready> ready = new ArrayList<>();
        List<RefusedLine> refused = new ArrayList<>();
        int already = 0;
        for (RotaList.Row row : rows) {
            Site.ListedPlace place = row.unfit() == null ? places.get(CellText.folded(row.place())) : null;
            DayPlan.ListedBand band = row.unfit() == null ? bands.get(CellText.folded(row.band())) : null;
            Set<Integer> on = weekdays(plan, band, from);
            Reason reason = reason(row, place, band, on);
            if (reason != null) {
                refused.add(new RefusedLine(row.line(), reason));
                continue;
            }
            List<Watch> watches =
                    watches(row, place, band, on).filter(known::add).toList();
            if (known.size() > MOST_WATCHES) {
                throw new RefusedFile("list.tooMany", MOST_WATCHES);
            }
            if (watches.isEmpty()) {
                already++;
            } else {
                ready.add(new Ready(
                        row.line(),
                        place.name(),
                        band.name(),
                        String.join(Rotas.BETWEEN + " ", row.people()),
                        watches));
            }
        }
        return new CheckedList<>(ready, refused, already);
    }

    private Map<String, Site.ListedPlace> placesOn(LocalDate from) {
        return site.places().stream()
                .filter(place -> place.isOfferedOn(from) && !place.code().equals(Place.NOT_KNOWN))
                .collect(Collectors.toMap(place -> CellText.folded(place.name()), place -> place, (one, other) -> one));
    }

    /** @return the weekdays that have this part of the day */
    private static Set<Integer> weekdays(DayPlan plan, DayPlan.ListedBand band, LocalDate from) {
        return band == null
                ? Set.of()
                : plan.timesOf(plan.versionOn(from)).stream()
                        .filter(time -> time.bandId() == band.id())
                        .map(DayPlan.Time::weekday)
                        .collect(Collectors.toSet());
    }

    private static Stream<Watch> watches(
            RotaList.Row row, Site.ListedPlace place, DayPlan.ListedBand band, Set<Integer> on) {
        return (row.weekdays().isEmpty() ? on : row.weekdays())
                .stream()
                        .sorted()
                        .flatMap(weekday ->
                                row.people().stream().map(person -> new Watch(place.id(), band.id(), weekday, person)));
    }

    private static Reason reason(RotaList.Row row, Site.ListedPlace place, DayPlan.ListedBand band, Set<Integer> on) {
        if (row.unfit() != null) {
            return row.unfit();
        }
        if (place == null) {
            return Reason.of("row.noPlace");
        }
        if (band == null) {
            return Reason.of("row.noBand");
        }
        return on.isEmpty() || !on.containsAll(row.weekdays()) ? Reason.of("row.notThen") : null;
    }

    /** A row that can come in. */
    public record Ready(int line, String place, String band, String person, List<Watch> watches) {}

    /**
     * A list that was brought in.
     *
     * @param line what is shown of every list
     * @param from the day from which on it was to be
     */
    public record Line(ListLine line, LocalDate from) {}
}
