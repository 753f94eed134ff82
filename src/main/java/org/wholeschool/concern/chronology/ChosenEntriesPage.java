package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/**
 * A chronology in pages: all of it, or what was searched and chosen, and the way out as a PDF. What was searched for
 * can be a name: with the reason for a PDF it is never written down with a session.
 */
abstract class ChosenEntriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PageKit kit;

    private String id;
    private transient String words;
    private LocalDate first;
    private LocalDate last;
    private transient String reason;
    private transient ChronologyFilter shown = ChronologyFilter.ALL;
    private int page = 1;
    private transient boolean fresh;

    /** Reads the chronology that the address names. */
    public void open() {
        shown = shownOrAll();
        read(shownId(), shown, page);
        fresh = true;
    }

    /** Reads that page of what was chosen. */
    abstract void read(long shownId, ChronologyFilter chosen, int pageNumber);

    /** Before the page is drawn again: what may not be read any more is not shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !fresh) {
            open();
        }
        fresh = false;
    }

    /**
     * Shows what was chosen, or says what cannot be taken.
     *
     * @param chosen which entries
     * @param taken what else is taken over, where these can be
     */
    void showChosen(ChronologyFilter chosen, Runnable taken) {
        try {
            chosen.check();
            shown = chosen;
            taken.run();
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

    /**
     * What was chosen is not known any more where the session was written down meanwhile: then all of it is shown, and
     * nothing leaves that its reader has not chosen.
     */
    void print(String name, Supplier<byte[]> file) {
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

    /** @return which entries are shown */
    ChronologyFilter shownOrAll() {
        return shown == null ? ChronologyFilter.ALL : shown;
    }

    /** @return the number of the pupil or place */
    long shownId() {
        return ConcernAddress.id(id);
    }

    /** @return what was searched for, null for nothing */
    String typedWords() {
        return words == null || words.isBlank() ? null : words;
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
