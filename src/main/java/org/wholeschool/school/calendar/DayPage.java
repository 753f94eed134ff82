package org.wholeschool.school.calendar;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * The times of the school day, weekday by weekday, to change; school days that begin on a date; and the names of the
 * parts.
 */
@Named
@ViewScoped
public class DayPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int EMPTY_ROWS = 3;

    @Inject
    private SchoolDay schoolDay;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private LocalDate from;
    private Integer weekday;
    private transient DayPlan plan;
    private final ArrayList<SpanRow> spans = new ArrayList<>();
    private String[] weekdays;
    private LocalDate begins;
    private Long renamed;
    private boolean fromNow;
    private String newName;
    private String addedName;
    private BandGroup addedGroup;

    /** Reads the school day and the weekday that the address asks for, or that of today. */
    public void open() {
        plan = null;
        if (from == null || !getVersions().contains(from)) {
            from = plan().versionOn(Now.day(schools.profile().zone()));
        }
        if (weekday == null || weekday < 1 || weekday > DayOfWeek.values().length) {
            weekday = 1;
        }
        spans.clear();
        plan().timesOf(from).stream()
                .filter(time -> time.weekday() == weekday)
                .forEach(time -> spans.add(new SpanRow(time)));
        addRows();
        weekdays = Arrays.stream(DayOfWeek.values())
                .filter(day -> timesOf(day.getValue()).equals(timesOf(weekday)))
                .map(day -> Integer.toString(day.getValue()))
                .toArray(String[]::new);
    }

    private List<String> timesOf(int day) {
        return plan().timesOf(from).stream()
                .filter(time -> time.weekday() == day)
                .map(time -> time.bandId() + " " + time.words())
                .toList();
    }

    private DayPlan plan() {
        if (plan == null) {
            plan = schoolDay.plan();
        }
        return plan;
    }

    /** More room for parts of the day. */
    public void addRows() {
        for (int i = 0; i < EMPTY_ROWS; i++) {
            spans.add(new SpanRow());
        }
    }

    /** Keeps the times of the weekdays that are chosen, or says what is wrong and keeps nothing. */
    public void save() {
        try {
            List<SchoolDay.Span> kept = new ArrayList<>();
            for (int row = 0; row < spans.size(); row++) {
                if (!spans.get(row).isEmpty()) {
                    kept.add(spans.get(row).span(row));
                }
            }
            if (weekdays.length == 0) {
                throw new BadInput("weekdays", "day.weekdays.needed");
            }
            Set<Integer> days = Arrays.stream(weekdays).map(Integer::valueOf).collect(Collectors.toSet());
            schoolDay.change(from, days, kept);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return;
        }
        kit.say(
                "school",
                "day.saved",
                Arrays.stream(weekdays)
                        .map(day -> nameOf(Integer.parseInt(day)))
                        .collect(Collectors.joining(", ")));
        open();
    }

    /** Plans a school day that begins on a date, and opens it. */
    public String begin() {
        try {
            schoolDay.begin(begins);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return null;
        }
        return "/school/day.xhtml?faces-redirect=true&from=" + begins;
    }

    /** Gives the school day up that is shown, which has not begun. */
    public String giveUp() {
        try {
            schoolDay.giveUp(from);
        } catch (BadInput refused) {
            kit.show("school", refused);
            return null;
        }
        return "/school/day.xhtml?faces-redirect=true";
    }

    /** Gives a part of the day another name. */
    public void rename() {
        try {
            if (renamed == null) {
                throw new BadInput("part", "day.band.needed");
            }
            schoolDay.rename(renamed, newName, fromNow);
        } catch (BadInput refused) {
            kit.show("school", at("part-", refused));
            return;
        }
        kit.say("school", "day.renamed", newName.strip());
        newName = null;
        fromNow = false;
        plan = null;
    }

    /** Adds a part of the day; it gets its times above. */
    public void add() {
        try {
            schoolDay.add(addedName, addedGroup);
        } catch (BadInput refused) {
            kit.show("school", at("added-", refused));
            return;
        }
        kit.say("school", "day.added", addedName.strip());
        addedName = null;
        addedGroup = null;
        plan = null;
    }

    /** Two forms of the page have a field for a name. */
    private static BadInput at(String form, BadInput refused) {
        return refused.field() == null || refused.field().equals("part")
                ? refused
                : new BadInput(form + refused.field(), refused.key(), refused.arguments());
    }

    /** @return the dates on which school days begin, the latest first */
    public List<LocalDate> getVersions() {
        return plan().versions();
    }

    /** @return "From 4 January 2027 on", or "From the start" */
    public String nameOf(LocalDate version) {
        Texts texts = Texts.of("school");
        return version.equals(DayPlan.ALWAYS)
                ? texts.get("day.version.first")
                : texts.get("day.version.from", version.format(SchoolDates.LONG_DATE));
    }

    /** @return whether the school day that is shown has not begun */
    public boolean isPlanned() {
        return from.isAfter(Now.day(schools.profile().zone()));
    }

    public List<Integer> getAllWeekdays() {
        return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::getValue).toList();
    }

    /** @return "Monday" */
    public String nameOf(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** @return the parts of the day, without "not known" */
    public List<DayPlan.ListedBand> getBands() {
        return plan().bands().stream()
                .filter(band -> !band.code().equals(Band.NOT_KNOWN))
                .toList();
    }

    public BandGroup[] getGroups() {
        return BandGroup.values();
    }

    public List<SpanRow> getSpans() {
        return spans;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public Integer getWeekday() {
        return weekday;
    }

    public void setWeekday(Integer weekday) {
        this.weekday = weekday;
    }

    public String[] getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(String[] weekdays) {
        this.weekdays = weekdays;
    }

    public LocalDate getBegins() {
        return begins;
    }

    public void setBegins(LocalDate begins) {
        this.begins = begins;
    }

    public Long getRenamed() {
        return renamed;
    }

    /** @return whether the part of the day has the new name from now on, and the old one was right before */
    public boolean isFromNow() {
        return fromNow;
    }

    public void setFromNow(boolean fromNow) {
        this.fromNow = fromNow;
    }

    public void setRenamed(Long renamed) {
        this.renamed = renamed;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getAddedName() {
        return addedName;
    }

    public void setAddedName(String addedName) {
        this.addedName = addedName;
    }

    public BandGroup getAddedGroup() {
        return addedGroup;
    }

    public void setAddedGroup(BandGroup addedGroup) {
        this.addedGroup = addedGroup;
    }
}
