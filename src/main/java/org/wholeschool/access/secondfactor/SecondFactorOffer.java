package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;

/**
 * Whether the home page offers a second factor: to teachers, who need not have one, until they have one or say that
 * they do not want it now.
 */
@Named
@RequestScoped
public class SecondFactorOffer {

    @Inject
    private Actors actors;

    @Inject
    private Factors factors;

    private Boolean isMade;

    public boolean isMade() {
        if (isMade == null) {
            Actor actor = actors.current();
            isMade = actor.isPerson() && actor.roles().equals(Set.of(Role.TEACHER)) && factors.canBeOffered(actor);
        }
        return isMade;
    }

    void putOff() {
        isMade = false;
    }
}
