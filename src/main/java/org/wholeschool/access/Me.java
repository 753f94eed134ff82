package org.wholeschool.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Settings;

/** What the page's frame needs to know of whoever looks at it: whether they are in, and which ways to offer. */
@Named
@RequestScoped
public class Me {

    @Inject
    private Actors actors;

    public boolean isSignedIn() {
        return actors.current().isPerson();
    }

    /** @return the role that the frame shows: the first of those that the person holds. */
    public String getRole() {
        return actors.current().roles().stream().sorted().findFirst().orElse(Role.VISITOR).name();
    }

    /**
     * @param page a page's path
     * @return whether to offer it
     */
    public boolean mayOpen(String page) {
        return PageAccess.permits(page, actors.current().roles());
    }

    /** @return whether every page has to say that nobody here is real. */
    public boolean isDemonstration() {
        return Settings.isDemonstration();
    }
}
