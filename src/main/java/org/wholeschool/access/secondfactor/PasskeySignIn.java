package org.wholeschool.access.secondfactor;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Signing in with a passkey alone: the device is the one factor, and that it was unlocked is the other. */
@Service
class PasskeySignIn {

    @Inject
    private AccountReader accounts;

    @Inject
    private Factors factors;

    @Inject
    private CurrentAction current;

    /**
     * @param question what the device was asked
     * @param answer its answer
     * @return the account whose passkey it is, or null
     */
    @Permit(code = "PasskeySignIn.attempt", value = Role.VISITOR)
    Long attempt(String question, String answer) {
        OptionalLong claimed = Ceremony.claimed(answer);
        Optional<Actor> account = claimed.isPresent() ? accounts.actor(claimed.getAsLong()) : Optional.empty();
        account.ifPresent(known -> {
            current.inSchool(known.schoolId());
            current.about("account", known.accountId());
        });
        if (account.filter(
                        known -> factors.takePasskeyOf(known, question, answer) && SealedQuestion.takeAnswer(question))
                .isEmpty()) {
            current.refused();
            return null;
        }
        return account.get().accountId();
    }
}
