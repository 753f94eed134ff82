package org.wholeschool.school;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A name that a place, a category or a part of the day had until a moment. What was logged before that moment was
 * logged under it.
 */
@Entity
@Table(name = "former_name")
public class FormerName extends SchoolOwned {

    /** What has names. */
    public enum Kind {
        PLACE,
        CATEGORY,
        BAND
    }

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries read it
    private Kind kind;

    @SuppressWarnings("unused") // queries read it
    private long ofId;

    @SuppressWarnings("unused") // queries read it
    private String name;

    @SuppressWarnings("unused") // queries read it
    private Instant usedUntil;

    protected FormerName() {}

    @RoomOnly
    public FormerName(Kind kind, long ofId, String name, Instant usedUntil) {
        this.kind = kind;
        this.ofId = ofId;
        this.name = name;
        this.usedUntil = usedUntil;
    }
}
