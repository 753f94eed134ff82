package org.wholeschool.concern.record;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A word of the school's own for concerns, such as "Bus 12". It is encrypted, because it may name a pupil although it
 * must not.
 */
@Entity
public class Tag extends SchoolOwned {

    /** Code points that a tag can have. */
    public static final int LONGEST = 40;

    @Convert(converter = EncryptedText.class)
    private String name;

    protected Tag() {}

    /** @param name its words */
    public Tag(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
