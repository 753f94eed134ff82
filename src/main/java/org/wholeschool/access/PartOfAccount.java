package org.wholeschool.access;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * Something that belongs to one account and goes with it. Not {@code SchoolOwned}, as the account is not: it is read
 * before it is known whose it is.
 */
@MappedSuperclass
abstract class PartOfAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    protected PartOfAccount() {}

    /** @param accountId whose it is */
    PartOfAccount(long accountId) {
        this.accountId = accountId;
    }

    Long getId() {
        return id;
    }

    long getAccountId() {
        return accountId;
    }
}
