package org.wholeschool.access.myaccount;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.menu.MenuGroup;
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

    /** What somebody with a role most often comes for. */
    static final Map<Role, String> FIRST = Map.of(
            Role.TEACHER,
            "/concern/log.xhtml",
            Role.LEAD,
            "/concern/inbox.xhtml",
            Role.DEPUTY,
            "/concern/inbox.xhtml",
            Role.HEAD,
            "/governance/dashboard.xhtml",
            Role.GOVERNOR,
            "/governance/dashboard.xhtml",
            Role.ADMINISTRATOR,
            "/access/accounts.xhtml",
            Role.DATA_PROTECTION_OFFICER,
            "/audit/trail.xhtml",
            Role.ACTION_OWNER,
            "/concern/tasks.xhtml",
            Role.TRUST_LEAD,
            "/governance/trust.xhtml");

    /** So many ways are read at a glance; where there are more, the first ones are shown. */
    private static final int FEW = 8;

    private static final int SHOWN = 6;

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

    private List<String> ways() {
        return MenuGroup.allPages().stream().filter(this::mayOpen).toList();
    }

    /**
     * @return what the home page offers at once: what the person most often comes for, then the other ways, all of them
     *     where they are few.
     */
    public List<String> getNext() {
        List<String> all = all();
        return all.size() > FEW ? all.subList(0, SHOWN) : all;
    }

    private List<String> all() {
        List<String> first = actors.current().roles().stream()
                .sorted()
                .map(FIRST::get)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(first.stream(), ways().stream().filter(way -> !way.equals("/index.xhtml")))
                .distinct()
                .toList();
    }

    /** @return today in the school, "Monday 30 November" */
    public String getToday() {
        return SchoolDates.WEEKDAY_LONG_DAY.format(
                Now.day(school.zoneOf(actors.current().schoolId())));
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
