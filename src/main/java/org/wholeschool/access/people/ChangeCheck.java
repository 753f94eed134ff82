package org.wholeschool.access.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Checks what each change to an account begins with: whose it is, and whether its days are still to come. */
@ApplicationScoped
class ChangeCheck {

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Says which account the action is about.
     *
     * @param account the one with that number, or null where there is none
     * @return the account: of this school, and not the actor's own, because no one gives themselves anything
     * @throws NotFound where there is none in this school
     * @throws BadInput where it is the actor's own
     */
    Account another(Account account, long accountId) {
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        if (accountId == actors.current().accountId()) {
            throw new BadInput(null, "account.own");
        }
        return account;
    }

    /** @throws BadInput where the day is past */
    void day(String field, LocalDate day) {
        if (day != null && day.isBefore(today())) {
            throw new BadInput(field, "day.past");
        }
    }

    /** @return which day it is in the actor's school. */
    LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
