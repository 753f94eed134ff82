package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.wholeschool.access.Actors;
import org.wholeschool.access.SignInDoor;
import org.wholeschool.access.SignInQueue;
import org.wholeschool.access.SignInThrottle;

/**
 * Looks at a try to give a second factor, and nobody's too often. Each is counted as wrong before it is looked at, in a transaction of its
 * own: counted afterwards, tries sent at once would all be looked at.
 */
@ApplicationScoped
class SecondStepDoor {

    @Inject
    private SecondStep step;

    @Inject
    private PasskeySignIn passkeys;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    @Inject
    private Actors actors;

    Answer code(String code) {
        return attempt(() -> step.code(code));
    }

    Answer recoveryCode(String code) {
        return attempt(() -> step.recoveryCode(code));
    }

    Answer passkey(String question, String answer) {
        return attempt(() -> step.passkey(question, answer));
    }

    Answer password(String password) {
        return attempt(() -> step.password(password));
    }

    /**
     * Somebody who has not signed in shows a passkey.
     *
     * @param address where the request came from
     * @return what to answer
     */
    SignInDoor.Answer signIn(String question, String answer, String address) {
        if (question == null || answer == null) {
            return new SignInDoor.Answer(null, Duration.ZERO, false);
        }
        return queue.attempt(() -> look(question, answer, SignInThrottle.ofAddress(address)),
                () -> SignInDoor.Answer.BUSY);
    }

    private SignInDoor.Answer look(String question, String answer, List<SignInThrottle.Count> counts) {
        Duration wait = SignInDoor.book(throttle, counts);
        Long account = wait.isZero() ? passkeys.attempt(question, answer) : null;
        if (account != null) {
            throttle.succeeded(counts);
        }
        return new SignInDoor.Answer(account, wait, false);
    }

    private Answer attempt(BooleanSupplier look) {
        return queue.attempt(() -> counted(look), () -> new Answer(false, Duration.ZERO, true));
    }

    private Answer counted(BooleanSupplier look) {
        List<SignInThrottle.Count> counts = SignInThrottle.ofSecondFactor(actors.current().accountId());
        Duration wait = SignInDoor.book(throttle, counts);
        if (!wait.isZero()) {
            step.turnAway();
            return new Answer(false, wait, false);
        }
        if (!look.getAsBoolean()) {
            return new Answer(false, Duration.ZERO, false);
        }
        throttle.succeeded(counts);
        return new Answer(true, Duration.ZERO, false);
    }

    /**
     * What became of a try.
     *
     * @param isRight whether what was given is right
     * @param delay   how long until the next one is looked at, where this one was not; else zero
     * @param isBusy  whether it was not looked at because too many others are
     */
    record Answer(boolean isRight, Duration delay, boolean isBusy) {
    }
}
