package org.wholeschool.access.secondfactor;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * What people have as their second factor: their own, to look at, with the app and the recovery codes; and of a person
 * who has lost all of it, to take away. {@link OwnPasskeys} has the passkeys.
 */
@Service
public class SecondFactors {

    private static final int LOOK = 10 * 60;

    @Inject
    private Factors factors;

    @Inject
    private OwnFactorGuard guard;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private CurrentAction current;

    @Inject
    private HttpServletRequest request;

    /**
     * @return what the actor has. A secret that waits for its first code is in it only in the session that began it,
     *     for whoever has just shown who they are.
     */
    @Permit(
            code = "SecondFactors.state",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.ENROLLING
            },
            onceInSeconds = LOOK)
    public State state() {
        Actor actor = actors.current();
        Optional<SecondFactor> own = factors.found(actor.accountId());
        boolean fresh = guard.isFresh();
        return new State(
                own.map(SecondFactor::getAppSince).orElse(null),
                factors.recoveryCodes(actor.accountId()).size(),
                factors.passkeys(actor.accountId()).stream()
                        .map(key -> new PasskeyLine(key.getId(), key.getName(), key.getCreatedAt(), key.getUsedAt()))
                        .toList(),
                fresh
                        ? BegunApp.secret(request.getSession(false), actor.accountId(), Now.instant())
                                .map(secret -> pending(actor, secret))
                                .orElse(null)
                        : null,
                guard.isRequired(actor),
                fresh,
                factors.account(actor.accountId()).hasPassword());
    }

    private Pending pending(Actor actor, byte[] secret) {
        String digits = Base32.of(secret);
        return new Pending(
                digits.replaceAll(".{4}(?!$)", "$0 "),
                QrPath.of("otpauth://totp/Wholeschool:"
                        + encoded(factors.account(actor.accountId()).getEmail()) + "?secret=" + digits
                        + "&issuer=Wholeschool"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Makes a secret for an authenticator app. It counts once {@link #confirmApp} was given a code of it in the same
     * session, within minutes; until then nothing changes.
     */
    @Permit(
            code = "SecondFactors.beginApp",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.ENROLLING
            })
    public void beginApp() {
        guard.begin();
        BegunApp.begin(request.getSession(), actors.current().accountId(), Totp.secret());
    }

    /**
     * Takes the app of the secret that was begun as the account's, in place of one from before.
     *
     * @param code what the app shows
     * @return the recovery codes where there were none yet, else nothing
     * @throws BadInput where it is not its code, or none was begun here in the last minutes
     */
    @Permit(
            code = "SecondFactors.confirmApp",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.ENROLLING
            })
    public List<String> confirmApp(String code) {
        SecondFactor own = guard.begin();
        Instant now = Now.instant();
        byte[] secret = BegunApp.secret(
                        request.getSession(false), actors.current().accountId(), now)
                .orElseThrow(() -> new BadInput(null, "app.late"));
        if (!own.confirm(secret, code, Now.server(), now)) {
            throw new BadInput("code", "app.wrong");
        }
        BegunApp.forget(request.getSession());
        return guard.firstCodes();
    }

    /** Takes the app away from the account. */
    @Permit(
            code = "SecondFactors.removeApp",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void removeApp() {
        guard.begin().removeApp();
        BegunApp.forget(request.getSession());
        guard.afterRemoval();
    }

    /** @return ten new recovery codes; those from before no longer count. */
    @Permit(
            code = "SecondFactors.renewRecoveryCodes",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public List<String> renewRecoveryCodes() {
        guard.begin();
        long account = actors.current().accountId();
        if (!factors.areThere(account)) {
            throw new BadInput(null, "codes.alone");
        }
        return factors.newRecoveryCodes(account);
    }

    /** Puts the offer of a second factor off, for those who need not have one. */
    @Permit(code = "SecondFactors.notNow", value = Role.TEACHER)
    public void notNow() {
        factors.lock(actors.current().accountId());
        factors.ofAccount(actors.current().accountId()).putOff(Now.instant());
    }

    /** @return the accounts of the actor's school that have a second factor. */
    @Permit(
            code = "SecondFactors.holders",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD},
            onceInSeconds = LOOK)
    public Set<Long> holders() {
        return factors.holders();
    }

    /**
     * Takes away everything that somebody has as second factor who has lost it all. At their next sign-in they set one
     * up anew, if they must have one. Part of deciding what another person has asked for ({@code Approvals}); by itself
     * no page does it.
     *
     * @param accountId of the actor's school, and not the actor's own
     */
    @Permit(
            code = "SecondFactors.reset",
            value = {Role.LEAD, Role.HEAD})
    public void reset(long accountId) {
        Actor actor = actors.current();
        if (accountId == actor.accountId()
                || accounts.actor(accountId)
                        .filter(other -> other.schoolId() == actor.schoolId())
                        .isEmpty()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        factors.forgetAll(accountId);
    }

    /**
     * What somebody has.
     *
     * @param appSince since when they have an authenticator app; null where they have none
     * @param codesLeft how many recovery codes they have not used
     * @param passkeys their passkeys
     * @param pending an app that waits for its first code, or null
     * @param isRequired whether they must have a second factor
     * @param isFresh whether they have shown who they are in the last minutes, and so can change anything
     * @param hasPassword whether they have a password with which they can show it
     */
    public record State(
            Instant appSince,
            int codesLeft,
            List<PasskeyLine> passkeys,
            Pending pending,
            boolean isRequired,
            boolean isFresh,
            boolean hasPassword) {

        public boolean hasApp() {
            return appSince != null;
        }

        public boolean hasAny() {
            return hasApp() || !passkeys.isEmpty();
        }
    }

    /**
     * A passkey as it is listed.
     *
     * @param id its id
     * @param name what its owner knows it by
     * @param createdAt since when
     * @param usedAt when it was last used, or null
     */
    public record PasskeyLine(long id, String name, Instant createdAt, Instant usedAt) {}

    /**
     * An app that waits for its first code.
     *
     * @param secret its secret, to be typed, in groups of four
     * @param qr the same to be read by a phone's camera
     */
    public record Pending(String secret, QrPath qr) {}
}
