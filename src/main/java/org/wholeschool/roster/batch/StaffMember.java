package org.wholeschool.roster.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** An account that a roster has named. */
@Entity
@Table(name = "staff_member")
class StaffMember extends SchoolOwned {

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "source_hash")
    private String sourceHash;

    @Column(name = "brought_in")
    private boolean broughtIn;

    @Column(name = "ends_given")
    private LocalDate endsGiven;

    protected StaffMember() {}

    /** @param broughtIn whether an import made the account */
    StaffMember(long accountId, boolean broughtIn) {
        this.accountId = accountId;
        this.broughtIn = broughtIn;
    }

    void isNamed(String hashOfNumber) {
        this.sourceHash = hashOfNumber;
    }

    /** @param day the last day that an import gave, null where it took one away */
    void isGiven(LocalDate day) {
        this.endsGiven = day;
    }

    long accountId() {
        return accountId;
    }

    String sourceHash() {
        return sourceHash;
    }

    boolean isBroughtIn() {
        return broughtIn;
    }

    LocalDate endsGiven() {
        return endsGiven;
    }
}
