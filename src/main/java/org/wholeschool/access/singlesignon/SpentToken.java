package org.wholeschool.access.singlesignon;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Something that may be shown once only and was shown; as a keyed hash, until it would be too old anyway. */
@Entity
@Table(name = "sign_on_spent")
class SpentToken extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private String tokenHash;

    @SuppressWarnings("unused") // queries read it
    private Instant until;

    protected SpentToken() {}

    SpentToken(String tokenHash, Instant until) {
        this.tokenHash = tokenHash;
        this.until = until;
    }
}
