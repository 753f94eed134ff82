package org.wholeschool.access.approval;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What people ask for and cannot do alone. Decided by a lead or a head who is neither the one who asked nor the one it
 * is about.
 */
@Service
public class Approvals {

    @RoomOnly
    public static final Set<Role> DECIDERS = EnumSet.of(Role.LEAD, Role.HEAD);

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountLinks links;

    @Inject
    private SecondFactors factors;

    @Inject
    private AccountMail mail;

    @Inject
    private LinkWay way;

    @Inject
    private ChosenAlone chosenAlone;

    @Inject
    private PaperNews paperNews;

    @Inject
    private SchoolAccountEnd schoolAccount;

    @Inject
    private SchoolFrame frame;

    /** @return what waits to be decided, the oldest first. */
    @Permit(
            code = "Approvals.open",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> open() {
        long me = actors.current().accountId();
        return em.createQuery(
                        "select r from AccessRequest r where r.state = :open order by r.askedAt, r.id",
                        AccessRequest.class)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultStream()
                .map(request -> line(request, me))
                .toList();
    }

    /** @return how many requests the one who looks may decide: neither asked by them nor about them. */
    @Permit(
            code = "Approvals.waitingForMe",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public long waitingForMe() {
        return em.createQuery(
                        "select count(r) from AccessRequest r where r.state = :open and r.askedBy <> :me and "
                                + "r.accountId <> :me",
                        Long.class)
                .setParameter("open", AccessRequest.State.OPEN)
                .setParameter("me", actors.current().accountId())
                .getSingleResult();
    }

    private Line line(AccessRequest request, long me) {
        Account about = em.find(Account.class, request.getAccountId());
        Account by = em.find(Account.class, request.getAskedBy());
        return new Line(
                request.getId(),
                request.getKind(),
                about.getVersion(),
                about.getDisplayName(),
                about.getEmail(),
                request.getRole(),
                request.getEndsOn(),
                request.getAddress(),
                by.getDisplayName(),
                request.getAskedAt(),
                request.mayBeDecidedBy(me));
    }

    /**
     * Lets it be so. Where it gives somebody their first role, they get their link now.
     *
     * @param version the account as the decider saw it, so that another address is not approved unseen
     * @throws BadInput where it was decided or changed meanwhile, or no longer goes together with what the account may
     *     do
     */
    @Permit(
            code = "Approvals.approve",
            value = {Role.LEAD, Role.HEAD})
    public void approve(long requestId, long version) {
        AccessRequest request = mine(requestId);
        Account account = em.find(Account.class, request.getAccountId(), LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = Now.day(frame.zoneOf(account.getSchoolId()));
        if (account.hasLeft(today) != (request.getKind() == AccessRequest.Kind.REOPENING)
                || account.getVersion() != version) {
            throw new BadInput(null, "request.changed");
        }
        switch (request.getKind()) {
            case ADDRESS -> move(account, request.getAddress());
            case FACTOR -> takeFactor(account);
            case REOPENING -> reopen(account, request);
            // Approving it is printing it, which PaperLinks does.
            case PAPER -> throw new NotFound("request");
            default -> give(account, request, today);
        }
        request.decide(AccessRequest.State.APPROVED, actors.current().accountId(), Now.instant());
    }

    private void move(Account account, String address) {
        boolean isTaken = !em.createQuery("select a.id from Account a where a.emailHash = :hash", Long.class)
                .setParameter("hash", Account.hashOf(address))
                .getResultList()
                .isEmpty();
        if (isTaken) {
            throw new BadInput(null, "request.changed");
        }
        links.move(account.getId(), address);
    }

    /** Whoever is signed in as them is out, and no browser is known any more: one of them may be the thief's. */
    private void takeFactor(Account account) {
        factors.reset(account.getId());
        for (String part : List.of("AccountSession", "AccountDevice")) {
            em.createQuery("delete from " + part + " p where p.accountId = :account")
                    .setParameter("account", account.getId())
                    .executeUpdate();
        }
        mail.factorTaken(account);
    }

    private void give(Account account, AccessRequest request, LocalDate today) {
        if (request.getEndsOn() != null && request.getEndsOn().isBefore(today)) {
            throw new BadInput(null, "request.over");
        }
        Set<Role> roles = new HashSet<>(account.getRoles());
        roles.add(request.getRole());
        if (!Role.goTogether(roles)) {
            throw new BadInput(null, "roles.apart");
        }
        boolean isFirst = account.rolesOn(today).isEmpty();
        account.give(request.getRole(), request.getEndsOn());
        boolean wasAlone = chosenAlone.end(account);
        boolean follows = schoolAccount.follow(account);
        if (account.hasPassword() || !isFirst && !wasAlone && !follows) {
            return;
        }
        if (!way.isMail(account.getSchoolId())) {
            askForPaper(account, request);
        } else if (!follows) {
            links.send(account.getId());
        }
    }

    private void reopen(Account account, AccessRequest request) {
        links.reopen(account.getId());
        if (!way.isMail(account.getSchoolId())) {
            askForPaper(account, request);
        }
    }

    /** Where no mail goes, what was approved needs a link on paper too: asked for by whoever asked for the rest. */
    private void askForPaper(Account account, AccessRequest request) {
        AccessRequest paper = AccessRequest.forPaper(account.getId(), request.getAskedBy(), Now.instant());
        em.persist(paper);
        em.flush();
        paperNews.asked(account, paper.getId());
    }

    /**
     * Lets it not be so. What the account could do before, it still can.
     *
     * @throws BadInput where it was decided meanwhile
     */
    @Permit(
            code = "Approvals.refuse",
            value = {Role.LEAD, Role.HEAD})
    public void refuse(long requestId) {
        mine(requestId).decide(AccessRequest.State.REFUSED, actors.current().accountId(), Now.instant());
    }

    /** An open request that the actor may decide. */
    private AccessRequest mine(long requestId) {
        AccessRequest request = em.find(AccessRequest.class, requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFound("request");
        }
        current.about("account", request.getAccountId());
        if (!request.mayBeDecidedBy(actors.current().accountId())) {
            throw new NotPermitted("Approvals");
        }
        if (!request.isOpen()) {
            throw new BadInput(null, "request.decided");
        }
        return request;
    }

    /**
     * A request as it is listed.
     *
     * @param id its id
     * @param kind what is asked for
     * @param version of the account, for {@code approve}
     * @param name whom it is about
     * @param email the address of their account now, where links go
     * @param role the role that is asked for, null where it is about something else
     * @param endsOn the last day of the role, null where it has none
     * @param address the address that is asked for, null where it is about something else
     * @param askedBy who asked
     * @param askedAt when
     * @param isMine whether the one who looks may decide it
     */
    public record Line(
            long id,
            AccessRequest.Kind kind,
            long version,
            String name,
            String email,
            Role role,
            LocalDate endsOn,
            String address,
            String askedBy,
            Instant askedAt,
            boolean isMine) {}
}
