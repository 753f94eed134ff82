package org.wholeschool.access.handover;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Gives everything that somebody has in hand to a colleague, in one step: all kinds of it in one transaction, or
 * nothing.
 */
@Service
public class Handover {

    private static final Set<Role> RECEIVERS = EnumSet.of(Role.LEAD, Role.DEPUTY);
    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Instance<HandedOver> features;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader accounts;

    @Inject
    private SchoolFrame frame;

    /** @return who has something in hand, with how much of what; those who have left first */
    @Permit(
            code = "Handover.people",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Somebody> people() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        Set<Long> owners =
                features.stream().flatMap(feature -> feature.owners().stream()).collect(Collectors.toSet());
        return owners.stream()
                .map(id -> em.find(Account.class, id))
                .filter(account -> account != null
                        && account.getSchoolId() == actors.current().schoolId())
                .map(account -> new Somebody(
                        account.getId(), account.getDisplayName(), !account.mayEnter(today), things(account.getId())))
                .filter(somebody -> !somebody.things().isEmpty())
                .sorted(Comparator.comparing((Somebody somebody) -> !somebody.hasLeft())
                        .thenComparing(Somebody::name))
                .toList();
    }

    private List<Owned.Things> things(long account) {
        return features.stream()
                .flatMap(feature -> feature.of(Set.of(account)).values().stream())
                .toList();
    }

    /** @return those who can get it, by name */
    @Permit(
            code = "Handover.receivers",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<AccountReader.Person> receivers() {
        return receiving();
    }

    private List<AccountReader.Person> receiving() {
        return accounts.people(actors.current().schoolId(), RECEIVERS).stream()
                .sorted(Comparator.comparing(AccountReader.Person::name))
                .toList();
    }

    /**
     * Gives all that somebody has in hand to somebody else.
     *
     * @param from whose it is
     * @param to whose it becomes: a lead or deputy who can come in today
     * @param seen how much there was when it was looked at
     * @return how much went over
     * @throws BadInput where it cannot go there, or has become more or less since it was looked at
     * @throws NotFound where there is no such account in the actor's school
     */
    @Permit(
            code = "Handover.give",
            value = {Role.LEAD, Role.HEAD})
    public long give(long from, long to, long seen) {
        Account account = em.find(Account.class, from);
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        current.about("account", from);
        if (from == to) {
            throw new BadInput("to", "handover.same");
        }
        if (receiving().stream().noneMatch(person -> person.id() == to)) {
            throw new BadInput("to", "handover.to.not");
        }
        if (things(from).stream().mapToLong(Owned.Things::count).sum() != seen) {
            throw new BadInput(null, "handover.changed");
        }
        return features.stream()
                .mapToLong(feature -> feature.handOver(from, to))
                .sum();
    }

    /**
     * Somebody who has something in hand.
     *
     * @param id their account
     * @param name theirs
     * @param hasLeft whether they cannot come in any more
     * @param things how much of what
     */
    public record Somebody(long id, String name, boolean hasLeft, List<Owned.Things> things) {

        /** @return how much it is altogether */
        public long count() {
            return things.stream().mapToLong(Owned.Things::count).sum();
        }
    }
}
