package org.wholeschool.roster.names;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Account;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.PupilFormerName;

/** Whose names have to go from what leaves: every pupil's whom the school has or had, with those that they had before, and everybody's who has or had an account. */
@Service
public class EverybodysNames {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    /**
     * @param subject the pupil whose names stay, or null where nobody's do
     * @return their names, and those of everybody else
     */
    @Permit({Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB, Role.SET_UP})
    public Known all(Long subject) {
        // Also of those whose roster was taken back: a concern that names them stays.
        List<Pupil> pupils = em.createQuery("select p from Pupil p", Pupil.class).getResultList();
        Map<Long, List<PupilFormerName>> former = em.createQuery("select f from PupilFormerName f", PupilFormerName.class).getResultStream().collect(Collectors.groupingBy(name -> name.getPupil().getId()));
        List<String> own = new ArrayList<>();
        List<Somebody> others = new ArrayList<>();
        for (Pupil pupil : pupils) {
            List<String> names = Stream.concat(Stream.of(pupil.getForename(), pupil.getPreferredName(), pupil.getLegalSurname()),
                    former.getOrDefault(pupil.getId(), List.of()).stream().flatMap(name -> Stream.of(name.getForename(), name.getPreferredName(), name.getLegalSurname()))).filter(Objects::nonNull).distinct().toList();
            if (Objects.equals(pupil.getId(), subject)) {
                own.addAll(names);
            } else {
                others.add(new Somebody(true, pupil.getId(), names));
            }
        }
        others.addAll(em.createQuery("select distinct a from Account a left join fetch a.roles where a.schoolId = :school", Account.class).setParameter("school", actors.current().schoolId()).getResultStream()
                .map(account -> new Somebody(false, account.getId(), List.of(account.getDisplayName()))).collect(Collectors.toList()));
        return new Known(own, others);
    }

    /**
     * Names.
     *
     * @param own    of the pupil whose names stay; none where nobody's do
     * @param others of everybody else
     */
    public record Known(List<String> own, List<Somebody> others) {
    }

    /**
     * Somebody who may be named.
     *
     * @param pupil whether it is a pupil, and not somebody who has or had an account
     * @param id    the pupil's, or the account's
     * @param names all their names
     */
    public record Somebody(boolean pupil, long id, List<String> names) {
    }
}
