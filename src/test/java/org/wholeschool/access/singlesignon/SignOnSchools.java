package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.testing.server.KeycloakRealm;
import org.wholeschool.testing.server.TestSchool;

/** Switches single sign-on on at a test school, as its administrator and its head do. */
@ApplicationScoped
public class SignOnSchools {

    @Inject
    private SignOnSettings settings;

    @Inject
    private Actors actors;

    /** @return what is set for a provider of tests. */
    static SignOnForm form(String issuer) {
        return new SignOnForm(
                issuer,
                KeycloakRealm.CLIENT,
                KeycloakRealm.SECRET,
                "groups",
                KeycloakRealm.TEACHERS,
                KeycloakRealm.GOVERNORS,
                false);
    }

    public void turnOn(TestSchool school, String issuer) {
        turnOn(school, form(issuer));
    }

    void turnOn(TestSchool school, SignOnForm form) {
        propose(school, form);
        approve(school);
    }

    void propose(TestSchool school, SignOnForm form) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            settings.propose(form);
            return null;
        });
    }

    void approve(TestSchool school) {
        actors.as(school.actor(Role.HEAD), () -> {
            SignOnSettings.Waiting waiting = settings.waiting().get(0);
            settings.approve(waiting.id(), waiting.version());
            return null;
        });
    }

    void switchOff(TestSchool school) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            settings.switchOff();
            return null;
        });
    }
}
