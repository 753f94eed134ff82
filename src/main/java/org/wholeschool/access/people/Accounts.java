package org.wholeschool.access.people;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Who can sign in. */
@Service
public class Accounts {

    /** A search is one entry of the audit: ten minutes in seconds. */
    private static final int SEARCH = 10 * 60;

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
     * @param role only those who hold it; null for all
     * @param part only those in whose name or address it occurs, whatever the case; null for all
     * @return the accounts of the actor's school, by name
     */
    @Permit(code = "Accounts.list", value = Role.ADMINISTRATOR, onceInSeconds = SEARCH)
    public List<Line> list(Role role, String part) {
        String sought = part == null ? "" : part.strip().toLowerCase(Locale.UK);
        LocalDate today = today();
        return ofSchool()
                .filter(account -> role == null || account.getRoles().contains(role))
                .map(account -> line(account, today))
                .filter(line -> line.name().toLowerCase(Locale.UK).contains(sought)
                        || line.email().toLowerCase(Locale.UK).contains(sought))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /**
     * @return one account of the actor's school, with what waits to be approved for it and what its owner leaves
     *     behind, as numbers: of nobody else, because how many concerns somebody has logged is nothing for an
     *     administrator
     * @throws NotFound where it is not of that school
     */
    @Permit(code = "Accounts.one", value = Role.ADMINISTRATOR, onceInSeconds = SEARCH)
    public Details one(long id) {
        Account account = em.find(Account.class, id);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", id);
        List<Wanted> waiting = em.createQuery(
                        "select r from AccessRequest r where r.accountId = :account and r.state = :open order by r.id",
                        AccessRequest.class)
                .setParameter("account", id)
                .setParameter("open", AccessRequest.State.OPEN)
                .getResultStream()
                .map(request ->
                        new Wanted(request.getKind(), request.getRole(), request.getEndsOn(), request.getAddress()))
                .toList();
        Instant linkEnds = em.createQuery(
                        "select l from AccountLink l where l.accountId = :account and l.usedAt is null",
                        AccountLink.class)
                .setParameter("account", id)
                .getResultStream()
                .map(AccountLink::getExpiresAt)
                .findFirst()
                .orElse(null);
        boolean leaves = account.getLastDay() != null || account.hasLeft(today());
        List<Owned.Things> things = !leaves
                ? List.of()
                : owned.stream()
                        .flatMap(feature -> feature.of(Set.of(id)).values().stream())
                        .toList();
        return new Details(
                line(account, today()),
                account.getRoleEnds(),
                account.getLastDay(),
                waiting,
                linkEnds,
                things,
                factors.holders().contains(id),
                paper(account, waiting),
                id == actors.current().accountId());
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

    /**
     * @param part of a name, whatever the case
     * @return the accounts of the actor's school in whose names it occurs, those who have left included
     */
    @Permit(code = "Accounts.named", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = SEARCH)
    public Set<Long> named(String part) {
        String sought = part.strip().toLowerCase(Locale.UK);
        return ofSchool()
                .filter(account ->
                        account.getDisplayName().toLowerCase(Locale.UK).contains(sought))
                .map(Account::getId)
                .collect(Collectors.toSet());
    }

    /**
     * What the head looks at once a month: who can come in, and since when.
     *
     * @return the accounts of the actor's school that have not left, by name
     */
    @Permit(code = "Accounts.standing", value = Role.HEAD, onceInSeconds = SEARCH)
    public List<Standing> standing() {
        LocalDate today = today();
        return ofSchool()
                .filter(account -> !account.hasLeft(today))
                .map(account -> new Standing(
                        account.getId(),
                        account.getDisplayName(),
                        account.getRoles(),
                        account.hasPassword() || account.isConnected(),
                        account.isInvitationWaiting(),
                        account.getCreatedAt(),
                        account.getRoleEndsGivenHere(),
                        account.getLastDay()))
                .sorted(Comparator.comparing(Standing::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /**
     * @param ids of accounts
     * @return the name of each that is of the actor's school
     */
    @Permit(
            code = "Accounts.names",
            value = {Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.HEAD},
            onceInSeconds = SEARCH)
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Account a where a.schoolId = :school and a.id in :ids", Account.class)
                .setParameter("school", actors.current().schoolId())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }

    private Stream<Account> ofSchool() {
        return em.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.schoolId = :school",
                        Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultStream();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Line line(Account account, LocalDate today) {
        State state = account.hasLeft(today)
                ? State.LEFT
                : account.rolesOn(today).isEmpty()
                        ? State.WAITING
                        : account.isInvitationWaiting()
                                ? State.UNINVITED
                                : !account.hasPassword() && !account.isConnected()
                                        ? State.INVITED
                                        : account.getLastDay() != null ? State.LEAVING : State.ACTIVE;
        return new Line(
                account.getId(),
                account.getDisplayName(),
                account.getEmail(),
                account.getRoles().stream().sorted().toList(),
                state);
    }

    /**
     * Writes accounts.
     *
     * @param accounts accounts of the school that is set up, with addresses that nobody has yet
     */
    @Permit(code = "Accounts.create", value = Role.SET_UP)
    public void create(List<Account> accounts) {
        accounts.forEach(em::persist);
    }

    /**
     * An account as it is listed.
     *
     * @param id its id
     * @param name whose it is
     * @param email what they sign in with
     * @param roles what they may act as
     * @param state whether they can sign in
     */
    public record Line(long id, String name, String email, List<Role> roles, State state) {}

    /**
     * An account as the head's summary needs it.
     *
     * @param id its id
     * @param name whose it is
     * @param roles what they may act as
     * @param canComeIn whether its owner has chosen a password since they were last invited, or comes in with a school
     *     account
     * @param uninvited whether nobody has sent or printed its owner a link yet
     * @param since since when there is the account
     * @param ends the last day of each role that was given here and has one
     * @param lastDay the last day on which its owner can sign in, or null
     */
    public record Standing(
            long id,
            String name,
            Set<Role> roles,
            boolean canComeIn,
            boolean uninvited,
            Instant since,
            Map<Role, LocalDate> ends,
            LocalDate lastDay) {

        /** @return whether its owner has a link, and has not come in by it yet. */
        public boolean isInvited() {
            return !canComeIn && !uninvited;
        }
    }

    /** Whether its owner can sign in. */
    public enum State {
        ACTIVE,
        /** Can, and a last day is set. */
        LEAVING,
        /** Waits for a link: none was sent or printed yet. */
        UNINVITED,
        /** Has a link and has not chosen a password yet. */
        INVITED,
        /** Has no role, because one waits to be approved, was refused or has ended. */
        WAITING,
        LEFT
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
     * @param isOwn whether it is the one of who looks
     */
    public record Details(
            Line line,
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
