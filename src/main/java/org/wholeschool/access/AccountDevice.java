package org.wholeschool.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.KeyedHash;

/** A browser in which somebody has signed in to the account before, and which they may forget. Part of an account. */
@Entity
@Table(name = "account_device")
class AccountDevice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "device_hash")
    private String deviceHash;

    private String device;

    @Column(name = "known_since")
    @Convert(converter = InstantColumn.class)
    private Instant knownSince;

    @Column(name = "last_seen_at")
    @Convert(converter = InstantColumn.class)
    private Instant lastSeenAt;

    protected AccountDevice() {
    }

    /**
     * @param number from the {@link DeviceCookie}
     * @param device words for it, from {@link DeviceWords}
     */
    AccountDevice(long accountId, String number, String device, Instant now) {
        this.accountId = accountId;
        this.deviceHash = hashOf(number);
        this.device = device;
        this.knownSince = now;
        this.lastSeenAt = now;
    }

    static String hashOf(String number) {
        return KeyedHash.of("account-device", number);
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    long getId() {
        return id;
    }

    String getDevice() {
        return device;
    }

    Instant getKnownSince() {
        return knownSince;
    }

    Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
