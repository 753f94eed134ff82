package org.wholeschool.intervention.plan;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.ActionOwners;
import org.wholeschool.intervention.Address;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.pattern.peers.GroupTeller;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.BandGroup;
import org.wholeschool.school.DayPlan;
import org.wholeschool.school.SchoolDay;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;

/** One plan, as one form: what it is about, its goals, what is done, by whom, and what was learnt. */
@Named
@ViewScoped
public class ContextPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "plan";
    private static final Set<String> DONE = Set.of("kept", "started", "closed");

    @Inject
    private transient Plans plans;

    @Inject
    private transient PlanActions actions;

    @Inject
    private transient Library library;

    @Inject
    private transient Patterns patterns;

    @Inject
    private transient GroupTeller groups;

    @Inject
    private transient Site site;

    @Inject
    private transient SchoolDay day;

    @Inject
    private transient Schools schools;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private String id;
    private String pattern;
    private String group;
    private String done;
    private int edition;
    private transient PlanView view;
    private transient PlanText read;
    private transient List<String> theirs = List.of();
    private transient String title;
    private ContextKind context;
    private Long[] places = {};
    private Long[] bands = {};
    private transient String online;
    private Integer year;
    private FirstContext first;
    private transient String why;
    private Lever lever;
    private transient List<Goal> goals;
    private String[] chosen = {};
    private transient String own;
    private LocalDate startsOn;
    private LocalDate reviewOn;
    private transient String learnt;
    private transient String task;
    private Long owner;
    private LocalDate due;
    private Integer hours;
    private Integer pounds;
    private transient Map<Long, Answer> answers = new HashMap<>();
    private transient String perhaps;
    private boolean meantOtherwise;
    private transient List<Site.ListedPlace> listed;
    private transient List<DayPlan.ListedBand> parts;
    private transient List<Entry> entries;
    private transient List<ActionOwners.Owner> owners;

    /** Reads the plan that the address names; without one it begins from a pattern, a group or a blank page. */
    public void open() {
        if (isNew()) {
            begin();
        } else {
            look();
            fill(view.text());
        }
        if (done != null && DONE.contains(done)) {
            kit.say("intervention", "plan.done." + done);
        }
        done = null;
    }

    /** Before the page is drawn again: as it is now, and to nobody who may not read it any more. What was typed stays. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !isNew()) {
            view = plans.one(number());
        }
    }

    /** From now on the form is of the edition that there is now. */
    private void look() {
        view = plans.one(number());
        edition = view.edition();
        read = view.text();
    }

    private void begin() {
        if (!actors.current().roles().contains(Role.LEAD) && !actors.current().roles().contains(Role.DEPUTY)) {
            throw new NotFound(KIND);
        }
        fill(new PlanText(null, null, Set.of(), Set.of(), null, null, null, null, null, List.of(), Set.of(), null, null, null));
        if (!GoalText.isBlank(pattern)) {
            ThisWeek.Where where = patterns.life(Address.id(pattern, KIND)).where();
            context = ContextKind.PLACE;
            places = where.placeIds().toArray(Long[]::new);
            bands = where.bandId() == 0 ? new Long[0] : new Long[] {where.bandId()};
        } else if (!GoalText.isBlank(group)) {
            context = ContextKind.GROUP;
            told();
        }
    }

    private GroupTeller.ToldGroup told() {
        return groups.told(Address.id(group, KIND)).orElseThrow(() -> new NotFound("group"));
    }

    private void fill(PlanText text) {
        title = text.title();
        context = text.context();
        places = text.places().toArray(Long[]::new);
        bands = text.bands().toArray(Long[]::new);
        online = text.online();
        year = text.year();
        first = text.first();
        why = text.why();
        lever = text.lever();
        goals = new ArrayList<>(IntStream.range(0, PlanRules.MOST_GOALS).mapToObj(row -> new Goal(row < text.goals().size() ? text.goals().get(row) : GoalText.NONE)).toList());
        chosen = text.chosen().toArray(String[]::new);
        own = text.own();
        startsOn = text.startsOn();
        reviewOn = text.reviewOn();
    }

    private PlanText typed() {
        return new PlanText(title, context, new LinkedHashSet<>(List.of(places)), new LinkedHashSet<>(List.of(bands)), online, year, first, why, lever, getGoals().stream().map(Goal::text).toList(), new LinkedHashSet<>(Arrays.asList(chosen)), own,
                startsOn, reviewOn);
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    private long number() {
        return Address.id(id, KIND);
    }

    /** @return the page of a plan that was just begun; null to stay, with what is wrong, or where it is kept: what was typed about actions, or was learnt, stays */
    public String keep() {
        if (!isNew()) {
            if (did("kept", looked -> plans.change(number(), edition, typed(), looked)) != null) {
                look();
                fill(view.text());
                kit.say("intervention", "plan.done.kept");
            }
            return null;
        }
        return did("kept", looked -> {
            PlanOrigin origin = new PlanOrigin(Address.optional(pattern, KIND, Long::valueOf), Address.optional(group, KIND, Long::valueOf));
            id = Long.toString(plans.begin(typed(), origin, looked));
        });
    }

    /** @return the plan's page, once it runs as it stands in the form; null to stay, with what is missing */
    public String start() {
        return did("started", looked -> plans.start(number(), edition, typed(), looked));
    }

    /** @return the plan's page, once it is closed; null to stay, with what is wrong */
    public String close() {
        if (!GoalText.isBlank(task)) {
            kit.show("intervention", new BadInput("task", "plan.unasked"));
            return null;
        }
        return did("closed", looked -> plans.close(number(), edition, typed(), learnt, looked));
    }

    /** @return the way to the list, once the draft is gone; null to stay, where it is no draft any more */
    public String discard() {
        return did("kept", looked -> plans.discard(number(), edition)) == null ? null : "/intervention/plans.xhtml?faces-redirect=true";
    }

    /** Something that is done with what was typed. */
    private interface Deed {

        /** @param looked the words that the writer has said are no names, or null */
        void with(String looked);
    }

    private String did(String said, Deed deed) {
        try {
            deed.with(meantOtherwise ? perhaps : null);
            perhaps = null;
            theirs = List.of();
            return "/intervention/plan.xhtml?faces-redirect=true&id=" + id + "&done=" + said;
        } catch (BadInput refused) {
            show(refused, "");
            meet();
            return null;
        }
    }

    private void show(BadInput refused, String row) {
        perhaps = ContextTexts.perhaps(refused);
        meantOtherwise = false;
        refused.all().forEach(each -> kit.show("intervention", new BadInput(each.field() == null ? null : row + each.field(), each.key(), each.arguments())));
    }

    /** Where somebody has changed the plan meanwhile, what they changed stands beside what was typed, and keeping it again puts this in its place. */
    private void meet() {
        if (isNew() || plans.one(number()).edition() == edition) {
            return;
        }
        Map<String, String> before = read == null ? Map.of() : words(read);
        look();
        theirs = PlanRules.changed(before, words(read)).entrySet().stream().map(field -> Texts.of("intervention").get("plan." + field.getKey()) + ": " + field.getValue()).toList();
    }

    /** @return by the field's key, what a plan says in words */
    private Map<String, String> words(PlanText text) {
        Texts words = Texts.of("intervention");
        Map<String, String> says = new HashMap<>();
        says.put("title", text.title());
        says.put("context", words.get("context." + text.context()));
        says.put("places", named(text.places(), site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name))));
        says.put("bands", named(text.bands(), day.plan().bands().stream().collect(Collectors.toMap(DayPlan.ListedBand::id, DayPlan.ListedBand::name))));
        says.put("online", orNothing(text.online()));
        says.put("year", text.year() == null ? words.get("plan.nothing") : text.year().toString());
        says.put("first", text.first() == null ? words.get("plan.nothing") : words.get("first." + text.first()));
        says.put("why", orNothing(text.why()));
        says.put("lever", text.lever() == null ? words.get("plan.nothing") : words.get("lever." + text.lever()));
        says.put("goals", orNothing(text.goals().stream().map(goal -> goal.indicator() + " → " + goal.positive() + " (" + words.get("measure." + goal.measure()) + ")").collect(Collectors.joining("; "))));
        says.put("chosen", orNothing(text.chosen().stream().map(view.names()::get).collect(Collectors.joining(", "))));
        says.put("own", orNothing(text.own()));
        says.put("startsOn", text.startsOn() == null ? words.get("plan.nothing") : PlanWords.day(text.startsOn()));
        says.put("reviewOn", text.reviewOn() == null ? words.get("plan.nothing") : PlanWords.day(text.reviewOn()));
        return says;
    }

    private static String named(Set<Long> ids, Map<Long, String> names) {
        return orNothing(ids.stream().map(each -> names.getOrDefault(each, "")).collect(Collectors.joining(", ")));
    }

    private static String orNothing(String text) {
        return GoalText.isBlank(text) ? Texts.of("intervention").get("plan.nothing") : text;
    }

    /** Asks somebody to do something because of it. What else was typed stays. */
    public void ask() {
        try {
            actions.ask(number(), new PlanActions.Asked(task, owner, due, hours, pounds), meantOtherwise ? perhaps : null);
            task = null;
            owner = null;
            due = null;
            hours = null;
            pounds = null;
            perhaps = null;
            kit.say("intervention", "action.asked");
        } catch (BadInput refused) {
            show(refused, "");
        }
    }

    /** What is wrong with what came of an action stands at that action, and at no other one. */
    public void finish(long action) {
        Answer answer = getAnswers().get(action);
        answer.touched = true;
        try {
            actions.finish(number(), action, answer.became, answer.hours, answer.pounds, meantOtherwise ? perhaps : null);
            answers.remove(action);
            perhaps = null;
            kit.say("intervention", "action.finished");
        } catch (BadInput refused) {
            show(refused, "action:" + view.actions().stream().map(PlanView.Action::id).toList().indexOf(action) + ":");
        }
    }

    /** What the Enter key asks for: everything stays as it was typed. */
    public void stay() {
        kit.say("intervention", "plan.stayed");
    }

    /** @return what the page's address says beside its name */
    public String getAddress() {
        return !isNew() ? "?id=" + number() : !GoalText.isBlank(pattern) ? "?pattern=" + Address.id(pattern, KIND) : !GoalText.isBlank(group) ? "?group=" + Address.id(group, KIND) : "";
    }

    /** @return the plan as it is now; null for a new one */
    public PlanView getView() {
        if (view == null && !isNew()) {
            view = plans.one(number());
        }
        return view;
    }

    /** @return what somebody else changed meanwhile, a line each */
    public List<String> getTheirs() {
        return theirs == null ? List.of() : theirs;
    }

    /** @return what was published of the group that it is about; empty where it is about none */
    public String getGroupWords() {
        return view != null ? view.groupWords() : GoalText.isBlank(group) ? null : told().words();
    }

    /** @return the contexts that can be chosen: a group only where the plan began from one */
    public List<ContextKind> getContexts() {
        return Stream.of(ContextKind.values()).filter(kind -> kind != ContextKind.GROUP || !GoalText.isBlank(getGroupWords())).toList();
    }

    /** @return the places that can be chosen: those that are used, and those that the plan has */
    public List<Site.ListedPlace> getPlaceChoices() {
        LocalDate today = LocalDate.now(schools.profile().zone());
        Set<Long> has = new LinkedHashSet<>(List.of(places));
        return allPlaces().stream().filter(place -> has.contains(place.id()) || place.isOfferedOn(today) && !place.code().equals("NOT_KNOWN")).toList();
    }

    public List<DayPlan.ListedBand> getBandChoices() {
        if (parts == null) {
            parts = day.plan().bands().stream().filter(band -> !band.code().equals("NOT_KNOWN")).toList();
        }
        return parts;
    }

    public List<Integer> getYears() {
        Schools.Profile profile = schools.profile();
        return IntStream.rangeClosed(profile.firstYear(), profile.lastYear()).boxed().toList();
    }

    /** @return by key, the interventions that can be chosen: those that the school uses, what fits the context first, and those that the plan has, under the names by which they were chosen */
    public List<Map.Entry<String, String>> getEntryChoices() {
        if (entries == null) {
            entries = library.all();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.retired()).sorted(Comparator.comparing(entry -> !fits(entry))).forEach(entry -> choices.put(entry.key(), entry.name()));
        if (getView() != null) {
            view.names().forEach(choices::putIfAbsent);
        }
        return List.copyOf(choices.entrySet());
    }

    private boolean fits(Entry entry) {
        if (context == null) {
            return false;
        }
        return switch (context) {
            case ONLINE -> entry.fits(Where.ONLINE, null);
            case GROUP -> entry.fits(Where.GROUP, null);
            case YEAR -> entry.fits(Where.YEAR, null);
            case SCHOOL -> entry.fits(Where.SCHOOL, null);
            case PLACE -> placesOfThePlan().map(place -> Where.ofPlace(place.kind(), place.group())).filter(Objects::nonNull).anyMatch(where -> partsOfThePlan().anyMatch(part -> entry.fits(where, part)));
        };
    }

    private Stream<Site.ListedPlace> placesOfThePlan() {
        Set<Long> has = new LinkedHashSet<>(List.of(places));
        return allPlaces().stream().filter(place -> has.contains(place.id()));
    }

    /** @return the groups of its parts of the day; one that says nothing where it is about any */
    private Stream<BandGroup> partsOfThePlan() {
        Set<Long> has = new LinkedHashSet<>(List.of(bands));
        return has.isEmpty() ? Stream.of((BandGroup) null) : getBandChoices().stream().filter(band -> has.contains(band.id())).map(DayPlan.ListedBand::group);
    }

    private List<Site.ListedPlace> allPlaces() {
        if (listed == null) {
            listed = site.places();
        }
        return listed;
    }

    public List<ActionOwners.Owner> getOwners() {
        if (owners == null) {
            owners = actions.whomToAsk();
        }
        return owners;
    }

    /** @return by action, what is typed about it */
    public Map<Long, Answer> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>();
        }
        if (view != null) {
            view.actions().forEach(action -> answers.computeIfAbsent(action.id(), key -> new Answer()));
        }
        return answers;
    }

    /** @return a day in words; "" for none */
    public String day(LocalDate when) {
        return when == null ? "" : PlanWords.day(when);
    }

    public FirstContext[] getFirsts() {
        return FirstContext.values();
    }

    public Measure[] getMeasures() {
        return Measure.values();
    }

    public Lever[] getLevers() {
        return Lever.values();
    }

    public List<Goal> getGoals() {
        if (goals == null) {
            goals = new ArrayList<>(IntStream.range(0, PlanRules.MOST_GOALS).mapToObj(row -> new Goal(GoalText.NONE)).toList());
        }
        return goals;
    }

    public int getEdition() {
        return edition;
    }

    public String getPerhaps() {
        return perhaps;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
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

    public String getLearnt() {
        return learnt;
    }

    public void setLearnt(String learnt) {
        this.learnt = learnt;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getPounds() {
        return pounds;
    }

    public void setPounds(Integer pounds) {
        this.pounds = pounds;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }

    /** A goal in the form. */
    public static class Goal {

        private String indicator;
        private String positive;
        private Measure measure;
        private String otherwise;

        Goal(GoalText text) {
            indicator = text.indicator();
            positive = text.positive();
            measure = text.measure();
            otherwise = text.otherwise();
        }

        GoalText text() {
            return new GoalText(indicator, positive, measure, otherwise);
        }

        public String getIndicator() {
            return indicator;
        }

        public void setIndicator(String indicator) {
            this.indicator = indicator;
        }

        public String getPositive() {
            return positive;
        }

        public void setPositive(String positive) {
            this.positive = positive;
        }

        public Measure getMeasure() {
            return measure;
        }

        public void setMeasure(Measure measure) {
            this.measure = measure;
        }

        public String getOtherwise() {
            return otherwise;
        }

        public void setOtherwise(String otherwise) {
            this.otherwise = otherwise;
        }
    }

    /** What is typed about an action. */
    public static class Answer {

        private String became;
        private Integer hours;
        private Integer pounds;
        private boolean touched;

        /** @return whether something was said about it and not kept yet */
        public boolean isBegun() {
            return touched || became != null || hours != null || pounds != null;
        }

        public String getBecame() {
            return became;
        }

        public void setBecame(String became) {
            this.became = became;
        }

        public Integer getHours() {
            return hours;
        }

        public void setHours(Integer hours) {
            this.hours = hours;
        }

        public Integer getPounds() {
            return pounds;
        }

        public void setPounds(Integer pounds) {
            this.pounds = pounds;
        }
    }
}
