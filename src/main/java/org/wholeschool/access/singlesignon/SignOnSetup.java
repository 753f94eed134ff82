package org.wholeschool.access.singlesignon;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
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

    private String clientId;

    @Convert(converter = EncryptedText.class)
    private String clientSecret;

    private String groupsClaim;

    private String teacherGroups;

    private String governorGroups;

    private boolean addressesTrusted;

    private long askedBy;

    private Instant askedAt;

    @SuppressWarnings("unused") // queries read it
    private Long decidedBy;

    @SuppressWarnings("unused") // queries read it
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
