package org.wholeschool.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.saved.SavedFilters;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.list.ConcernTags;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.rows.AdditionRows;
import org.wholeschool.demonstration.rows.LinkRows;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.demonstration.story.Planted;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.place.Site;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** The demonstration school that the server filled itself with when it started. */
@BothDatabases("migrations and native SQL")
@InServer
class DemonstrationLoaderIT {

    private static final long DEMONSTRATION = 1;
    private static final List<String> TABLES = List.of(
            "pupil",
            "account",
            "school_term",
            "closure",
            "band",
            "band_time",
            "place",
            "place_neighbour",
            "category",
            "concern",
            "involvement",
            "addition",
            "addition_seen",
            "case_note",
            "case_note_pupil",
            "case_meeting",
            "concern_version",
            "concern_category",
            "peer_link",
            "link_evidence",
            "peer_link_version");

    @Inject
    private Actors actors;

    @Inject
    private ConcernFacts facts;

    @Inject
    private Site site;

    @Inject
    private DutyLeads dutyLeads;

    @Inject
    private ConcernTags tags;

    @Inject
    private SavedFilters filters;

    @Inject
    private DemonstrationLoader loader;

    private DemonstrationSchool made;

    /** As of the day on which its first half-terms were published: by now it may be past midnight. */
    @BeforeEach
    void makeItAgain() {
        made = DemonstrationSchool.generate(
                DemonstrationSchool.SEED,
                LocalDate.parse(TestDatabase.asOwner()
                        .rows(
                                "select min(visible_from) from pattern_release where school_id = ? and kind = 'HALF_TERM'",
                                DEMONSTRATION)
                        .get(0)
                        .get(0)
                        .toString()));
    }

    @Test
    void everythingThatWasMadeIsInTheTables() {
        Map<String, Long> rows = rows();
        assertEquals(made.pupils().size(), rows.get("pupil"));
        assertEquals(
                92, rows.get("account"), "90 of staff and governors, one who owns an action, one who leads a trust");
        assertEquals(new SchoolRows(made).terms().size(), rows.get("school_term"));
        assertEquals(17, rows.get("band"));
        assertEquals(40, rows.get("place"));
        assertEquals(2L * made.paths().size(), rows.get("place_neighbour"));
        assertEquals(36, rows.get("category"));
        assertEquals(1601, rows.get("concern"), "and one about an adult, which the head has");
        assertEquals(
                made.concerns().stream().mapToLong(c -> c.involvements().size()).sum(), rows.get("involvement"));
        assertEquals(rows.get("addition_seen") + AdditionRows.UNREAD, rows.get("addition"));
        assertTrue(rows.get("addition_seen") >= 20, rows.toString());
        List<MadeLink> kept = made.links().stream()
                .filter(link -> LinkRows.isKept(link, made.today()))
                .toList();
        assertEquals(kept.size() + LinkRows.PROPOSALS, rows.get("peer_link"));
        assertEquals(
                kept.stream().mapToLong(l -> l.evidence().size()).sum() + LinkRows.PROPOSALS,
                rows.get("link_evidence"));
        assertTrue(rows.get("peer_link_version") > rows.get("peer_link"), rows.toString());
    }

    @Test
    void theEmergingHotspotIsInTheFactsThatPatternsRead() {
        Planted.Emerging emerging = made.planted().emerging();
        List<Fact> there = actors.as(Actor.job(DEMONSTRATION), () -> {
            long place = site.places().stream()
                    .filter(p -> p.code().equals(emerging.place()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return facts.received(made.years().get(0).from(), made.today()).facts().stream()
                    .filter(f -> f.placeId() == place
                            && f.occurredOn() != null
                            && !f.occurredOn().isBefore(emerging.from())
                            && !f.occurredOn().isAfter(emerging.to()))
                    .toList();
        });
        Set<Integer> pupils = new TreeSet<>();
        there.forEach(fact -> Arrays.stream(fact.pupils()).forEach(pupils::add));
        assertEquals(25, there.size());
        assertEquals(
                Counted.of(made)
                        .during(emerging.from(), emerging.to())
                        .at(emerging.place())
                        .byPupil()
                        .size(),
                pupils.size());
    }

    /**
     * What is older is decided and mostly closed, each with a version; a few are restricted, two are of one event, one
     * is with the head.
     */
    @Test
    void theSafeguardingTeamHasDecidedAboutMostOfIt() {
        long decided = number("decided_at is not null and decision_reason is not null");
        long closed = number("closed_at is not null and outcome is not null");
        assertTrue(decided > 1000 && decided < 1590, decided + " decided");
        assertTrue(closed > 900 && closed < decided, closed + " closed");
        assertEquals(3, number("restricted_at is not null"));
        assertEquals(2, number("event_id is not null"));
        assertEquals(1, number("about_adult_since is not null"));
        Map<String, Long> rows = rows();
        assertEquals(decided + 3 + 2 + 1, rows.get("concern_version"));
        assertEquals(
                made.concerns().stream()
                        .mapToLong(concern -> concern.furtherCategories().size())
                        .sum(),
                rows.get("concern_category"));
    }

    @Test
    void whoeverIsAskedAboutDangerHasAName() {
        List<DutyLeads.Duty> duty = actors.as(Actor.job(DEMONSTRATION), () -> dutyLeads.all());
        assertEquals(
                made.staff().stream()
                        .filter(person -> person.role() == Role.LEAD || person.role() == Role.DEPUTY)
                        .map(person -> person.firstName() + " " + person.lastName())
                        .toList(),
                duty.stream().map(DutyLeads.Duty::name).toList());
        duty.forEach(
                each -> assertTrue(each.phone().matches("01632 960\\d{3}"), "a number of nobody's: " + each.phone()));
    }

    /** The list of concerns has something to choose from, and each filter finds some. */
    @Test
    void theListOfConcernsHasTagsAndSavedFilters() {
        Map<Role, Long> accounts = Map.of(Role.LEAD, account(Role.LEAD), Role.DEPUTY, account(Role.DEPUTY));
        Actor lead = new TestSchool(DEMONSTRATION, accounts, List.of()).actor(Role.LEAD);
        Actor deputy = new TestSchool(DEMONSTRATION, accounts, List.of()).actor(Role.DEPUTY);
        List<ConcernTags.Named> named = actors.as(lead, () -> tags.all());
        assertEquals(
                List.of("Bus", "Phones", "Walk home"),
                named.stream().map(ConcernTags.Named::name).toList());
        named.forEach(tag -> assertTrue(
                TestDatabase.asOwner().number("select count(*) from concern_tag where tag_id = ?", tag.id()) >= 5,
                tag.name()));
        List<SavedFilters.Line> own = actors.as(lead, () -> filters.of("concern"));
        assertEquals(
                List.of("Canteen corridor at lunch", "Sexual harassment this year"),
                own.stream().map(SavedFilters.Line::name).toList());
        assertEquals(
                List.of("Sexual harassment this year"),
                actors.as(deputy, () -> filters.of("concern")).stream()
                        .map(SavedFilters.Line::name)
                        .toList(),
                "the team's");
        String[] at = own.get(0).query().replaceAll("[a-z]+=", "").split("&");
        assertTrue(number("place_id = " + Long.parseLong(at[0]) + " and band_id = " + Long.parseLong(at[1])) >= 10);
        String kind = own.get(1).query().replaceAll("^kinds=(\\d+)&period=SCHOOL_YEAR$", "$1");
        assertTrue(number("category_id = " + Long.parseLong(kind)) >= 10);
    }

    private static long account(Role role) {
        return TestDatabase.asOwner()
                .number(
                        "select min(r.account_id) from account_role r join account a on a.id = r.account_id "
                                + "where a.school_id = ? and r.role = '" + role + "'",
                        DEMONSTRATION);
    }

    private static long number(String condition) {
        return TestDatabase.asOwner()
                .number("select count(*) from concern where school_id = ? and " + condition, DEMONSTRATION);
    }

    @Test
    void aSecondLoadingLeavesNothingBehind() {
        Map<String, Long> before = rows();
        assertThrows(
                RuntimeException.class,
                () -> actors.as(Actor.setUp(DEMONSTRATION), () -> {
                    loader.load(made);
                    return null;
                }));
        assertEquals(before, rows());
    }

    private static Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    TestDatabase.asOwner()
                            .number("select count(*) from " + table + " where school_id = ?", DEMONSTRATION));
        }
        return rows;
    }
}
