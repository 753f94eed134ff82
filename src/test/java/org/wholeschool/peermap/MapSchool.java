package org.wholeschool.peermap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.peermap.keep.MapNights;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.request.MapDecisions;
import org.wholeschool.peermap.request.MapRequests;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Grade;
import org.wholeschool.testing.server.TestSchool;

/**
 * What the tests of identified maps need: somebody who asks, a clock that can be moved, and what stands in the record.
 */
@ApplicationScoped
public class MapSchool {

    private static final int TIES = 6;

    private static final List<String> FORENAMES = List.of(
            "Amira", "Ben", "Chloe", "Dan", "Ellie", "Finn", "Grace", "Hugo", "Isabella", "Josh", "Kofi", "Leah");

    private static final List<String> SURNAMES =
            List.of("Saleh", "Frost", "Denham", "Petrov", "Marsden", "O'Hara", "Featherstonehaugh");

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private MapRequests requests;

    @Inject
    private MapDecisions decisions;

    @Inject
    private MapNights nights;

    @Inject
    private LinkChallenges challenges;

    /**
     * The lead asks for a map around pupils, which opens to the lead and the head.
     *
     * @return its id
     */
    public long ask(TestSchool school, int rings, Integer... pupils) {
        return actors.as(school.actor(Role.LEAD), () -> requests.ask(map(school, rings, pupils)));
    }

    /** As {@link #ask}, and the deputy approves. */
    public long open(TestSchool school, int rings, Integer... pupils) {
        long id = ask(school, rings, pupils);
        actors.as(school.actor(Role.DEPUTY), () -> {
            decisions.approve(id, null);
            return null;
        });
        return id;
    }

    public static NewMap map(TestSchool school, int rings, Integer... pupils) {
        return new NewMap(
                null,
                "To see who can walk home with her",
                List.of(pupils).stream()
                        .map(pupil -> new NewMap.Named(school.pupils().get(pupil), "Was hurt on Tuesday"))
                        .toList(),
                rings,
                4,
                List.of(school.accounts().get(Role.HEAD)));
    }

    /**
     * Writes a valid link between two pupils of the school as it stands in the database, held up by one piece of
     * evidence.
     *
     * @param days until its review, 0 is the last day on which it is valid
     */
    public static long link(
            TestSchool school, int one, int other, String kind, String state, Grade.Information information, int days) {
        TestDatabase database = TestDatabase.asOwner();
        long id = database.number("select coalesce(max(id), 5000000000) + 1 from peer_link where id > 5000000000");
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        Timestamp now = Timestamp.from(Now.instant());
        try {
            database.change(
                    "insert into peer_link (id, school_id, version, pupil_a, pupil_b, kind, state, review_on) "
                            + "values (?, ?, 1, ?, ?, ?, ?, ?)",
                    id,
                    school.id(),
                    Math.min(school.pupils().get(one), school.pupils().get(other)),
                    Math.max(school.pupils().get(one), school.pupils().get(other)),
                    kind,
                    state,
                    Date.valueOf(today.plusDays(days)));
            database.change(
                    "insert into link_evidence (id, school_id, version, link_id, source, information, handling, "
                            + "observed_on, recorded_by, recorded_at, note, told) values (?, ?, 1, ?, ?, ?, ?, ?, "
                            + "?, ?, ?, 'PUPIL_TOLD_ME')",
                    id,
                    school.id(),
                    id,
                    "RELIABLE",
                    information.name(),
                    "SHARING_PERMITTED",
                    Date.valueOf(today.minusDays(3)),
                    school.accounts().get(Role.LEAD),
                    now,
                    new EncryptedText().convertToDatabaseColumn("Seen together at the gate"));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return id;
    }

    /**
     * Around the first pupil, one of each kind of line; and what is drawn by none: two rings out, expired, withdrawn,
     * and what may be false.
     */
    public static void links(TestSchool school) {
        link(school, 0, 1, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        link(school, 0, 2, "CONFLICT", "UNCONFIRMED", Grade.Information.NOT_KNOWN, 30);
        keeps(link(school, 1, 2, "PROTECTIVE", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 0), "SECOND");
        link(school, 1, 3, "ONLINE", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        link(school, 0, 4, "TRAVEL_TOGETHER", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, -1);
        link(school, 0, 5, "FRIENDSHIP", "UNCONFIRMED", Grade.Information.SUSPECTED_FALSE, 30);
        link(school, 0, 4, "ONLINE", "EXPIRED", Grade.Information.KNOWN_DIRECTLY, 30);
        link(school, 0, 5, "FAMILY", "PROPOSED", Grade.Information.KNOWN_DIRECTLY, 30);
    }

    /**
     * A map of so many pupils, three rings out from one of them: each ties six others, some of these know each other,
     * and every seventh tie is protective. It is open to the lead and the head.
     *
     * @param empty a school without pupils
     * @return its id
     */
    public long large(TestSchool empty, int pupils) {
        List<Pupil> made = IntStream.range(0, pupils)
                .mapToObj(i -> new Pupil(
                        "T%012d".formatted(i + 1),
                        SURNAMES.get(i / FORENAMES.size() % SURNAMES.size()),
                        FORENAMES.get(i % FORENAMES.size()),
                        null,
                        LocalDate.of(2012, 1, 1).plusDays(i),
                        "X",
                        9,
                        "9T",
                        null))
                .toList();
        TestSchool school = actors.as(Actor.setUp(empty.id()), () -> {
            roster.create(made);
            return new TestSchool(
                    empty.id(),
                    empty.accounts(),
                    made.stream().map(Pupil::getId).toList());
        });
        for (int i = 1; i < pupils; i++) {
            link(
                    school,
                    (i - 1) / TIES,
                    i,
                    i % (TIES + 1) == 0 ? "PROTECTIVE" : "FRIENDSHIP",
                    "ESTABLISHED",
                    Grade.Information.KNOWN_DIRECTLY,
                    30);
            if (i % 4 == 0 && i + 1 < pupils) {
                link(school, i, i + 1, "ONLINE", "UNCONFIRMED", Grade.Information.NOT_KNOWN, 30);
            }
        }
        return open(school, 3, 0);
    }

    /** Somebody says that the school's first friendship is none. */
    public void challenge(long schoolId) {
        TestDatabase database = TestDatabase.asOwner();
        long link = database.number(
                "select min(id) from peer_link where school_id = ? and kind = 'FRIENDSHIP' and state = 'ESTABLISHED'",
                schoolId);
        int edition = (int) database.number("select edition from peer_link where id = ?", link);
        Actor somebody = new Actor(
                database.number("select min(id) from account where school_id = ?", schoolId),
                schoolId,
                Set.of(Role.LEAD));
        actors.as(somebody, () -> {
            challenges.enter(
                    link,
                    edition,
                    new NewChallenge(
                            Challenge.By.PUPIL, Now.day(ZoneId.of("Europe/London")), "We hardly know each other"));
            return null;
        });
    }

    private static void keeps(long link, String keeper) {
        try {
            TestDatabase.asOwner().change("update peer_link set keeper = ? where id = ?", keeper, link);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** As {@link #pass}, for every map of a school. */
    public static void passAll(long school, long minutes) {
        TestDatabase.asOwner()
                .rows("select id from peer_map where school_id = ? and closes_at is not null", school)
                .forEach(row -> pass(((Number) row.get(0)).longValue(), minutes));
    }

    /** @return a second lead of the school, who is named nowhere */
    public static Actor anotherLead(TestSchool school) {
        return new Actor(school.accounts().get(Role.TEACHER), school.id(), Set.of(Role.LEAD));
    }

    /** So many minutes go by for a map: what was to come is as much nearer. */
    public static void pass(long map, long minutes) {
        List<Object> times = TestDatabase.asOwner()
                .rows("select closes_at, justify_by from peer_map where id = ?", map)
                .get(0);
        try {
            TestDatabase.asOwner()
                    .change(
                            "update peer_map set closes_at = ?, justify_by = ? where id = ?",
                            earlier(times.get(0), minutes),
                            earlier(times.get(1), minutes),
                            map);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Timestamp earlier(Object time, long minutes) {
        if (time == null) {
            return null;
        }
        Instant at = time instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) time).toInstant();
        return Timestamp.from(at.minus(Duration.ofMinutes(minutes)));
    }

    /** @return how many maps there was something to do about for the watch's job */
    public int watch(long schoolId) {
        return nights.watch(schoolId);
    }

    public static long entries(TestSchool school, String action, long subject) {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from audit_entry where school_id = ? and action = ? and subject_id = ? "
                                + "and outcome = 'DONE'",
                        school.id(),
                        action,
                        subject);
    }

    public static long notices(TestSchool school, Role whose, String kind) {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from notice where school_id = ? and account_id = ? and kind = ?",
                        school.id(),
                        school.accounts().get(whose),
                        kind);
    }
}
