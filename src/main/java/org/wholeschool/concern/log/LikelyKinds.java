package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Categories;

/**
 * The kinds of concern that a member of staff most likely means: those that they logged last, then what is most of what
 * teachers everywhere log, then the first of the school's list. Nothing comes from what others here logged: the list
 * would tell a teacher what happens in the school.
 */
@Service
class LikelyKinds {

    private static final int HOUR = 60 * 60;
    private static final int MOST_OWN = 3;
    private static final int MOST = 5;

    /** What is usual in any school, by the codes that a school begins with. */
    private static final List<String> USUAL =
            List.of("PHYSICAL_ABUSE_FIGHTS", "BULLYING_OTHER", "BULLYING_CYBER", "MENTAL_HEALTH", "WELFARE_OTHER");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Categories categories;

    @Inject
    private Schools schools;

    /** @return at most five kinds, the likeliest first; never one that only an imported log has or that was closed */
    @Permit(
            code = "LikelyKinds.offer",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<Categories.ListedCategory> offer() {
        LocalDate today = Now.day(schools.profile().zone());
        Map<Long, Categories.ListedCategory> kinds = categories.all().stream()
                .filter(kind -> kind.isOfferedOn(today))
                .collect(Collectors.toMap(
                        Categories.ListedCategory::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Stream<Long> usual = USUAL.stream()
                .flatMap(code ->
                        kinds.values().stream().filter(kind -> kind.code().equals(code)))
                .map(Categories.ListedCategory::id);
        Set<Long> likely = new LinkedHashSet<>(
                own().stream().filter(kinds::containsKey).limit(MOST_OWN).toList());
        usual.forEach(likely::add);
        likely.addAll(kinds.keySet());
        return likely.stream().limit(MOST).map(kinds::get).toList();
    }

    private List<Long> own() {
        return em.createQuery(
                        "select c.category.id from Concern c where c.loggedBy = :me group by c.category.id order "
                                + "by max(c.receivedAt) desc",
                        Long.class)
                .setParameter("me", actors.current().accountId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
