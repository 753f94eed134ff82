package org.wholeschool.concern.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Somebody who is named as a reader of a concern that is restricted. */
@Entity
@Table(name = "concern_reader")
public class ConcernReader extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private long accountId;

    protected ConcernReader() {}

    ConcernReader(Concern concern, long accountId) {
        this.concern = concern;
        this.accountId = accountId;
    }

    public Concern getConcern() {
        return concern;
    }

    public long getAccountId() {
        return accountId;
    }
}
