package org.wholeschool.governance;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What a lead says to governors of one thing. Never changed: who says something else writes another one, and the latest
 * counts.
 */
@MappedSuperclass
public abstract class Saying extends SchoolOwned {

    /** From 1 on, in the order in which they were written. */
    private int edition;

    @Convert(converter = EncryptedText.class)
    private String said;

    @SuppressWarnings("unused") // queries read it
    private long writtenBy;

    private Instant writtenAt;

    protected Saying() {}

    /**
     * @param edition one more than that of the one before it
     * @param said what is said; null where what was said is taken away
     * @param writtenBy whose account
     */
    protected Saying(int edition, String said, long writtenBy, Instant writtenAt) {
        this.edition = edition;
        this.said = said;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /**
     * Whether something else is to be said, by somebody who saw the latest.
     *
     * @param latest what is said by now
     * @param after the edition of what the writer saw; 0 for none
     * @param text what they say; null takes away what was said
     * @return whether it is another text
     * @throws BadInput where somebody has written meanwhile
     */
    public static boolean isAnother(Optional<? extends Saying> latest, int after, String text) {
        if (latest.map(Saying::getEdition).orElse(0) != after) {
            throw new BadInput(null, "comment.changed");
        }
        return !Objects.equals(text, latest.map(Saying::getSaid).orElse(null));
    }

    /** @return from 1 on, in the order in which they were written */
    public int getEdition() {
        return edition;
    }

    /** @return what is said; null where what was said is taken away */
    public String getSaid() {
        return said;
    }

    /** @return when it was written */
    public Instant getWrittenAt() {
        return writtenAt;
    }
}
