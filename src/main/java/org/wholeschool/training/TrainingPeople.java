package org.wholeschool.training;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.account.Account;

/** Reads the people of a school whom training is about: those who have not left. */
final class TrainingPeople {

    /** An account is of no one school's rule, so the school is a condition of the query. */
    static final String QUERY = "select distinct a from Account a left join fetch a.roles where a.schoolId = :school";

    private TrainingPeople() {}

    /**
     * @param query of {@link #QUERY}
     * @param school which school
     * @param today in the school's zone
     */
    static List<Account> of(TypedQuery<Account> query, long school, LocalDate today) {
        return query.setParameter("school", school)
                .getResultStream()
                .filter(person -> !person.hasLeft(today))
                .toList();
    }
}
