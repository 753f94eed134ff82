package org.wholeschool.access.myaccount;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.persistence.SchoolIds;

/** What the frame of a page and the home page say of the reader. The menu itself is {@code menu.Menu}. */
@Named
@RequestScoped
public class Me {

    /** Whose work comes to them from others, so that home says when there is none. */
    private static final Set<Role> AWAITED = EnumSet.of(Role.HEAD, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER);

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame school;

    @Inject
    private SchoolIds schools;

    @Inject
    private AccountReader accounts;

    private String schoolName;
    private String name;

    public boolean isSignedIn() {
        return actors.current().isPerson();
    }

    /** @return what colleagues know the reader by; "" where there is no such account */
    public String getName() {
        if (name == null) {
            name = accounts.colleague(
                            actors.current().schoolId(), actors.current().accountId())
                    .map(AccountReader.Colleague::name)
                    .orElse("");
        }
        return name;
    }

    /** @return the role that the frame shows: the first of those that the person holds. */
    public String getRole() {
        return actors.current().anyRole().name();
    }

    /**
     * @param page a page's path
     * @return whether to offer it
     */
    public boolean mayOpen(String page) {
        return PageAccess.permits(page, actors.current().roles());
    }

    /**
     * @param role the name of a role
     * @return whether the reader holds it
     */
    public boolean holds(String role) {
        return actors.current().roles().contains(Role.valueOf(role));
    }

    /** @return whether home says so where nothing waits */
    public boolean isAwaited() {
        return actors.current().roles().stream().anyMatch(AWAITED::contains);
    }

    /** @return today in the school, "Monday 30 November" */
    public String getToday() {
        return SchoolDates.WEEKDAY_LONG_DAY.format(
                Now.day(school.zoneOf(actors.current().schoolId())));
    }

    /** @return the moment at which the page was drawn, for paper: "1 Dec 2026, 10:40" */
    public String getNow() {
        return SchoolDates.DATE_TIME.format(
                Now.instant().atZone(school.zoneOf(actors.current().schoolId())));
    }

    /** @return whether an administrator who printed their first link may know their password. */
    public boolean isPasswordInDoubt() {
        return accounts.isPasswordInDoubt(actors.current().accountId());
    }

    /** @return whether they are whom others are told to find where a child is in danger. */
    public boolean isOfTheSafeguardingTeam() {
        return actors.current().roles().contains(Role.LEAD)
                || actors.current().roles().contains(Role.DEPUTY);
    }

    /** @return the name of the school whose rows can be reached; "" where there is none. */
    public String getSchoolName() {
        if (schoolName == null) {
            schoolName = school.nameOf(actors.current().schoolId());
        }
        return schoolName;
    }

    /** @return whether there is a school; before that nobody can sign in. */
    public boolean isInstalled() {
        return !schools.all().isEmpty();
    }

    /**
     * @return what the school says to everybody at the sign-in page, "" where it says nothing or there are several
     *     schools.
     */
    public String getSignInNotice() {
        List<Long> all = schools.all();
        return all.size() == 1 ? school.signInNoticeOf(all.get(0)) : "";
    }

    /** @return whether every page has to say that nobody here is real. */
    public boolean isDemonstration() {
        return Settings.isDemonstration();
    }
}
