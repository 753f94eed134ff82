package org.wholeschool.intervention.plan.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.RoomOnly;

/** The fields of what a plan says. What was typed is never written down with a session. */
public class PlanFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String title;
    private ContextKind context;
    private Long[] places = {};
    private Long[] bands = {};
    private transient String online;
    private Integer year;
    private transient List<WeighedFields> weights;
    private FirstContext first;
    private transient String why;
    private Lever lever;
    private transient List<GoalFields> goals;
    private String[] chosen = {};
    private transient String own;
    private final TestFields test = new TestFields();
    private final ReachFields reach = new ReachFields();
    private LocalDate startsOn;
    private LocalDate reviewOn;

    /** Has what a plan says, with a row for each goal that there can be. */
    void fill(PlanText text) {
        title = text.title();
        context = text.context();
        places = text.places().toArray(Long[]::new);
        bands = text.bands().toArray(Long[]::new);
        online = text.online();
        year = text.year();
        weights = weighed(text.weights());
        first = text.first();
        why = text.why();
        lever = text.lever();
        goals = rows(text.goals());
        chosen = text.chosen().toArray(String[]::new);
        own = text.own();
        test.fill(text.test());
        reach.fill(text.reach());
        startsOn = text.startsOn();
        reviewOn = text.reviewOn();
    }

    /**
     * Has where and when a pattern is. What looked back found stands out from its first week on, which is weeks before
     * the look: by all of them the place was chosen.
     */
    void fill(Patterns.Lived life) {
        ThisWeek.Where where = life.where();
        LocalDate chosenFrom = life.from().isBefore(life.openedWeek()) ? life.from() : life.openedWeek();
        test.fill(
                new TestText(Design.Chosen.EMERGING, chosenFrom, life.lastWeek().plusDays(6), Set.of()));
        context = ContextKind.PLACE;
        places = where.placeIds().toArray(Long[]::new);
        bands = where.bandId() == 0 ? new Long[0] : new Long[] {where.bandId()};
    }

    private static List<GoalFields> rows(List<GoalText> goals) {
        return new ArrayList<>(IntStream.range(0, PlanRules.MOST_GOALS)
                .mapToObj(row -> new GoalFields(row < goals.size() ? goals.get(row) : GoalText.NONE))
                .toList());
    }

    private static List<WeighedFields> weighed(List<Weighed> weights) {
        return new ArrayList<>(Stream.of(FirstContext.values())
                .map(context -> new WeighedFields(weights.stream()
                        .filter(each -> each.context() == context)
                        .findFirst()
                        .orElse(new Weighed(context, null, null))))
                .toList());
    }

    @RoomOnly
    public PlanText asText() {
        return new PlanText(
                title,
                context,
                new LinkedHashSet<>(List.of(places)),
                new LinkedHashSet<>(List.of(bands)),
                online,
                year,
                getWeights().stream()
                        .map(WeighedFields::asText)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                first,
                why,
                lever,
                getGoals().stream().map(GoalFields::asText).toList(),
                new LinkedHashSet<>(List.of(chosen)),
                own,
                test.asText(Set.of(places)),
                reach.asText(),
                startsOn,
                reviewOn);
    }

    public List<GoalFields> getGoals() {
        if (goals == null) {
            goals = rows(List.of());
        }
        return goals;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public ContextKind getContext() {
        return context;
    }

    public void setContext(ContextKind context) {
        this.context = context;
    }

    public Long[] getPlaces() {
        return places;
    }

    public void setPlaces(Long[] places) {
        this.places = places;
    }

    public Long[] getBands() {
        return bands;
    }

    public void setBands(Long[] bands) {
        this.bands = bands;
    }

    public String getOnline() {
        return online;
    }

    public void setOnline(String online) {
        this.online = online;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    /** @return a row for each context */
    public List<WeighedFields> getWeights() {
        if (weights == null) {
            weights = weighed(List.of());
        }
        return weights;
    }

    /** @return whether something is said of a context */
    public boolean isWeighed() {
        return getWeights().stream().anyMatch(each -> !each.asText().isEmpty());
    }

    public FirstContext getFirst() {
        return first;
    }

    public void setFirst(FirstContext first) {
        this.first = first;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public Lever getLever() {
        return lever;
    }

    public void setLever(Lever lever) {
        this.lever = lever;
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }

    public String getOwn() {
        return own;
    }

    public void setOwn(String own) {
        this.own = own;
    }

    public TestFields getTest() {
        return test;
    }

    public ReachFields getReach() {
        return reach;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
