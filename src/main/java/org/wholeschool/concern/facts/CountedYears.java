package org.wholeschool.concern.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts.ChangedFact;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.facts.ConcernFacts.Part;
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
                    .forEach((id, fact) -> em.persist(new CountedConcern(schoolYear, id, fact)));
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
        Map<Long, Fact> left = new HashMap<>(found.facts());
        Map<Long, List<PartOf>> gone = partsOf(kept);
        List<ChangedFact> changed = new ArrayList<>();
        for (CountedConcern was : kept) {
            Fact is = left.remove(was.concernId());
            if (!was.isStill(is)) {
                List<PartOf> parts =
                        found.parts().getOrDefault(was.concernId(), gone.getOrDefault(was.concernId(), List.of()));
                changed.add(changed(was, is, found.named(parts, cohorts)));
            }
        }
        left.forEach((id, is) -> changed.add(new ChangedFact(null, new WholeFact(is, found.partsIn(id, cohorts)))));
        Collections.shuffle(changed);
        return Optional.of(changed);
    }

    /** @param parts the parts of those whom it names by now, then and now */
    private static ChangedFact changed(CountedConcern was, Fact is, List<Part> parts) {
        int[] pupils = parts.stream().mapToInt(Part::pupil).distinct().sorted().toArray();
        return new ChangedFact(new WholeFact(was.fact(pupils), parts), is == null ? null : new WholeFact(is, parts));
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
