package org.wholeschool.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A course that somebody needs, once or again and again. */
@Entity
@Table(name = "training_course")
public class Course extends SchoolOwned {

    private String name;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private Integer validMonths;

    private LocalDate closedOn;

    /** The day on which the school added it; null where it was there from the beginning, or that is not known. */
    private LocalDate addedOn;

    /** Which course of the product it is; null where it is the school's own. */
    @Enumerated(EnumType.STRING)
    private BuiltInCourse builtIn;

    protected Course() {}

    /**
     * @param name as the school says it, up to 120 characters
     * @param audience who needs it
     * @param validMonths for how many months it counts, 1 to 120, or null where once is enough
     */
    public Course(String name, Audience audience, Integer validMonths) {
        become(name, audience, validMonths);
    }

    void become(String newName, Audience newAudience, Integer months) {
        this.name = newName;
        this.audience = newAudience;
        this.validMonths = months;
    }

    /** Records the day on which the school added it. */
    void addedOn(LocalDate day) {
        addedOn = day;
    }

    /** Makes it a course of the product, whatever it is called. */
    void builtIn(BuiltInCourse which) {
        builtIn = which;
    }

    /** @return whether the school had it on that day and somebody may have needed it. */
    boolean isOpenOn(LocalDate day) {
        return (addedOn == null || !addedOn.isAfter(day)) && (closedOn == null || closedOn.isAfter(day));
    }

    /** From this day on nobody needs it; null opens it again. */
    void close(LocalDate day) {
        closedOn = day;
    }

    /** @return which course of the product it is; null where it is the school's own */
    BuiltInCourse getBuiltIn() {
        return builtIn;
    }

    public String getName() {
        return name;
    }

    public Audience getAudience() {
        return audience;
    }

    public Integer getValidMonths() {
        return validMonths;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }
}
