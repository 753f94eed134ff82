package org.wholeschool.concern.chronology;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/**
 * The chronology of a place: the concerns there, the latest first, of some days and of one part of the day where that
 * is asked for. What was searched for, which can be a name, is never written down with a session.
 */
@Named
@ViewScoped
public class PlaceChronologyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private PageKit kit;

    private String id;
    private transient String words;
    private Long band;
    private LocalDate first;
    private LocalDate last;
    private transient String reason;
    private transient ChronologyFilter shown = ChronologyFilter.ALL;
    private Long shownBand;
    private int page = 1;
    private transient boolean fresh;
    private transient Chronicle.OfPlace read;

    /** Reads the chronology of the place that the address names. */
    public void open() {
        shown = shown();
        read = chronicle.ofPlace(ConcernAddress.id(id), shownBand, shown, page);
        fresh = true;
    }

    /** Before the page is drawn again: what may not be read any more stands in it no more. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !fresh) {
            open();
        }
        fresh = false;
    }

    /** Shows what was chosen, or says what cannot be taken. */
    public void show() {
        ChronologyFilter chosen = new ChronologyFilter(
                words == null || words.isBlank() ? null : words, Set.of(), null, null, first, last);
        try {
            chosen.check();
            shown = chosen;
            shownBand = band;
            page = 1;
        } catch (BadInput refused) {
            kit.show("chronology", refused);
        }
        open();
    }

    /** @param to the page to turn to, from 1 */
    public void turn(int to) {
        page = to;
        open();
    }

    /** Sends what is shown as a PDF without names. */
    public void printRedacted() {
        print("chronology-names-removed.pdf", () -> files.redactedOfPlace(ConcernAddress.id(id), shownBand, shown));
    }

    /** Sends what is shown as a PDF that names everybody, where a reason was given. */
    public void printWhole() {
        print("chronology-with-names.pdf", () -> files.wholeOfPlace(ConcernAddress.id(id), shownBand, shown, reason));
    }

    /**
     * What was chosen is not known any more where the session was written down meanwhile: then all of it is shown, and
     * nothing leaves that nobody has chosen.
     */
    private void print(String name, Supplier<byte[]> file) {
        if (shown == null) {
            open();
            return;
        }
        try {
            byte[] pdf = file.get();
            Download.stream(name, "application/pdf", to -> to.write(pdf));
        } catch (BadInput refused) {
            kit.show("chronology", refused);
            open();
        }
    }

    private ChronologyFilter shown() {
        return shown == null ? ChronologyFilter.ALL : shown;
    }

    private Chronicle.OfPlace read() {
        if (read == null) {
            open();
        }
        return read;
    }

    /** @return the concerns that were chosen, in pages */
    public Leaves<Entry> getLeaves() {
        return read().leaves();
    }

    /** @return when it was taken out of here, the latest first */
    public List<Entry> getPrints() {
        return read().prints();
    }

    public String getHeading() {
        return Texts.of("chronology").get("place.of", read().name());
    }

    /** @return how many concerns there are, and how many of them were chosen */
    public String getSize() {
        return Texts.of("chronology").get("size", getLeaves().total(), isNarrowed() ? 1 : 0, read().all());
    }

    public boolean isNothing() {
        return read().all() == 0;
    }

    public boolean isNarrowed() {
        return shown().isNarrow() || shownBand != null;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public Long getBand() {
        return band;
    }

    public void setBand(Long band) {
        this.band = band;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
