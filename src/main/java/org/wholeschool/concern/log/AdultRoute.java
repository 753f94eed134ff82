package org.wholeschool.concern.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.DutyNow;

/**
 * Whom somebody tells where an adult who works here is the concern. It stands on every form, whatever was answered: so
 * looking at it says nothing.
 */
@Named
@RequestScoped
public class AdultRoute {

    @Inject
    private DutyLeads leads;

    private DutyLeads.AboutAdults route;

    private DutyLeads.AboutAdults route() {
        if (route == null) {
            route = leads.aboutAdults();
        }
        return route;
    }

    /** @return the head, with a number to call; either may be null */
    public DutyNow.Line getHead() {
        return new DutyNow.Line(route().headName(), route().headPhone());
    }

    /** @return the chair of governors, with a number to call; either may be null */
    public DutyNow.Line getChair() {
        return new DutyNow.Line(route().chairName(), route().chairPhone());
    }

    /**
     * @return the local authority's designated officer, whom the head tells, with a number to call; either may be null
     */
    public DutyNow.Line getOfficer() {
        return new DutyNow.Line(route().officerName(), route().officerPhone());
    }
}
