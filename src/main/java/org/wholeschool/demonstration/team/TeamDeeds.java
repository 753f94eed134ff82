package org.wholeschool.demonstration.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;

/**
 * Lets people of the made-up school do something as of a moment that has passed: by the services that everybody uses,
 * which check what they always check.
 */
@ApplicationScoped
class TeamDeeds {

    @Inject
    private Actors actors;

    /**
     * @param stage the school, written
     * @param role who acts: the first of the school who has it
     * @param moment when
     * @param deed what is done
     * @return what the deed returned
     */
    <T> T by(Stage stage, Role role, Instant moment, Supplier<T> deed) {
        long school = actors.current().schoolId();
        return actors.as(new Actor(account(stage, role), school, Set.of(role)), () -> Now.at(moment, deed));
    }

    /** @return the account of the first of the school who has a role */
    static long account(Stage stage, Role role) {
        return stage.made().staff().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .map(stage.people()::accountId)
                .orElseThrow();
    }
}
