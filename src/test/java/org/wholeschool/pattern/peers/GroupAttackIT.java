package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.decision.LinkDecisions;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * A lead who wants to know in which group a chosen child is tries everything that the services let a lead do to that
 * child's links and concerns, undoes it where it can be undone, and looks before and after each step, and so does a
 * deputy. Six groups are told of; of each one child holds another in the core by the only link that the other one has,
 * so that two leave where the one's links go, and at each place no more are in concerns than it takes. Strangers are
 * tied as well, to nobody's group.
 */
@InServer
class GroupAttackIT {

    private static final int GROUPS = 6;
    private static final int RING = 6;
    private static final int APART = 10;

    /** Ten of whom five pairs are tied and nothing is told. */
    private static final int STRANGERS = 70;

    private static final int OTHERS = 61;
    private static final List<String> PLACES = List.of("YARD", "HALL");

    @Inject
    private GroupLooks looks;

    @Inject
    private GroupTeller teller;

    @Inject
    private PeerProbe probe;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private LinkDecisions decisions;

    @Inject
    private CasePeople people;

    @Inject
    private CaseReaders readers;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private List<Long> pupils;

    @BeforeEach
    void fill() {
        school = make.makeEmpty();
        filled = schools.fill(school.id());
        pupils = GroupTables.ids("select id from pupil where school_id = ? order by id", school.id());
        GroupTables.change(
                "update pupil set nc_year = 10 where school_id = ? and id >= ?", school.id(), pupils.get(OTHERS));
        LocalDate day = filled.today.minusDays(40);
        for (int group = 0; group < GROUPS; group++) {
            int first = APART * group;
            setUp(() -> probe.ring(pupils.subList(first, first + RING), lead()));
            tie(first, first + RING);
            filled.concernsFrom(first, 4, PLACES.get(group % 2), "BREAK", day);
        }
        for (String place : PLACES) {
            filled.concernsFrom(OTHERS, 6, place, "BREAK", day);
        }
        for (int stranger = STRANGERS; stranger < STRANGERS + APART; stranger += 2) {
            tie(stranger, stranger + 1);
        }
        as(Actor.job(school.id()), looks::run);
        nextWeek();
        assertEquals(
                GROUPS,
                asLead(() -> looks.latest())
                        .orElseThrow()
                        .told()
                        .release()
                        .groups()
                        .size());
        assertFalse(asLead(() -> teller.view()).orElseThrow().getCards().isEmpty());
    }

    private long lead() {
        return school.accounts().get(Role.LEAD);
    }

    private void tie(int one, int other) {
        setUp(() -> probe.tie(pupils.get(one), pupils.get(other), lead()));
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private void setUp(Callable<?> deed) {
        actors.as(Actor.setUp(school.id()), deed);
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private void nextWeek() {
        GroupTables.nextWeek(school.id());
    }

    /** All that leads and deputies are shown on the page of groups. */
    private List<Object> shown() {
        return Stream.of(Role.LEAD, Role.DEPUTY)
                .<Object>map(role -> actors.as(school.actor(role), () -> {
                    GroupsView view = teller.view().orElseThrow();
                    return List.of(
                            view.getCards(),
                            view.getOthers(),
                            view.getChanges(),
                            view.getGone(),
                            view.getShared(),
                            view.getMade(),
                            view.getFrom(),
                            view.getNothing(),
                            view.getAttributes(),
                            view.getSure(),
                            view.getValues(),
                            view.release());
                }))
                .toList();
    }

    private List<Long> linksOf(int child) {
        return GroupTables.ids(
                "select id from peer_link where school_id = ? and (pupil_a = ? or pupil_b = ?) order by id",
                school.id(),
                pupils.get(child),
                pupils.get(child));
    }

    private static int edition(long link) {
        return (int) TestDatabase.asOwner().number("select edition from peer_link where id = ?", link);
    }

    private void challenge(long link) {
        as(
                school.actor(Role.LEAD),
                () -> challenges.enter(
                        link, edition(link), new NewChallenge(Challenge.By.PARENT, filled.today, "Not so")));
    }

    private void answer(long link, Challenge.Outcome outcome) {
        as(
                school.actor(Role.LEAD),
                () -> challenges.answer(
                        link,
                        edition(link),
                        GroupTables.ids("select id from link_challenge where link_id = ? and outcome is null", link)
                                .get(0),
                        outcome,
                        "We looked"));
    }

    /** Everybody who is tied: those who hold another, those who are held, plain members, and strangers. */
    private static List<Integer> chosen() {
        return Stream.of(0, RING, 1, 2, APART, APART + RING, APART + 3, STRANGERS, STRANGERS + 1, STRANGERS + 4)
                .toList();
    }

    @Test
    void withinAWeekNothingThatIsDoneToAChildIsSeen() {
        List<Object> before = shown();
        int looked = 0;
        for (int child : chosen()) {
            for (long link : linksOf(child)) {
                challenge(link);
                assertEquals(before, shown(), "challenged");
                looked++;
            }
            as(school.actor(Role.LEAD), looks::run);
            assertEquals(before, shown(), "asked for anew");
            for (long link : linksOf(child)) {
                answer(link, Challenge.Outcome.NOT_UPHELD);
                assertEquals(before, shown(), "answered");
            }
        }
        for (int child : List.of(0, 1, 2, 3, APART)) {
            long concern = GroupTables.ids(
                            "select i.concern_id from involvement i where i.school_id = ? and i.pupil_id = ?",
                            school.id(),
                            pupils.get(child))
                    .get(0);
            as(
                    school.actor(Role.LEAD),
                    () -> readers.restrict(concern, version(concern), Set.of(lead()), "For the lead alone"));
            assertEquals(before, shown(), "restricted");
            as(school.actor(Role.LEAD), () -> readers.openToAll(concern, version(concern), "Not needed"));
            assertEquals(before, shown(), "no longer");
            long part = GroupTables.ids("select id from involvement where concern_id = ?", concern)
                    .get(0);
            as(
                    school.actor(Role.LEAD),
                    () -> people.correct(
                            concern, version(concern), Map.of(part, InvolvementRole.HARMED), "She was hurt"));
            assertEquals(before, shown(), "corrected");
            as(school.actor(Role.LEAD), () -> people.takeOut(concern, version(concern), part));
            assertEquals(before, shown(), "taken out");
            looked += 4;
        }
        for (long link : linksOf(0)) {
            as(school.actor(Role.LEAD), () -> decisions.withdraw(link, edition(link), "It was wrong"));
            assertEquals(before, shown(), "taken back");
        }
        tie(0, STRANGERS);
        tie(0, APART);
        filled.concernsFrom(0, 6, "HALL", "LESSON", filled.today);
        assertEquals(before, shown(), "tied and logged");
        assertTrue(looked > 40);

        nextWeek();
        assertNotEquals(
                withoutWhen(before),
                withoutWhen(shown()),
                "the control: it reaches what is told when the week is over");
    }

    private int version(long concern) {
        return (int) TestDatabase.asOwner().number("select record_version from concern where id = ?", concern);
    }

    /**
     * Over a Monday: whose links went, while nothing else changed, is the same to the attacker, member or not. Where
     * enough else has changed, for which the control does what the product does not, whoever holds another is seen.
     */
    @Test
    void overAMondayItIsTheSameForWhoeverLosesTheirLinks() {
        List<Object> before = withoutWhen(shown());
        Set<List<Object>> afterwards = new HashSet<>();
        eachGone(
                (child, links) -> {
                    nextWeek();
                    afterwards.add(withoutWhen(shown()));
                },
                chosen());
        assertEquals(1, afterwards.size(), "a member's card, or that there is none, is told apart from a stranger's");
        assertNotEquals(Set.of(before), afterwards, "what is challenged counts in nothing that is shown");
        nextWeek();
        assertEquals(before, withoutWhen(shown()), "and once all is answered everything is as it was");

        // Whoever is in no group is challenged as well, to hide behind: pairs who hang together with nobody else.
        List<Long> pairs = Stream.of(STRANGERS + 2, STRANGERS + 4, STRANGERS + 6, STRANGERS + 8)
                .flatMap(stranger -> linksOf(stranger).stream())
                .toList();
        for (int child : List.of(0, 1, STRANGERS)) {
            List<Long> links =
                    Stream.concat(linksOf(child).stream(), pairs.stream()).toList();
            links.forEach(this::challenge);
            nextWeek();
            afterwards.add(withoutWhen(shown()));
            links.forEach(link -> answer(link, Challenge.Outcome.NOT_UPHELD));
            nextWeek();
            assertEquals(before, withoutWhen(shown()));
        }
        assertEquals(1, afterwards.size(), "nor behind others");

        List<Boolean> seen = new ArrayList<>();
        for (int child : List.of(STRANGERS, 0)) {
            List<Long> links = linksOf(child);
            links.forEach(this::challenge);
            // As if it were looked for anew whenever something has changed: what counted is forgotten, so that nothing
            // is compared with it.
            as(Actor.job(school.id()), probe::forgetWhatCounted);
            nextWeek();
            seen.add(!before.equals(withoutWhen(shown())));
            links.forEach(link -> answer(link, Challenge.Outcome.NOT_UPHELD));
            as(Actor.job(school.id()), probe::forgetWhatCounted);
            nextWeek();
            shown();
        }
        assertEquals(
                List.of(false, true), seen, "the control: the stranger changes nothing, the member's card changes");
    }

    /**
     * Deleted links are known to have gone, though not whose they were; and one child's restricted concerns end nothing
     * while nobody else's come in.
     */
    @Test
    void whatIsDeletedOrRestrictedIsTheSameForWhoeverItIsOf() {
        List<Object> before = withoutWhen(shown());
        for (int child : List.of(0, 1, 2)) {
            long concern = GroupTables.ids(
                            "select i.concern_id from involvement i where i.school_id = ? and i.pupil_id = ?",
                            school.id(),
                            pupils.get(child))
                    .get(0);
            as(
                    school.actor(Role.LEAD),
                    () -> readers.restrict(concern, version(concern), Set.of(lead()), "For the lead alone"));
            nextWeek();
            assertEquals(before, withoutWhen(shown()));
        }
        List<List<Object>> afterwards = new ArrayList<>();
        for (int child : List.of(STRANGERS, 0)) {
            linksOf(child).forEach(link -> as(school.actor(Role.LEAD), () -> decisions.remove(link, edition(link))));
            nextWeek();
            afterwards.add(withoutWhen(shown()));
        }
        assertEquals(afterwards.get(0), afterwards.get(1));
        assertNotEquals(before, afterwards.get(0), "what is deleted counts in nothing that is shown");
    }

    private void eachGone(BiConsumer<Integer, List<Long>> then, List<Integer> children) {
        for (int child : children) {
            List<Long> links = linksOf(child);
            links.forEach(this::challenge);
            then.accept(child, links);
            links.forEach(link -> answer(link, Challenge.Outcome.NOT_UPHELD));
            nextWeek();
            shown();
        }
    }

    /** What is told, without the number of the release and the values, which say when it was made. */
    private static List<Object> withoutWhen(List<Object> shown) {
        return shown.stream()
                .<Object>map(each -> IntStream.of(0, 1, 3, 4, 7, 8)
                        .mapToObj(((List<?>) each)::get)
                        .toList())
                .toList();
    }
}
