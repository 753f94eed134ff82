package org.wholeschool.access.singlesignon;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * What becomes of people who come back from their school's provider, for the record: {@link SignOnDoor} decides which
 * of it. Whoever comes back may be signed in already, as anybody.
 */
@Service
class SingleSignOn {

    /** What anybody can send, without having begun anything, is one entry in ten minutes, in seconds. */
    private static final int ANYBODY = 10 * 60;

    @Inject
    private SignOnAccounts accounts;

    @Inject
    private CurrentAction current;

    /** Lets somebody in for whom the provider vouches, or not. Leaves an entry: done, or refused. */
    @Permit(
            code = "SingleSignOn.enter",
            value = {
                Role.VISITOR,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.SECOND_STEP,
                Role.ENROLLING
            })
    SignOnAccounts.Decision enter(SignOnClient client, TokenCheck.Vouched vouched) {
        current.inSchool(client.schoolId());
        return noted(accounts.find(client, vouched));
    }

    /** Connects an account to the school account of its owner, or not. Leaves an entry: done, or refused. */
    @Permit(
            code = "SingleSignOn.connect",
            value = {
                Role.VISITOR,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.SECOND_STEP,
                Role.ENROLLING
            })
    SignOnAccounts.Decision connect(SignOnClient client, TokenCheck.Vouched vouched, Long accountId) {
        current.inSchool(client.schoolId());
        return noted(accounts.connect(client, vouched, accountId));
    }

    /**
     * Notes that somebody came back and nothing was decided about them: refused, or failed where provider and product
     * do not come together.
     */
    @Permit(
            code = "SingleSignOn.turnAway",
            value = {
                Role.VISITOR,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.SECOND_STEP,
                Role.ENROLLING
            })
    void turnAway(Long schoolId, Trouble trouble) {
        current.inSchool(schoolId);
        if (trouble.isOfTheProvider()) {
            current.failed();
        } else {
            current.refused();
        }
    }

    /** Notes that somebody could not be sent to the provider or has to wait, or that many failed at one address. */
    @Permit(
            code = "SingleSignOn.putOff",
            value = {
                Role.VISITOR,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.SECOND_STEP,
                Role.ENROLLING
            },
            onceInSeconds = ANYBODY)
    void putOff(Long schoolId, Trouble trouble) {
        current.inSchool(schoolId);
        current.about("school", schoolId);
        if (trouble.isOfTheProvider()) {
            current.failed();
        } else {
            current.refused();
        }
    }

    /** Notes that something came that was not begun here. */
    @Permit(
            code = "SingleSignOn.stray",
            value = {
                Role.VISITOR,
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.SECOND_STEP,
                Role.ENROLLING
            },
            onceInSeconds = ANYBODY)
    void stray() {
        current.refused();
    }

    /**
     * Ends sessions, because the provider says that they are over there.
     *
     * @return how many
     */
    @Permit(code = "SingleSignOn.end", value = Role.VISITOR)
    int end(SignOnClient client, TokenCheck.Notice notice) {
        current.inSchool(client.schoolId());
        return accounts.end(client, notice);
    }

    /** Notes that somebody has sent such a word who is not the provider, or sent it again. */
    @Permit(code = "SingleSignOn.doubtEnd", value = Role.VISITOR, onceInSeconds = ANYBODY)
    void doubtEnd(Long schoolId) {
        current.inSchool(schoolId);
        current.about("school", schoolId);
        current.refused();
    }

    private SignOnAccounts.Decision noted(SignOnAccounts.Decision decision) {
        if (decision.accountId() != null) {
            current.about("account", decision.accountId());
        }
        if (!decision.isIn()) {
            current.refused();
        }
        return decision;
    }
}
