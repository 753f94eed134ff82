package org.wholeschool.access.account;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.wholeschool.platform.RoomOnly;

/**
 * Something that belongs to one account and goes with it. Not {@code SchoolOwned}, as the account is not: it is read
 * before it is known whose it is. Second factors and requests are {@code SchoolOwned}: they are read once the account
 * is known.
 */
@MappedSuperclass
abstract class PartOfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private long accountId;

    protected PartOfAccount() {}

    /** @param accountId whose it is */
    PartOfAccount(long accountId) {
        this.accountId = accountId;
    }

    @RoomOnly
    public Long getId() {
        return id;
    }

    @RoomOnly
    public long getAccountId() {
        return accountId;
    }
}
