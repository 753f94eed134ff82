package org.wholeschool.link.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.DistinctNames;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** Who in the school recorded, decided or entered something about links, for those who decide about them. */
@Service
@RoomOnly
public class Colleagues {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private LinkSteps steps;

    /** @return who each of these is, by the id of the account; whoever is not there any more is missing */
    @Permit(
            code = "Colleagues.named",
            value = {Role.LEAD, Role.DEPUTY})
    public Map<Long, Named> named(Stream<Long> accounts) {
        Set<Long> ids = accounts.filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                        .setParameter("ids", ids)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, this::named));
    }

    private Named named(Account account) {
        return new Named(account.getDisplayName(), DistinctNames.roles(account, steps.today()));
    }

    /**
     * Who somebody is.
     *
     * @param role as what they work here today, in words; "" where they have left
     */
    public record Named(String name, String role) {}
}
