package org.wholeschool.access.approval;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.access.Role;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * Keeps what one person requests and a second person decides, because it says who reads concerns. It is a role, an
 * address, a lost second factor, the opening of a closed account, or a link on paper.
 */
@Entity
@Table(name = "access_request")
@RoomOnly
public class AccessRequest extends SchoolOwned {

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Role role;

    private LocalDate endsOn;

    @Convert(converter = EncryptedText.class)
    private String address;

    private long askedBy;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private Long decidedBy;

    @SuppressWarnings("unused") // queries read it
    private Instant decidedAt;

    private Long linkId;

    private Instant printedAt;

    protected AccessRequest() {}

    private AccessRequest(Kind kind, long accountId, long askedBy, Instant askedAt) {
        this.kind = kind;
        this.accountId = accountId;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.state = State.OPEN;
    }

    /** Asks that an account be given a role, until a last day or (null) without an end. */
    @RoomOnly
    public static AccessRequest forRole(long accountId, Role role, LocalDate endsOn, long askedBy, Instant askedAt) {
        AccessRequest request = new AccessRequest(Kind.ROLE, accountId, askedBy, askedAt);
        request.role = role;
        request.endsOn = endsOn;
        return request;
    }

    /** Asks that an account be signed in to with another address. */
    @RoomOnly
    public static AccessRequest forAddress(long accountId, String address, long askedBy, Instant askedAt) {
        AccessRequest request = new AccessRequest(Kind.ADDRESS, accountId, askedBy, askedAt);
        request.address = address;
        return request;
    }

    /** Asks that what somebody has lost as second factor be taken away, so that they can set another one up. */
    static AccessRequest forFactor(long accountId, long askedBy, Instant askedAt) {
        return new AccessRequest(Kind.FACTOR, accountId, askedBy, askedAt);
    }

    /** Asks that an account be open again whose owner had left. */
    @RoomOnly
    public static AccessRequest forReopening(long accountId, long askedBy, Instant askedAt) {
        return new AccessRequest(Kind.REOPENING, accountId, askedBy, askedAt);
    }

    /** Asks for a one-time link on paper, where no mail server is set. */
    static AccessRequest forPaper(long accountId, long askedBy, Instant askedAt) {
        return new AccessRequest(Kind.PAPER, accountId, askedBy, askedAt);
    }

    /** Notes which link was printed for it. */
    void printed(long link, Instant now) {
        linkId = link;
        printedAt = now;
    }

    /** Ends it; an address that nobody needs any more is not kept. */
    @RoomOnly
    public void decide(State decision, Long by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        address = null;
    }

    /** @return whether that person may decide it: neither who asked nor whom it is about. */
    boolean mayBeDecidedBy(long accountOfDecider) {
        return accountOfDecider != askedBy && accountOfDecider != accountId;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    long getAccountId() {
        return accountId;
    }

    @RoomOnly
    public Kind getKind() {
        return kind;
    }

    @RoomOnly
    public Role getRole() {
        return role;
    }

    @RoomOnly
    public LocalDate getEndsOn() {
        return endsOn;
    }

    @RoomOnly
    public String getAddress() {
        return address;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    Long getDecidedBy() {
        return decidedBy;
    }

    Long getLinkId() {
        return linkId;
    }

    Instant getPrintedAt() {
        return printedAt;
    }

    /** What is asked for. */
    public enum Kind {
        ROLE,
        ADDRESS,
        FACTOR,
        REOPENING,
        PAPER
    }

    /** What became of it. */
    @RoomOnly
    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }
}
