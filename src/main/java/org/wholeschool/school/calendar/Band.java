package org.wholeschool.school.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A part of the school day. The code is stable; the name is the school's. */
@Entity
public class Band extends SchoolOwned {

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private BandGroup bandGroup;

    private int position;

    protected Band() {}

    /**
     * @param code the same for ever, "LUNCH", "NOT_KNOWN"
     * @param name as the school says it
     * @param bandGroup one of the three groups
     * @param position place in the order of the day
     */
    public Band(String code, String name, BandGroup bandGroup, int position) {
        this.code = code;
        this.name = name;
        this.bandGroup = bandGroup;
        this.position = position;
    }

    void rename(String newName) {
        name = newName;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public BandGroup getBandGroup() {
        return bandGroup;
    }

    public int getPosition() {
        return position;
    }

    /** The code of the band for what nobody knows the time of. */
    public static final String NOT_KNOWN = "NOT_KNOWN";
}
