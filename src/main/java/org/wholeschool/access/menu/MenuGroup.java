package org.wholeschool.access.menu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The groups of the menu with their entries, in the order in which a lead needs them: the one table of the menu. */
public enum MenuGroup {
    TODAY(Part.WORK, MenuGroup.HOME),
    CONCERNS(
            Part.WORK,
            "/concern/inbox.xhtml",
            "/concern/list.xhtml",
            "/concern/mine.xhtml",
            "/concern/actions.xhtml",
            "/concern/tasks.xhtml",
            "/concern/head.xhtml",
            "/concern/low-levels.xhtml",
            "/concern/low-level.xhtml",
            "/concern/import.xhtml"),
    PUPILS(Part.WORK, "/concern/chronologies.xhtml", "/oversight/child.xhtml"),
    OUR_SCHOOL(Part.WORK, "/pattern/school.xhtml", "/pattern/compare.xhtml", "/survey/list.xhtml"),
    PEER_GROUPS(
            Part.WORK,
            "/pattern/groups.xhtml",
            "/peermap/list.xhtml",
            "/link/list.xhtml",
            "/link/mine.xhtml",
            "/link/hear.xhtml"),
    PLANS(Part.WORK, "/intervention/plans.xhtml", "/intervention/library.xhtml", "/concern/safety-plans.xhtml"),
    SHARING(
            Part.WORK,
            "/sharing/requests.xhtml",
            "/sharing/decisions.xhtml",
            "/sharing/agreements.xhtml",
            "/agency/directory.xhtml"),
    REPORTS(
            Part.WORK,
            "/governance/dashboard.xhtml",
            "/governance/reports.xhtml",
            "/governance/questions.xhtml",
            "/governance/training.xhtml",
            "/casework/inspection.xhtml",
            "/governance/trust.xhtml",
            "/oversight/summary.xhtml",
            "/audit/trail.xhtml",
            "/audit/chain.xhtml"),
    PEOPLE(
            Part.SET_UP,
            "/access/accounts.xhtml",
            "/access/approvals.xhtml",
            "/access/single-sign-on.xhtml",
            "/training/register.xhtml"),
    SCHOOL(Part.SET_UP, "/school/school.xhtml"),
    SYSTEMS(Part.SET_UP, "/roster/import.xhtml", "/access/systems.xhtml", "/upkeep/keys.xhtml", "/upkeep/jobs.xhtml"),
    ACCOUNT(
            Part.ACCOUNT,
            "/sharing/may-i-tell.xhtml",
            "/sharing/someone-asked.xhtml",
            "/training/mine.xhtml",
            "/access/second-factor.xhtml",
            "/audit/mine.xhtml",
            "/access/me.xhtml");

    static final String HOME = "/index.xhtml";
    static final String LOG = "/concern/log.xhtml";

    /** Where the menu shows a group. */
    enum Part {
        /** In the first row. */
        WORK,
        /** Behind the gear; in the first row for people who do nothing else. */
        SET_UP,
        /** Behind the person's name. */
        ACCOUNT
    }

    private final Part part;
    private final List<String> pages;

    MenuGroup(Part part, String... pages) {
        this.part = part;
        this.pages = List.of(pages);
    }

    Part part() {
        return part;
    }

    /** @return by which name pages have a drawing of it */
    String icon() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> pages() {
        return pages;
    }

    /** @return every page that the menu leads to, with the page of the bar's button, in the order of the menu */
    public static List<String> allPages() {
        return Stream.concat(Stream.of(HOME, LOG), Arrays.stream(values()).flatMap(group -> group.pages.stream()))
                .distinct()
                .toList();
    }
}
