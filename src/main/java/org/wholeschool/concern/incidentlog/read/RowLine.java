package org.wholeschool.concern.incidentlog.read;

import java.util.List;
import org.wholeschool.platform.csv.Reason;

/**
 * What became of one row.
 *
 * @param concernId the concern that it became or that it repeats; null where there is none, or none that they may read
 */
public record RowLine(int line, RowOutcome outcome, List<Reason> reasons, Long concernId) {}
