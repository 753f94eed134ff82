package org.wholeschool.pattern.peers;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.group.GradedLink;
import org.wholeschool.pattern.group.GroupPublication;
import org.wholeschool.pattern.group.Renewal;
import org.wholeschool.pattern.group.SureGroups;
import org.wholeschool.pattern.group.TieChanges;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.GroupSettings;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * The looks at a school's groups, and what is shown of the latest. There is one look in a week, by the first night of
 * it or by whoever asks first, and what it tells stands until the next week begins, whatever is done meanwhile to
 * links, concerns or the roll: who looks, challenges one child's links and looks again is shown the same. So that
 * nothing stands on a link that lapses meanwhile, a link counts in a week only if its review date, as it stands then,
 * does not come before the week's last day.
 *
 * <p>A look reads, works out and keeps in one transaction, one look at a school at a time. Each takes up what groups
 * were taken to be in the one before, by which changes of one child are held back, and looks for groups anew only where
 * enough has changed ({@link TieChanges}). A look takes about a second in a school of the usual size.
 */
@Service
public class GroupLooks {

    /** Of older concerns it is not asked who was in them at all. */
    private static final int YEARS = 10;

    /** So long groups wait for enough to have changed; then they are looked for anew. */
    static final int MOST_WEEKS_WAITING = 6;

    /** Clocks of two servers differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** At one time, so that no night deletes for hours. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkFacts links;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Categories categories;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    @Inject
    private CurrentAction current;

    /** Takes the look of this week, if nobody has taken it. */
    @Permit(
            code = "GroupLooks.run",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void run() {
        links.oneAtATime();
        if (release().filter(this::isOfThisWeek).isEmpty()) {
            keep(new Look());
        }
        links.forgetWhoLeft();
    }

    /**
     * What is shown this week. Where no night has taken this week's look it is taken first, within this action.
     *
     * @return it; empty where there never was one
     */
    @Permit(
            code = "GroupLooks.latest",
            value = {Role.LEAD, Role.DEPUTY})
    public Optional<ShownGroups> latest() {
        Optional<Release> latest = release();
        if (latest.isPresent() && !isOfThisWeek(latest.get())) {
            links.oneAtATime();
            // Somebody else may have taken it while this one waited.
            if (release().filter(this::isOfThisWeek).isEmpty()) {
                keep(new Look());
            }
            latest = release();
        }
        latest.ifPresent(release -> current.about("release", release.id()));
        return latest.map(release -> new ShownGroups(
                release.id(),
                LocalDateTime.ofInstant(release.madeAt(), zone()),
                release.parameters(GroupMade.class).by(),
                release.content(ToldGroups.class)));
    }

    /**
     * Takes a look again, with the values of then, and compares what it would tell. Only for the lead, who sees every
     * link: that what was read is not the same any more says that something that counts has changed, and a deputy is
     * not told of everything that has.
     *
     * @param releaseId which; what is told of it must be what is shown this week
     * @return whether it tells the same; empty where it is not the latest any more, tells of no groups, or what it read
     *     has changed since: that is not kept, because a copy of who is tied to whom would outlive the links
     * @throws NotFound where the school has no such release
     */
    @Permit(code = "GroupLooks.repeats", value = Role.LEAD)
    public Optional<Boolean> repeats(long releaseId) {
        if (em.createQuery("select r.id from Release r where r.id = :id and r.kind = :kind", Long.class)
                .setParameter("id", releaseId)
                .setParameter("kind", Release.Kind.GROUPS)
                .getResultList()
                .isEmpty()) {
            throw new NotFound("release");
        }
        current.about("release", releaseId);
        Optional<Release> latest = release()
                .filter(release -> release.id() == releaseId
                        && isOfThisWeek(release)
                        && !release.content(ToldGroups.class).waits());
        return latest.map(release -> release.parameters(GroupMade.class)).flatMap(made -> {
            Look again = new Look(made.by());
            return again.reading().equals(made.reading())
                    ? Optional.of(latest.get().content(ToldGroups.class).tellsTheSame(again.published.release()))
                    : Optional.empty();
        });
    }

    /**
     * Removes what was told of groups and was told anew so long ago, and groups that have gone and of which nobody ever
     * said anything. The latest release stays.
     */
    @Permit(code = "GroupLooks.sweep", value = Role.JOB)
    public void sweep() {
        Instant before = Now.instant().minus(Duration.ofDays(GroupSettings.keepDays()));
        List<Long> superseded = em.createQuery(
                        "select r.id from Release r where r.kind = :kind and exists (select n.id from Release n "
                                + "where n.kind = :kind and n.madeAt < :before and (n.madeAt > r.madeAt or "
                                + "n.madeAt = r.madeAt and n.id > r.id)) order by r.id",
                        Long.class)
                .setParameter("kind", Release.Kind.GROUPS)
                .setParameter("before", before)
                .setMaxResults(MOST)
                .getResultList();
        if (!superseded.isEmpty()) {
            em.createQuery("delete from Release r where r.id in :ids")
                    .setParameter("ids", superseded)
                    .executeUpdate();
        }
        em.createQuery(
                        "select g from PeerGroup g where g.goneOn < :before and not exists (select e.id from "
                                + "PeerGroupEvent e where e.groupId = g.id) order by g.id",
                        PeerGroup.class)
                .setParameter("before", LocalDate.ofInstant(before, zone()))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(em::remove);
        em.createQuery("delete from GroupTypesOfYear t where t.schoolYear < :year and t.madeAt < :before")
                .setParameter("year", EnglishYear.of(today()))
                .setParameter("before", before)
                .executeUpdate();
    }

    private boolean isOfThisWeek(Release release) {
        return release.content(Release.Layout.class).format() == ToldGroups.FORMAT
                && monday(release.parameters(GroupMade.class).by().asOf()).equals(monday(today()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What a clock made that was ahead by more than servers' clocks differ would else be the latest until then. */
    private Optional<Release> release() {
        return em.createQuery(
                        "select r from Release r where r.kind = :kind and r.audience = :audience and r.madeAt <= "
                                + ":now order by r.madeAt desc, r.id desc",
                        Release.class)
                .setParameter("kind", Release.Kind.GROUPS)
                .setParameter("audience", Release.Audience.LEADS)
                .setParameter("now", Now.instant().plus(CLOCKS))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private GroupParameters parameters(LocalDate asOf, LocalDate loggedBefore) {
        return GroupParameters.usual(asOf, loggedBefore, toldFrom(loggedBefore), seed(asOf), weeks(loggedBefore));
    }

    private static long seed(LocalDate asOf) {
        return LocalDate.of(EnglishYear.of(asOf), Month.SEPTEMBER, 1).toEpochDay();
    }

    private static LocalDate toldFrom(LocalDate loggedBefore) {
        return loggedBefore.minusWeeks(GroupSettings.lookBackWeeks());
    }

    private TermWeeks weeks(LocalDate asOf) {
        return TermWeeks.of(calendar.halfTerms(), calendar.closures(), day.plan(), asOf);
    }

    private void keep(Look look) {
        LocalDate asOf = look.told.asOf();
        if (look.waits()) {
            links.keepOn(
                    look.read,
                    look.facts.keptOn(asOf),
                    look.facts.remembered(look.facts.waitingSince().orElse(asOf)));
        } else {
            links.keep(
                    look.read,
                    look.facts.kept(look.published, asOf, look.isAnew()),
                    look.published.lastId(),
                    GroupFactsOfSchool.remembered(look.renewal),
                    look.counted());
            remember(look.published, asOf, look.readAt);
            settleTypes(look, EnglishYear.of(asOf));
        }
        Release release = Release.ofGroups(
                look.tells(),
                look.readAt,
                look.told.toldFrom(),
                look.told.asOf(),
                new GroupMade(look.told, look.reading()));
        em.persist(release);
        em.flush();
        current.about("release", release.id());
    }

    /** Types are told once in a school year: of the first look that has groups enough. */
    private void settleTypes(Look look, int year) {
        if (em.createQuery("select t.id from GroupTypesOfYear t where t.schoolYear = :year", Long.class)
                .setParameter("year", year)
                .getResultList()
                .isEmpty()) {
            look.types(year, schools.profile().id()).ifPresent(em::persist);
        }
    }

    /** Carries on which groups there are over time: those that are told of, and those that only their lead is shown. */
    private void remember(GroupPublication.Published published, LocalDate today, Instant now) {
        Map<Long, PeerGroup> known = em.createQuery("select g from PeerGroup g", PeerGroup.class)
                .getResultStream()
                .collect(Collectors.toMap(PeerGroup::groupNo, Function.identity()));
        SureGroups.of(published).forEach((id, isChanged) -> {
            PeerGroup group = known.remove(id);
            if (group == null) {
                em.persist(new PeerGroup(id, today));
            } else {
                group.isTold(isChanged, today, now);
            }
        });
        known.values().stream().filter(group -> group.goneOn() == null).forEach(group -> group.goes(today));
    }

    private LocalDate today() {
        return Now.day(zone());
    }

    private ZoneId zone() {
        return schools.profile().zone();
    }

    /** What one look read and worked out. */
    private final class Look {

        private final Instant readAt = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        private final LinkFacts.Reading read;
        private final GroupFactsOfSchool facts;
        private final Renewal renewal;
        private final TermWeeks weeks;
        private final GroupParameters told;
        private final boolean anew;
        private final Map<Integer, GradedLink> ties;
        private final GroupPublication.Published published;

        /** As of today. */
        private Look() {
            LocalDate today = today();
            LocalDate monday = monday(today);
            read = read(today, seed(today));
            facts = facts(read);
            // After a clock that was ahead concerns would wait until it is that day.
            Optional<Renewal> earlier = facts.renewal().filter(before -> before.day() <= monday.toEpochDay());
            renewal = earlier.map(before -> facts.next(before, monday, toldFrom(monday)))
                    .orElseGet(() -> new Renewal(monday.toEpochDay(), Map.of()));
            told = parameters(today, LocalDate.ofEpochDay(renewal.day()));
            weeks = weeks(told.loggedBefore());
            Map<Integer, GradedLink> now = facts.ties(told, weeks, renewal);
            boolean hasWaited = facts.waitingSince()
                    .filter(since ->
                            !monday(since).plusWeeks(MOST_WEEKS_WAITING).isAfter(today))
                    .isPresent();
            Optional<TieChanges> changes = facts.changes(told, now)
                    .filter(known -> earlier.isPresent())
                    .filter(known -> !(hasWaited && known.answer() == TieChanges.Answer.NOTHING));
            anew = changes.map(TieChanges::answer).orElse(TieChanges.Answer.ANEW) == TieChanges.Answer.ANEW;
            ties = changes.map(TieChanges::ties).orElse(Optional.of(now)).orElse(null);
            published = ties == null
                    ? null
                    : facts.publish(told, weeks, renewal, !Optional.of(renewal).equals(earlier), ties);
        }

        /** Again as a look was told, with what it left to be known. */
        private Look(GroupParameters told) {
            this.told = told;
            read = read(told.asOf(), told.seed());
            facts = facts(read);
            renewal = facts.renewal().orElseThrow();
            weeks = weeks(told.loggedBefore());
            anew = false;
            ties = facts.tiesThatCounted(told, facts.ties(told, weeks, renewal));
            published = facts.publish(told, weeks, renewal, false, ties);
        }

        private boolean waits() {
            return published == null;
        }

        private boolean isAnew() {
            return anew;
        }

        private List<LinkFacts.Tie> counted() {
            return anew ? facts.kept(ties) : read.counted();
        }

        private ToldGroups tells() {
            return waits() ? ToldGroups.waiting() : ToldGroups.of(ties.size(), published.release());
        }

        private Optional<GroupTypesOfYear> types(int year, long school) {
            return TypesMade.of(year, readAt, school, facts.facts(told, weeks, renewal), published.kept());
        }

        /** @return nothing where nothing was worked out. */
        private String reading() {
            return waits() ? "" : facts.hash(told, weeks, renewal, ties.values());
        }
    }

    private LinkFacts.Reading read(LocalDate asOf, long seed) {
        return links.read(
                asOf.minusYears(YEARS), asOf, monday(asOf).plusWeeks(1).minusDays(1), Long.toString(seed));
    }

    private GroupFactsOfSchool facts(LinkFacts.Reading read) {
        return new GroupFactsOfSchool(
                read, new CountedSchool(site.places(), day.plan(), categories.all()), categories.all());
    }
}
