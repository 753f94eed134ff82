package org.wholeschool.access.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountLink;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.QrPath;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Prints one-time links where no mail server is set up. An administrator alone prints the link of a new teacher or
 * governor. Every other link is requested; the approver sees it, and the requester never does, because with it they
 * could sign in as its owner.
 */
@Service
public class PaperLinks {

    private static final int LOOKING = 10 * 60;
    private static final Duration LISTED = Duration.ofDays(28);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private LinkWay way;

    @Inject
    private SecondPerson secondPerson;

    @Inject
    private ChosenAlone chosenAlone;

    @Inject
    private PaperNews news;

    @Inject
    private SchoolFrame frame;

    /**
     * Prints the first link for an account that can do no more than log and was never open. Keeps an approved
     * {@link AccessRequest} of kind {@code PAPER} too, so that {@link #printed()} lists every printed link.
     *
     * @return what is on the paper; the link is shown only this once
     * @throws NotFound where links go by mail
     * @throws BadInput where it takes a second person, or the account can do nothing with a link now
     */
    @Permit(code = "PaperLinks.print", value = Role.ADMINISTRATOR)
    public Sheet print(long accountId) {
        Account account = another(accountId);
        if (!open(accountId).isEmpty() || !secondPerson.mayComeInAlone(account)) {
            throw new BadInput(null, "paper.two");
        }
        AccessRequest record =
                AccessRequest.forPaper(accountId, actors.current().accountId(), Now.instant());
        em.persist(record);
        record.decide(AccessRequest.State.APPROVED, null, Now.instant());
        return sheet(account, record, AccountLink.Purpose.PAPER_ALONE);
    }

    /**
     * Requests a link that a second person prints. Until then nothing changes.
     *
     * @throws NotFound where links go by mail
     * @throws BadInput where it was requested already, or the account can do nothing with a link now
     */
    @Permit(code = "PaperLinks.ask", value = Role.ADMINISTRATOR)
    public void ask(long accountId) {
        Account account = another(accountId);
        if (open(accountId).stream().anyMatch(request -> request.getKind() == AccessRequest.Kind.PAPER)) {
            throw new BadInput(null, "paper.asked");
        }
        AccessRequest request =
                AccessRequest.forPaper(accountId, actors.current().accountId(), Now.instant());
        em.persist(request);
        em.flush();
        news.asked(account, request.getId());
    }

    /**
     * Approves a request and prints its link.
     *
     * @param version the version of the account that the approver saw, so that no other address is approved unseen
     * @return what is on the paper; the link is shown only this once
     * @throws NotFound where links go by mail
     * @throws BadInput where it was decided or changed meanwhile
     */
    @Permit(
            code = "PaperLinks.approve",
            value = {Role.LEAD, Role.HEAD})
    public Sheet approve(long requestId, long version) {
        AccessRequest request = em.find(AccessRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || request.getKind() != AccessRequest.Kind.PAPER) {
            throw new NotFound("request");
        }
        current.about("account", request.getAccountId());
        refuseWhereMailGoes();
        if (!request.mayBeDecidedBy(actors.current().accountId())) {
            throw new NotPermitted("PaperLinks");
        }
        if (!request.isOpen()) {
            throw new BadInput(null, "request.decided");
        }
        Account account = em.find(Account.class, request.getAccountId(), LockModeType.PESSIMISTIC_WRITE);
        if (account.getVersion() != version) {
            throw new BadInput(null, "request.changed");
        }
        checkRole(account);
        chosenAlone.end(account);
        request.decide(AccessRequest.State.APPROVED, actors.current().accountId(), Now.instant());
        return sheet(account, request, AccountLink.Purpose.PAPER_BY_TWO);
    }

    /** @return the links that were printed in the last four weeks, the latest first, without their secrets. */
    @Permit(
            code = "PaperLinks.printed",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Printed> printed() {
        return em.createQuery(
                        "select r from AccessRequest r where r.printedAt > :since"
                                + " order by r.printedAt desc, r.id desc",
                        AccessRequest.class)
                .setParameter("since", Now.instant().minus(LISTED))
                .getResultStream()
                .map(this::printed)
                .toList();
    }

    private Printed printed(AccessRequest request) {
        AccountLink link = em.find(AccountLink.class, request.getLinkId());
        Long by = request.getDecidedBy() == null ? Long.valueOf(request.getAskedBy()) : request.getDecidedBy();
        Fate fate = link == null
                ? Fate.REPLACED
                : link.getUsedAt() != null ? Fate.USED : link.isGood(Now.instant()) ? Fate.OPEN : Fate.OVER;
        return new Printed(
                name(request.getAccountId()),
                name(by),
                request.getPrintedAt(),
                fate,
                link == null ? null : link.getUsedAt());
    }

    private String name(long accountId) {
        return em.find(Account.class, accountId).getDisplayName();
    }

    private Sheet sheet(Account account, AccessRequest request, AccountLink.Purpose purpose) {
        em.createQuery("delete from AccountLink l where l.accountId = :account")
                .setParameter("account", account.getId())
                .executeUpdate();
        String token = AccountLink.newToken();
        AccountLink link = new AccountLink(account.getId(), purpose, token, Now.instant());
        em.persist(link);
        em.flush();
        account.invitationWasSent();
        request.printed(link.getId(), Now.instant());
        String address = Settings.address() + AccountLinks.WELCOME + token;
        return new Sheet(
                account.getDisplayName(),
                account.getEmail(),
                frame.nameOf(account.getSchoolId()),
                Settings.address(),
                address,
                QrPath.of(address),
                link.getExpiresAt());
    }

    /** Finds an account of this school, other than the actor's own, with a role that a link could open. */
    private Account another(long accountId) {
        Account account = em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", accountId);
        refuseWhereMailGoes();
        if (accountId == actors.current().accountId()) {
            throw new BadInput(null, "account.own");
        }
        checkRole(account);
        return account;
    }

    private void refuseWhereMailGoes() {
        if (way.isMail(actors.current().schoolId())) {
            throw new NotFound("account");
        }
    }

    private void checkRole(Account account) {
        LocalDate today = Now.day(frame.zoneOf(account.getSchoolId()));
        if (account.rolesOn(today).isEmpty()) {
            throw new BadInput(null, "link.no-role");
        }
    }

    private List<AccessRequest> open(long accountId) {
        return em.createQuery(
                        "select r from AccessRequest r where r.accountId = :account and r.state = :open",
                        AccessRequest.class)
                .setParameter("account", accountId)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultList();
    }

    /** What an administrator can do about a link for an account. */
    public enum Offer {
        /** Nothing: it has no role that a link could open. */
        NONE,
        /** Print it alone. */
        ALONE,
        /** Ask for it. */
        BY_TWO,
        /** Wait: it was requested. */
        ASKED
    }

    /**
     * What is on the paper.
     *
     * @param name its owner's name
     * @param email the address that they sign in with
     * @param school their school
     * @param address the address of the product
     * @param link the link at which they choose a password, once
     * @param qr the same link for a phone
     * @param until when the link expires
     */
    public record Sheet(
            String name, String email, String school, String address, String link, QrPath qr, Instant until) {}

    /**
     * A link that was printed.
     *
     * @param name its owner's name
     * @param by the name of the person who printed it
     * @param at when it was printed
     * @param fate its state now
     * @param usedAt when it was used, or null
     */
    public record Printed(String name, String by, Instant at, Fate fate, Instant usedAt) {}

    /** The state of a link on paper. */
    public enum Fate {
        OPEN,
        USED,
        OVER,
        /** There is a later link, or the account was closed. */
        REPLACED
    }
}
