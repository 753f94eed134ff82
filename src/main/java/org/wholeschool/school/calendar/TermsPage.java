package org.wholeschool.school.calendar;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The half-terms, closures and half-days of one school year, to change. A year that the school does not have yet is
 * offered by England's pattern.
 */
@Named
@ViewScoped
public class TermsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int HALF_TERMS = 6;
    private static final int MORE_ROWS = 3;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private String asked;
    private Integer year;
    private boolean isOffered;
    private final ArrayList<HalfTermRow> halves = new ArrayList<>();
    private final ArrayList<ClosureRow> closures = new ArrayList<>();
    private final ArrayList<HalfDayRow> shortened = new ArrayList<>();
    private ArrayList<Integer> years;

    /** Reads the school year that the address asks for, or this one. */
    public void open() {
        int thisYear = EnglishYear.of(Now.day(schools.profile().zone()));
        if (asked != null && !asked.matches("\\d{4}")) {
            throw new NotFound("year");
        }
        year = asked == null ? year : Integer.valueOf(asked);
        if (year == null || Math.abs(year - thisYear) > 20) {
            year = thisYear;
        }
        List<Calendar.HalfTerm> all = calendar.halfTerms();
        years = new ArrayList<>(new TreeSet<>(
                Stream.concat(all.stream().map(Calendar.HalfTerm::schoolYear), Stream.of(thisYear, thisYear + 1, year))
                        .toList()));
        List<Calendar.HalfTerm> known =
                all.stream().filter(half -> half.schoolYear() == year).toList();
        isOffered = known.isEmpty();
        shortened.clear();
        day.plan().halfDays().stream()
                .filter(half -> isOfTheYear(half.day()))
                .forEach(half -> shortened.add(new HalfDayRow(half)));
        shortened.add(new HalfDayRow());
        if (isOffered) {
            fillInPattern();
        } else {
            fillIn(known);
        }
    }

    private void fillIn(List<Calendar.HalfTerm> known) {
        halves.clear();
        EnglishYear pattern = EnglishYear.beginning(year);
        for (int position = 1; position <= HALF_TERMS; position++) {
            int at = position;
            halves.add(known.stream()
                    .filter(half -> half.position() == at)
                    .findFirst()
                    .map(half -> new HalfTermRow(half.name(), half.startsOn(), half.endsOn()))
                    .orElseGet(() -> new HalfTermRow(name(pattern.halfTerms().get(at - 1)), null, null)));
        }
        closures.clear();
        calendar.closures().stream()
                .filter(closed -> isOfTheYear(closed.startsOn()))
                .forEach(closed -> closures.add(new ClosureRow(closed.startsOn(), closed.endsOn(), closed.reason())));
        closures.add(new ClosureRow(null, null, null));
    }

    private boolean isOfTheYear(LocalDate date) {
        return !date.isBefore(CalendarCheck.firstDay(year)) && date.isBefore(CalendarCheck.firstDay(year + 1));
    }

    /** Puts England's pattern into the form. Nothing is kept before it is saved. */
    public void fillInPattern() {
        EnglishYear pattern = EnglishYear.beginning(year);
        halves.clear();
        pattern.halfTerms().forEach(half -> halves.add(new HalfTermRow(name(half), half.from(), half.to())));
        closures.clear();
        pattern.bankHolidays().stream()
                .filter(holiday -> pattern.halfTerms().stream().anyMatch(half -> half.holds(holiday.day())))
                .forEach(holiday -> closures.add(new ClosureRow(holiday.day(), holiday.day(), holiday.name())));
        closures.add(new ClosureRow(null, null, null));
    }

    private static String name(EnglishYear.HalfTerm half) {
        return half.term() + " " + half.half();
    }

    /** More room for closures, of which a year begins with one empty row: what is rarely needed makes no page long. */
    public void addRows() {
        for (int i = 0; i < MORE_ROWS; i++) {
            closures.add(new ClosureRow(null, null, null));
        }
    }

    /** More room for half-days. */
    public void addHalfDays() {
        for (int i = 0; i < MORE_ROWS; i++) {
            shortened.add(new HalfDayRow());
        }
    }

    /** Keeps what the form holds, or says what is wrong and keeps nothing. */
    public void save() {
        List<Calendar.NewHalfTerm> terms = IntStream.range(0, halves.size())
                .filter(at -> !halves.get(at).isEmpty())
                .mapToObj(at -> halves.get(at).halfTerm(at + 1))
                .toList();
        List<Calendar.NewClosure> closed = IntStream.range(0, closures.size())
                .filter(at -> !closures.get(at).isEmpty())
                .mapToObj(at -> closures.get(at).closure(at))
                .toList();
        List<Calendar.NewHalfDay> half = IntStream.range(0, shortened.size())
                .filter(at -> !shortened.get(at).isEmpty())
                .mapToObj(at -> shortened.get(at).halfDay(at))
                .toList();
        try {
            calendar.change(year, terms, closed, half);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say("school", "terms.saved", getYearName());
        open();
    }

    public List<HalfDayRow> getShortened() {
        return shortened;
    }

    public Integer getYear() {
        return year;
    }

    /** @return the year as the address has it, or null. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getYearName() {
        return EnglishYear.name(year);
    }

    /** @return "2026/27" */
    public String name(int from) {
        return EnglishYear.name(from);
    }

    /** @return whether the form holds a pattern that nobody has kept yet */
    public boolean isOffered() {
        return isOffered;
    }

    public List<Integer> getYears() {
        return years;
    }

    public List<HalfTermRow> getHalves() {
        return halves;
    }

    public List<ClosureRow> getClosures() {
        return closures;
    }
}
