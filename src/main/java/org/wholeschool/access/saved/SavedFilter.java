package org.wholeschool.access.saved;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A filter of a list under a name. The name is encrypted: people may name a pupil in it. */
@Entity
@Table(name = "saved_filter")
class SavedFilter extends SchoolOwned {

    private String list;

    private long ownerId;

    @Convert(converter = EncryptedText.class)
    private String name;

    private String query;

    @SuppressWarnings("unused") // queries read it
    private Instant savedAt;

    private Instant sharedAt;

    private Instant removedAt;

    protected SavedFilter() {}

    SavedFilter(String list, long ownerId, String query, Instant at) {
        this.list = list;
        this.ownerId = ownerId;
        this.query = query;
        this.savedAt = at;
    }

    void rename(String newName) {
        name = newName;
    }

    /** @param at since when it is the team's; null for its owner's alone */
    void share(Instant at) {
        sharedAt = at;
    }

    /** @param at when it was deleted; null restores it */
    void remove(Instant at) {
        removedAt = at;
    }

    boolean isFor(Long accountId) {
        return isShared() || accountId != null && accountId == ownerId;
    }

    boolean isShared() {
        return sharedAt != null;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    String getList() {
        return list;
    }

    long getOwnerId() {
        return ownerId;
    }

    String getName() {
        return name;
    }

    String getQuery() {
        return query;
    }
}
