package org.wholeschool.access.singlesignon;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.InstantColumn;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * One time that an administrator has set single sign-on up. What was set is never changed, only what became of it:
 * another time is another row, which a second person approves.
 */
@Entity
@Table(name = "sign_on_setup")
class SignOnSetup extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private State state;

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    @Convert(converter = EncryptedText.class)
    private String clientSecret;

    @Column(name = "groups_claim")
    private String groupsClaim;

    @Column(name = "teacher_groups")
    private String teacherGroups;

    @Column(name = "governor_groups")
    private String governorGroups;

    @Column(name = "addresses_trusted")
    private boolean addressesTrusted;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    @Convert(converter = InstantColumn.class)
    private Instant askedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    @Convert(converter = InstantColumn.class)
    private Instant decidedAt;

    protected SignOnSetup() {}

    /** One that waits for a second person. */
    SignOnSetup(SignOnForm form, String clientSecret, long askedBy, Instant askedAt) {
        this.state = State.WAITING;
        this.issuer = form.issuer();
        this.clientId = form.clientId();
        this.clientSecret = clientSecret;
        this.groupsClaim = form.groupsClaim();
        this.teacherGroups = form.teacherGroups();
        this.governorGroups = form.governorGroups();
        this.addressesTrusted = form.addressesTrusted();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** Says what became of it, by whom. */
    void decide(State decision, long by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    /** @return whether that person may approve it: not who asked. */
    boolean mayBeDecidedBy(long account) {
        return account != askedBy;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    String getIssuer() {
        return issuer;
    }

    String getClientId() {
        return clientId;
    }

    String getClientSecret() {
        return clientSecret;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    /** @return what was set, without the secret. */
    SignOnForm form() {
        return new SignOnForm(issuer, clientId, null, groupsClaim, teacherGroups, governorGroups, addressesTrusted);
    }

    /** @return what is needed to talk to the provider. */
    SignOnClient client(long schoolId) {
        return new SignOnClient(
                schoolId,
                issuer,
                clientId,
                clientSecret,
                groupsClaim,
                addressesTrusted,
                GroupRoles.ofLines(teacherGroups, governorGroups));
    }

    /** What became of it. */
    enum State {
        WAITING,
        /** It holds; one of each school at most. */
        ON,
        /** It held, and was switched off or another one came in its place. */
        OFF,
        REFUSED,
        WITHDRAWN
    }
}
