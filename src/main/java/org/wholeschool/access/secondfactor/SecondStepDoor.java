package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.wholeschool.access.Actors;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.RoomOnly;

/**
 * Looks at a try to give a second factor, and nobody's too often. Each is counted as wrong before it is looked at, in a
 * transaction of its own: counted afterwards, tries sent at once would all be looked at.
 */
@ApplicationScoped
@RoomOnly
public class SecondStepDoor {

    @Inject
    private SecondStep step;

    @Inject
    private PasskeySignIn passkeys;

    @Inject
    private Factors factors;

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
    @RoomOnly
    public SignInDoor.Answer signIn(String question, String answer, String address) {
        if (question == null || answer == null) {
            return new SignInDoor.Answer(null, Duration.ZERO, false);
        }
        return queue.attempt(
                SignInQueue.Lane.UNGUESSABLE,
                () -> checkPasskey(question, answer, address),
                () -> SignInDoor.Answer.BUSY);
    }

    /** Nobody guesses the answer of a passkey, so a right one never waits. Wrong ones do: else they fill the record. */
    private SignInDoor.Answer checkPasskey(String question, String answer, String address) {
        Duration wait = factors.isRight(question, answer)
                ? Duration.ZERO
                : SignInDoor.book(throttle, SignInThrottle.ofMisses("passkey", address));
        return new SignInDoor.Answer(wait.isZero() ? passkeys.attempt(question, answer) : null, wait, false);
    }

    /** Whoever comes here has given a password, or is inside: strangers do not keep them waiting. */
    Answer attempt(BooleanSupplier look) {
        return queue.attempt(SignInQueue.Lane.KNOWN, () -> counted(look), () -> new Answer(false, Duration.ZERO, true));
    }

    private Answer counted(BooleanSupplier look) {
        List<SignInThrottle.Count> counts =
                SignInThrottle.ofSecondFactor(actors.current().accountId());
        Duration wait = SignInDoor.book(throttle, counts);
        if (!wait.isZero()) {
            step.turnAway();
            return new Answer(false, wait, false);
        }
        if (!SignInDoor.orGivenBack(throttle, counts, look::getAsBoolean)) {
            return new Answer(false, Duration.ZERO, false);
        }
        throttle.succeeded(counts);
        return new Answer(true, Duration.ZERO, false);
    }

    /**
     * What became of a try.
     *
     * @param isRight whether what was given is right
     * @param delay how long until the next one is looked at, where this one was not; else zero
     * @param isBusy whether it was not looked at because too many others are
     */
    @RoomOnly
    public record Answer(boolean isRight, Duration delay, boolean isBusy) {}
}
