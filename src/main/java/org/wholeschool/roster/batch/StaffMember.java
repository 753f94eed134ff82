package org.wholeschool.roster.batch;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** An account that a roster has named. */
@Entity
@Table(name = "staff_member")
class StaffMember extends SchoolOwned {

    private long accountId;

    private String sourceHash;

    private boolean broughtIn;

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
