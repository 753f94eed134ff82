package org.wholeschool.access.approval;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Lists what people who left have left behind, for a lead who hands it over. */
@Service
@RoomOnly
public class LeftBehind {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Instance<Owned> owned;

    @Inject
    private SchoolFrame frame;

    /**
     * @return what those who left have left behind, by person and kind: for handing over, and nothing of what it says.
     */
    @Permit(
            code = "Approvals.leftBehind",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Left> leftBehind() {
        long school = actors.current().schoolId();
        LocalDate today = Now.day(frame.zoneOf(school));
        List<Account> left = em.createQuery(
                        "select a from Account a where a.schoolId = :school and (a.active = false or a.lastDay < "
                                + ":today) order by a.id",
                        Account.class)
                .setParameter("school", school)
                .setParameter("today", today)
                .getResultList();
        if (left.isEmpty()) {
            return List.of();
        }
        Set<Long> ids = left.stream().map(Account::getId).collect(Collectors.toSet());
        List<Map<Long, Owned.Things>> kinds =
                owned.stream().map(feature -> feature.of(ids)).toList();
        return left.stream()
                .map(account -> new Left(
                        account.getDisplayName(),
                        kinds.stream()
                                .map(kind -> kind.get(account.getId()))
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(person -> !person.things().isEmpty())
                .toList();
    }

    /**
     * A person who left.
     *
     * @param name whose it was
     * @param things what they owned, of each kind of which there is any
     */
    public record Left(String name, List<Owned.Things> things) {}
}
