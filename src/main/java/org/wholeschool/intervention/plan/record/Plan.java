package org.wholeschool.intervention.plan.record;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.ReachText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A plan to change a context. It knows places, parts of the day and what was published of a group, and no child. */
@Entity
@Table(name = "intervention_plan")
@RoomOnly
public class Plan extends SchoolOwned {

    /** All that were started, but one. */
    public static final String BESIDE =
            "select p from Plan p where p.id <> :id and p.state <> org.wholeschool.intervention.plan.PlanState.DRAFT";

    /**
     * A plan that is at work for fewer days than these of another one's test changes its counts by less than chance
     * does.
     */
    private static final int AT_WORK = 28;

    /** The plans that run. */
    public static final String RUNNING =
            "select p from Plan p where p.state = org.wholeschool.intervention.plan.PlanState.RUNNING";

    /** From 1 on, one more each time that it was changed. */
    private int edition = 1;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    @Convert(converter = EncryptedText.class)
    private String title;

    @Enumerated(EnumType.STRING)
    private ContextKind context;

    /** Ids, a blank between each two. */
    private String places;

    private String bands;

    @Convert(converter = EncryptedText.class)
    private String online;

    @Column(name = "nc_year")
    private Integer year;

    /** The life of the pattern from which it was begun, or null. */
    private Long patternId;

    /** The group that it is about, and the release from which its words are. */
    private Long groupId;

    @SuppressWarnings("unused") // queries read it
    private Long groupRelease;

    @Convert(converter = EncryptedText.class)
    private String groupWords;

    @Column(name = "first_context")
    @Enumerated(EnumType.STRING)
    private FirstContext first;

    @Convert(converter = EncryptedText.class)
    private String why;

    @Enumerated(EnumType.STRING)
    private Lever lever;

    @Convert(converter = EncryptedText.class)
    @Column(name = "own_words")
    private String own;

    @Enumerated(EnumType.STRING)
    private Design.Chosen chosenFor;

    private LocalDate selectedFrom;

    private LocalDate selectedTo;

    private String compared = "";

    /** Years, a blank between each two. */
    private String reachYears = "";

    private Integer hours;

    private Integer pounds;

    private LocalDate startsOn;

    private LocalDate reviewOn;

    private Instant startedAt;

    private Instant closedAt;

    private String fixedPlaces;

    private LocalDate fixedStartsOn;

    private LocalDate fixedReviewOn;

    @Convert(converter = EncryptedText.class)
    private String learnt;

    @SuppressWarnings("unused") // queries read it
    private long begunBy;

    @SuppressWarnings("unused") // queries read it
    private Instant begunAt;

    private long keptBy;

    private Instant keptAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PlanGoal> goals = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PlanWeight> weights = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PlanChoice> chosen = new ArrayList<>();

    protected Plan() {}

    /** @param patternId the pattern from which it is begun, or null */
    public Plan(Long patternId, long by, Instant at) {
        this.patternId = patternId;
        begunBy = by;
        begunAt = at;
    }

    /** What it is about is a group, as it was published in a release. */
    public void about(long group, long release, String words) {
        groupId = group;
        groupRelease = release;
        groupWords = words;
    }

    /**
     * What it says from now on.
     *
     * @param text looked at; goals without empty rows
     * @param names the names of what is chosen, by key
     */
    public void write(PlanText text, Map<String, String> names, long by, Instant at) {
        title = text.title();
        context = text.context();
        places = Ids.joined(context == ContextKind.PLACE ? text.places() : Set.of());
        bands = Ids.joined(context == ContextKind.PLACE ? text.bands() : Set.of());
        online = context == ContextKind.ONLINE ? text.online() : null;
        year = context == ContextKind.YEAR ? text.year() : null;
        first = text.first();
        why = text.why();
        lever = text.lever();
        own = text.own();
        if (state == PlanState.DRAFT) {
            test(context == ContextKind.PLACE ? text.test() : TestText.NONE);
        }
        reach(text.reach());
        startsOn = text.startsOn();
        reviewOn = text.reviewOn();
        weights.clear();
        text.weights().forEach(weight -> weights.add(new PlanWeight(this, weight)));
        goals.clear();
        text.goals().forEach(goal -> goals.add(new PlanGoal(this, goals.size(), goal)));
        chosen.clear();
        text.chosen().forEach(key -> chosen.add(new PlanChoice(this, chosen.size(), key, names.get(key))));
        keep(by, at);
    }

    private void test(TestText test) {
        chosenFor = test.chosen();
        selectedFrom = test.selectedFrom();
        selectedTo = test.selectedTo();
        compared = Ids.joined(test.compared());
    }

    private void reach(ReachText reach) {
        reachYears = context == ContextKind.PLACE
                ? Ids.joined(
                        reach.years().stream().sorted().map(Integer::longValue).toList())
                : "";
        hours = reach.hours();
        pounds = reach.pounds();
    }

    private void keep(long by, Instant at) {
        keptBy = by;
        keptAt = at;
    }

    /** It was changed: a form that shows what it was before is refused. */
    public void next() {
        edition++;
    }

    public void start(long by, Instant at) {
        state = PlanState.RUNNING;
        startedAt = at;
        fixedPlaces = context == ContextKind.PLACE ? places : "";
        fixedStartsOn = startsOn;
        fixedReviewOn = reviewOn;
        keep(by, at);
    }

    public void close(String whatWasLearnt, long by, Instant at) {
        state = PlanState.CLOSED;
        closedAt = at;
        learnt = whatWasLearnt;
        keep(by, at);
    }

    public PlanText text() {
        return new PlanText(
                title,
                context,
                Ids.of(places),
                Ids.of(bands),
                online,
                year,
                weights.stream()
                        .map(PlanWeight::text)
                        .sorted(Comparator.comparing(Weighed::context))
                        .toList(),
                first,
                why,
                lever,
                goals.stream().map(PlanGoal::text).toList(),
                chosen.stream().map(PlanChoice::getEntry).collect(Collectors.toCollection(LinkedHashSet::new)),
                own,
                new TestText(chosenFor, selectedFrom, selectedTo, Ids.of(compared)),
                new ReachText(
                        Ids.of(reachYears).stream().map(Long::intValue).collect(Collectors.toSet()), hours, pounds),
                startsOn,
                reviewOn);
    }

    /**
     * @param running of {@link #RUNNING}
     * @param id one of the plans, or null
     * @return the places of the others
     */
    public static Set<Long> placesOfOthers(Stream<Plan> running, Long id) {
        return running.filter(other -> !other.getId().equals(id))
                .flatMap(other -> Ids.of(other.places).stream())
                .collect(Collectors.toSet());
    }

    /**
     * By when they were really started and closed, and not by what they say: anyone who has seen counts can write
     * another day, but not one that has gone by.
     *
     * @param beside {@link #BESIDE}
     * @param zone the school's
     * @return the places of those that were at work for some weeks between the start and the review of a test
     */
    public static Set<Long> placesBeside(TypedQuery<Plan> beside, PlanTest test, ZoneId zone) {
        return beside.setParameter("id", test.getPlan().getId())
                .getResultStream()
                .filter(other -> other.isAtWork(test.getStartsOn(), test.getReviewOn(), zone))
                .flatMap(other -> other.fixed().places().stream())
                .collect(Collectors.toSet());
    }

    private boolean isAtWork(LocalDate from, LocalDate to, ZoneId zone) {
        LocalDate began = Stream.of(
                        fixed().startsOn(),
                        startedAt == null ? fixed().startsOn() : LocalDate.ofInstant(startedAt, zone),
                        from)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate ended =
                closedAt == null || LocalDate.ofInstant(closedAt, zone).isAfter(to)
                        ? to
                        : LocalDate.ofInstant(closedAt, zone);
        return began.plusDays(AT_WORK).compareTo(ended) <= 0;
    }

    /** @return of what surveys are read at its review: as it was said at its start */
    public Fixed fixed() {
        return fixedPlaces == null
                ? new Fixed(context == ContextKind.PLACE ? Ids.of(places) : Set.of(), startsOn, reviewOn)
                : new Fixed(Ids.of(fixedPlaces), fixedStartsOn, fixedReviewOn);
    }

    /**
     * What is said at the start of a plan and stays.
     *
     * @param places ids; none for the whole school
     * @param startsOn its first day
     * @param reviewOn the day of its review
     */
    public record Fixed(Set<Long> places, LocalDate startsOn, LocalDate reviewOn) {}

    /** @return by key, the names under which interventions were chosen */
    public Map<String, String> names() {
        return chosen.stream().collect(Collectors.toMap(PlanChoice::getEntry, PlanChoice::getName));
    }

    public int getEdition() {
        return edition;
    }

    public PlanState getState() {
        return state;
    }

    public String getTitle() {
        return title;
    }

    public Long getPatternId() {
        return patternId;
    }

    public Long getGroupId() {
        return groupId;
    }

    public String getGroupWords() {
        return groupWords;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public String getLearnt() {
        return learnt;
    }

    public long getKeptBy() {
        return keptBy;
    }

    public Instant getKeptAt() {
        return keptAt;
    }
}
