package org.wholeschool.access.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.access.signin.DeviceCookie;
import org.wholeschool.access.signin.DeviceWords;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;

/** A browser in which somebody has signed in to the account before, and which they may forget. */
@Entity
@Table(name = "account_device")
@RoomOnly
public class AccountDevice extends PartOfAccount {

    @SuppressWarnings("unused") // queries read it
    private String deviceHash;

    private String device;

    private Instant knownSince;

    private Instant lastSeenAt;

    protected AccountDevice() {}

    /**
     * @param number from the {@link DeviceCookie}
     * @param device words for it, from {@link DeviceWords}
     */
    @RoomOnly
    public AccountDevice(long accountId, String number, String device, Instant now) {
        super(accountId);
        this.deviceHash = hashOf(number);
        this.device = device;
        this.knownSince = now;
        this.lastSeenAt = now;
    }

    @RoomOnly
    public static String hashOf(String number) {
        return KeyedHash.of("account-device", number);
    }

    @RoomOnly
    public void seen(Instant now) {
        lastSeenAt = now;
    }

    @RoomOnly
    public String getDevice() {
        return device;
    }

    @RoomOnly
    public Instant getKnownSince() {
        return knownSince;
    }

    @RoomOnly
    public Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
