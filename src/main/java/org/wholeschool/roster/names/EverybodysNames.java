package org.wholeschool.roster.names;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * Whose names have to go from what leaves: every pupil's whom the school has or had, with those that they had before,
 * and everybody's who has or had an account.
 */
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
    @Permit(
            code = "EverybodysNames.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB, Role.SET_UP})
    public Known all(Long subject) {
        // Their names and nothing else of them: where something else of one pupil cannot be read, names are still
        // found. Also of those whose roster was taken back: a concern that names them stays.
        Map<Long, List<String>> all = new LinkedHashMap<>();
        Stream.of(
                        "select new org.wholeschool.roster.names.PupilNames(p.id, p.forename, p.preferredName, "
                                + "p.legalSurname) from Pupil p order by p.id",
                        "select new org.wholeschool.roster.names.PupilNames(f.pupil.id, f.forename, f.preferredName, "
                                + "f.legalSurname) from PupilFormerName f order by f.id")
                .flatMap(query -> em.createQuery(query, PupilNames.class).getResultStream())
                .forEach(pupil -> all.computeIfAbsent(pupil.pupilId(), id -> new ArrayList<>())
                        .addAll(pupil.names()));
        List<String> own = new ArrayList<>();
        List<Person> others = new ArrayList<>();
        all.forEach((id, called) -> {
            List<String> names = called.stream().distinct().toList();
            if (id.equals(subject)) {
                own.addAll(names);
            } else {
                others.add(new Person(true, id, names));
            }
        });
        others.addAll(em.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.schoolId = :school",
                        Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .map(account -> new Person(false, account.getId(), List.of(account.getDisplayName())))
                .collect(Collectors.toList()));
        return new Known(own, others);
    }

    /**
     * Names.
     *
     * @param own of the pupil whose names stay; none where nobody's do
     * @param others of everybody else
     */
    public record Known(List<String> own, List<Person> others) {}

    /**
     * A person who may be named.
     *
     * @param pupil whether it is a pupil, and not somebody who has or had an account
     * @param id the pupil's, or the account's
     * @param names all their names
     */
    public record Person(boolean pupil, long id, List<String> names) {}
}
