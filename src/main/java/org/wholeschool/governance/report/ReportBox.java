package org.wholeschool.governance.report;

import java.util.List;
import org.wholeschool.platform.BadInput;

/** The text of one section in the form: what it was opened with, and what is typed by now. */
public final class ReportBox {

    private final ReportSection section;
    private final boolean isSaved;
    private final String shown;
    private int edition;
    private String text;
    private String perhaps;
    private boolean meantOtherwise;

    private ReportBox(ReportSection section, int edition, boolean isSaved, String shown) {
        this.section = section;
        this.edition = edition;
        this.isSaved = isSaved;
        this.shown = shown;
        this.text = shown;
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
        return !shown.equals(text == null ? "" : text.replace("\r\n", "\n").strip());
    }

    TypedText typed() {
        return new TypedText(section, edition, text, isTouched(), meantOtherwise ? perhaps : null);
    }

    /** Remembers what was refused: words to confirm, or that a colleague has written, which its writer now knows. */
    void refused(BadInput fault, int editionNow) {
        if ("text.perhaps".equals(fault.key())) {
            perhaps = fault.arguments()[0].toString();
            meantOtherwise = false;
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
