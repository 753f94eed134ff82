package org.wholeschool.link.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;

/**
 * Who may read a link between pupils: the one rule, for a query and for one link alike. The lead reads all of their
 * school; deputies all but those of a restricted kind. Whoever else records what they saw sees that again
 * ({@code MyLinks}), and nothing of the link that it holds up.
 */
@ApplicationScoped
@RoomOnly
public class ReadableLinks {

    private static final String OPEN = ".kind <> org.wholeschool.link.LinkKind.RELATIONSHIP";

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param alias what the link is called in the query
     * @return the condition in JPQL, in brackets
     */
    public String condition(String alias) {
        if (readsAll()) {
            return "(" + alias + ".id is not null)";
        }
        return readsOpen() ? "(" + alias + OPEN + ")" : "(" + alias + ".id is null)";
    }

    /**
     * @param link what was looked up, or null
     * @return it, where whoever acts may read it; the action is about it
     * @throws NotFound where there is none, or they may not: nobody learns that there is one
     */
    public PeerLink orNotFound(PeerLink link) {
        if (!includes(link)) {
            throw current.notTheirs("link", link, PeerLink::getId);
        }
        current.about("link", link.getId());
        return link;
    }

    /** @return whether there is one and whoever acts may read it */
    public boolean includes(PeerLink link) {
        return link != null && (readsAll() || !link.getKind().isRestricted() && readsOpen());
    }

    /** @return the kinds that whoever acts may propose */
    public List<LinkKind> kinds() {
        return readsAll() ? Arrays.asList(LinkKind.values()) : LinkKind.open();
    }

    /** @return whether whoever acts reads links, beside what they recorded themselves */
    public boolean readsOpen() {
        return readsAll() || roles().contains(Role.DEPUTY);
    }

    /** @return whether whoever acts reads every link of their school */
    public boolean readsAll() {
        return roles().contains(Role.LEAD);
    }

    private Set<Role> roles() {
        return actors.current().roles();
    }
}
