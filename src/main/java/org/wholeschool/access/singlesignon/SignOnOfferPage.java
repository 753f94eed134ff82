package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.persistence.SchoolIds;

/** What the sign-in page and somebody's own page say of school accounts: the way there, and what became of it. */
@Named
@RequestScoped
public class SignOnOfferPage {

    @Inject
    private SignOnAccounts accounts;

    @Inject
    private SchoolIds schools;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    private OptionalLong school;

    /**
     * @return the school whose people can sign in here with their school accounts: the only one, or the one whose
     *     address this is.
     */
    private OptionalLong school() {
        if (school == null) {
            String urn = parameter("school");
            List<Long> all = urn == null ? schools.all() : List.of();
            OptionalLong meant = urn != null
                    ? schools.withUrn(urn)
                    : all.size() == 1 ? OptionalLong.of(all.get(0)) : OptionalLong.empty();
            school = meant.isPresent() && accounts.client(meant.getAsLong()).isPresent() ? meant : OptionalLong.empty();
        }
        return school;
    }

    /** @return whether to offer it. */
    public boolean isOffered() {
        return school().isPresent();
    }

    /** @return which school is signed in to, for the way there. */
    public String getUrn() {
        return frame.urnOf(school().orElseThrow());
    }

    /** @return the name of that school. */
    public String getSchoolName() {
        return frame.nameOf(school().orElseThrow());
    }

    /** @return why it did not go, with what to do; "" where nothing was the matter. */
    public String getTrouble() {
        String given = parameter("sign-on");
        return Stream.of(Trouble.values())
                .filter(trouble -> trouble.name().equals(given))
                .findFirst()
                .map(trouble -> Texts.of("singlesignon").get("trouble." + trouble))
                .orElse("");
    }

    /**
     * @return whether whoever looks at their own page can connect a school account: their school has it on, and they
     *     have no role with which people sign in here.
     */
    public boolean isForMe() {
        Actor actor = actors.current();
        return actor.isPerson()
                && actor.roles().stream().allMatch(Role::isGivenByGroups)
                && accounts.client(actor.schoolId()).isPresent();
    }

    /**
     * Leads to the provider to connect a school account. A form's word first: no other site can begin it for somebody
     * who is in.
     */
    public void connect() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSessionMap().put(SingleSignOnServlet.WISHES_TO_CONNECT, true);
        external.redirect(
                external.getRequestContextPath() + SignOnAddresses.ROOT + SignOnAddresses.BEGIN + "?connect=yes");
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
