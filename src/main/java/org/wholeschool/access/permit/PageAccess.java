package org.wholeschool.access.permit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.wholeschool.access.Role;
import org.wholeschool.platform.config.Settings;

/** Which role may open which page: the one table. A page that is not in it is open to nobody. */
public final class PageAccess {

    private static final Set<Role> EVERYBODY = Role.heldByAccounts();
    private static final Set<Role> EVERYBODY_AND_VISITORS = EnumSet.range(Role.TEACHER, Role.ENROLLING);
    private static final Set<Role> EVERYBODY_AND_ENROLLING = and(EVERYBODY, Role.ENROLLING);
    private static final Set<Role> READERS_OF_NUMBERS = EnumSet.of(Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD);
    private static final Set<Role> LEADS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    /** The pages of one concern: to a head they open for one about an adult who works here, and for no other. */
    private static final Set<Role> READ_CONCERNS = and(LEADS, Role.HEAD);

    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    /** In most schools it is the office that keeps the register of training. */
    private static final Set<Role> KEEP_TRAINING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR);

    /**
     * Everybody who works with children; a governor, an administrator or a data-protection officer as such does not
     * log.
     */
    private static final Set<Role> STAFF = EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD);

    /** Whoever can be asked to do something because of a concern. */
    private static final Set<Role> OWNERS = and(STAFF, Role.ACTION_OWNER);

    /** All who work in the school: each of them may be asked about a child. */
    private static final Set<Role> WORK_IN_THE_SCHOOL = and(OWNERS, Role.ADMINISTRATOR);

    /** Shows every part that pages are made of, to whoever tries the product. No page of a school's installation. */
    static final String KIT = "/platform/kit.xhtml";

    private static final Map<String, Set<Role>> PAGES = pages();

    private PageAccess() {}

    /** What follows from a concern. */
    private static void ofFollowUp(Map<String, Set<Role>> pages) {
        pages.put("/casework/inspection.xhtml", READ_CONCERNS);
        pages.put("/casework/export.xhtml", READ_CONCERNS);
        pages.put("/casework/policies.xhtml", READ_CONCERNS);
        pages.put("/access/confirm.xhtml", EVERYBODY);
        pages.put("/concern/actions.xhtml", LEADS);
        pages.put("/concern/action.xhtml", READ_CONCERNS);
        pages.put("/concern/action-templates.xhtml", LEADS);
        pages.put("/concern/referral.xhtml", READ_CONCERNS);
        pages.put("/concern/referral-next.xhtml", READ_CONCERNS);
        pages.put("/concern/note.xhtml", READ_CONCERNS);
        pages.put("/concern/parents.xhtml", READ_CONCERNS);
        pages.put("/concern/safety-plan.xhtml", READ_CONCERNS);
        pages.put("/concern/safety-plans.xhtml", LEADS);
        pages.put("/agency/directory.xhtml", READ_CONCERNS);
        pages.put("/agency/agency.xhtml", READ_CONCERNS);
        pages.put("/agency/person.xhtml", READ_CONCERNS);
    }

    private static void ofSharing(Map<String, Set<Role>> pages) {
        Set<Role> overseers = and(READ_CONCERNS, Role.DATA_PROTECTION_OFFICER);
        pages.put("/sharing/agreements.xhtml", overseers);
        pages.put("/sharing/agreement.xhtml", overseers);
        pages.put("/sharing/agreement-form.xhtml", LEADS);
        pages.put("/sharing/requests.xhtml", overseers);
        pages.put("/sharing/request.xhtml", READ_CONCERNS);
        pages.put("/sharing/request-form.xhtml", LEADS);
        pages.put("/sharing/numbers.xhtml", LEADS);
        pages.put("/sharing/decisions.xhtml", overseers);
        pages.put("/sharing/decision.xhtml", READ_CONCERNS);
        pages.put("/sharing/decision-form.xhtml", LEADS);
        pages.put("/sharing/someone-asked.xhtml", STAFF);
    }

    private static void ofGovernors(Map<String, Set<Role>> pages) {
        pages.put("/governance/dashboard.xhtml", READERS_OF_NUMBERS);
        pages.put("/governance/comment.xhtml", LEADS);
        pages.put("/governance/plan.xhtml", LEADS);
        pages.put("/governance/reports.xhtml", READERS_OF_NUMBERS);
        pages.put("/governance/questions.xhtml", READERS_OF_NUMBERS);
        pages.put("/governance/answer.xhtml", LEADS);
        pages.put("/governance/training.xhtml", READERS_OF_NUMBERS);
        pages.put("/governance/report.xhtml", READERS_OF_NUMBERS);
        pages.put("/governance/trust.xhtml", EnumSet.of(Role.TRUST_LEAD));
        pages.put("/governance/trust-share.xhtml", EnumSet.of(Role.HEAD));
    }

    private static Map<String, Set<Role>> pages() {
        Map<String, Set<Role>> pages = new LinkedHashMap<>();
        pages.put("/index.xhtml", EVERYBODY);
        pages.put("/access/sign-in.xhtml", EnumSet.of(Role.VISITOR));
        pages.put("/setup/begin.xhtml", EnumSet.of(Role.VISITOR));
        pages.put("/setup/todo.xhtml", EnumSet.of(Role.ADMINISTRATOR, Role.LEAD));
        pages.put("/access/accounts.xhtml", ADMINISTRATOR);
        pages.put("/access/verify.xhtml", EnumSet.of(Role.SECOND_STEP));
        pages.put("/access/second-factor.xhtml", EVERYBODY_AND_ENROLLING);
        // A link is followed before its receiver can sign in, and on a computer at which somebody else may be.
        pages.put("/access/welcome.xhtml", EVERYBODY_AND_VISITORS);
        pages.put("/access/me.xhtml", EVERYBODY);
        pages.put("/access/account.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/access/invite.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/access/single-sign-on.xhtml", ADMINISTRATOR);
        pages.put("/access/systems.xhtml", ADMINISTRATOR);
        pages.put("/access/approvals.xhtml", EnumSet.of(Role.LEAD, Role.HEAD));
        pages.put("/access/handover.xhtml", EnumSet.of(Role.LEAD, Role.HEAD));
        pages.put("/notice/list.xhtml", EVERYBODY);
        pages.put("/casework/search.xhtml", EVERYBODY);
        ofConcerns(pages);
        ofChangesOfConcerns(pages);
        ofMapsAndLinks(pages);
        ofPatterns(pages);
        pages.put("/intervention/start.xhtml", LEADS);
        pages.put("/intervention/plans.xhtml", READ_CONCERNS);
        pages.put("/intervention/plan.xhtml", READ_CONCERNS);
        pages.put("/intervention/compare.xhtml", READ_CONCERNS);
        pages.put("/intervention/library.xhtml", READ_CONCERNS);
        pages.put("/intervention/own.xhtml", LEADS);
        pages.put("/intervention/meeting.xhtml", READ_CONCERNS);
        pages.put("/intervention/invited.xhtml", OWNERS);
        pages.put("/intervention/contacts.xhtml", LEADS);
        pages.put("/survey/list.xhtml", LEADS);
        pages.put("/survey/survey.xhtml", LEADS);
        // Whoever has a code, signed in or not; what they do there they do as nobody.
        pages.put("/survey/answer.xhtml", EVERYBODY_AND_VISITORS);
        ofGovernors(pages);
        pages.put("/school/school.xhtml", EnumSet.of(Role.ADMINISTRATOR, Role.LEAD, Role.DEPUTY, Role.HEAD));
        pages.put("/roster/import.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/roster/import-preview.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/roster/import-result.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/upkeep/keys.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/upkeep/jobs.xhtml", EnumSet.of(Role.ADMINISTRATOR));
        pages.put("/school/profile.xhtml", ADMINISTRATOR);
        pages.put("/school/terms.xhtml", ADMINISTRATOR);
        pages.put("/school/day.xhtml", ADMINISTRATOR);
        pages.put("/school/places.xhtml", ADMINISTRATOR);
        pages.put("/school/place.xhtml", ADMINISTRATOR);
        pages.put("/school/plan.xhtml", ADMINISTRATOR);
        pages.put("/school/draw.xhtml", ADMINISTRATOR);
        pages.put("/school/rota.xhtml", EnumSet.of(Role.ADMINISTRATOR, Role.LEAD, Role.DEPUTY));
        pages.put("/school/rota-import.xhtml", EnumSet.of(Role.ADMINISTRATOR, Role.LEAD, Role.DEPUTY));
        pages.put("/school/categories.xhtml", ADMINISTRATOR);
        pages.put("/school/category.xhtml", ADMINISTRATOR);
        pages.put("/school/contacts.xhtml", EnumSet.of(Role.ADMINISTRATOR, Role.LEAD));
        ofTraining(pages);
        pages.put("/audit/trail.xhtml", EnumSet.of(Role.DATA_PROTECTION_OFFICER));
        pages.put("/audit/chain.xhtml", EnumSet.of(Role.DATA_PROTECTION_OFFICER, Role.HEAD));
        pages.put("/audit/mine.xhtml", EVERYBODY);
        pages.put("/oversight/child.xhtml", EnumSet.of(Role.DATA_PROTECTION_OFFICER));
        pages.put("/oversight/summary.xhtml", EnumSet.of(Role.HEAD));
        ofThePlatform(pages);
        return pages;
    }

    /** What staff learn, and what they may tell. */
    private static void ofTraining(Map<String, Set<Role>> pages) {
        pages.put("/training/register.xhtml", KEEP_TRAINING);
        pages.put("/training/course.xhtml", KEEP_TRAINING);
        pages.put("/training/import.xhtml", KEEP_TRAINING);
        pages.put("/training/mine.xhtml", EVERYBODY);
        pages.put("/sharing/may-i-tell.xhtml", WORK_IN_THE_SCHOOL);
        pages.put("/sharing/practice.xhtml", WORK_IN_THE_SCHOOL);
    }

    private static void ofConcerns(Map<String, Set<Role>> pages) {
        pages.put("/concern/log.xhtml", STAFF);
        pages.put("/concern/logged.xhtml", STAFF);
        pages.put("/concern/mine.xhtml", STAFF);
        pages.put("/concern/my-concern.xhtml", STAFF);
        pages.put("/concern/additions.xhtml", LEADS);
        pages.put("/concern/guidance.xhtml", LEADS);
        pages.put("/concern/guidance-line.xhtml", LEADS);
        pages.put("/concern/inbox.xhtml", LEADS);
        pages.put("/concern/inbox-rows.xhtml", LEADS);
        pages.put("/concern/list.xhtml", LEADS);
        pages.put("/concern/responses.xhtml", LEADS);
        pages.put("/concern/view.xhtml", READ_CONCERNS);
        ofFollowUp(pages);
        ofSharing(pages);
        pages.put("/concern/pupil.xhtml", LEADS);
        pages.put("/concern/situation.xhtml", LEADS);
        pages.put("/concern/chronologies.xhtml", LEADS);
        pages.put("/concern/chronology.xhtml", LEADS);
        pages.put("/concern/place-chronology.xhtml", LEADS);
        pages.put("/concern/tasks.xhtml", OWNERS);
        pages.put("/concern/task.xhtml", OWNERS);
    }

    private static void ofChangesOfConcerns(Map<String, Set<Role>> pages) {
        pages.put("/concern/decide.xhtml", READ_CONCERNS);
        pages.put("/concern/reopen.xhtml", READ_CONCERNS);
        pages.put("/concern/people.xhtml", READ_CONCERNS);
        pages.put("/concern/link.xhtml", READ_CONCERNS);
        pages.put("/concern/readers.xhtml", LEADS);
        pages.put("/concern/adult.xhtml", LEADS);
        pages.put("/concern/urgent.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/head.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/head-view.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/head-readers.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/low-levels.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/low-level-person.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/low-level-record.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/low-level.xhtml", STAFF);
        pages.put("/casework/allegation.xhtml", EnumSet.of(Role.HEAD));
        pages.put("/concern/file.xhtml", READ_CONCERNS);
        pages.put("/concern/import.xhtml", LEADS);
        pages.put("/concern/import-columns.xhtml", LEADS);
        pages.put("/concern/import-values.xhtml", LEADS);
        pages.put("/concern/import-preview.xhtml", LEADS);
        pages.put("/concern/import-result.xhtml", LEADS);
        pages.put("/concern/imports.xhtml", LEADS);
    }

    private static void ofPatterns(Map<String, Set<Role>> pages) {
        pages.put("/pattern/school.xhtml", LEADS);
        pages.put("/pattern/pattern.xhtml", LEADS);
        pages.put("/pattern/compare.xhtml", LEADS);
        pages.put("/pattern/groups.xhtml", LEADS);
        pages.put("/pattern/group.xhtml", LEADS);
        pages.put("/pattern/together.xhtml", LEADS);
    }

    private static void ofMapsAndLinks(Map<String, Set<Role>> pages) {
        pages.put("/peermap/list.xhtml", READ_CONCERNS);
        pages.put("/peermap/ask.xhtml", LEADS);
        pages.put("/peermap/request.xhtml", READ_CONCERNS);
        pages.put("/peermap/map.xhtml", READ_CONCERNS);
        pages.put("/peermap/then.xhtml", READ_CONCERNS);
        pages.put("/peermap/child.xhtml", READ_CONCERNS);
        pages.put("/peermap/assessment.xhtml", READ_CONCERNS);
        pages.put("/peermap/assess.xhtml", LEADS);
        pages.put("/link/list.xhtml", LEADS);
        pages.put("/link/view.xhtml", LEADS);
        pages.put("/link/decide.xhtml", LEADS);
        pages.put("/link/add.xhtml", LEADS);
        pages.put("/link/reviews.xhtml", LEADS);
        pages.put("/link/challenge.xhtml", LEADS);
        pages.put("/link/heard-list.xhtml", LEADS);
        pages.put("/link/heard.xhtml", LEADS);
        pages.put("/link/suggestions.xhtml", LEADS);
        pages.put("/link/quick.xhtml", LEADS);
        pages.put("/link/import.xhtml", LEADS);
        pages.put("/link/group.xhtml", LEADS);
        pages.put("/link/group-done.xhtml", LEADS);
        pages.put("/link/propose.xhtml", STAFF);
        pages.put("/link/mine.xhtml", STAFF);
        pages.put("/link/asked.xhtml", STAFF);
        pages.put("/link/hear.xhtml", STAFF);
    }

    private static void ofThePlatform(Map<String, Set<Role>> pages) {
        pages.put(KIT, EVERYBODY);
        // A script leads here when a part of a page could not be fetched: after a long absence as a visitor.
        pages.put("/platform/expired.xhtml", EVERYBODY_AND_VISITORS);
        pages.put("/platform/fault.xhtml", EVERYBODY_AND_VISITORS);
        pages.put("/platform/not-found.xhtml", EVERYBODY_AND_VISITORS);
    }

    private static Set<Role> and(Set<Role> roles, Role another) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(another);
        return all;
    }

    /** @return every page with the roles that may open it, in the table's order. */
    public static Map<String, Set<Role>> table() {
        return Collections.unmodifiableMap(PAGES);
    }

    /** @return whether somebody who is not signed in may open a page */
    static boolean permitsVisitors(String page) {
        return PAGES.getOrDefault(page, Set.of()).contains(Role.VISITOR);
    }

    /**
     * @param page a page's path, "/concern/log.xhtml"
     * @param roles the roles of who asks
     * @return whether one of them may open it
     */
    public static boolean permits(String page, Set<Role> roles) {
        return permits(page, roles, Settings::isDemonstration);
    }

    static boolean permits(String page, Set<Role> roles, BooleanSupplier demonstration) {
        Set<Role> permitted = PAGES.getOrDefault(page, Set.of());
        return roles.stream().anyMatch(permitted::contains) && (!page.equals(KIT) || demonstration.getAsBoolean());
    }
}
