package org.wholeschool.access.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.saved.SavedFilters;
import org.wholeschool.agency.Agency;
import org.wholeschool.casework.allegation.Allegations;
import org.wholeschool.casework.export.ExportRows;
import org.wholeschool.casework.policy.Policies;
import org.wholeschool.casework.policy.PolicyEntry;
import org.wholeschool.concern.adult.AllegationEntry;
import org.wholeschool.concern.conduct.LowLevelCases;
import org.wholeschool.concern.conduct.LowLevelConcerns;
import org.wholeschool.concern.conduct.LowLevelDecision;
import org.wholeschool.concern.conduct.LowLevelEntry;
import org.wholeschool.concern.conduct.LowLevelMerges;
import org.wholeschool.concern.conduct.LowLevelOutcome;
import org.wholeschool.concern.followup.action.ActionTemplates;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.NextEntry;
import org.wholeschool.concern.followup.referral.ReferralChase;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralNext;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.followup.situation.Families;
import org.wholeschool.concern.followup.situation.FamilyEntry;
import org.wholeschool.concern.followup.situation.FamilyRelation;
import org.wholeschool.concern.followup.situation.KeyAdultEntry;
import org.wholeschool.concern.followup.situation.KeyAdults;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.Situations;
import org.wholeschool.concern.guidance.Guidance;
import org.wholeschool.concern.incidentlog.IncidentLogDraft;
import org.wholeschool.concern.list.ConcernTags;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.page.DismissedSteps;
import org.wholeschool.concern.page.StepKey;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.safety.SafetyEntry;
import org.wholeschool.concern.safety.SafetyPlans;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.governance.trust.TrustFigures;
import org.wholeschool.governance.trust.TrustShares;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.library.OwnText;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.meeting.MeetingRows;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.VoiceText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.intervention.plan.voice.PlanVoices;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.entry.NewLink;
import org.wholeschool.link.heard.HeardChallenges;
import org.wholeschool.link.heard.NewHeard;
import org.wholeschool.link.importing.LinkImports;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.pattern.peers.GroupLooks;
import org.wholeschool.pattern.peers.PeerProbe;
import org.wholeschool.pattern.week.PatternProbe;
import org.wholeschool.pattern.week.WeekRunJob;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.peermap.request.MapRequests;
import org.wholeschool.peermap.risk.RiskActions;
import org.wholeschool.peermap.risk.RiskAssessments;
import org.wholeschool.peermap.risk.RiskView;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.Outline;
import org.wholeschool.school.siteplan.PlanPicture;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.manage.SurveyOpening;
import org.wholeschool.survey.manage.Surveys;
import org.wholeschool.testing.server.TestSchool;

/**
 * Fills a test school with a row of everything that somebody could ask for by its id, and looks at all of its tables.
 */
@ApplicationScoped
public class RowsOfASchool {

    @Inject
    private Actors actors;

    @Inject
    private ConcernLog concerns;

    @Inject
    private Additions additions;

    @Inject
    private Guidance guidance;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralChase chase;

    @Inject
    private ActionTemplates templates;

    @Inject
    private ConcernTags tags;

    @Inject
    private SavedFilters savedFilters;

    @Inject
    private ParentContacts contacts;

    @Inject
    private SharingRows sharing;

    @Inject
    private SafetyPlans safety;

    @Inject
    private CaseNotes notes;

    @Inject
    private LowLevelConcerns lowLevels;

    @Inject
    private LowLevelCases lowLevelCases;

    @Inject
    private Situations situations;

    @Inject
    private KeyAdults keyAdults;

    @Inject
    private Families families;

    @Inject
    private DismissedSteps nextSteps;

    @Inject
    private LowLevelMerges merges;

    @Inject
    private Allegations allegations;

    @Inject
    private IncidentLogDraft logs;

    @Inject
    private RosterDraft rosters;

    @Inject
    private FloorPlans plans;

    @Inject
    private MapRequests maps;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private RiskActions riskActions;

    @Inject
    private LinkEntry links;

    @Inject
    private LinkImports linkLists;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private HeardChallenges heard;

    @Inject
    private WeekRunJob weeks;

    @Inject
    private PatternProbe patterns;

    @Inject
    private GroupLooks groups;

    @Inject
    private PeerProbe peers;

    @Inject
    private TrustShares shares;

    @Inject
    private TrustFigures figures;

    @Inject
    private Library library;

    @Inject
    private Plans interventions;

    @Inject
    private PlanActions planActions;

    @Inject
    private Surveys surveys;

    @Inject
    private SurveyOpening surveyOpening;

    @Inject
    private PlanVoices voices;

    @Inject
    private PlanStatements statements;

    @Inject
    private MeetingRows meetings;

    @Inject
    private ExportRows exports;

    @Inject
    private Policies policies;

    /** Makes a low-level concern that the head decided about, and deletes another. */
    private void logLowLevel(TestSchool school) {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        LowLevelEntry about =
                new LowLevelEntry(school.accounts().get(Role.LEAD), null, false, today, "Sarcasm in class", null);
        LowLevelEntry agency = new LowLevelEntry(null, "Agency cover", false, today, "Used their own phone", null);
        long kept = actors.as(school.actor(Role.TEACHER), () -> lowLevels.log(about, "walk-low-" + school.id()));
        long deleted = actors.as(school.actor(Role.TEACHER), () -> lowLevels.log(agency, "walk-gone-" + school.id()));
        LowLevelEntry typed = new LowLevelEntry(null, "Lead's nickname", false, today, "Late again", null);
        long again = actors.as(school.actor(Role.TEACHER), () -> lowLevels.log(typed, "walk-again-" + school.id()));
        actors.as(school.actor(Role.HEAD), () -> {
            lowLevelCases.decide(
                    kept,
                    new LowLevelDecision(LowLevelOutcome.ADVICE, null, "First time", null, today),
                    "walk-low-" + school.id());
            lowLevelCases.delete(deleted, "Their work here ended", true);
            merges.merge(kept, again);
            allegations.begin(
                    kept,
                    new AllegationEntry("Held a pupil by the arm", today, one(school, "category"), "It is harm"),
                    "walk-low-harm-" + school.id());
            return null;
        });
    }

    /** Makes a concern with an addition, a line of guidance, a log and a roster that were brought, and a release. */
    public void fill(TestSchool school) {
        logLowLevel(school);
        long place = one(school, "place");
        long category = one(school, "category");
        Instant now = Now.instant();
        long concern = actors.as(
                school.actor(Role.TEACHER),
                () -> concerns.log(new NewConcern(
                        "walk-" + school.id(),
                        "Pushed in the queue",
                        null,
                        now,
                        now,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED)))));
        exports.fill(school);
        actors.as(school.actor(Role.LEAD), () -> {
            policies.keep(new PolicyEntry(null, 0, "Behaviour", LocalDate.of(2026, 9, 4), LocalDate.of(2027, 9, 4)));
            return null;
        });
        sharing.make(school);
        actors.as(school.actor(Role.TEACHER), () -> {
            additions.add(concern, "And again at lunch", "walk-" + school.id());
            return null;
        });
        actors.as(school.actor(Role.LEAD), () -> {
            guidance.change(category, "Find the lead", null);
            return null;
        });
        actors.as(school.actor(Role.LEAD), () -> {
            LocalDate today = Now.day(ZoneId.of("Europe/London"));
            actions.give(
                    concern,
                    new ConcernActions.Asked(school.accounts().get(Role.ACTION_OWNER), today, "Stand by the queue"));
            tags.tag(List.of(concern), "Queue");
            savedFilters.save("concern", "Queue", "seen=NOT_YET", false);
            templates.keep(null, "Meet the nurse", "Meet the nurse", "1", true);
            long referral = referrals.add(
                    concern, new ReferralEntry(null, true, Agency.POLICE, null, today, null, null, null, null, null));
            chase.follow(referral, 1, new NextEntry(ReferralNext.ESCALATED, "Their sergeant", today, "We ring", today));
            contacts.add(concern, new ContactEntry(null, false, null, null, null, null, "At risk"));
            safety.begin(
                    concern,
                    school.pupils().get(0),
                    new SafetyEntry(
                            "Pushed again",
                            List.of(new SafetyEntry.Spot(place, null)),
                            null,
                            "Another table",
                            null,
                            null,
                            school.accounts().get(Role.TEACHER),
                            school.accounts().get(Role.LEAD),
                            today),
                    true);
            notes.addOfPupil(
                    school.pupils().get(0),
                    new NoteEntry(
                            NoteKind.CALL, today, null, null, Set.of(), "She rang", null, null, ChildsWish.NOT_ASKED),
                    new ConcernActions.Asked(school.accounts().get(Role.DEPUTY), today, "Ring back"),
                    new CaseNotes.From("walk-alone-" + school.id(), null));
            notes.add(
                    concern,
                    new NoteEntry(
                            NoteKind.MEETING,
                            today,
                            null,
                            null,
                            Set.of(school.pupils().get(0)),
                            "We met the family",
                            null,
                            today.plusDays(7),
                            ChildsWish.NOT_ASKED),
                    null,
                    new CaseNotes.From("walk-note-" + school.id(), null));
            maps.ask(new NewMap(
                    concern,
                    "To keep them safe",
                    List.of(new NewMap.Named(school.pupils().get(0), "Pushed")),
                    1,
                    1,
                    List.of()));
            long map = maps.openNow(
                    new NewMap(
                            null,
                            "In danger",
                            List.of(new NewMap.Named(school.pupils().get(1), "Chased")),
                            0,
                            1,
                            List.of()),
                    false);
            assessments.begin(map);
            assessments.consider(
                    map,
                    school.pupils().get(1),
                    assessments.one(map).children().get(0).version(),
                    new RiskTexts("Chased", "Chased", null, null, null, null));
            assessments.weigh(map, List.of(new RiskView.Weighed(0, RiskContextKind.HOME, 0, RiskWeight.SOME, "Alone")));
            library.add(
                    new OwnText(
                            "Tea at the gate",
                            Lever.PREVENTION,
                            Set.of(Where.OUTDOORS),
                            Set.of(),
                            1,
                            2,
                            0,
                            50,
                            "Somebody is there",
                            null,
                            null,
                            null,
                            "It may rain",
                            "Count the cups"),
                    null);
            PlanText plan = new PlanText(
                    "Queue",
                    ContextKind.PLACE,
                    Set.of(place),
                    Set.of(),
                    null,
                    null,
                    FirstContext.SCHOOL,
                    "It is dark there",
                    Lever.STRUCTURES,
                    List.of(new GoalText("Pushed in the queue", "Everybody gets lunch", Measure.FELT_SAFETY, null)),
                    Set.of("SUPERVISION"),
                    null,
                    new TestText(Design.Chosen.NOT_BY_COUNTS, today.minusWeeks(2), today.minusWeeks(1), Set.of()),
                    today,
                    today.plusWeeks(12));
            long begun = interventions.begin(plan, PlanOrigin.NONE, null);
            interventions.start(begun, 1, plan, null);
            planActions.ask(
                    begun,
                    new PlanActions.Asked("Stand there", school.accounts().get(Role.ACTION_OWNER), today, null, null),
                    null);
            surveys.slips(
                    surveyOpening.open(
                            SurveyKind.STAFF, surveyOpening.halfTerms().get(0).id(), "Talk to the lead"),
                    "",
                    2);
            voices.say(begun, 0, new VoiceText("The queue is loud", today, null, null, null, null), null);
            meetings.fill(begun);
            statements.say(begun, 0, new PlanStatements.Words("More staff are in the yard.", null), null);
            riskActions.ask(map, "Ring home", school.accounts().get(Role.LEAD), today);
            long link = links.propose(new NewLink(
                    school.pupils().get(0),
                    school.pupils().get(1),
                    LinkKind.FRIENDSHIP,
                    new LinkTexts(null, null, "Twice", "Seating"),
                    new NewEvidence("Seen together", null, today, Source.SAW_OR_HEARD)));
            links.addEvidence(link, 1, new NewEvidence("And again", null, today, Source.SAW_OR_HEARD));
            linkLists.take(
                    "links.csv",
                    ("pupil,other pupil,kind,evidence,day,how "
                                    + "known,reason,action\nT000000000001,T000000000002,Family,Cousins,"
                                    + today + ",I am not sure,Twice,Seating\n")
                            .getBytes(StandardCharsets.UTF_8));
            challenges.enter(link, 2, new NewChallenge(Challenge.By.PARENT, today, "Not so"));
            TestDatabase.asOwner()
                    .change(
                            "insert into sighting_question (id, school_id, version, link_id, asked_of, asked_by,"
                                    + " asked_at) values (?, ?, 1, ?, ?, ?, current_timestamp)",
                            link,
                            school.id(),
                            link,
                            school.accounts().get(Role.TEACHER),
                            school.accounts().get(Role.LEAD));
            TestDatabase.asOwner()
                    .change(
                            "insert into governor_question (id, school_id, version, period, asked, asked_by, asked_at,"
                                    + " for_others, own_words) values (?, ?, 1, '2026-1', ?, ?, current_timestamp, false,"
                                    + " false)",
                            link,
                            school.id(),
                            new EncryptedText().convertToDatabaseColumn("What do pupils say?"),
                            school.accounts().get(Role.GOVERNOR));
            TestDatabase.asOwner()
                    .change(
                            "insert into question_answer (id, school_id, version, question_id, edition, written_by,"
                                    + " written_at) values (?, ?, 1, ?, 1, ?, current_timestamp)",
                            link,
                            school.id(),
                            link,
                            school.accounts().get(Role.LEAD));
            heard.hear(
                    new NewHeard(school.pupils().get(0), new NewChallenge(Challenge.By.PUPIL, today, "Not so either")));
            nextSteps.dismiss(concern, new StepKey("parents", 0));
            keyAdults.choose(school.pupils().get(0), 0, new KeyAdultEntry(null, "A. Adult", today));
            families.add(
                    school.pupils().get(0),
                    new FamilyEntry(FamilyRelation.PARENT, null, "A. Parent", "01632", "Collects him", true));
            return situations.enter(
                    school.pupils().get(0), new SituationEntry(SituationKind.EARLY_HELP, null, null, null, null, null));
        });
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            long floor = plans.add("Ground floor", new PlanPicture("image/png", new byte[] {1}, Outline.WIDTH));
            plans.draw(floor, 0, List.of(new FloorPlans.DrawnShape(place, Outline.rectangle(0, 0, 100, 100))));
            return floor;
        });
        actors.as(
                school.actor(Role.LEAD),
                () -> logs.upload("log.csv", "When,What\n01/10/2025,Pushed\n".getBytes(StandardCharsets.UTF_8)));
        actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> rosters.upload(
                        "roll.csv",
                        "upn,legal_surname,forename,nc_year\nH801200001001,Neill,Ann,7\n"
                                .getBytes(StandardCharsets.UTF_8)));
        actors.as(Actor.job(school.id()), () -> {
            weeks.now();
            patterns.plant(place);
            groups.run();
            peers.plant(school.accounts().get(Role.LEAD));
            figures.receive(new TrustShares.HandOver(
                    school.id(), school.id(), "A school", List.of(new TrustShares.Year(2025, 0, 500, 200, 6, 90))));
            return null;
        });
        actors.as(school.actor(Role.HEAD), () -> {
            shares.begin("00" + school.id());
            return null;
        });
        awaitPost(school);
    }

    /**
     * The server's own job sends every notice by mail a few seconds after it was made, and notes that: it must not look
     * like somebody's deed.
     */
    private static void awaitPost(TestSchool school) {
        Instant end = Now.instant().plus(Duration.ofMinutes(5));
        while (TestDatabase.asOwner()
                        .number(
                                "select count(*) from notice where school_id = ? and mail_due_at is not null",
                                school.id())
                > 0) {
            if (Now.instant().isAfter(end)) {
                throw new IllegalStateException("the notices were not sent");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long one(TestSchool school, String table) {
        return TestDatabase.asOwner().number("select min(id) from " + table + " where school_id = ?", school.id());
    }

    /** @return the tables of schools whose rows have ids, without those of the record */
    public List<String> tables() {
        return tablesWith("id");
    }

    /** @return by table, ids of rows of the school. */
    public Map<String, List<Long>> ids(TestSchool school) {
        Map<String, List<Long>> ids = new TreeMap<>();
        for (String table : tables()) {
            List<Long> some = TestDatabase.asOwner()
                    .rows("select id from " + table + " where school_id = ? order by id", school.id())
                    .stream()
                    .map(row -> ((Number) row.get(0)).longValue())
                    .limit(2)
                    .toList();
            if (!some.isEmpty()) {
                ids.put(table, some);
            }
        }
        return ids;
    }

    /** @return by table, what changes when a row is added, taken away or changed. */
    public Map<String, String> fingerprints(TestSchool school) {
        Map<String, String> prints = new TreeMap<>();
        for (String table : tablesWith("version")) {
            prints.put(
                    table,
                    TestDatabase.asOwner()
                            .rows(
                                    "select count(*), sum(version), max(version) from " + table
                                            + " where school_id = ?",
                                    school.id())
                            .get(0)
                            .toString());
        }
        return prints;
    }

    private static List<String> tablesWith(String column) {
        return TestDatabase.asOwner()
                .rows(
                        "select lower(c.table_name) from information_schema.columns c join "
                                + "information_schema.columns s on s.table_name = c.table_name"
                                + " and s.table_schema = c.table_schema where lower(c.column_name) = ? and "
                                + "lower(s.column_name) = 'school_id' and lower(c.table_schema) = 'public' "
                                + "order by 1",
                        column)
                .stream()
                .map(row -> row.get(0).toString())
                .filter(table -> !table.startsWith("audit_"))
                .toList();
    }
}
