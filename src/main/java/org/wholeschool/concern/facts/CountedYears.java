package org.wholeschool.concern.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts.ChangedFact;
import org.wholeschool.concern.facts.ConcernFacts.Whole;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
import org.wholeschool.concern.facts.FoundConcerns.PartOf;
import org.wholeschool.platform.Service;

/** Keeps what the concerns of a published school year were counted as, until the year is corrected. */
@Service
class CountedYears {

    @PersistenceContext
    private EntityManager em;

    /** As {@link ConcernFacts#keep}. */
    @Permit(
            code = "ConcernFacts.keep",
            value = {Role.JOB, Role.SET_UP})
    void keep(int schoolYear, Whole counted) {
        if (kept(schoolYear).isEmpty()) {
            counted.counted()
                    .found()
                    .facts()
                    .keySet()
                    .forEach(id -> em.persist(new CountedConcern(
                            schoolYear, id, counted.counted().found().whole(id, Map.of()))));
        }
    }

    /** As {@link ConcernFacts#changed}. */
    @Permit(code = "ConcernFacts.changed", value = Role.JOB)
    Optional<List<ChangedFact>> changed(int schoolYear, Whole now) {
        List<CountedConcern> kept = kept(schoolYear);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        FoundConcerns found = now.counted().found();
        Map<Long, Integer> cohorts = now.counted().cohorts();
        Set<Long> left = new HashSet<>(found.facts().keySet());
        Map<Long, List<PartOf>> gone = partsOf(kept);
        List<ChangedFact> changed = new ArrayList<>();
        for (CountedConcern was : kept) {
            WholeFact is = left.remove(was.concernId()) ? found.whole(was.concernId(), cohorts) : null;
            if (!was.isStill(is)) {
                List<PartOf> parts =
                        found.parts().getOrDefault(was.concernId(), gone.getOrDefault(was.concernId(), List.of()));
                changed.add(new ChangedFact(was.whole(found.named(parts, cohorts)), is));
            }
        }
        left.forEach(id -> changed.add(new ChangedFact(null, found.whole(id, cohorts))));
        Collections.shuffle(changed);
        return Optional.of(changed);
    }

    private Map<Long, List<PartOf>> partsOf(List<CountedConcern> kept) {
        return FoundConcerns.parts(
                em.createQuery(FoundConcerns.NAMED, FoundConcerns.Named.class).getResultList(),
                kept.stream().map(CountedConcern::concernId).collect(Collectors.toSet()),
                UnaryOperator.identity());
    }

    /** As {@link ConcernFacts#forget}. */
    @Permit(code = "ConcernFacts.forget", value = Role.JOB)
    void forget(int schoolYear) {
        em.createQuery("delete from CountedConcern c where c.schoolYear = :year")
                .setParameter("year", schoolYear)
                .executeUpdate();
    }

    private List<CountedConcern> kept(int schoolYear) {
        return em.createQuery("select c from CountedConcern c where c.schoolYear = :year", CountedConcern.class)
                .setParameter("year", schoolYear)
                .getResultList();
    }
}
