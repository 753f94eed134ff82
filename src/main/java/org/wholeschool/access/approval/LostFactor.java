package org.wholeschool.access.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Somebody has lost their telephone, their passkeys and their recovery codes. One person asks that these be worth
 * nothing any more, another one decides it ({@link Approvals}): alone, whoever can have it done and learns a password
 * would come in.
 */
@Service
public class LostFactor {

    private static final int LOOK = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SecondFactors factors;

    @Inject
    private AccountMail mail;

    @Inject
    private SchoolFrame frame;

    /** @return the others of the actor's school who have a second factor to lose, by name. */
    @Permit(
            code = "LostFactor.people",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD},
            onceInSeconds = LOOK)
    public List<Person> people() {
        Set<Long> holders = factors.holders();
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return em.createQuery("select a from Account a where a.schoolId = :school", Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .filter(account -> holders.contains(account.getId())
                        && !account.getId().equals(actors.current().accountId())
                        && !account.hasLeft(today))
                .map(account -> new Person(account.getId(), account.getDisplayName()))
                .sorted(Comparator.comparing(Person::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /**
     * Asks that somebody's second factor be taken away. Until a second person has approved it, everything is as it was.
     *
     * @param accountId of the actor's school, and not the actor's own
     * @throws BadInput where they have none, or it is asked for already
     */
    @Permit(
            code = "LostFactor.ask",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public void ask(long accountId) {
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        if (accountId == actors.current().accountId()) {
            throw new BadInput(null, "account.own");
        }
        if (!factors.holders().contains(accountId)) {
            throw new BadInput(null, "factor.none");
        }
        boolean isAsked = !em.createQuery(
                        "select r.id from AccessRequest r where r.accountId = :account and r.kind = :kind and "
                                + "r.state = :open",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("kind", AccessRequest.Kind.FACTOR)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultList()
                .isEmpty();
        if (isAsked) {
            throw new BadInput(null, "factor.asked");
        }
        em.persist(AccessRequest.forFactor(accountId, actors.current().accountId(), Now.instant()));
        mail.tellApprovers(account.getSchoolId());
    }

    /**
     * Somebody who can have lost a second factor.
     *
     * @param id of their account
     * @param name as colleagues see it
     */
    public record Person(long id, String name) {}
}
