package org.wholeschool.governance.report;

import org.wholeschool.platform.BadInput;

/** Why a report replaces an earlier version, in the form: what it was opened with, and what is typed by now. */
public final class ReasonBox {

    private String seen;
    private String text;
    private String perhaps;
    private boolean meantOtherwise;

    /** @param written what is written by now; null for nothing */
    ReasonBox(String written) {
        this.seen = written == null ? "" : written;
        this.text = seen;
    }

    TypedReason typed() {
        return new TypedReason(
                text == null ? "" : text.replace("\r\n", "\n").strip(), seen, meantOtherwise ? perhaps : null);
    }

    /**
     * Remembers what was refused of it: words to confirm, or that a colleague has written, which its writer now knows.
     */
    void refused(BadInput fault, ReportContent now) {
        if (!TypedReason.FIELD.equals(fault.field())) {
            return;
        }
        if ("text.perhaps".equals(fault.key())) {
            perhaps = fault.arguments()[0].toString();
            meantOtherwise = false;
        } else if ("changed".equals(fault.key()) && now.replaces() != null) {
            seen = now.replaces().reason() == null ? "" : now.replaces().reason();
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
