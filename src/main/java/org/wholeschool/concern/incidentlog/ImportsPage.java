package org.wholeschool.concern.incidentlog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The logs that were brought in. */
@Named
@RequestScoped
public class ImportsPage {

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
        return SchoolDates.DATE_TIME.format(instant.atZone(schools.profile().zone()));
    }

    /** @return how far a batch is; for a draft also the day on which it is thrown away */
    public String state(BatchLine batch) {
        Texts texts = Texts.of("incidentlog");
        if (batch.isDraft()) {
            return texts.get(
                    "state.DRAFT.until",
                    SchoolDates.LONG_DAY.format(batch.createdAt()
                            .plus(ImportBatch.DRAFT_KEPT)
                            .atZone(schools.profile().zone())));
        }
        return texts.get("state." + (batch.stalled() ? BatchState.STOPPED : batch.state()));
    }

    /** @return where to go on with a batch, or to see what became of it. */
    public String page(BatchLine batch) {
        return batch.isDraft() ? "/concern/import-columns.xhtml" : "/concern/import-result.xhtml";
    }
}
