package org.wholeschool.access.secondfactor;

import jakarta.inject.Inject;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Giving the second factor, and showing once more who one is. {@link SecondStepDoor} says which tries are looked at.
 */
@Service
public class SecondStep {

    private static final int WAITING = 10 * 60;

    @Inject
    private Factors factors;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return what the actor can give. */
    @Permit(code = "SecondStep.ways", value = Role.SECOND_STEP, onceInSeconds = WAITING)
    public Ways ways() {
        long account = actors.current().accountId();
        return new Ways(
                factors.found(account).map(SecondFactor::hasApp).orElse(false),
                !factors.passkeys(account).isEmpty(),
                factors.recoveryCodes(account).size());
    }

    /**
     * @param code what the actor's app shows
     * @return whether it does, and was not given before
     */
    @Permit(
            code = "SecondStep.code",
            value = {
                Role.SECOND_STEP,
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
    boolean code(String code) {
        long account = actors.current().accountId();
        factors.lock(account);
        return orRefused(
                factors.found(account).map(own -> own.take(code, Now.server())).orElse(false));
    }

    /**
     * @param code one of the actor's recovery codes
     * @return whether it is one, and was not used before
     */
    @Permit(code = "SecondStep.recoveryCode", value = Role.SECOND_STEP)
    boolean recoveryCode(String code) {
        return orRefused(
                code != null && factors.takeRecoveryCode(actors.current().accountId(), code));
    }

    /**
     * @param question what the device was asked
     * @param answer its answer
     * @return whether it is right, and of a passkey of the actor
     */
    @Permit(
            code = "SecondStep.passkey",
            value = {
                Role.SECOND_STEP,
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
    boolean passkey(String question, String answer) {
        return orRefused(question != null
                && answer != null
                && factors.takePasskey(actors.current().accountId(), question, answer));
    }

    /**
     * @param password the actor's, given once more
     * @return whether it is
     */
    @Permit(
            code = "SecondStep.password",
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
    boolean password(String password) {
        return orRefused(
                password != null && factors.lock(actors.current().accountId()).isPassword(password));
    }

    /** Notes that a try was not looked at, because whoever tries has to wait. */
    @Permit(
            code = "SecondStep.turnAway",
            value = {
                Role.SECOND_STEP,
                Role.ENROLLING,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = WAITING)
    void turnAway() {
        current.refused();
    }

    private boolean orRefused(boolean right) {
        if (!right) {
            current.refused();
        }
        return right;
    }

    /**
     * What somebody can give as their second factor.
     *
     * @param app whether a code of an app
     * @param passkey whether a passkey
     * @param codesLeft how many recovery codes
     */
    public record Ways(boolean app, boolean passkey, int codesLeft) {}
}
