package org.wholeschool.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.entry.LinkEntry;
import org.wholeschool.link.entry.NewLink;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.PeerLinks;
import org.wholeschool.link.review.LinkNights;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;

/** What tests of links do in a school: propose and decide as somebody, let nights come, look at the rows. */
@ApplicationScoped
public class LinkSchool {

    /** What nobody may read who may not read links. */
    public static final String SECRET = "Seen under the bridge";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private LinkEntry entry;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private LinkReading reading;

    @Inject
    private LinkNights nights;

    @Inject
    private PeerLinks peerLinks;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    public TestSchool make() {
        return schools.make();
    }

    public static NewEvidence evidence(String note) {
        return new NewEvidence(note, null, today().minusDays(3), Source.SAW_OR_HEARD);
    }

    public static LinkTexts texts() {
        return new LinkTexts("They look after each other", "Late in the park", "It came up twice", "Seating plan");
    }

    public static NewLink link(Long one, Long other, LinkKind kind, String note) {
        return new NewLink(one, other, kind, texts(), evidence(note));
    }

    /** @return the id of a link between two pupils of the school that somebody proposed */
    public long proposed(TestSchool school, Role by, int one, int other, LinkKind kind) {
        return as(
                school,
                by,
                () -> entry.propose(
                        link(school.pupils().get(one), school.pupils().get(other), kind, SECRET)));
    }

    /** @return the id of one whose evidence the lead has graded like that */
    public long graded(
            TestSchool school, int one, int other, LinkKind kind, SourceGrade source, Information information) {
        long id = proposed(school, kind.isRestricted() ? Role.LEAD : Role.TEACHER, one, other, kind);
        confirm(school, id, source, information);
        return id;
    }

    /** @return the id of one that is established */
    public long established(TestSchool school, int one, int other, LinkKind kind) {
        return graded(school, one, other, kind, SourceGrade.RELIABLE, Information.KNOWN_DIRECTLY);
    }

    /** The lead grades all evidence of a link alike. */
    public LinkState confirm(TestSchool school, long id, SourceGrade source, Information information) {
        return as(school, Role.LEAD, () -> {
            LinkView link = reading.one(id);
            return decisions.confirm(
                    id,
                    link.edition(),
                    link.evidence().stream()
                            .map(piece ->
                                    new Grading(piece.id(), source, information, Handling.SHARING_PERMITTED, null))
                            .toList(),
                    null,
                    null);
        });
    }

    /** @return a concern that the teacher logged now, with those pupils in it */
    public long concern(TestSchool school, String category, Map<Integer, InvolvementRole> people) {
        long place = schools.place(school, "CANTEEN");
        long kind = schools.category(school, category);
        Instant now = Now.instant();
        List<NewConcern.Person> parts = people.entrySet().stream()
                .map(part -> new NewConcern.Person(school.pupils().get(part.getKey()), part.getValue()))
                .toList();
        return as(
                school,
                Role.TEACHER,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "A secret of the concern",
                        null,
                        now,
                        now,
                        place,
                        null,
                        kind,
                        Source.SAW_OR_HEARD,
                        parts)));
    }

    /**
     * Sets links up between many pupils, all established and looked at some weeks ago; the first of them are due this
     * week.
     */
    public void many(TestSchool school, int links, int due) {
        int pupils = (int) Math.ceil((1 + Math.sqrt(1 + 8.0 * links)) / 2);
        long lead = school.accounts().get(Role.LEAD);
        actors.as(Actor.setUp(school.id()), () -> {
            List<Pupil> made = IntStream.range(0, pupils)
                    .mapToObj(number -> new Pupil(
                            "M%012d".formatted(number),
                            "Many" + number,
                            "Pupil",
                            null,
                            LocalDate.of(2013, 9, 1),
                            "X",
                            8,
                            "8B",
                            null))
                    .toList();
            roster.create(made);
            List<PeerLink> all = new ArrayList<>();
            List<LinkVersion> versions = new ArrayList<>();
            Instant then = Now.instant().minus(70, ChronoUnit.DAYS);
            for (int one = 0; one < pupils; one++) {
                for (int other = one + 1; other < pupils && all.size() < links; other++) {
                    PeerLink link = new PeerLink(
                            made.get(one),
                            made.get(other),
                            LinkKind.FRIENDSHIP,
                            LinkState.PROPOSED,
                            today().plusDays(all.size() < due ? all.size() % 8 : 15 + all.size() % 60));
                    link.describe(texts());
                    new Evidence(link, evidence(SECRET), lead, then)
                            .grade(
                                    new Grading(
                                            0,
                                            SourceGrade.RELIABLE,
                                            Information.KNOWN_DIRECTLY,
                                            Handling.SHARING_PERMITTED,
                                            null),
                                    lead,
                                    then);
                    link.confirm(link.getReviewOn());
                    link.keep(lead, then);
                    versions.add(new LinkVersion(link, LinkStep.CONFIRMED, null));
                    all.add(link);
                }
            }
            peerLinks.create(all, versions);
            return null;
        });
    }

    /** @return which challenge of a link is to be answered first */
    public long owed(TestSchool school, long id) {
        return view(school, id).openChallenge().id();
    }

    /** @return the statements that this thread sends to the database while something is done */
    public List<String> queries(Runnable deed) {
        return Statements.during(em, deed);
    }

    public LinkView view(TestSchool school, long id) {
        return as(school, Role.LEAD, () -> reading.one(id));
    }

    /** The job of the night does what it does on a day. */
    public void night(long schoolId, LocalDate day) {
        actors.as(Actor.job(schoolId), () -> {
            nights.on(day);
            return null;
        });
    }

    /**
     * @return Monday of this week, at a time at which people are reminded: what the hourly job did meanwhile counts for
     *     the same week
     */
    public static Instant monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
    }

    /** The hourly job reminds at a moment. */
    public void remind(long schoolId, Instant at) {
        actors.as(Actor.job(schoolId), () -> {
            nights.remindAt(at);
            return null;
        });
    }

    /** Lets time go by for a link until its review date was that day. Nothing of the school has noticed yet. */
    public void pass(long schoolId, long link, LocalDate reviewed) {
        schools.change(
                new TestSchool(schoolId, Map.of()),
                "update peer_link set review_on = ?1 where id = ?2",
                reviewed,
                link);
    }

    public void change(TestSchool school, String sql, Object... parameters) {
        schools.change(school, sql, parameters);
    }

    /** @return what is kept of a school's groups, decrypted */
    public String standing(TestSchool school) {
        return new org.wholeschool.platform.crypto.EncryptedText().convertToEntityAttribute((byte[])
                see(school, "select content from link_standing where school_id = ?1", school.id())
                        .get(0));
    }

    public List<?> see(TestSchool school, String sql, Object... parameters) {
        return schools.see(school, sql, parameters);
    }

    public long count(TestSchool school, String table) {
        return schools.count(school, table);
    }

    public Map<String, Long> audit(TestSchool school) {
        return schools.audit(school);
    }

    public <T> T as(TestSchool school, Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    public void as(TestSchool school, Role role, Runnable deed) {
        actors.as(school.actor(role), () -> {
            deed.run();
            return null;
        });
    }

    public static LocalDate today() {
        return Now.day(ZoneId.of("Europe/London"));
    }
}
