package org.wholeschool.access.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountLink;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.account.PasswordRule;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.account.PersonFields;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;

/** One-time links with which people choose their own password. Nobody else ever sets or sees one. */
@Service
public class AccountLinks {

    static final String WELCOME = "/access/welcome.xhtml?link=";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountMail mail;

    @Inject
    private LinkWay way;

    @Inject
    private ChosenAlone chosenAlone;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private PaperNews paperNews;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private SchoolFrame frame;

    /**
     * Sends a link to an account's own address; the ones that were sent before are worth nothing from then on. Whoever
     * has a password keeps it until they have chosen another, unless it was chosen behind a link of one person alone;
     * and the head is told.
     *
     * @throws BadInput where no mail server is set, or the account can do nothing with a link now
     */
    @Permit(
            code = "AccountLinks.send",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD, Role.JOB})
    public void send(long accountId) {
        send(ofSchool(accountId));
    }

    private void send(Account account) {
        mail.check(account.getSchoolId());
        if (account.rolesOn(Now.day(frame.zoneOf(account.getSchoolId()))).isEmpty()) {
            throw new BadInput(null, "link.no-role");
        }
        boolean hadPassword = account.hasPassword();
        chosenAlone.end(account);
        AccountLink.Purpose purpose =
                account.hasPassword() ? AccountLink.Purpose.RESET : AccountLink.Purpose.INVITATION;
        invite(account, purpose);
        if (hadPassword) {
            mail.tellHead(account, "mail.reset-notice");
        }
    }

    /**
     * Makes the account of one of the first people of a school that is set up, whom nobody could approve yet, and a
     * link for them that is handed on by whoever sets up: there may be no mail server yet. Nobody can sign in to the
     * account until its person has chosen a password.
     *
     * @param role as what they come in; its name in small letters, "-name" and "-email" are the fields
     * @param name as colleagues see it
     * @param email what they will sign in with; an address that nobody has
     * @return where they go, from "/" on, with a secret that is shown once
     * @throws BadInput where name or address cannot be taken
     */
    @Permit(code = "AccountLinks.firstPerson", value = Role.SET_UP)
    public String firstPerson(Role role, String name, String email) {
        String field = role.name().toLowerCase(Locale.ROOT);
        Account account = Account.invited(
                actors.current().schoolId(),
                PersonFields.address(field + "-email", email),
                PersonFields.name(field + "-name", name),
                null);
        account.give(role, null);
        em.persist(account);
        em.flush();
        current.about("account", account.getId());
        return WELCOME + newLink(account, AccountLink.Purpose.INVITATION);
    }

    /**
     * Moves an account to another address. Whoever had the old one is out: sessions, known devices, links, the
     * password, the school account and every second factor are gone, and a new password is chosen behind a link that
     * goes to the new address. Otherwise a password or a passkey that an administrator made behind an address of their
     * own would still be good once a second person has approved the account of whom it seems to be.
     *
     * @param address one that no account has
     */
    @Permit(
            code = "AccountLinks.move",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD, Role.JOB})
    @RoomOnly
    public void move(long accountId, String address) {
        Account account = ofSchool(accountId);
        String old = account.getEmail();
        account.moveTo(address);
        secondFactor.forget(accountId);
        for (String part : List.of("AccountLink", "AccountSession", "AccountDevice")) {
            em.createQuery("delete from " + part + " p where p.accountId = :account")
                    .setParameter("account", accountId)
                    .executeUpdate();
        }
        mail.moved(account, old);
        if (!account.rolesOn(Now.day(frame.zoneOf(account.getSchoolId()))).isEmpty()) {
            invite(account, AccountLink.Purpose.INVITATION);
        }
    }

    /**
     * Opens an account whose owner had left, without the roles that need a second person, and sends them a link, or
     * lets it wait to be printed where there is no mail server. What was left in it, a second factor too, is gone.
     */
    @Permit(
            code = "AccountLinks.reopen",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    @RoomOnly
    public void reopen(long accountId) {
        Account account = ofSchool(accountId);
        account.reopen();
        secondFactor.forget(accountId);
        if (account.rolesOn(Now.day(frame.zoneOf(account.getSchoolId()))).isEmpty()) {
            account.give(Role.TEACHER, null);
        }
        if (way.isMail(account.getSchoolId())) {
            send(account);
        } else {
            account.waitForInvitation();
        }
    }

    /**
     * Looks a link up that somebody followed. Leaves an entry: done, or refused.
     *
     * @param token what the link held, as it came
     * @return the link's id, or null where it cannot be used, for whatever reason
     */
    @Permit(
            code = "AccountLinks.follow",
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
                Role.TRUST_LEAD
            })
    @RoomOnly
    public Long follow(String token) {
        Optional<AccountLink> link = em.createQuery(
                        "select l from AccountLink l where l.tokenHash = :hash", AccountLink.class)
                .setParameter("hash", AccountLink.hashOf(token))
                .getResultStream()
                .findFirst();
        return link.filter(this::isGood).map(AccountLink::getId).orElseGet(() -> {
            current.refused();
            return null;
        });
    }

    /**
     * Takes the password that somebody chose behind a link, and with it the link. Who was signed in to the account is
     * so no longer.
     *
     * @param linkId from {@code follow}
     * @param password as typed
     * @return whether the link could still be used
     * @throws BadInput where the password cannot be taken; the link is then as good as before
     */
    @Permit(
            code = "AccountLinks.choose",
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
                Role.TRUST_LEAD
            })
    @RoomOnly
    public boolean choose(long linkId, String password) {
        AccountLink link = em.find(AccountLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !isGood(link)) {
            current.refused();
            return false;
        }
        Account account = em.find(Account.class, link.getAccountId());
        PasswordRule.check(
                "password",
                password,
                List.of(
                        account.getEmail(),
                        account.getDisplayName(),
                        frame.nameOf(account.getSchoolId()),
                        "wholeschool"));
        if (link.getPurpose().isOnPaper()) {
            paperNews.used(account, linkId);
        }
        account.setPasswordHash(Passwords.hash(password));
        account.setChosenAlone(link.getPurpose() == AccountLink.Purpose.PAPER_ALONE);
        link.use(Now.instant());
        em.createQuery("delete from AccountSession s where s.accountId = :account")
                .setParameter("account", account.getId())
                .executeUpdate();
        return true;
    }

    private void invite(Account account, AccountLink.Purpose purpose) {
        mail.link(account, purpose, Settings.address() + WELCOME + newLink(account, purpose));
    }

    private String newLink(Account account, AccountLink.Purpose purpose) {
        em.createQuery("delete from AccountLink l where l.accountId = :account")
                .setParameter("account", account.getId())
                .executeUpdate();
        String token = AccountLink.newToken();
        em.persist(new AccountLink(account.getId(), purpose, token, Now.instant()));
        account.invitationWasSent();
        return token;
    }

    private boolean isGood(AccountLink link) {
        Account account = em.find(Account.class, link.getAccountId());
        current.inSchool(account.getSchoolId());
        current.about("account", account.getId());
        // What one person printed alone opens nothing that takes two by now.
        boolean isAlone = link.getPurpose() == AccountLink.Purpose.PAPER_ALONE;
        if (isAlone && !secondPerson.mayStillComeInAlone(account)) {
            return false;
        }
        return link.isGood(Now.instant()) && !account.hasLeft(Now.day(frame.zoneOf(account.getSchoolId())));
    }

    private Account ofSchool(long accountId) {
        Account account = em.find(Account.class, accountId);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        return account;
    }
}
