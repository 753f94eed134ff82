package org.wholeschool.access.people;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountLink;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.approval.AccessRequest;
import org.wholeschool.access.approval.PaperLinks;
import org.wholeschool.access.approval.SecondPerson;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Shows an administrator one account, with what waits for it and what its owner leaves behind. */
@Service
@RoomOnly
public class AccountDetails {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Instance<Owned> owned;

    @Inject
    private SecondFactors factors;

    @Inject
    private LinkWay way;

    @Inject
    private SecondPerson secondPerson;

    /**
     * @return one account of the actor's school, with what waits to be approved for it and what its owner leaves
     *     behind, as numbers: of no one who stays, because how many concerns a person has logged is nothing for an
     *     administrator
     * @throws NotFound where it is not of that school
     */
    @Permit(code = "Accounts.one", value = Role.ADMINISTRATOR, onceInSeconds = LOOKING)
    public Details one(long id) {
        Account account = em.find(Account.class, id);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", id);
        LocalDate today = today();
        List<Wanted> waiting = waiting(id);
        boolean leaves = account.getLastDay() != null || account.hasLeft(today);
        return new Details(
                Accounts.Line.of(account, today),
                account.getRoleEnds(),
                account.getLastDay(),
                waiting,
                linkEnds(id),
                leaves ? left(id) : List.of(),
                factors.holders().contains(id),
                paper(account, waiting),
                id == actors.current().accountId());
    }

    private List<Wanted> waiting(long id) {
        return em.createQuery(
                        "select r from AccessRequest r where r.accountId = :account and r.state = :open order by r.id",
                        AccessRequest.class)
                .setParameter("account", id)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultStream()
                .map(request ->
                        new Wanted(request.getKind(), request.getRole(), request.getEndsOn(), request.getAddress()))
                .toList();
    }

    private Instant linkEnds(long id) {
        return em.createQuery(
                        "select l from AccountLink l where l.accountId = :account and l.usedAt is null",
                        AccountLink.class)
                .setParameter("account", id)
                .getResultStream()
                .map(AccountLink::getExpiresAt)
                .findFirst()
                .orElse(null);
    }

    private List<Owned.Things> left(long id) {
        return owned.stream()
                .flatMap(feature -> feature.of(Set.of(id)).values().stream())
                .toList();
    }

    private PaperLinks.Offer paper(Account account, List<Wanted> waiting) {
        if (way.isMail(account.getSchoolId())) {
            return null;
        }
        if (account.rolesOn(today()).isEmpty()) {
            return PaperLinks.Offer.NONE;
        }
        if (waiting.stream().anyMatch(wanted -> wanted.kind() == AccessRequest.Kind.PAPER)) {
            return PaperLinks.Offer.ASKED;
        }
        return waiting.isEmpty() && secondPerson.mayComeInAlone(account)
                ? PaperLinks.Offer.ALONE
                : PaperLinks.Offer.BY_TWO;
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    /**
     * An account as it is looked at.
     *
     * @param line as it is listed
     * @param ends the last day of each role that has one
     * @param lastDay the last day on which its owner can sign in, or null
     * @param waiting what waits to be approved
     * @param linkEnds when the link that was sent runs out, or null where there is none
     * @param owned what is to be handed over, of each kind of which there is any; nothing while its owner stays
     * @param factor whether they have a second factor
     * @param paper what can be done about a link on paper; null where links go by mail
     * @param isOwn whether it is the actor's own
     */
    public record Details(
            Accounts.Line line,
            Map<Role, LocalDate> ends,
            LocalDate lastDay,
            List<Wanted> waiting,
            Instant linkEnds,
            List<Owned.Things> owned,
            boolean factor,
            PaperLinks.Offer paper,
            boolean isOwn) {}

    /**
     * Something that waits to be approved.
     *
     * @param kind what was asked for
     * @param role which role, null where it is something else
     * @param endsOn the role's last day, or null
     * @param address which address, null where it is something else
     */
    public record Wanted(AccessRequest.Kind kind, Role role, LocalDate endsOn, String address) {}
}
