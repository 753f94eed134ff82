package org.wholeschool.roster.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.check.RollChange;

/** What a batch did to one account. */
@Entity
@Table(name = "staff_change")
class StaffChange extends SchoolOwned {

    /** Parts what no name and no address holds. */
    private static final String WITHIN = "\u001F";

    @SuppressWarnings("unused") // queries read it
    private long batchId;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private RollChange kind;

    @Column(name = "before_entry")
    @Convert(converter = EncryptedText.class)
    private String before;

    private String sourceBefore;

    private LocalDate givenBefore;

    private long versionAfter;

    protected StaffChange() {}

    /**
     * @param member what rosters had said of the account's owner before; null where none had named them
     * @param versionAfter the version of the account that the batch left behind: another one says that somebody was at
     *     it since
     */
    StaffChange(
            long batchId, long accountId, RollChange kind, StaffEntry before, StaffMember member, long versionAfter) {
        this.batchId = batchId;
        this.accountId = accountId;
        this.kind = kind;
        this.before = before == null
                ? null
                : String.join(
                        WITHIN,
                        before.name(),
                        before.email(),
                        before.lastDay() == null ? "" : before.lastDay().toString());
        this.sourceBefore = member == null ? null : member.sourceHash();
        this.givenBefore = member == null ? null : member.endsGiven();
        this.versionAfter = versionAfter;
    }

    long accountId() {
        return accountId;
    }

    RollChange kind() {
        return kind;
    }

    /** @return what the account said before, null for one that was added. */
    StaffEntry before() {
        if (before == null) {
            return null;
        }
        List<String> parts = List.of(before.split(WITHIN, -1));
        return new StaffEntry(
                parts.get(0), parts.get(1), parts.get(2).isEmpty() ? null : LocalDate.parse(parts.get(2)));
    }

    /** @return the hash of the number by which rosters knew them before, null for none. */
    String sourceBefore() {
        return sourceBefore;
    }

    /** @return the last day that an import had given them before, null for none. */
    LocalDate givenBefore() {
        return givenBefore;
    }

    long versionAfter() {
        return versionAfter;
    }
}
