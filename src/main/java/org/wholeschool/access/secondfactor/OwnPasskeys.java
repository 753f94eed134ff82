package org.wholeschool.access.secondfactor;

import jakarta.inject.Inject;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** What people do with their own passkeys: ask a device for one, add it, remove it. */
@Service
class OwnPasskeys {

    private static final int LOOK = 10 * 60;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_PASSKEYS = 20;

    @Inject
    private Factors factors;

    @Inject
    private OwnFactorGuard guard;

    @Inject
    private Actors actors;

    /** @return the question to a device for a new passkey of the actor. */
    @Permit(
            code = "SecondFactors.askForPasskey",
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
    public String askForPasskey() {
        Account account = factors.account(actors.current().accountId());
        return Ceremony.creation(
                account.getId(), account.getEmail(), account.getDisplayName(), factors.passkeys(account.getId()));
    }

    /**
     * Adds a passkey.
     *
     * @param question from {@link #askForPasskey}
     * @param answer the device's
     * @param name what its owner knows it by
     * @return the recovery codes where there were none yet, else nothing
     */
    @Permit(
            code = "SecondFactors.addPasskey",
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
    public List<String> addPasskey(String question, String answer, String name) {
        guard.begin();
        long account = actors.current().accountId();
        String known = name == null ? "" : name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw new BadInput("name", "passkey.name.needed", LONGEST_NAME);
        }
        if (factors.passkeys(account).size() >= MOST_PASSKEYS) {
            throw new BadInput(null, "passkey.many", MOST_PASSKEYS);
        }
        Ceremony.NewKey key = question == null || answer == null
                ? null
                : Ceremony.register(question, answer, account).orElse(null);
        if (key == null) {
            throw new BadInput(null, "passkey.wrong");
        }
        factors.add(new Passkey(account, key, known, Now.instant()));
        return guard.firstCodes();
    }

    /**
     * Takes a passkey away from the account; the device may still offer it, and it opens nothing.
     *
     * @param passkeyId one of the actor's
     */
    @Permit(
            code = "SecondFactors.removePasskey",
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
    public void removePasskey(long passkeyId) {
        guard.begin();
        Passkey passkey = factors.passkeys(actors.current().accountId()).stream()
                .filter(key -> key.getId() == passkeyId)
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey"));
        factors.remove(passkey);
        guard.afterRemoval();
    }
}
