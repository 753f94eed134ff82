package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.GroupRelease;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** From links in the database to what a lead reads of groups, on the real server. */
@InServer
class GroupRunsIT {

    @Inject
    private GroupLooks looks;

    @Inject
    private PeerGroups groups;

    @Inject
    private GroupTeller teller;

    @Inject
    private PeerProbe probe;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private CasePeople people;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private List<Long> pupils;

    @BeforeEach
    void fill() {
        school = make.makeEmpty();
        filled = schools.fill(school.id());
        pupils = GroupTables.ids("select id from pupil where school_id = ? order by id", school.id());
        // Those who are tied are of one year, and many others of another one.
        GroupTables.change(
                "update pupil set nc_year = 10 where school_id = ? and id >= ?", school.id(), pupils.get(40));
    }

    private List<Long> ring(int from, int to) {
        return actors.as(
                Actor.setUp(school.id()),
                () -> probe.ring(pupils.subList(from, to), school.accounts().get(Role.LEAD)));
    }

    /** Rings of so many, ten pupils apart. */
    private void rings(int howMany, int size) {
        IntStream.range(0, howMany).forEach(i -> ring(10 * i, 10 * i + size));
    }

    private void tie(int one, int other) {
        actors.as(
                Actor.setUp(school.id()),
                () -> probe.tie(
                        pupils.get(one), pupils.get(other), school.accounts().get(Role.LEAD)));
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private <T> T asJob(Callable<T> deed) {
        return actors.as(Actor.job(school.id()), deed);
    }

    private void run() {
        asJob(() -> {
            looks.run();
            return null;
        });
    }

    private GroupRelease latest() {
        return asLead(() -> looks.latest()).orElseThrow().told().release();
    }

    private GroupsView view() {
        return asLead(() -> teller.view()).orElseThrow();
    }

    /** All that is told of, whether it has a card of its own or not. */
    private List<GroupsView.Card> cards() {
        GroupsView view = view();
        return Stream.concat(view.getCards().stream(), view.getOthers().stream().flatMap(each -> each.cards().stream()))
                .toList();
    }

    private GroupsView.Card card(long id) {
        return cards().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private int releases() {
        return asJob(() -> probe.told()).size();
    }

    /** The next week begins: what is shown from then on is worked out anew. */
    private void nextWeek() {
        GroupTables.nextWeek(school.id());
    }

    /** All that a lead is shown, without since when. */
    private List<Object> shown() {
        GroupRelease release = latest();
        return List.of(
                release.attributes(),
                release.shared(),
                release.groups(),
                view().getCards(),
                view().getOthers(),
                view().getChanges(),
                view().getGone(),
                view().getMade(),
                view().getFrom(),
                view().getNothing());
    }

    @Test
    void fromLinksToCardsThatNameNobody() {
        rings(4, 8);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 6, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        filled.concernsFrom(10, 4, "HALL", "LESSON", day);
        assertEquals(Optional.empty(), asLead(() -> looks.latest()), "nothing was worked out yet");
        run();
        GroupRelease release = latest();
        assertEquals(4, release.groups().size());
        assertEquals(List.of(Attribute.values()), release.attributes(), "four that are alike");
        List<GroupRelease.Told> atYard = release.groups().stream()
                .filter(each -> each.contexts().contains(new Context(Context.Kind.PLACE, filled.placeId("YARD"))))
                .toList();
        assertEquals(1, atYard.size());
        assertTrue(
                release.groups().stream()
                        .noneMatch(each ->
                                each.contexts().contains(new Context(Context.Kind.PLACE, filled.placeId("HALL")))),
                "four members and nobody else are there");
        assertEquals(
                List.of(
                        new Context(Context.Kind.PLACE, filled.placeId("YARD")),
                        new Context(Context.Kind.BAND, band("BREAK")),
                        new Context(Context.Kind.CATEGORY_GROUP, 1)),
                atYard.get(0).contexts());
        GroupsView view = view();
        assertEquals("", view.getNothing());
        assertEquals(
                1,
                view.getCards().stream()
                        .filter(card -> card.sentence()
                                .equals("Some members are named in concerns at Yard, in concerns during break, "
                                        + "and in concerns about physical harm and weapons. A group of "
                                        + "6 to 9 pupils, all of one year."))
                        .count(),
                view.getCards().toString());
        assertTrue(view.getCards().stream().allMatch(card -> card.news().equals("New") && card.isOpen()));
        assertEquals(2, view.getCards().size(), "a card where there is more to tell");
        assertEquals(
                List.of("A group of 6 to 9 pupils, all of one year."),
                view.getOthers().stream().map(GroupsView.Others::who).toList());
        assertEquals(2, view.getOthers().get(0).cards().size(), "of the others one line");
        GroupsView.Card card = view.getCards().stream()
                .filter(each -> each.sentence().contains("Yard"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("Size", "Years", "Part in concerns", "Girls and boys", "Where", "When", "About", "How stable"),
                card.lines().stream().map(GroupWords.Line::name).toList());
        assertEquals("in at least 65 of 100 checks", card.lines().get(7).value());
        assertTrue(
                view.getChanges().get(0).startsWith("4 groups are shown for the first time"),
                view.getChanges().toString());
        assertTrue(view.getFrom().contains("about 60 established links"), view.getFrom());
        assertTrue(
                view.getValues().toString().contains("60 in 100")
                        && view.getValues().toString().contains("groups-4"),
                view.getValues().toString());

        String everything = String.join("\n", asJob(() -> probe.everything()))
                + view.getCards()
                + view.getChanges()
                + view.getValues()
                + view.getHow()
                + TestDatabase.asOwner()
                        .rows(
                                "select action, subject_kind, subject_id from audit_entry where school_id = ? "
                                        + "and action like 'Group%'",
                                school.id());
        assertFalse(
                everything.contains("Zabrinskova") || everything.contains("Forename") || everything.contains("quokka"));
        // Without the values, among which the seed and the minutes are, that may be the number of anything.
        Set<String> numbers = new HashSet<>(List.of((asJob(() -> probe.told()).toString()
                        + view.getCards().toString()
                        + TestDatabase.asOwner()
                                .rows(
                                        "select subject_id from audit_entry where school_id = ? and action like "
                                                + "'Group%'",
                                        school.id()))
                .split("\\D+")));
        pupils.forEach(id -> assertFalse(numbers.contains(Long.toString(id)), "the id of a pupil"));
        assertTrue(
                asJob(() -> probe.everything()).get(0).contains("\"established\":0.6"),
                "a release keeps the values that it was made with");
    }

    private long band(String code) {
        return GroupTables.ids("select id from band where school_id = ? and code = ?", school.id(), code)
                .get(0);
    }

    /**
     * A place together with a part of the day is told by no release that is shown: what a release told so stays in its
     * row as it was, and a look taken with what was kept beside it tells each by itself, in the same week and the next.
     */
    @Test
    void whatAnEarlierVersionToldOfAPlaceInAPartOfTheDayIsNotShown() {
        rings(4, 8);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 6, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        run();
        nextWeek();
        // One who is new at the hall, so that a day is kept until which nothing new counts there.
        asJob(() -> {
            probe.weeksLater(2);
            return null;
        });
        filled.concernsFrom(66, 10, "YARD", "BREAK", filled.today.minusDays(8));
        filled.concernsFrom(77, 1, "HALL", "LESSON", filled.today.minusDays(8));
        List<Object> before = shown();
        long earlier = asLead(() -> looks.latest()).orElseThrow().id();
        assertTrue(remembered().contains("PLACE:" + filled.placeId("HALL") + ":"), "the control: " + remembered());
        asJob(() -> {
            probe.asAnEarlierVersionLeftIt(filled.placeId("YARD"), band("BREAK"));
            return null;
        });
        assertTrue(
                kept().contains(" PLACE:" + filled.placeId("YARD") + ":-1")
                        && remembered().contains("PLACE_AND_BAND:"),
                "the control");
        GroupTables.change(
                "update pattern_release set content = replace(replace(replace(content, '\"format\":4', '\"format\":3'), "
                        + "'\"contexts\":[', '\"contexts\":[{\"band\":"
                        + band("BREAK") + ",\"id\":" + filled.placeId("YARD")
                        + ",\"kind\":\"PLACE_AND_BAND\"},'), ',]', ']') where id = ?",
                earlier);
        assertTrue(
                content(earlier).contains("PLACE_AND_BAND") && content(earlier).contains("\"format\":3"),
                "the control");

        assertEquals(before.subList(0, 7), shown().subList(0, 7));
        assertNotEquals(earlier, asLead(() -> looks.latest()).orElseThrow().id());
        assertFalse(kept().contains("PLACE_AND_BAND"), kept());
        assertTrue(remembered().contains("PLACE:" + filled.placeId("HALL") + ":"), remembered());
        assertTrue(content(earlier).contains("PLACE_AND_BAND"), "a release stays as it was");
        assertEquals(Optional.empty(), asLead(() -> looks.repeats(earlier)));
        assertEquals(
                Optional.of(true),
                asLead(() ->
                        looks.repeats(asLead(() -> looks.latest()).orElseThrow().id())));
        nextWeek();
        assertEquals(before.subList(0, 7), shown().subList(0, 7));
    }

    private String remembered() {
        return kept().lines().findFirst().orElseThrow();
    }

    private static String content(long release) {
        return TestDatabase.asOwner()
                .rows("select content from pattern_release where id = ?", release)
                .get(0)
                .get(0)
                .toString();
    }

    @Test
    void aLookIsRepeatedToTheLastDigit() {
        rings(4, 8);
        filled.concernsFrom(0, 6, "YARD", "BREAK", filled.today.minusDays(40));
        filled.concernsFrom(40, 6, "YARD", "BREAK", filled.today.minusDays(40));
        run();
        run();
        assertEquals(1, releases(), "there is one look in a week");
        nextWeek();
        run();
        nextWeek();
        run();
        List<String> told = asJob(() -> probe.told());
        assertNotEquals(told.get(0), told.get(1), "the control: in the first all are new");
        assertEquals(told.get(1), told.get(2));
        assertEquals(
                Optional.of(true),
                asLead(() ->
                        looks.repeats(asLead(() -> looks.latest()).orElseThrow().id())));
        asJob(() -> {
            probe.forget();
            return null;
        });
        nextWeek();
        run();
        assertEquals(told.get(0), asJob(() -> probe.told()).get(3));
        long first = GroupTables.ids(
                        "select id from pattern_release where school_id = ? and kind = 'GROUPS' order by made_at, id",
                        school.id())
                .get(0);
        assertEquals(Optional.empty(), asLead(() -> looks.repeats(first)), "it is not the latest any more");
        List<Long> fifth = ring(50, 58);
        long latest = asLead(() -> looks.latest()).orElseThrow().id();
        assertEquals(Optional.of(true), asLead(() -> looks.repeats(latest)), "links that came since were not in it");
        long counted = GroupTables.ids("select id from peer_link where school_id = ? order by id", school.id())
                .get(0);
        GroupTables.change("update peer_link set state = 'WITHDRAWN' where id = ?", counted);
        assertEquals(
                Optional.empty(),
                asLead(() -> looks.repeats(latest)),
                "without a link that was in it there is nothing to compare");
        GroupTables.change("update peer_link set state = 'ESTABLISHED' where id = ?", counted);
        assertEquals(
                Optional.of(true),
                asLead(() -> looks.repeats(latest)),
                "it is not a matter of time, but of what is read");
        filled.concernsFrom(20, 1, "YARD", "BREAK", filled.today);
        assertEquals(Optional.of(true), asLead(() -> looks.repeats(latest)), "nor of what says nothing yet");
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.DEPUTY), () -> looks.repeats(latest)),
                "whether something that counts has changed is not for everybody");
        GroupTables.change(
                "update pattern_release set content = replace(content, 'FROM_6_TO_9', 'FROM_10_TO_19') where id = ?",
                latest);
        assertEquals(
                Optional.of(false),
                asLead(() -> looks.repeats(latest)),
                "the control: somebody has changed what it told");
        assertEquals(16, fifth.size());
    }

    /**
     * Everything that a school has refers to its row; a run that locked that would keep concerns from being written for
     * as long as it takes.
     */
    @Test
    void whileARunIsOnOthersWrite() {
        rings(3, 6);
        run();
        nextWeek();
        asJob(() -> {
            probe.runAnd(() -> soon(() -> GroupTables.change(
                    "insert into pattern_group (id, school_id, version, group_no, told_from) values (?, ?, 1, 77, ?)",
                    -school.id(),
                    school.id(),
                    filled.today)));
            return null;
        });
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from pattern_group where school_id = ? and group_no = 77",
                                school.id()));
    }

    private void soon(Runnable deed) {
        try {
            CompletableFuture.runAsync(deed, threads).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Whoever waited had seen what was kept before: they go on with what the other run left, and do not fail. */
    @Test
    void whoeverWaitedGoesOnWithWhatTheOtherRunKept() {
        rings(3, 6);
        run();
        nextWeek();
        asLead(() -> {
            probe.readAndRun(() -> soon(this::run));
            return null;
        });
        assertEquals(2, releases(), "one of them took this week's look");
        assertEquals(
                List.of(1L, 2L, 3L),
                latest().groups().stream().map(GroupRelease.Told::id).toList());
    }

    /** Two first runs of a school at once: neither fails. */
    @Test
    void twoFirstRunsAtOnceAreOneAfterTheOther() {
        rings(3, 6);
        List<CompletableFuture<Void>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(this::run, threads))
                .toList();
        both.forEach(CompletableFuture::join);
        assertEquals(
                List.of(1L, 2L, 3L),
                latest().groups().stream().map(GroupRelease.Told::id).toList());
        assertEquals(
                1,
                TestDatabase.asOwner().number("select count(*) from link_standing where school_id = ?", school.id()));
        assertEquals(1, releases());
    }

    /**
     * Whatever is done to links of one child: nothing differs until the week is over; then, while nothing else has
     * changed, nothing is told of any group; and once it is answered all is as it was.
     */
    @Test
    void whatIsChallengedChangesNothingThatIsToldOfOneGroup() {
        ring(0, 6);
        ring(10, 16);
        List<Long> third = ring(20, 26);
        filled.concernsFrom(20, 6, "YARD", "BREAK", filled.today.minusDays(40));
        filled.concernsFrom(40, 6, "YARD", "BREAK", filled.today.minusDays(40));
        run();
        nextWeek();
        assertEquals(3, latest().groups().size());
        GroupsView.Card card = view().getCards().get(0);
        say(
                card.id(),
                "PLANNED",
                "An adult at the yard",
                asLead(() -> groups.life(card.id())).group().version());
        List<Object> before = shown();
        int made = releases();
        List<Long> ofOne = List.of(third.get(0), third.get(1), third.get(9), third.get(10));
        challenge(ofOne);
        assertEquals(before, shown());
        run();
        assertEquals(before, shown(), "also where it is asked for");
        assertEquals(made, releases());

        nextWeek();
        assertEquals(List.of(), latest().groups());
        assertEquals("waits", view().getNothing());
        assertEquals(made + 1, releases());
        assertEquals(
                List.of("Something is planned; not shown this week"),
                view().getGone().stream().map(GroupsView.GonePlan::says).toList());
        assertEquals(
                Optional.empty(),
                asLead(() ->
                        looks.repeats(asLead(() -> looks.latest()).orElseThrow().id())));
        answer(ofOne);
        assertEquals("waits", view().getNothing(), "until the week is over");

        nextWeek();
        assertEquals(before.subList(0, 7), shown().subList(0, 7), "as it was, with its number and what was planned");
        challenge(ofOne);
        for (int week = 0; week < GroupLooks.MOST_WEEKS_WAITING; week++) {
            nextWeek();
            assertEquals("waits", view().getNothing(), "week " + week);
            asJob(() -> {
                probe.weeksLater(1);
                return null;
            });
        }
        nextWeek();
        assertEquals(3, latest().groups().size(), "not for ever");
        answer(ofOne);
        nextWeek();
        challenge(ofOne);
        ring(50, 58);
        ring(60, 66);
        assertEquals(3, latest().groups().size(), "as they were, however many others are tied who touch none of them");
        nextWeek();
        tie(0, 70);
        tie(10, 72);
        tie(22, 74);
        assertEquals(5, latest().groups().size(), "with enough that has changed beside it groups are looked for anew");
        assertEquals(
                5,
                view().getCards().size()
                        + view().getOthers().stream()
                                .mapToInt(each -> each.cards().size())
                                .sum());
    }

    private void challenge(List<Long> which) {
        for (long link : which) {
            asLead(() -> {
                challenges.enter(link, edition(link), new NewChallenge(Challenge.By.PUPIL, filled.today, "Not so"));
                return null;
            });
        }
    }

    private void answer(List<Long> which) {
        for (long link : which) {
            asLead(() -> {
                challenges.answer(
                        link,
                        edition(link),
                        GroupTables.ids("select id from link_challenge where link_id = ? and outcome is null", link)
                                .get(0),
                        Challenge.Outcome.NOT_UPHELD,
                        "Two teachers saw it");
                return null;
            });
        }
    }

    private static int edition(long link) {
        return (int) TestDatabase.asOwner().number("select edition from peer_link where id = ?", link);
    }

    /**
     * What was made while the server's clock was a year ahead is not shown when it is right again, nor looked at anew
     * again and again.
     */
    @Test
    void aClockThatWasAheadStopsNothing() {
        rings(3, 8);
        run();
        List<GroupRelease.Told> before = latest().groups();
        OffsetDateTime ahead = Now.instant().atOffset(ZoneOffset.UTC).plusYears(1);
        GroupTables.change(
                "update pattern_release set made_at = ?, parameters = replace(parameters, '\"asOf\":\"20', "
                        + "'\"asOf\":\"21') where school_id = ? and kind = 'GROUPS'",
                ahead,
                school.id());
        asJob(() -> {
            probe.weeksLater(-60);
            return null;
        });
        run();
        assertEquals(2, releases());
        assertEquals(
                before.stream().map(GroupRelease.Told::id).toList(),
                latest().groups().stream().map(GroupRelease.Told::id).toList());
        latest();
        run();
        assertEquals(2, releases(), "once");
    }

    /** What lapses in a week counts in none of it, so nothing rests on it when it does. */
    @Test
    void whatLapsesInAWeekDoesNotCountInIt() {
        rings(2, 6);
        List<Long> third = ring(20, 26);
        LocalDate sunday = filled.today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (int link : List.of(0, 1, 9, 10, 2, 3, 11)) {
            GroupTables.change("update peer_link set review_on = ? where id = ?", sunday.minusDays(1), third.get(link));
        }
        run();
        assertEquals(List.of(), latest().groups());
        GroupTables.change("update peer_link set review_on = ? where school_id = ?", sunday, school.id());
        assertEquals(List.of(), latest().groups(), "nor does it once somebody has looked at it, until the next week");
        nextWeek();
        ring(50, 58);
        ring(60, 68);
        assertEquals(5, latest().groups().size(), "the control");
    }

    @Test
    void whoeverLeavesTheRollIsOutByNightAndInNoGroupOfTheNextWeek() {
        rings(3, 6);
        run();
        nextWeek();
        List<Object> before = shown();
        for (int pupil : List.of(20, 21)) {
            GroupTables.change("update pupil set left_on = ? where id = ?", filled.today, pupils.get(pupil));
        }
        assertEquals(before, shown());
        String kept = kept();
        assertTrue(kept.contains(Long.toString(pupils.get(20))));
        run();
        assertFalse(kept().contains(Long.toString(pupils.get(20))), "whoever has left stands there no more");
        assertTrue(kept().contains(Long.toString(pupils.get(0))), "the control");
        assertEquals(before, shown());
        nextWeek();
        assertEquals("waits", view().getNothing());
        nextWeek();
        ring(50, 58);
        ring(60, 66);
        assertEquals("waits", view().getNothing(), "all that has changed of groups that are told of is in one of them");
        tie(0, 70);
        tie(10, 72);
        nextWeek();
        assertEquals(4, latest().groups().size(), "two left the third, which is too small, and there are two others");
    }

    private String kept() {
        return new EncryptedText().convertToEntityAttribute((byte[]) TestDatabase.asOwner()
                .rows("select content from link_standing where school_id = ?", school.id())
                .get(0)
                .get(0));
    }

    /** Somebody restricts one concern after the other, and looks in between. */
    @Test
    void ofConcernsThatNotEveryLeadMayReadNothingIsToldFromTheNextWeekOn() {
        rings(3, 6);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 4, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        filled.concernsFrom(10, 4, "HALL", "LESSON", day);
        filled.concernsFrom(50, 6, "HALL", "LESSON", day);
        run();
        nextWeek();
        assertEquals(Set.of(filled.placeId("YARD"), filled.placeId("HALL")), places());
        List<Object> before = shown();
        GroupTables.change(
                "update concern set restricted_at = ? where id in (?, ?)",
                Now.instant().atOffset(ZoneOffset.UTC),
                member(0),
                member(1));
        assertEquals(before, shown());
        GroupTables.change(
                "update concern set about_adult_since = ? where id in (?, ?)",
                Now.instant().atOffset(ZoneOffset.UTC),
                member(10),
                member(11));
        assertEquals(before, shown());
        nextWeek();
        assertEquals(
                Set.of(filled.placeId("YARD"), filled.placeId("HALL")),
                places(),
                "while nothing else has come in, for whoever restricts one concern to try it");
        renewConcerns();
        assertEquals(Set.of(), places());
    }

    /** A fortnight goes by, and concerns of ten pupils come in who are in no group. */
    private void renewConcerns() {
        asJob(() -> {
            probe.weeksLater(2);
            return null;
        });
        filled.concernsFrom(66, 10, "HALL", "LESSON", filled.today.minusDays(8));
        nextWeek();
    }

    /**
     * Somebody logs a concern about one child and looks right after: nothing differs, in this week and, while there is
     * little else, in the next.
     */
    @Test
    void whatIsLoggedIsTakenInWithEverythingElseOfTheWeek() {
        rings(3, 8);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 3, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        run();
        assertEquals(Set.of(), places(), "of three nothing begins");
        List<GroupRelease.Told> before = latest().groups();
        asJob(() -> {
            probe.weeksLater(3);
            return null;
        });
        filled.concernsFrom(3, 1, "YARD", "BREAK", filled.today.minusDays(8));
        nextWeek();
        run();
        assertEquals(
                before.stream().map(GroupRelease.Told::contexts).toList(),
                latest().groups().stream().map(GroupRelease.Told::contexts).toList(),
                "one concern by itself is not let in");
        // Ten more elsewhere: now all is renewed, but at the yard one is new, and waits.
        filled.concernsFrom(60, 10, "HALL", "LESSON", filled.today.minusDays(8));
        nextWeek();
        run();
        assertEquals(Set.of(), places());
        asJob(() -> {
            probe.weeksLater(2);
            return null;
        });
        filled.concernsFrom(60, 10, "HALL", "LESSON", filled.today.minusDays(8));
        filled.concernsFrom(46, 2, "YARD", "BREAK", filled.today.minusDays(8));
        assertEquals(Set.of(), places(), "not before the week is over");
        nextWeek();
        run();
        assertEquals(Set.of(filled.placeId("YARD")), places(), "with two more who are new there it is told");
    }

    /**
     * A part in a concern that was put right, and a child who was taken out of one, are told as they were until
     * concerns are renewed, so that trying concern by concern tells nothing.
     */
    @Test
    void whatIsCorrectedEndsWhenConcernsAreRenewed() {
        rings(3, 6);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 4, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        run();
        nextWeek();
        assertEquals(Set.of(filled.placeId("YARD")), places());
        List<Object> before = shown();
        for (int pupil : List.of(0, 1)) {
            takeOut(member(pupil));
            assertEquals(before, shown());
        }
        correctRole(member(2));
        assertEquals(before, shown());
        nextWeek();
        assertEquals(Set.of(filled.placeId("YARD")), places());
        renewConcerns();
        assertEquals(Set.of(), places());
    }

    private void takeOut(long concern) {
        asLead(() -> {
            people.takeOut(
                    concern,
                    version(concern),
                    GroupTables.ids("select id from involvement where concern_id = ?", concern)
                            .get(0));
            return null;
        });
    }

    private void correctRole(long concern) {
        asLead(() -> {
            people.correct(
                    concern,
                    version(concern),
                    Map.of(
                            GroupTables.ids("select id from involvement where concern_id = ?", concern)
                                    .get(0),
                            InvolvementRole.HARMED),
                    "She was hurt");
            return null;
        });
    }

    private int version(long concern) {
        return (int) TestDatabase.asOwner().number("select record_version from concern where id = ?", concern);
    }

    private long member(int pupil) {
        return GroupTables.ids(
                        "select i.concern_id from involvement i where i.school_id = ? and i.pupil_id = ?",
                        school.id(),
                        pupils.get(pupil))
                .get(0);
    }

    private Set<Long> places() {
        return latest().groups().stream()
                .flatMap(group -> group.contexts().stream())
                .filter(context -> context.kind() == Context.Kind.PLACE)
                .map(Context::id)
                .collect(Collectors.toSet());
    }

    @Test
    void whereNothingMayBeToldThePageSaysWhy() {
        run();
        assertEquals("links", view().getNothing());
        asJob(() -> {
            probe.weeksLater(6);
            return null;
        });
        nextWeek();
        rings(2, 8);
        LocalDate day = filled.today.minusDays(40);
        filled.concernsFrom(0, 4, "YARD", "BREAK", day);
        filled.concernsFrom(10, 4, "YARD", "BREAK", day);
        filled.concernsFrom(40, 6, "YARD", "BREAK", day);
        run();
        GroupsView view = view();
        assertEquals("few", view.getNothing());
        assertEquals(List.of(), view.getCards());
        assertEquals(
                List.of("Yard", "break", "physical harm and weapons"),
                view.getShared().stream().map(GroupWords.Line::value).toList(),
                "only what they share");
        assertEquals(
                2,
                TestDatabase.asOwner().number("select count(*) from pattern_group where school_id = ?", school.id()),
                "their lead is shown a card of each, and no one else learns that they are there");
    }

    /** What was planned for a group stays with it while it changes and after it has gone; a number is given once. */
    @Test
    void whatLeadsSayStaysWithItsGroup() {
        rings(4, 8);
        run();
        long id = cards().get(0).id();
        long version = asLead(() -> groups.life(id)).group().version();
        assertEquals("note say.note.needed.PLANNED", refused(() -> groups.mark(id, "PLANNED", " x ", version)));
        assertEquals("note say.note.needed.EXPLAINED", refused(() -> groups.mark(id, "EXPLAINED", null, version)));
        assertEquals("note say.note.long", refused(() -> groups.mark(id, "WATCHED", "x".repeat(501), version)));
        assertEquals(
                "note say.note.names", refused(() -> groups.mark(id, "PLANNED", "Speak with Mrs Parker", version)));
        say(id, "PLANNED", "An adult at the bus stop", version);
        long planned = asLead(() -> groups.life(id)).group().version();
        say(id, "PLANNED", "An adult at the bus stop", planned);
        assertEquals(
                "null say.changed",
                refused(() -> groups.mark(id, "PLANNED", "A form-group session", planned)),
                "also where the mark stays what it was");
        assertEquals(
                "null say.changed",
                refused(() -> groups.mark(id, "WATCHED", null, version)),
                "somebody else was first");
        assertEquals("null say.changed", refused(() -> groups.clear(id, version)));
        assertEquals("Something is planned", card(id).mark());
        String raw = new String(
                (byte[]) TestDatabase.asOwner()
                        .rows("select note from pattern_group_event where school_id = ?", school.id())
                        .get(0)
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("bus stop"));

        GroupTables.change("update peer_link set state = 'WITHDRAWN' where school_id = ?", school.id());
        nextWeek();
        run();
        assertEquals(List.of(), cards());
        assertEquals(
                List.of(id),
                view().getGone().stream().map(GroupsView.GonePlan::id).toList());
        assertEquals(
                "An adult at the bus stop",
                asLead(() -> groups.life(id)).said().get(0).note());
        GroupTables.change("update peer_link set state = 'ESTABLISHED' where school_id = ?", school.id());
        nextWeek();
        run();
        assertEquals(
                List.of(id),
                cards().stream()
                        .filter(card -> card.mark().equals("Something is planned"))
                        .map(GroupsView.Card::id)
                        .toList(),
                "a group that comes back within six weeks is the same");
        GroupTables.change("update peer_link set state = 'WITHDRAWN' where school_id = ?", school.id());
        nextWeek();
        run();
        asJob(() -> {
            probe.forgetWhatIsLost();
            return null;
        });
        GroupTables.change("update peer_link set state = 'ESTABLISHED' where school_id = ?", school.id());
        nextWeek();
        run();
        assertEquals(
                List.of(5L, 6L, 7L, 8L),
                asLead(() -> groups.known(filled.today.minusDays(30))).stream()
                        .filter(group -> group.goneOn() == null)
                        .map(PeerGroups.Known::groupNo)
                        .toList(),
                "what was said of the first four is not said of others");
        assertTrue(cards().stream().allMatch(card -> card.mark().isEmpty()));
        asJob(() -> {
            GroupTables.change(
                    "update pattern_group set gone_on = ? where school_id = ? and gone_on is not null",
                    filled.today.minusDays(60),
                    school.id());
            looks.sweep();
            return null;
        });
        assertEquals(
                5,
                TestDatabase.asOwner().number("select count(*) from pattern_group where school_id = ?", school.id()),
                "of the gone the one stays of which something was said");
        say(id, null, null, asLead(() -> groups.life(id)).group().version());
        assertEquals(
                List.of("CLEARED", "PLANNED", "PLANNED"),
                asLead(() -> groups.life(id)).said().stream()
                        .map(PeerGroups.Said::kind)
                        .toList());
    }

    /** What was said after a change was said of what there is now. */
    @Test
    void whatWasSaidAfterAChangeIsNotSaidOfWhatWasBefore() {
        rings(3, 8);
        run();
        GroupTables.ids(
                        "select id from peer_link where school_id = ? and (pupil_a in (?, ?) or pupil_b in (?, ?))",
                        school.id(),
                        pupils.get(0),
                        pupils.get(1),
                        pupils.get(0),
                        pupils.get(1))
                .forEach(link -> GroupTables.change("update peer_link set state = 'WITHDRAWN' where id = ?", link));
        ring(50, 58);
        tie(10, 70);
        tie(20, 72);
        cards().forEach(card -> say(
                card.id(),
                "WATCHED",
                null,
                asLead(() -> groups.life(card.id())).group().version()));
        nextWeek();
        run();
        GroupsView.Card changed = cards().stream()
                .filter(card -> card.mark().equals("Watched; changed since"))
                .findFirst()
                .orElseThrow();
        assertEquals("Changed", changed.news(), "though it is told of since a short time only");
        assertEquals(
                2,
                cards().stream().filter(card -> card.mark().equals("Watched")).count());
        say(
                changed.id(),
                "WATCHED",
                null,
                asLead(() -> groups.life(changed.id())).group().version());
        assertEquals(
                3,
                cards().stream().filter(card -> card.mark().equals("Watched")).count(),
                "on the same day");
    }

    private void say(long id, String mark, String note, long version) {
        asLead(() -> {
            if (mark == null) {
                groups.clear(id, version);
            } else {
                groups.mark(id, mark, note, version);
            }
            return null;
        });
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> asLead(() -> {
                    deed.run();
                    return null;
                }));
        return refused.all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.joining(", "));
    }

    @Test
    void anotherSchoolAndOtherRolesSeeNothing() {
        rings(4, 8);
        run();
        long id = cards().get(0).id();
        long release = asLead(() -> looks.latest()).orElseThrow().id();
        TestSchool other = make.makeEmpty();
        schools.fill(other.id());
        Actor stranger = other.actor(Role.LEAD);
        assertEquals(Optional.empty(), actors.as(stranger, () -> looks.latest()));
        assertEquals(List.of(), actors.as(stranger, () -> groups.known(filled.today.minusYears(1))));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> groups.life(id)));
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> looks.repeats(release)));
        for (Role role :
                List.of(Role.GOVERNOR, Role.HEAD, Role.TEACHER, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> looks.latest()), role.name());
        }
        assertTrue(actors.as(school.actor(Role.DEPUTY), () -> looks.latest()).isPresent());
    }

    @Test
    void whatWasToldAnewIsDeletedAfterAWhileAndTheLatestStays() {
        rings(4, 8);
        for (int week = 0; week < 3; week++) {
            run();
            nextWeek();
        }
        List<Long> made = GroupTables.ids(
                "select id from pattern_release where school_id = ? and kind = 'GROUPS' order by made_at, id",
                school.id());
        for (int i = 0; i < made.size(); i++) {
            GroupTables.change(
                    "update pattern_release set made_at = ? where id = ?",
                    Now.instant().atOffset(ZoneOffset.UTC).minusDays(i == 0 ? 40 : i == 1 ? 30 : 19),
                    made.get(i));
        }
        asJob(() -> {
            looks.sweep();
            return null;
        });
        // The second is older than four weeks, and was told anew less than that ago.
        assertEquals(
                made.subList(1, 3),
                GroupTables.ids(
                        "select id from pattern_release where school_id = ? and kind = 'GROUPS' order by made_at, id",
                        school.id()));
        GroupTables.change(
                "update pattern_release set made_at = ? where school_id = ? and kind = 'GROUPS'",
                Now.instant().atOffset(ZoneOffset.UTC).minusDays(60),
                school.id());
        asJob(() -> {
            looks.sweep();
            return null;
        });
        assertEquals(
                made.subList(2, 3),
                GroupTables.ids(
                        "select id from pattern_release where school_id = ? and kind = 'GROUPS' order by id",
                        school.id()));
    }
}
