package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.incidentlog.read.LogEntry;
import org.wholeschool.concern.incidentlog.read.LogValue;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.incidentlog.read.When;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.SiteChanges;

/**
 * Takes a log in: a lead begins it, a job does it piece by piece. Each piece is one transaction, so what is in is
 * whole; one that was interrupted is gone on with where it stopped.
 */
@Service
class IncidentLogImport {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private SchoolDay day;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private Categories categories;

    @Inject
    private IncidentLogCheck check;

    /**
     * Begins to take a draft in, or goes on with one that stopped. Makes the places and categories that it needs.
     *
     * @return the number of this attempt, for the job; 0 where there is nothing to begin
     * @throws BadInput when no row would be taken in
     */
    @Permit(
            code = "IncidentLogImport.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public int begin(long batchId) {
        ImportBatch batch = batch(batchId);
        if (batch.state() != BatchState.DRAFT && !batch.isStalled(Now.instant())) {
            return 0;
        }
        current.about("import", batchId);
        List<RowVerdict.Accepted> accepted = accepted(check.verdicts(batchId));
        if (accepted.isEmpty()) {
            throw new BadInput(null, "preview.nothing");
        }
        batch.choose(withWordsMade(batch, accepted));
        return batch.begin(Now.instant());
    }

    /**
     * Writes down what stays out, and says what is to be taken in.
     *
     * @return the rows that are still to come, or nothing where this attempt is not the latest
     */
    @Permit(code = "IncidentLogImport.plan", value = Role.JOB)
    public Optional<List<RowVerdict.Accepted>> plan(long batchId, int attempt) {
        ImportBatch batch = batch(batchId);
        current.about("import", batchId);
        if (!batch.isAt(attempt)) {
            return Optional.empty();
        }
        Set<Integer> done =
                new HashSet<>(em.createQuery("select r.line from ImportRow r where r.batch.id = :batch", Integer.class)
                        .setParameter("batch", batchId)
                        .getResultList());
        List<RowVerdict> verdicts = check.verdicts(batchId).stream()
                .filter(verdict -> !done.contains(verdict.line()))
                .toList();
        verdicts.stream()
                .filter(verdict -> verdict.reason() != null)
                .forEach(verdict -> em.persist(ImportRow.leftOut(batch, verdict)));
        batch.moved(Now.instant());
        return Optional.of(accepted(verdicts));
    }

    /**
     * Makes concerns from some rows, all of them or none.
     *
     * @return false where this attempt is not the latest, and nothing was done
     */
    @Permit(code = "IncidentLogImport.take", value = Role.JOB)
    public boolean take(long batchId, int attempt, List<RowVerdict.Accepted> rows) {
        ImportBatch batch = batch(batchId);
        current.about("import", batchId);
        if (!batch.isAt(attempt)) {
            return false;
        }
        ZoneId zone = schools.profile().zone();
        DayPlan plan = day.plan();
        for (RowVerdict.Accepted row : rows) {
            Concern concern = concern(batchId, row, zone, plan);
            em.persist(concern);
            em.persist(ImportRow.taken(batch, row, concern.getId()));
        }
        batch.moved(Now.instant());
        return true;
    }

    /** Every row is accounted for: the file is no longer needed. */
    @Permit(code = "IncidentLogImport.finish", value = Role.JOB)
    public void finish(long batchId, int attempt) {
        ImportBatch batch = batch(batchId);
        current.about("import", batchId);
        if (batch.isAt(attempt)) {
            batch.finish(Now.instant());
        }
    }

    /** Something went wrong: what is in stays, and a person decides whether to go on or to undo. */
    @Permit(code = "IncidentLogImport.stop", value = Role.JOB)
    public void stop(long batchId, int attempt) {
        ImportBatch batch = batch(batchId);
        current.about("import", batchId);
        if (batch.isAt(attempt)) {
            batch.stop(Now.instant());
        }
    }

    private Concern concern(long batchId, RowVerdict.Accepted row, ZoneId zone, DayPlan plan) {
        LogEntry entry = row.entry();
        When when = entry.when();
        LocalDateTime received = entry.reported() != null ? entry.reported() : when.until();
        Concern concern = new Concern(
                "import:" + batchId + ":" + entry.line(),
                instant(received, zone),
                null,
                em.getReference(Place.class, id(row.place())),
                em.getReference(
                        Band.class, plan.bandOf(when.from(), when.until()).id()),
                em.getReference(Category.class, id(row.category())),
                Source.NOT_RECORDED,
                entry.whatHappened());
        concern.occurred(instant(when.from(), zone), instant(when.until(), zone));
        concern.cameWith(batchId, entry.reference().isEmpty() ? null : entry.reference());
        entry.people()
                .forEach(person -> concern.involve(
                        person.pupil() == null ? null : em.getReference(Pupil.class, person.pupil()), person.role()));
        return concern;
    }

    /** A time that the clock skipped in spring is moved on, one that it showed twice in autumn is the first. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private static long id(ValueChoice choice) {
        return ((ValueChoice.Existing) choice).id();
    }

    /** @return the choices with an id for every new place and category that an accepted row needs. */
    private ImportChoices withWordsMade(ImportBatch batch, List<RowVerdict.Accepted> accepted) {
        ImportChoices choices = batch.choices();
        Map<String, ValueChoice> places = new HashMap<>(choices.places());
        Map<String, ValueChoice> kinds = new HashMap<>(choices.categories());
        for (RowVerdict.Accepted row : accepted) {
            places.computeIfPresent(LogValue.keyOf(row.entry().place()), (key, choice) -> made(batch, choice));
            kinds.computeIfPresent(LogValue.keyOf(row.entry().category()), (key, choice) -> made(batch, choice));
        }
        return new ImportChoices(choices.columns(), places, kinds, choices.twinsRepeat(), choices.anyway());
    }

    private ValueChoice made(ImportBatch batch, ValueChoice choice) {
        if (choice instanceof ValueChoice.NewPlace place) {
            long id = siteChanges.add(place.name(), place.group());
            em.find(Place.class, id).cameFromImport();
            em.persist(new ImportMade(batch.getId(), ImportMade.Kind.PLACE, id));
            return new ValueChoice.Existing(id);
        }
        if (choice instanceof ValueChoice.NewCategory category) {
            long id = categories.add(category.name(), category.scope(), category.group());
            em.find(Category.class, id).cameFromImport();
            em.persist(new ImportMade(batch.getId(), ImportMade.Kind.CATEGORY, id));
            return new ValueChoice.Existing(id);
        }
        return choice;
    }

    private static List<RowVerdict.Accepted> accepted(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .filter(RowVerdict.Accepted.class::isInstance)
                .map(RowVerdict.Accepted.class::cast)
                .toList();
    }

    private ImportBatch batch(long batchId) {
        ImportBatch batch = em.find(ImportBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("import");
        }
        return batch;
    }
}
