package org.wholeschool.governance.report;

import java.util.List;
import org.wholeschool.platform.BadInput;

/** The text of one section in the form: what it was opened with, and what is typed by now. */
public final class ReportBox extends TypedBox {

    private final ReportSection section;
    private final boolean isSaved;
    private final String shown;
    private int edition;

    private ReportBox(ReportSection section, int edition, boolean isSaved, String shown) {
        super(shown);
        this.section = section;
        this.edition = edition;
        this.isSaved = isSaved;
        this.shown = shown;
    }

    /** @return a box with what is saved, or else with what is proposed */
    static ReportBox of(ReportContent.Part part, int edition, List<String> proposed) {
        return new ReportBox(
                part.section(),
                edition,
                part.text() != null,
                part.text() == null ? String.join("\n", proposed) : part.text());
    }

    /** @return whether it has to be sent: what is saved and was not touched need not */
    boolean isSent() {
        return !isSaved || isTouched();
    }

    /** @return whether its writer changed it */
    boolean isTouched() {
        return !shown.equals(now());
    }

    TypedText typed() {
        return new TypedText(section, edition, getText(), isTouched(), looked());
    }

    /** Remembers what was refused: words to confirm, or that a colleague has written, which its writer now knows. */
    void refused(BadInput fault, int editionNow) {
        if ("text.perhaps".equals(fault.key())) {
            ask(fault);
        } else if ("changed".equals(fault.key())) {
            edition = editionNow;
        }
    }

    String field() {
        return TypedText.field(section);
    }

    int getEdition() {
        return edition;
    }

    public boolean isSaved() {
        return isSaved;
    }
}
