package org.wholeschool.access.people;

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
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
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
    private SchoolFrame frame;

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
                .map(account -> Line.of(account, today))
                .filter(line -> line.name().toLowerCase(Locale.UK).contains(sought)
                        || line.email().toLowerCase(Locale.UK).contains(sought))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK)))
                .toList();
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
    public record Line(long id, String name, String email, List<Role> roles, State state) {

        static Line of(Account account, LocalDate today) {
            return new Line(
                    account.getId(),
                    account.getDisplayName(),
                    account.getEmail(),
                    account.getRoles().stream().sorted().toList(),
                    State.of(account, today));
        }
    }

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
        LEFT;

        private static State of(Account account, LocalDate today) {
            if (account.hasLeft(today)) {
                return LEFT;
            }
            if (account.rolesOn(today).isEmpty()) {
                return WAITING;
            }
            if (account.isInvitationWaiting()) {
                return UNINVITED;
            }
            if (!account.hasPassword() && !account.isConnected()) {
                return INVITED;
            }
            return account.getLastDay() != null ? LEAVING : ACTIVE;
        }
    }
}
