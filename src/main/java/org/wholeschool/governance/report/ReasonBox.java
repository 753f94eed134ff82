package org.wholeschool.governance.report;

import org.wholeschool.platform.BadInput;

/** Why a report replaces an earlier version, in the form: what it was opened with, and what is typed by now. */
public final class ReasonBox extends TypedBox {

    private String seen;

    /** @param written what is written by now; null for nothing */
    ReasonBox(String written) {
        super(written == null ? "" : written);
        seen = getText();
    }

    TypedReason typed() {
        return new TypedReason(now(), seen, looked());
    }

    /**
     * Remembers what was refused of it: words to confirm, or that a colleague has written, which its writer now knows.
     */
    void refused(BadInput fault, ReportContent now) {
        if (!TypedReason.FIELD.equals(fault.field())) {
            return;
        }
        if ("text.perhaps".equals(fault.key())) {
            ask(fault);
        } else if ("changed".equals(fault.key()) && now.replaces() != null) {
            seen = now.replaces().reason() == null ? "" : now.replaces().reason();
        }
    }
}
