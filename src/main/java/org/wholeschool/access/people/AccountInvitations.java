package org.wholeschool.access.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Sends their links to those of the staff who wait for one. */
@Service
@RoomOnly
public class AccountInvitations {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private AccountLinks links;

    @Inject
    private AccountMail mail;

    @Inject
    private SchoolFrame frame;

    /** @return how many wait for a link. */
    @Permit(code = "StaffAccounts.waiting", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public int waiting() {
        return uninvited().size();
    }

    /**
     * Sends each person who waits for a link theirs.
     *
     * @return how many were sent
     * @throws BadInput where no mail server is set
     */
    @Permit(code = "StaffAccounts.sendInvitations", value = Role.ADMINISTRATOR)
    public int sendInvitations() {
        mail.check(actors.current().schoolId());
        List<Account> waiting = uninvited();
        waiting.forEach(account -> links.send(account.getId()));
        return waiting.size();
    }

    private List<Account> uninvited() {
        LocalDate today = today();
        return em.createQuery(
                        "select a from Account a where a.schoolId = :school and a.invitationWaits = true and "
                                + "a.passwordHash is null order by a.id",
                        Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .filter(account -> !account.rolesOn(today).isEmpty())
                .toList();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
