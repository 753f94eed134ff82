package org.wholeschool.governance.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/** A termly report: read by whoever may, written section by section by leads until it is presented. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Inject
    private transient ReportWriting writing;

    @Inject
    private transient ReportPresenting presenting;

    @Inject
    private transient ReportFiles files;

    @Inject
    private transient GovernorsDashboard governors;

    @Inject
    private transient PublicTexts texts;

    @Inject
    private transient PageKit kit;

    private String term;
    private String opened;
    private ReportSection section;
    private int edition;
    private ReportContent read;
    private boolean asked;
    private boolean meantOtherwise;
    private transient Reports.View view;
    private transient String text;
    private transient String perhaps;

    /** Reads the report; one that is not there is not found. */
    public void open() {
        if (kit.isAskedForMore("term", "section")) {
            governors.askOutside();
        }
        view = reports.one(term);
        if (opened != null && !opened.isEmpty() && view.writable()) {
            edit(opened);
        }
    }

    /** Before the page is drawn again: as it is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            view = reports.one(term);
        }
    }

    /** Opens a section to be written: with what is written by now, or else with what the numbers say. */
    public void edit(String which) {
        section = Arrays.stream(ReportSection.values())
                .filter(each -> each.name().equals(which))
                .findFirst()
                .orElse(null);
        Reports.View now = reports.one(term);
        ReportContent.Part part = part(now, section);
        edition = section == null ? 0 : now.editions().get(section);
        text = part == null
                ? null
                : part.text() != null && !part.text().isEmpty() ? part.text() : String.join("\n", part.says());
        perhaps = null;
        meantOtherwise = false;
        asked = false;
    }

    /** Writes what was typed, and closes the section. */
    public void save() {
        if (section == null) {
            return;
        }
        try {
            writing.write(term, section, edition, text, meantOtherwise ? perhaps : null);
            kit.say("report", "saved");
            leave();
        } catch (BadInput refused) {
            Reports.View now = reports.one(term);
            perhaps = texts.perhaps(text, part(now, section).says());
            meantOtherwise = false;
            if ("changed".equals(refused.key())) {
                // What a colleague wrote meanwhile stands in the sentence: it has been seen now.
                edition = now.editions().get(section);
            }
            kit.show("report", refused);
        }
    }

    /** Closes the section that is open, or the question that is asked. */
    public void leave() {
        section = null;
        text = null;
        perhaps = null;
        asked = false;
    }

    /** Asks before the report is presented. */
    public void ask() {
        leave();
        asked = true;
        lookOnceMore();
    }

    private void lookOnceMore() {
        view = reports.one(term);
        read = view.content();
        perhaps = view.writable() ? presenting.doubts(term) : null;
        meantOtherwise = false;
    }

    /** Presents the report. */
    public void present() {
        try {
            presenting.present(term, read, meantOtherwise ? perhaps : null);
            kit.say("report", "done");
            leave();
        } catch (BadInput refused) {
            kit.show("report", refused);
            asked = "present.perhaps".equals(refused.key());
            lookOnceMore();
        }
    }

    /** Sends it as a PDF. */
    public void pdf() {
        byte[] file = files.pdf(term);
        Download.stream("safeguarding-report-" + term + ".pdf", "application/pdf", to -> to.write(file));
    }

    /** Sends it as a spreadsheet. */
    public void spreadsheet() {
        byte[] file = files.spreadsheet(term);
        Download.stream(
                "safeguarding-report-" + term + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                to -> to.write(file));
    }

    private static ReportContent.Part part(Reports.View view, ReportSection which) {
        return view.content().parts().stream()
                .filter(each -> each.section() == which)
                .findFirst()
                .orElse(null);
    }

    public Reports.View getView() {
        return view;
    }

    /** @return the headings of the sections with no text yet */
    public List<String> getUnwritten() {
        return view.content().parts().stream()
                .filter(each -> each.text() == null)
                .map(ReportContent.Part::question)
                .toList();
    }

    /** @return what is said at the top of how far it is */
    public String getState() {
        Texts words = Texts.of("report");
        return view.presented()
                ? words.get("pdf.presented", view.presentedOn())
                : words.get("view.draft", getUnwritten().size());
    }

    /** @return whether a section can be opened: what is typed in another one would be lost */
    public boolean isFree() {
        return view.writable() && section == null && !asked;
    }

    /** @return the section that is open, as an address says it; nothing where none is */
    public String getOpened() {
        return section == null ? "" : section.name();
    }

    public void setOpened(String opened) {
        this.opened = opened;
    }

    /**
     * @return how often the open section's text had been written when it was opened, for what is typed and outlives a
     *     sign-out
     */
    public int getEdition() {
        return edition;
    }

    /** @return whether a section is open to be written */
    public boolean isOpen(ReportContent.Part part) {
        return view.writable() && part.section() == section;
    }

    /** @return the words of a section's button, for those who hear the page */
    public String writing(ReportContent.Part part) {
        return Texts.of("report").get("write.of", part.question());
    }

    public boolean isAsked() {
        return asked && view.writable();
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(String term) {
        this.term = term;
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
