package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.incidentlog.read.KnownConcerns;
import org.wholeschool.concern.incidentlog.read.LogCheck;
import org.wholeschool.concern.incidentlog.read.RollNames;
import org.wholeschool.concern.incidentlog.read.RowReader;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.incidentlog.read.When;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;

/**
 * Says of each row of a batch what becomes of it, held against the school's roll and the concerns that are there
 * already.
 */
@Service
class IncidentLogCheck {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private Roster roster;

    /**
     * Checks every row; takes nothing in.
     *
     * @param batchId the batch, whose columns are chosen
     * @return a verdict for each row, in the order of the rows; concerns of this very batch do not count as known
     */
    @Permit(
            code = "IncidentLogCheck.verdicts",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    public List<RowVerdict> verdicts(long batchId) {
        ImportBatch batch = em.find(ImportBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("import");
        }
        ZoneId zone = schools.profile().zone();
        CsvTable table = batch.table();
        ImportChoices choices = batch.choices();
        RollNames names = new RollNames(roster.knownAs());
        RowReader reader = new RowReader(table, choices.columns(), zone, Now.time(zone), names::find);
        return new LogCheck(reader, choices, known(batchId, zone)).verdicts(table.rows());
    }

    private KnownConcerns known(long batchId, ZoneId zone) {
        KnownConcerns known = new KnownConcerns();
        em.createQuery(
                        "select new org.wholeschool.concern.incidentlog.IncidentLogCheck.Known(c.id, c.reference, "
                                + "c.occurredFrom, c.occurredTo, c.place.id, c.category.id, c.facts) from Concern c"
                                + " where c.batchId is null or c.batchId <> :batch",
                        Known.class)
                .setParameter("batch", batchId)
                .getResultStream()
                .forEach(each -> known.add(each.id, each.reference == null ? "" : each.reference, content(each, zone)));
        return known;
    }

    private static String content(Known concern, ZoneId zone) {
        When when = concern.from == null ? null : new When(local(concern.from, zone), local(concern.to, zone));
        return KnownConcerns.content(
                when,
                new ValueChoice.Existing(concern.placeId),
                new ValueChoice.Existing(concern.categoryId),
                concern.facts);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** A row of a query: a concern that is on record. */
    record Known(Long id, String reference, Instant from, Instant to, Long placeId, Long categoryId, String facts) {

        /** Public, because a query finds no other constructor. */
        public Known {}
    }
}
