package org.wholeschool.governance.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/** A termly report: read by those who may, and written by leads in one form until it is presented. */
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
    private transient PageKit kit;

    private String term;
    private long opened;
    private ReportContent read;
    private boolean asked;
    private boolean meantOtherwise;
    private transient Reports.View view;
    private transient List<ReportBox> boxes;
    private transient ReasonBox reason;
    private transient String perhaps;
    private transient List<Unsaved> unsaved = List.of();

    /**
     * What was typed and can no longer be saved, because a colleague presented the report meanwhile.
     *
     * @param question the heading of its section
     * @param text what was typed
     */
    public record Unsaved(String question, String text) {}

    /** Reads the report; one that is not there is not found. */
    public void open() {
        if (kit.isAskedForMore("term")) {
            governors.askOutside();
        }
        see();
    }

    /** Reads the newest version, which is what is written in from now on. */
    private void see() {
        view = reports.one(term);
        opened = view.id();
        boxes = null;
        reason = null;
    }

    /** Before the page is drawn again: as it is now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            view = reports.one(term);
        }
    }

    /** Saves all sections together; where one cannot be kept, what was typed in all of them is still there. */
    public void save() {
        if (isSavedNow()) {
            kit.say("report", "saved");
        }
    }

    private boolean isSavedNow() {
        try {
            writing.write(
                    term,
                    opened,
                    getBoxes().stream()
                            .filter(ReportBox::isSent)
                            .map(ReportBox::typed)
                            .toList(),
                    getReason() == null ? null : getReason().typed());
            boxes = null;
            reason = null;
            view = reports.one(term);
            return true;
        } catch (BadInput refused) {
            view = reports.one(term);
            boolean isGone = view.id() != opened || view.presented();
            unsaved = isGone ? typed() : List.of();
            if (isGone) {
                see();
            }
            if (getReason() != null) {
                refused.all().forEach(fault -> getReason().refused(fault, view.content()));
            }
            refused.all()
                    .forEach(fault -> IntStream.range(0, getBoxes().size())
                            .filter(i -> getBoxes().get(i).field().equals(fault.field()))
                            .forEach(i -> getBoxes()
                                    .get(i)
                                    .refused(fault, view.editions().get(i))));
            kit.show("report", refused);
            return false;
        }
    }

    private List<Unsaved> typed() {
        Stream<Unsaved> why = Stream.ofNullable(reason)
                .filter(each -> each.typed().isTouched())
                .map(each -> new Unsaved(Texts.of("report").get("reason"), each.getText()));
        Stream<Unsaved> texts = IntStream.range(0, getBoxes().size())
                .filter(i -> getBoxes().get(i).isTouched())
                .mapToObj(i -> new Unsaved(
                        view.content().parts().get(i).question(),
                        getBoxes().get(i).getText()));
        return Stream.concat(why, texts).toList();
    }

    /** Saves what was typed, and asks before the report is presented. */
    public void ask() {
        if (isSavedNow()) {
            asked = true;
            lookOnceMore();
        }
    }

    /** Goes back to the form. */
    public void leave() {
        asked = false;
        perhaps = null;
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
            asked = "present.perhaps".equals(refused.key());
            boxes = null;
            reason = null;
            lookOnceMore();
            kit.show("report", refused);
        }
    }

    /** Begins a version that will replace it. */
    public void replace() {
        try {
            writing.replace(term);
            kit.say("report", "replace.done");
        } catch (BadInput refused) {
            kit.show("report", refused);
        }
        seeNewest();
    }

    /** A key of one version leads elsewhere than to what was begun, or to what was left. */
    private void seeNewest() {
        term = ReportKey.read(term).orElseThrow().term().key();
        see();
    }

    /** Takes away the version that would have replaced another. */
    public void discard() {
        try {
            writing.discard(term, opened);
            kit.say("report", "discard.done");
        } catch (BadInput refused) {
            kit.show("report", refused);
        }
        seeNewest();
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

    /** @return what was typed and can no longer be saved; none where nothing is lost */
    public List<Unsaved> getUnsaved() {
        return unsaved == null ? List.of() : unsaved;
    }

    public Reports.View getView() {
        return view;
    }

    /** @return the texts of the form, in the order of the sections */
    public List<ReportBox> getBoxes() {
        if (boxes == null) {
            Reports.View now = view == null ? reports.one(term) : view;
            boxes = now.writable()
                    ? now.content().parts().stream()
                            .map(part -> ReportBox.of(
                                    part,
                                    now.editions().get(part.section().ordinal()),
                                    now.proposed().get(part.section())))
                            .toList()
                    : List.of();
        }
        return boxes;
    }

    /** @return why it replaces an earlier version, in the form; null where it replaces none or is no form */
    public ReasonBox getReason() {
        if (reason == null) {
            Reports.View now = view == null ? reports.one(term) : view;
            reason = now.writable() && now.content().replaces() != null
                    ? new ReasonBox(now.content().replaces().reason())
                    : null;
        }
        return reason;
    }

    /** @return what is said at the top of how far it is */
    public String getState() {
        Texts words = Texts.of("report");
        return view.presented()
                ? view.state()
                : words.get(
                        "view.draft",
                        view.content().parts().stream()
                                .filter(part -> part.text() == null)
                                .count());
    }

    /** @return whether the sections are a form: when presenting is asked about, they are read as they are saved */
    public boolean isForm() {
        return view.writable() && !asked;
    }

    /** @return how often texts had been written when the form was opened, for what is typed and outlives a sign-out */
    public int getEdition() {
        return getBoxes().stream().mapToInt(ReportBox::getEdition).sum();
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
