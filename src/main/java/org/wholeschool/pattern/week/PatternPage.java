package org.wholeschool.pattern.week;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** A pattern's life, and what a lead says of it. */
@Named
@ViewScoped
public class PatternPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CLEARED = "CLEARED";
    private static final Set<String> SAID = Set.of("WATCHED", "PLANNED", "EXPLAINED", CLEARED);

    @Inject
    private transient Patterns patterns;

    @Inject
    private transient Schools schools;

    @Inject
    private transient PageKit kit;

    private String id;
    private long version;
    private String note;
    private String said;
    private transient Patterns.Lived lived;

    /** Reads it. */
    public void open() {
        lived = patterns.life(id());
        version = lived.version();
        if (said != null && SAID.contains(said)) {
            kit.say("week", "life.said." + said);
            said = null;
        }
    }

    private long id() {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound("pattern");
        }
        return Long.parseLong(id);
    }

    private Patterns.Lived lived() {
        if (lived == null) {
            lived = patterns.life(id());
        }
        return lived;
    }

    /**
     * Says something of it.
     *
     * @param mark "WATCHED", "PLANNED" or "EXPLAINED"
     * @return the page anew, or nothing where it is refused
     */
    public String mark(String mark) {
        return did(() -> patterns.mark(id(), mark, note, version), mark);
    }

    /** Takes back what was said of it. */
    public String clear() {
        return did(() -> patterns.clear(id(), version), CLEARED);
    }

    /** What was typed stays where it is refused. What was done is not done again by reading its page again. */
    private String did(Runnable what, String done) {
        try {
            what.run();
            return "/pattern/pattern.xhtml?faces-redirect=true&id=" + id() + "&said=" + done;
        } catch (BadInput refused) {
            kit.show("week", refused);
            open();
            return null;
        }
    }

    public String getWhere() {
        return words().where(lived().where());
    }

    /** @return which, as a number. */
    public long getNumber() {
        return lived().id();
    }

    /** @return where, by ids. */
    public ThisWeek.Where getAt() {
        return lived().where();
    }

    /** @return the Sunday of the last week that tells of it. */
    public LocalDate getLastDay() {
        return lived().lastWeek().plusDays(6);
    }

    public String getState() {
        return words().text(
                        "state." + lived().state(),
                        WeekWords.week(lived().openedWeek()),
                        WeekWords.week(lived().lastWeek()));
    }

    /** @return how often chance alone would show as much, in a sentence */
    public String getChance() {
        ThisWeek.Finding finding = lived().finding();
        if (finding.strength() == ThisWeek.Strength.WATCH) {
            return finding.times() == 0
                    ? words().text("chance.since")
                    : words().text("chance.watch", Math.max(2, finding.times()));
        }
        return words().text(
                        finding.times() >= WeekTeller.MOST_YEARS ? "chance.least" : "chance.years", finding.times());
    }

    public String getMark() {
        return lived().mark();
    }

    /** @return what looks beside say of it, a sentence each; none where there were none. */
    public List<String> getBeside() {
        ThisWeek.Beside beside = lived().finding().beside();
        if (beside == null) {
            return List.of();
        }
        String within = words().text(beside.within() ? "beside.within" : "beside.not-within");
        return beside.together().isEmpty()
                ? List.of(within)
                : List.of(within, words().text("beside.together", String.join(", ", beside.together())));
    }

    /** @return its life, the latest first. */
    public List<Step> getSteps() {
        return lived().steps().stream()
                .sorted((one, other) -> other.madeAt().compareTo(one.madeAt()))
                .map(step -> new Step(
                        words().text("step." + step.kind()),
                        step.week() != null
                                ? words().text("step.week", WeekWords.week(step.week()))
                                : words().text(
                                                "step.by",
                                                step.by(),
                                                SchoolDates.LONG_DATE_TIME.format(ZonedDateTime.ofInstant(
                                                        step.madeAt(),
                                                        schools.profile().zone()))),
                        step.note()))
                .toList();
    }

    private static WeekWords words() {
        return new WeekWords();
    }

    /**
     * A step of its life in words.
     *
     * @param says what happened
     * @param when in which week, or who said it and when
     * @param note what they said, or null
     */
    public record Step(String says, String when, String note) {}

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** @return what was said of it just now. */
    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
