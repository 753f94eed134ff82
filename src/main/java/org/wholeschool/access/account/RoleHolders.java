package org.wholeschool.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;

/** Knows who of a school acts as what, to name them where a person is to be chosen. */
@ApplicationScoped
public class RoleHolders {

    @Inject
    private AccountReader accounts;

    /**
     * @param schoolId the school
     * @param roles one of which they act as
     * @return those who may come in today and act so, by name
     */
    public List<Person> of(long schoolId, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> accounts.holders(schoolId, role).stream())
                .map(account -> new Person(account.getId(), account.getDisplayName()))
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * A colleague.
     *
     * @param id their account
     * @param name what they are called
     */
    public record Person(long id, String name) {}
}
