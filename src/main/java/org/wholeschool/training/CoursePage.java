package org.wholeschool.training;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.TrainingSettings;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** One course: who stands how with it, putting on record that people did it, and the course itself. */
@Named
@ViewScoped
public class CoursePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An account, and a day in days since 1970. */
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18}) (\\d{1,6})");

    @Inject
    private TrainingRegister register;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private TrainingReminders reminders;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private Long id;
    private transient TrainingRegister.CoursePeople read;
    private transient Map<Long, LocalDate> reminded;
    private String[] who = {};
    private LocalDate doneOn;
    private String name;
    private Audience audience;
    private Integer months;

    /** Reads the course that the address names. */
    public void open() {
        TrainingRegister.CourseLine course = read().course();
        doneOn = getToday();
        name = course.name();
        audience = course.audience();
        months = course.validMonths();
    }

    private TrainingRegister.CoursePeople read() {
        if (read == null) {
            read = register.course(id == null ? 0 : id);
        }
        return read;
    }

    /** Puts on record that those who are marked did it. */
    public void record() {
        attempt(() -> {
            int added = trainingEntry.record(
                    id, Arrays.stream(who).map(Long::valueOf).toList(), doneOn);
            who = new String[] {};
            kit.say("training", "record.done", added);
        });
    }

    /**
     * Takes the latest entry of somebody back, as the page showed it that was sent, which says so itself: by now that
     * row can be another's, or their entry another one.
     *
     * @param row which row of that page
     */
    public void takeBack(int row) {
        String sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("entry" + row);
        Matcher entry = ENTRY.matcher(sent == null ? "" : sent);
        if (!entry.matches()) {
            throw new NotFound("training");
        }
        LocalDate day = LocalDate.EPOCH.plusDays(Long.parseLong(entry.group(2)));
        attempt(() -> {
            trainingEntry.takeBack(id, Long.parseLong(entry.group(1)), day);
            kit.say("training", "record.taken-back");
        });
    }

    /** @return what the button of a row takes back */
    public String entry(TrainingRegister.Person person) {
        return person.accountId() + " " + person.lastDone().toEpochDay();
    }

    /** Keeps what the course is. */
    public void save() {
        attempt(() -> {
            trainingEntry.keep(id, name, audience, months);
            kit.say("training", "course.saved");
        });
    }

    /** Closes it, or opens it again. */
    public void close(boolean closed) {
        attempt(() -> {
            trainingEntry.close(id, closed);
            kit.say("training", closed ? "course.closed" : "course.reopened");
        });
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (BadInput refused) {
            kit.show("training", refused);
        }
        read = null;
    }

    public TrainingRegister.CourseLine getCourse() {
        return read().course();
    }

    public List<TrainingRegister.Person> getPeople() {
        return read().people();
    }

    /** @return those who need it and have not done it, or whose time is nearly up: who is offered first */
    public List<TrainingRegister.Person> getMissing() {
        return getPeople().stream()
                .filter(person -> person.needsIt() && person.standing() != CourseStanding.DONE)
                .toList();
    }

    /** @return everybody else */
    public List<TrainingRegister.Person> getOthers() {
        return getPeople().stream()
                .filter(person -> !person.needsIt() || person.standing() == CourseStanding.DONE)
                .toList();
    }

    /** @return the words of the button that takes an entry back, for those who hear the page */
    public String takingBack(TrainingRegister.Person person) {
        return Texts.of("training").get("record.take-back.of", person.name());
    }

    /** @return the day on which somebody was reminded last, or "" for never */
    public String reminded(TrainingRegister.Person person) {
        if (reminded == null) {
            reminded = reminders.last(id);
        }
        return TrainingWords.day(reminded.get(person.accountId()));
    }

    /** @return when people are reminded */
    public String getWhenReminded() {
        return Texts.of("training").get("course.reminders", TrainingSettings.soonDays(), TrainingSettings.againDays());
    }

    public String day(LocalDate day) {
        return TrainingWords.day(day);
    }

    public String getHowOften() {
        return TrainingWords.howOften(getCourse().validMonths());
    }

    public LocalDate getToday() {
        return Now.day(schools.profile().zone());
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String[] getWho() {
        return who;
    }

    public void setWho(String[] who) {
        this.who = who;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }
}
