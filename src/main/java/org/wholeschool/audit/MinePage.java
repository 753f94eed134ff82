package org.wholeschool.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** What somebody has looked at and done themselves, day by day. */
@Named
@RequestScoped
public class MinePage {

    @Inject
    private OwnTrail trail;

    @Inject
    private TrailWords words;

    @Inject
    private PageKit kit;

    private LocalDate from;
    private LocalDate to;
    private List<OwnTrail.Day> days;

    /** Reads what the address asks for, before the page is drawn. */
    public void open() {
        getDays();
    }

    /** @return the way to the days that were asked for, or null to stay. */
    public String show() {
        return read() ? "/audit/mine.xhtml?faces-redirect=true&includeViewParams=true" : null;
    }

    public List<OwnTrail.Day> getDays() {
        if (days == null) {
            read();
        }
        return days;
    }

    private boolean read() {
        try {
            days = trail.read(from, to);
            return true;
        } catch (BadInput fault) {
            kit.show("audit", fault);
            days = List.of();
            return false;
        }
    }

    public String day(OwnTrail.Day day) {
        return SchoolDates.WEEKDAY_LONG_DATE.format(day.day());
    }

    /** @return when it was, and how often, in words. */
    public String when(OwnTrail.Line line) {
        String last = SchoolDates.TIME.format(line.last());
        return line.times() == 1
                ? last
                : Texts.of("audit").get("mine.times", line.times(), SchoolDates.TIME.format(line.first()), last);
    }

    /** @return what it was about, in words; nothing where it was their own account. */
    public String about(OwnTrail.Line line) {
        return "account".equals(line.deed().kind())
                ? ""
                : words.about(line.deed().kind(), line.deed().number());
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
