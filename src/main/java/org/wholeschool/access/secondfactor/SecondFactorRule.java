package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;
import org.wholeschool.platform.config.SignInSettings;

/**
 * Who must have a second factor: everybody who can do more than a teacher. Tests specialise it to require one in single
 * schools.
 */
@ApplicationScoped
public class SecondFactorRule {

    /**
     * @param actor somebody who signs in
     * @return whether they must
     */
    boolean isRequired(Actor actor) {
        return actor.roles().stream().anyMatch(role -> role != Role.TEACHER) && !isSkipped(actor.schoolId());
    }

    /** @return whether nobody of that school must. */
    protected boolean isSkipped(long schoolId) {
        return SignInSettings.isSecondFactorSkipped();
    }
}
