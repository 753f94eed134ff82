package org.wholeschool.demonstration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.conduct.LowLevelConcerns;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.followup.situation.Situations;
import org.wholeschool.concern.inbox.InboxBook;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.safety.SafetyPlans;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.demonstration.rows.AdditionRows;
import org.wholeschool.demonstration.rows.ConcernRows;
import org.wholeschool.demonstration.rows.DecisionRows;
import org.wholeschool.demonstration.rows.DutyRows;
import org.wholeschool.demonstration.rows.FollowUpRows;
import org.wholeschool.demonstration.rows.LinkRows;
import org.wholeschool.demonstration.rows.LowLevelRows;
import org.wholeschool.demonstration.rows.MadeInbox;
import org.wholeschool.demonstration.rows.MapRows;
import org.wholeschool.demonstration.rows.NoteRows;
import org.wholeschool.demonstration.rows.PeopleRows;
import org.wholeschool.demonstration.rows.PlanRows;
import org.wholeschool.demonstration.rows.RotaRows;
import org.wholeschool.demonstration.rows.SafetyRows;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.rows.TrainingRows;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.demonstration.team.PastWeeks;
import org.wholeschool.demonstration.team.Stage;
import org.wholeschool.demonstration.team.TeamContacts;
import org.wholeschool.demonstration.team.TeamDesk;
import org.wholeschool.demonstration.team.TeamPlans;
import org.wholeschool.demonstration.team.TeamSurveys;
import org.wholeschool.link.record.PeerLinks;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.peers.GroupLooks;
import org.wholeschool.peermap.request.MapRequests;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.school.rota.Rotas;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.PlanReception;
import org.wholeschool.training.TrainingEntry;

/**
 * Writes the made-up school into an empty installation: all of it or, if anything fails, nothing.
 * {@code wholeschool.demonstration.plans} set to {@code false} leaves out what the team has planned and asked.
 */
@Service
class DemonstrationLoader {

    /** Six digits that no school in England has. */
    private static final String URN = "999999";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private Calendar calendar;

    @Inject
    private SchoolDay day;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private FloorPlans plans;

    @Inject
    private PlanReception reception;

    @Inject
    private Rotas rotas;

    @Inject
    private Categories categories;

    @Inject
    private DutyLeads dutyLeads;

    @Inject
    private Accounts accounts;

    @Inject
    private Roster roster;

    @Inject
    private ConcernLog log;

    @Inject
    private Additions additions;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private ParentContacts contacts;

    @Inject
    private Situations situations;

    @Inject
    private SafetyPlans safety;

    @Inject
    private LowLevelConcerns lowLevels;

    @Inject
    private CaseNotes notes;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private InboxBook inbox;

    @Inject
    private PeerLinks links;

    @Inject
    private MapRequests maps;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private GroupLooks groups;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private TeamSurveys surveys;

    @Inject
    private TeamDesk desk;

    @Inject
    private TeamContacts asked;

    @Inject
    private TeamPlans planned;

    /**
     * Writes the school as the one that the set-up works for.
     *
     * @param made a school whose today is not in the future
     */
    @Permit(code = "DemonstrationLoader.load", value = Role.SET_UP)
    public void load(DemonstrationSchool made) {
        ZoneId zone = DemonstrationSchool.ZONE;
        schools.create(made.name(), URN, zone);
        // Rows point at the school and at accounts by number, of which the order of writing knows nothing.
        em.flush();
        long schoolId = schools.profile().id();

        SchoolRows school = new SchoolRows(made);
        create(made, school);

        PeopleRows people = new PeopleRows(made, schoolId);
        accounts.create(people.accounts());
        em.flush();
        roster.create(people.pupils());
        DutyRows duty = new DutyRows(made.staff());
        dutyLeads.change(duty.rows(), DutyRows.OUT_OF_HOURS, null, duty.aboutAdults());
        trainingEntry.create(TrainingRows.of(made, people, trainingEntry.addUsual()));

        ConcernRows rows = new ConcernRows(school, people, zone, new MadeInbox(made, Now.time(zone)));
        List<Concern> concerns = rows.concerns(made.concerns());
        log.create(concerns);
        em.flush();
        inbox.create(rows.inbox());
        AdditionRows more =
                new AdditionRows(concerns, made.today().atStartOfDay(zone).toInstant());
        additions.create(more.additions(), more.seen());
        create(new FollowUpRows(made, concerns, people, zone));
        keep(made, concerns, people, zone);
        decide(made, concerns, people, school, zone);
        LinkRows ties = new LinkRows(made, people, zone);
        links.create(ties.links(), ties.versions());
        links.heard(ties.heard());
        desk.keep(made, school, people, concerns);

        em.flush();
        findPatterns();
        create(new MapRows(made, people), Now.instant());
        if (Settings.isDemonstrationWithPlans()) {
            letTheTeamAct(new Stage(made, school, people, new PastWeeks(made, zone)));
        }
    }

    private void create(DemonstrationSchool made, SchoolRows school) {
        calendar.create(school.terms(), school.closures(), school.halfDays());
        day.create(school.bands(), school.bandTimes());
        siteChanges.create(school.places(), school.neighbours());
        em.flush();
        plans.create(PlanRows.of(school, reception));
        rotas.create(made.years().get(0).from(), RotaRows.of(made, school));
        categories.create(school.categories());
    }

    private void create(MapRows asked, Instant now) {
        maps.create(List.of(asked.open(now), asked.asked(now)));
    }

    private void create(FollowUpRows followed) {
        actions.create(followed.actions, followed.actionVersions);
        referrals.create(followed.referrals, followed.referralVersions);
        contacts.create(followed.contacts, followed.contactVersions);
        situations.create(followed.known.known());
    }

    private void findPatterns() {
        groups.run();
        boolean another = true;
        while (another) {
            another = closed.publishNext();
        }
    }

    private void letTheTeamAct(Stage stage) {
        // What comes now reads and writes a little at a time, each time beside all that is not written yet.
        em.flush();
        em.clear();
        asked.known(stage);
        planned.over(stage);
        surveys.before(stage);
        long reviewed = planned.running(stage);
        surveys.after(stage);
        planned.now(stage, reviewed);
    }

    /** Writes safety plans, notes and low-level concerns. */
    private void keep(DemonstrationSchool made, List<Concern> concerns, PeopleRows people, ZoneId zone) {
        SafetyRows kept = new SafetyRows(made, concerns, people, zone);
        safety.create(kept.plans, kept.versions);
        NoteRows noted = new NoteRows(made, concerns, people, zone);
        notes.create(noted.notes, noted.pupils, noted.meetings);
        LowLevelRows conduct = new LowLevelRows(made, people, zone);
        lowLevels.create(conduct.concerns, conduct.records);
    }

    private void decide(
            DemonstrationSchool made, List<Concern> concerns, PeopleRows people, SchoolRows school, ZoneId zone) {
        Instant today = made.today().atStartOfDay(zone).toInstant();
        DecisionRows decided = new DecisionRows(today);
        decided.decide(concerns, DecisionRows.readers(made, people));
        Concern first = concerns.get(0);
        Concern aboutAnAdult = new Concern(
                "demonstration-adult",
                today.minus(Duration.ofHours(13).plusMinutes(48)),
                first.getLoggedBy(),
                first.getPlace(),
                first.getBand(),
                school.category("WELFARE_OTHER"),
                Source.PUPIL_TOLD_ME,
                decided.aboutAnAdult());
        decided.give(aboutAnAdult, first.getAcknowledgedBy());
        log.create(List.of(aboutAnAdult));
        decisions.create(decided.versions());
    }
}
