package org.wholeschool.concern;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Settings;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Categories;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;

/**
 * The form for a concern. Nothing is checked before "Log it", so that searching for a pupil never complains about what is still empty;
 * then everything that is wrong is said at once. What was typed is kept in memory only, never with a session that is written down.
 */
@Named
@ViewScoped
public class LogConcernPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What "Where?" holds while the place is chosen from the list of all. */
    public static final String OTHER_PLACE = "other";

    /** After so long "just now" may be meant as the time at which the form was opened: then it says what it means. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** The fields in the order of the form: the first that is wrong is said first. */
    private static final List<String> FIELDS = List.of("facts", "opinion", "when", "date", "band", "from", "to", "place", "people", "person", "source", "category");

    @Inject
    private LogOnce log;

    @Inject
    private LogChoices choices;

    @Inject
    private Roster roster;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private final WhenFields when = new WhenFields();
    private final ChosenPeople people = new ChosenPeople();
    private final ArrayList<Long> offeredPlaces = new ArrayList<>();
    private Instant opened;
    private ZoneId zone;
    private String submission;
    private transient String facts;
    private transient String opinion;
    private String place;
    private Long otherPlace;
    private Source source;
    private Long category;
    private transient String search;
    private transient List<Roster.Found> found;

    @PostConstruct
    void open() {
        opened = Instant.now();
        zone = schools.profile().zone();
        submission = UUID.randomUUID().toString();
        choices.likelyPlaces().forEach(spot -> offeredPlaces.add(spot.id()));
    }

    /**
     * Logs what the form holds. A form that was logged already leads to its receipt, whatever has become of the page behind it meanwhile:
     * where a form is sent twice at once, the answer to the one ends the page of the other in the middle of its request.
     *
     * @param sent the form's own key as this very request brought it; what the page remembers may be another page's by now
     * @return the way to "Logged", once it is on disk; null to stay, with what is wrong at its fields
     */
    public String submit(String sent) {
        setSubmission(sent);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<BadInput> problems = new ArrayList<>();
        NewConcern form = form(now, problems);
        problems.addAll(ConcernCheck.problems(form, now));
        if (problems.isEmpty()) {
            try {
                return receipt(log.log(form));
            } catch (BadInput refused) {
                problems.add(refused);
            }
        }
        OptionalLong before = log.loggedBefore(submission);
        if (before.isPresent()) {
            return receipt(before.getAsLong());
        }
        problems.sort(Comparator.comparing(problem -> problem.field() == null ? -1 : FIELDS.indexOf(problem.field().split(":")[0])));
        problems.forEach(problem -> kit.show("concern", problem));
        return null;
    }

    private static String receipt(long id) {
        return "/concern/logged.xhtml?faces-redirect=true&id=" + id;
    }

    private NewConcern form(Instant now, List<BadInput> problems) {
        WhenAnswer.Happened happened = new WhenAnswer.Happened(null, null, null);
        try {
            happened = when.answer().read(now, zone, choices.dayParts());
        } catch (BadInput unclear) {
            problems.add(unclear);
        }
        return new NewConcern(submission, unixLines(facts), unixLines(opinion), happened.from(), happened.to(), placeId(), happened.bandId(),
                category, source, people.asPeople());
    }

    /** A browser sends two characters for one line break; what a person sees as 20,000 characters is taken as that. */
    private static String unixLines(String typed) {
        return typed == null ? null : typed.replace("\r\n", "\n");
    }

    private Long placeId() {
        if (place == null || place.equals(OTHER_PLACE)) {
            return place == null ? null : otherPlace;
        }
        try {
            return Long.valueOf(place);
        } catch (NumberFormatException notOffered) {
            return null;
        }
    }

    /** Finds pupils by what is typed in the search. */
    public void find() {
        found = search == null ? List.of() : roster.search(search).stream().filter(pupil -> !people.has(pupil.id())).toList();
    }

    /**
     * Takes a pupil who was found into the concern.
     *
     * @param pupil who
     */
    public void add(Roster.Found pupil) {
        people.add(pupil);
        search = null;
        found = null;
    }

    public void addUnnamed() {
        people.addUnnamed();
    }

    /**
     * Takes somebody out again.
     *
     * @param chosen who
     */
    public void remove(ChosenPeople.Chosen chosen) {
        people.remove(chosen);
    }

    /** @return for somebody who has had the form open for long: that "just now" is when it is sent, and not when it was opened */
    public String getLateWords() {
        return Texts.of("concern").get("when.now.late", LocalTime.ofInstant(opened, zone).truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** @return milliseconds until the form has been open for long, not below 0 */
    public long getLateIn() {
        return Math.max(0, Duration.between(Instant.now(), opened.plus(LATE)).toMillis());
    }

    /** @return milliseconds without a request after which whoever has the form open is signed out */
    public long getIdle() {
        return Settings.sessionIdle().toMillis();
    }

    /** Does nothing: a request while somebody types keeps them signed in. */
    public void stay() {
        // The request is what counts.
    }

    public LocalDate getToday() {
        return LocalDate.now(zone);
    }

    /** @return the line of guidance for the chosen category, or null */
    public String getGuidance() {
        Categories.ListedCategory kind = choices.kind(category);
        String key = kind == null ? null : Guidance.keyFor(kind.code(), kind.scope());
        return key == null ? null : Texts.of("concern").get(key);
    }

    /** @return the places offered first; the same ones for as long as the form is open, however much is logged meanwhile */
    public List<Site.ListedPlace> getLikelyPlaces() {
        Map<Long, Site.ListedPlace> spots = choices.getPlaces().stream().collect(Collectors.toMap(Site.ListedPlace::id, Function.identity()));
        return offeredPlaces.stream().map(spots::get).filter(Objects::nonNull).toList();
    }

    /** @return how many pupils the search found, in words; nothing while none was made */
    public String getFoundWords() {
        return found == null || search == null ? "" : Texts.of("concern").get("search.found", found.size());
    }

    /**
     * @param pupil who was found
     * @return the words of the button that takes them in. The name stands in isolation: whatever is in it, the words around stay in order.
     */
    public String adding(Roster.Found pupil) {
        return Texts.of("concern").get("people.adding", pupil.name(), pupil.form());
    }

    /**
     * @param chosen who was chosen
     * @return the words of the button that takes them out, for those who hear the page
     */
    public String removing(ChosenPeople.Chosen chosen) {
        Texts texts = Texts.of("concern");
        return texts.get("people.removing", chosen.getName() == null ? texts.get("people.unnamed") : chosen.getName());
    }

    public List<Roster.Found> getFound() {
        return found == null ? List.of() : found;
    }

    public ChosenPeople getPeople() {
        return people;
    }

    /** @return the answers to "How do you know?" */
    public List<Source> getSources() {
        return Arrays.stream(Source.values()).filter(answer -> answer != Source.NOT_RECORDED).toList();
    }

    public InvolvementRole[] getRoles() {
        return InvolvementRole.values();
    }

    /** @return the form's own key; it travels with the form, so that the same form sent again is known even after its page has gone */
    public String getSubmission() {
        return submission;
    }

    /** @param submission the key that came with the form; what cannot be one is replaced */
    public void setSubmission(String submission) {
        try {
            this.submission = UUID.fromString(submission).toString();
        } catch (IllegalArgumentException | NullPointerException notOurs) {
            this.submission = UUID.randomUUID().toString();
        }
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public WhenFields getWhen() {
        return when;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Long getOtherPlace() {
        return otherPlace;
    }

    public void setOtherPlace(Long otherPlace) {
        this.otherPlace = otherPlace;
    }

    public Source getSource() {
        return source;
    }

    public void setSource(Source source) {
        this.source = source;
    }

    public Long getCategory() {
        return category;
    }

    public void setCategory(Long category) {
        this.category = category;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
