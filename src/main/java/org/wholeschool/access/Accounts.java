package org.wholeschool.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Service;

/** Who can sign in. */
@Service
public class Accounts {

    /** A search is one entry of the audit: ten minutes in seconds. */
    private static final int SEARCH = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    /**
     * @param role only those who hold it; null for all
     * @param part only those in whose name or address it occurs, whatever the case; null for all
     * @return the accounts of the actor's school, by name
     */
    @Permit(value = Role.ADMINISTRATOR, onceInSeconds = SEARCH)
    public List<Line> list(Role role, String part) {
        String sought = part == null ? "" : part.strip().toLowerCase(Locale.UK);
        return ofSchool().filter(account -> role == null || account.getRoles().contains(role))
                         .map(Accounts::line)
                         .filter(line -> line.name().toLowerCase(Locale.UK).contains(sought) || line.email().toLowerCase(Locale.UK).contains(sought))
                         .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK)))
                         .toList();
    }

    /**
     * @param ids of accounts
     * @return the name of each that is of the actor's school
     */
    @Permit(value = {Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER}, onceInSeconds = SEARCH)
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a from Account a where a.schoolId = :school and a.id in :ids", Account.class)
                 .setParameter("school", actors.current().schoolId()).setParameter("ids", ids)
                 .getResultStream().collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }

    private Stream<Account> ofSchool() {
        return em.createQuery("select distinct a from Account a left join fetch a.roles where a.schoolId = :school", Account.class)
                 .setParameter("school", actors.current().schoolId()).getResultStream();
    }

    private static Line line(Account account) {
        return new Line(account.getId(), account.getDisplayName(), account.getEmail(), account.getRoles().stream().sorted().toList(), account.isActive());
    }

    /**
     * Writes accounts.
     *
     * @param accounts accounts of the school that is set up, with addresses that nobody has yet
     */
    @Permit(Role.SET_UP)
    public void create(List<Account> accounts) {
        accounts.forEach(em::persist);
    }

    /**
     * An account as it is listed.
     *
     * @param id     its id
     * @param name   whose it is
     * @param email  what they sign in with
     * @param roles  what they may act as
     * @param active whether they can sign in
     */
    public record Line(long id, String name, String email, List<Role> roles, boolean active) {
    }
}
