package org.wholeschool.concern.chronology;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;

/**
 * The chronology of a place: the concerns there, the latest first, of some days and of one part of the day where that
 * is asked for. What was searched for, which can be a name, is never written down with a session.
 */
@Named
@ViewScoped
public class PlaceChronologyPage extends ChosenEntriesPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ChronologyFiles files;

    @Inject
    private Calendar calendar;

    private Long band;
    private Long shownBand;
    private transient Chronicle.OfPlace read;

    @Override
    void read(long placeId, ChronologyFilter shown, int page) {
        read = chronicle.ofPlace(placeId, shownBand, shown, page);
    }

    /** Shows what was chosen, or says what cannot be taken. */
    public void show() {
        showChosen(
                new ChronologyFilter(typedWords(), Set.of(), null, null, getFirst(), getLast()),
                () -> shownBand = band);
    }

    /** Sends what is shown as a PDF without names. */
    public void printRedacted() {
        print("chronology-names-removed.pdf", () -> files.redactedOfPlace(shownId(), shownBand, shownOrAll()));
    }

    /** Sends what is shown as a PDF that names everybody, where a reason was given. */
    public void printWhole() {
        print("chronology-with-names.pdf", () -> files.wholeOfPlace(shownId(), shownBand, shownOrAll(), getReason()));
    }

    /** Shows one half-term. */
    public void showHalfTerm(long id) {
        calendar.halfTerms().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .ifPresent(each -> {
                    setFirst(each.startsOn());
                    setLast(each.endsOn());
                    show();
                });
    }

    /** Shows all of it again. */
    public void showAll() {
        setWords(null);
        setFirst(null);
        setLast(null);
        band = null;
        show();
    }

    /** @return each half-term in which something happened here, the latest first, with how much */
    public List<Period> getHalfTerms() {
        return calendar.halfTerms().stream()
                .map(each -> new Period(
                        each.id(),
                        each.startsOn(),
                        current().days().stream().filter(each::holds).count(),
                        each.name(),
                        EnglishYear.name(each.schoolYear())))
                .filter(each -> each.concerns() > 0)
                .sorted(Comparator.comparing(Period::startsOn).reversed())
                .toList();
    }

    /** A half-term, with how many concerns happened in it here. */
    public record Period(long id, LocalDate startsOn, long concerns, String name, String schoolYear) {

        public String words() {
            return Texts.of("chronology").get("half-term", name, schoolYear, concerns);
        }
    }

    private Chronicle.OfPlace current() {
        if (read == null) {
            open();
        }
        return read;
    }

    /** @return the concerns that were chosen, in pages */
    public Leaves<ChronicleEntry> getLeaves() {
        return current().leaves();
    }

    /** @return when it was taken out of here, the latest first */
    public List<ChronicleEntry> getPrints() {
        return current().prints();
    }

    /** @return what the place is called */
    public String getName() {
        return current().name();
    }

    /** @return how many concerns there are, and how many of them were chosen */
    public String getSize() {
        return Texts.of("chronology")
                .get(
                        "size",
                        getLeaves().total(),
                        isNarrowed() ? 1 : 0,
                        current().all());
    }

    public boolean isNothing() {
        return current().all() == 0;
    }

    public boolean isNarrowed() {
        return shownOrAll().isNarrow() || shownBand != null;
    }

    public Long getBand() {
        return band;
    }

    public void setBand(Long band) {
        this.band = band;
    }
}
