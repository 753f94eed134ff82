package org.wholeschool.pattern.peers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.link.record.PeerLinks;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.types.TypeRelease;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade.Handling;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Grade.SourceGrade;

/** Ties pupils of a school for a test, and looks at what is kept of its groups. */
@Service
public class PeerProbe {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PeerLinks links;

    @Inject
    private GroupLooks looks;

    @Inject
    private LinkFacts facts;

    /**
     * Has what is kept worked out, in one action, after it was read, as whoever waited for another look does. @param
     * meanwhile what others do between the two
     */
    @Permit(code = "PeerProbe.readAndRun", value = Role.LEAD)
    public void readAndRun(Runnable meanwhile) {
        read();
        meanwhile.run();
        looks.run();
    }

    private LinkFacts.Reading read() {
        return facts.read(
                Now.day(ZoneId.of("Europe/London")).minusDays(1),
                Now.day(ZoneId.of("Europe/London")),
                Now.day(ZoneId.of("Europe/London")),
                "1");
    }

    /**
     * Runs.
     *
     * @param beforeItEnds what others do while the action is still on
     */
    @Permit(code = "PeerProbe.runAnd", value = Role.JOB)
    public void runAnd(Runnable beforeItEnds) {
        looks.run();
        beforeItEnds.run();
    }

    /** A group, what was said of it, and types of a year. */
    @Permit(code = "PeerProbe.plant", value = Role.JOB)
    public long plant(long accountId) {
        PeerGroup group = new PeerGroup(9_001, LocalDate.of(2020, 1, 6));
        em.persist(group);
        em.flush();
        em.persist(new PeerGroupEvent(group.getId(), PeerGroupEvent.Kind.WATCHED, accountId, "planted"));
        em.persist(
                new GroupTypesOfYear(2020, Now.instant(), List.of(List.of(9_001L)), new TypeRelease(List.of(), null)));
        return group.getId();
    }

    /**
     * Friends, corroborated and within their review date, ten days old: each with the two after them in a ring. @return
     * by pupil the links
     */
    @Permit(code = "PeerProbe.ring", value = Role.SET_UP)
    public List<Long> ring(List<Long> pupils, long account) {
        return tie(
                IntStream.range(0, pupils.size())
                        .boxed()
                        .flatMap(i -> IntStream.rangeClosed(1, 2)
                                .mapToObj(further -> List.of(pupils.get(i), pupils.get((i + further) % pupils.size()))))
                        .toList(),
                account);
    }

    /**
     * Two friends likewise.
     *
     * @return the link
     */
    @Permit(code = "PeerProbe.tie", value = Role.SET_UP)
    public long tie(long one, long other, long account) {
        return tie(List.of(List.of(one, other)), account).get(0);
    }

    private List<Long> tie(List<List<Long>> pairs, long account) {
        List<PeerLink> made = new ArrayList<>();
        List<LinkVersion> versions = new ArrayList<>();
        for (List<Long> pair : pairs) {
            PeerLink link = new PeerLink(
                    em.find(Pupil.class, pair.get(0)),
                    em.find(Pupil.class, pair.get(1)),
                    LinkKind.FRIENDSHIP,
                    LinkState.PROPOSED,
                    Now.day(ZoneId.of("Europe/London")).plusWeeks(8));
            link.describe(new LinkTexts("They look after each other", null, "Seen together", "Seating plan"));
            Evidence piece = new Evidence(
                    link,
                    new NewEvidence(
                            "Seen together",
                            null,
                            Now.day(ZoneId.of("Europe/London")).minusDays(12),
                            Source.SAW_OR_HEARD),
                    account,
                    before());
            piece.grade(
                    new Grading(
                            0,
                            SourceGrade.RELIABLE,
                            Information.KNOWN_INDIRECTLY_CORROBORATED,
                            Handling.SHARING_PERMITTED,
                            null),
                    account,
                    before());
            link.confirm(Now.day(ZoneId.of("Europe/London")).plusWeeks(8));
            link.keep(account, before());
            versions.add(new LinkVersion(link, LinkStep.CONFIRMED, null));
            made.add(link);
        }
        links.create(made, versions);
        em.flush();
        return made.stream().map(PeerLink::getId).toList();
    }

    /** What every release of groups tells, the latest last. */
    @Permit(code = "PeerProbe.told", value = Role.JOB)
    public List<String> told() {
        return em.createQuery("select r from Release r where r.kind = :kind order by r.madeAt, r.id", Release.class)
                .setParameter("kind", Release.Kind.GROUPS)
                .getResultStream()
                .map(release -> release.content(ToldGroups.class).toString())
                .toList();
    }

    /** Everything that releases of groups keep. */
    @Permit(code = "PeerProbe.everything", value = Role.JOB)
    public List<String> everything() {
        return em.createQuery(
                        "select concat(r.content, r.parameters) from Release r where r.kind = :kind order by "
                                + "r.madeAt, r.id",
                        String.class)
                .setParameter("kind", Release.Kind.GROUPS)
                .getResultList();
    }

    /** Lets so much time go by that a group that is lost is not known again. */
    @Permit(code = "PeerProbe.forgetWhatIsLost", value = Role.JOB)
    public void forgetWhatIsLost() {
        facts.oneAtATime();
        LinkFacts.Reading reading = read();
        facts.keep(
                reading,
                reading.standings().stream()
                        .map(each -> new LinkFacts.Standing(
                                each.id(),
                                each.core(),
                                each.fringe(),
                                each.profile(),
                                each.told(),
                                each.lostOn().minusWeeks(6)))
                        .toList(),
                reading.lastId(),
                reading.remembered(),
                reading.counted());
    }

    /** Lets so many weeks go by since what concerns say was renewed, or was held back at a place. */
    @Permit(code = "PeerProbe.weeksLater", value = Role.JOB)
    public void weeksLater(int weeks) {
        facts.oneAtATime();
        LinkFacts.Reading reading = read();
        facts.keep(
                reading,
                reading.standings(),
                reading.lastId(),
                Stream.of(reading.remembered().split(" "))
                        .map(word -> {
                            int number = word.lastIndexOf(':') + 1;
                            return word.substring(0, number) + (Long.parseLong(word.substring(number)) - 7L * weeks);
                        })
                        .collect(Collectors.joining(" ")),
                reading.counted());
    }

    /** Has what is kept as an earlier version left it, which told of a place together with a part of the day. */
    @Permit(code = "PeerProbe.asAnEarlierVersionLeftIt", value = Role.JOB)
    public void asAnEarlierVersionLeftIt(long place, long band) {
        facts.oneAtATime();
        LinkFacts.Reading reading = read();
        facts.keep(
                reading,
                reading.standings().stream()
                        .map(each -> new LinkFacts.Standing(
                                each.id(),
                                each.core(),
                                each.fringe(),
                                each.profile().isEmpty()
                                        ? ""
                                        : each.profile().replaceAll("(PLACE|BAND|CATEGORY_GROUP):\\d+", "$0:-1")
                                                + " PLACE_AND_BAND:" + place + ":" + band,
                                each.told(),
                                each.lostOn()))
                        .toList(),
                reading.lastId(),
                reading.remembered().replaceAll("((?:PLACE|BAND|CATEGORY_GROUP):\\d+):(\\d+)", "$1:-1:$2")
                        + " PLACE_AND_BAND:" + place + ":" + band + ":"
                        + Now.day(ZoneId.of("Europe/London")).toEpochDay(),
                reading.counted());
    }

    /** Lets the school forget what tied pupils, so that nothing that has gone since is known. */
    @Permit(code = "PeerProbe.forgetWhatCounted", value = Role.JOB)
    public void forgetWhatCounted() {
        LinkFacts.Reading reading = read();
        facts.keep(reading, reading.standings(), reading.lastId(), reading.remembered(), List.of());
    }

    /** Lets the school forget which groups there ever were. */
    @Permit(code = "PeerProbe.forget", value = Role.JOB)
    public void forget() {
        em.createQuery("delete from PeerStanding s").executeUpdate();
        em.createQuery("delete from PeerGroupEvent e").executeUpdate();
        em.createQuery("delete from PeerGroup g").executeUpdate();
    }

    /**
     * Tries to remove every release of groups.
     *
     * @return how many went
     */
    @Permit(code = "PeerProbe.removeAll", value = Role.JOB)
    public int removeAll() {
        return em.createQuery("delete from Release r where r.kind = :kind")
                .setParameter("kind", Release.Kind.GROUPS)
                .executeUpdate();
    }

    private static Instant before() {
        return Now.instant().minus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
    }
}
