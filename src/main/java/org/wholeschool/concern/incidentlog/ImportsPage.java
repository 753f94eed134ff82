package org.wholeschool.concern.incidentlog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.wholeschool.school.Schools;

/** The logs that were brought in. */
@Named
@RequestScoped
public class ImportsPage {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    @Inject
    private IncidentLogBatches batches;

    @Inject
    private Schools schools;

    private List<BatchLine> all;

    public List<BatchLine> getAll() {
        if (all == null) {
            all = batches.all();
        }
        return all;
    }

    public String when(Instant instant) {
        return MINUTE.format(instant.atZone(schools.profile().zone()));
    }

    /** @return where to go on with a batch, or to see what became of it. */
    public String page(BatchLine batch) {
        return batch.isDraft() ? "/concern/import-columns.xhtml" : "/concern/import-result.xhtml";
    }
}
