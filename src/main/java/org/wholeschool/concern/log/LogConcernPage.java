package org.wholeschool.concern.log;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.concern.guidance.Guidance;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.plan.ValuedPlan;

/**
 * The form for a concern. All that it knows stands in its fields, and comes with every request or from the draft that
 * was kept of it: so there is nothing here to expire, and a form that was open while the server was started anew, or
 * its writer signed out and in again, is taken as any other. Nothing is checked before "Log it", so that searching for
 * a pupil never complains about what is still empty; then everything that is wrong is said at once.
 */
@Named
@RequestScoped
public class LogConcernPage {

    /** After so long "just now" may be meant as the time at which the form was opened: then it says what it means. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** The fields in the order of the form: the first that is wrong is said first. */
    private static final List<String> FIELDS = List.of(
            "facts",
            "when",
            "date",
            "until",
            "band",
            "from",
            "to",
            "place",
            "people",
            "category",
            "source",
            "opinion",
            "done",
            "told",
            "said",
            "injuries");

    @Inject
    private LogOnce log;

    @Inject
    private LogChoices choices;

    @Inject
    private ConcernDrafts drafts;

    @Inject
    private FormFiles files;

    @Inject
    private Roster roster;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    @Inject
    private BandWords bands;

    @Inject
    private Guidance guidanceLines;

    @Inject
    private PageKit kit;

    private FormValues values;
    private boolean sent;
    private String submission;
    private String origin;
    private String seal;
    private String kept;
    private Instant opened;
    private ZoneId zone;
    private String draft;
    private boolean nowWasFixed;
    private WhenFields when;
    private ChosenPeople people;
    private String search;
    private List<Roster.Found> found = List.of();
    private String facts;
    private String opinion;
    private String done;
    private String told;
    private String said;
    private String source;
    private Choosing places;
    private Choosing kinds;
    private SitePlan plan;
    private List<ValuedPlan.Floor> floors;
    private List<GuidanceOfKind> guidance;
    private Injuries injuries;
    private Long already;

    @PostConstruct
    void read() {
        zone = schools.profile().zone();
        FacesContext faces = FacesContext.getCurrentInstance();
        sent = faces.isPostback();
        if (sent) {
            Map<String, String[]> parameters = faces.getExternalContext().getRequestParameterValuesMap();
            submission = one(parameters, "submission");
            origin = FormSeal.key(one(parameters, "origin"));
            // Faces takes a button for pressed only where the page would draw it again.
            already = number(one(parameters, "already"));
            seal = one(parameters, "seal");
            kept = one(parameters, "kept");
            opened = opened(one(parameters, "opened"));
            fill(FormValues.sent(parameters));
            find(parameters);
        } else {
            submission = UUID.randomUUID().toString();
            seal = FormSeal.of(actors.current().accountId(), submission);
            opened = Now.instant();
            fill(FormValues.EMPTY);
        }
    }

    private static Long number(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** Goes on with the draft that the page's address names. */
    public void open() {
        if (draft == null || draft.isEmpty()) {
            return;
        }
        ConcernDrafts.Opened begun = drafts.open(draft);
        submission = begun.submission();
        origin = begun.origin();
        seal = FormSeal.of(actors.current().accountId(), submission);
        kept = begun.mark();
        opened = begun.startedAt();
        fill(FormValues.fromText(begun.content()));
        nowWasFixed = getLateIn() == 0 && when.fixNow(opened, Now.instant(), zone);
    }

    private void fill(FormValues all) {
        values = all;
        when = WhenFields.of(all);
        people = ChosenPeople.of(all, roster);
        facts = all.first("facts");
        opinion = all.first("opinion");
        done = all.first("done");
        told = all.first("told");
        said = all.first("said");
        source = all.first("source");
        injuries = Injuries.of(all::all);
    }

    /**
     * Where no script runs, the buttons about people send the whole form: it comes back with whoever was found, added
     * or taken out.
     */
    private void find(Map<String, String[]> parameters) {
        String added = one(parameters, "add");
        String removed = one(parameters, "remove");
        if (added != null) {
            people.add(added, roster);
            if (people.isCut()) {
                kit.show("concern", manyPeople());
            }
        } else if (removed != null) {
            people.remove(removed);
        } else {
            search = one(parameters, "search");
            found = search == null
                    ? List.of()
                    : roster.search(search).stream()
                            .filter(pupil -> !people.has(pupil.id()))
                            .toList();
        }
    }

    private static String one(Map<String, String[]> parameters, String field) {
        String[] given = parameters.get("log:" + field);
        return given == null || given.length == 0 || given[0].isEmpty() ? null : given[0];
    }

    private static Instant opened(String millis) {
        return millis != null && millis.matches("[0-9]{12,14}")
                ? Instant.ofEpochMilli(Long.parseLong(millis))
                : Now.instant();
    }

    /**
     * Logs what the form holds. A form that was logged already leads to its receipt.
     *
     * @return the way to "Logged", once it is on disk; null to stay, with what is wrong at its fields
     */
    public String submit() {
        if (!FormSeal.fits(actors.current().accountId(), submission, seal)) {
            kit.show("concern", new BadInput(null, "form.stranger"));
            return null;
        }
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        List<BadInput> problems = new ArrayList<>();
        NewConcern form = form(now, problems);
        problems.addAll(ConcernCheck.problems(form, now));
        if (people.isCut()) {
            problems.add(manyPeople());
        }
        try {
            if (problems.isEmpty()) {
                return receipt(log.log(form));
            }
        } catch (LoggedAlready elsewhere) {
            return stay(elsewhere);
        } catch (BadInput refused) {
            problems.add(refused);
        }
        try {
            OptionalLong before = log.loggedBefore(form);
            if (before.isPresent()) {
                return receipt(before.getAsLong());
            }
        } catch (LoggedAlready elsewhere) {
            return stay(elsewhere);
        }
        problems.sort(Comparator.comparing(problem -> problem.field() == null ? -1 : FIELDS.indexOf(problem.field())));
        problems.forEach(problem -> kit.show("concern", problem));
        return null;
    }

    /**
     * Logs what the form holds as a concern of its own, though the form from which it went on is logged: it is about
     * something else. Sent twice, it is the same form again.
     *
     * @return as {@link #submit}
     */
    public String submitApart() {
        if (FormSeal.fits(actors.current().accountId(), submission, seal)) {
            String before = submission;
            if (origin == null || origin.equals(submission)) {
                submission = UUID.nameUUIDFromBytes(("apart from " + before).getBytes(StandardCharsets.UTF_8))
                        .toString();
                files.moveTo(
                        before,
                        submission,
                        files.of(before).stream().map(FormFiles.ChosenFile::id).toList());
            }
            origin = submission;
            seal = FormSeal.of(actors.current().accountId(), submission);
        }
        return submit();
    }

    /** Nothing is logged twice, and what is typed here stays. */
    private String stay(LoggedAlready elsewhere) {
        already = elsewhere.concern();
        kit.show("concern", elsewhere);
        return null;
    }

    private static BadInput manyPeople() {
        return new BadInput("people", "people.many", ConcernCheck.MOST_PEOPLE);
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
        return new NewConcern(
                submission,
                origin,
                unixLines(facts),
                unixLines(opinion),
                happened.from(),
                happened.to(),
                values.number("place"),
                happened.bandId(),
                values.number("kind"),
                source(),
                people.asPeople(),
                new FirstResponse(unixLines(done), unixLines(told), unixLines(said)),
                injuries.getMarked());
    }

    private Source source() {
        return getSources().stream()
                .filter(answer -> answer.name().equals(source))
                .findFirst()
                .orElse(null);
    }

    /** A browser sends two characters for one line break; what a person sees as 20,000 characters is taken as that. */
    private static String unixLines(String typed) {
        return typed == null ? null : typed.replace("\r\n", "\n");
    }

    /**
     * @return whether it was asked already whether it is about an adult: the form is filled in only once that is
     *     answered with no
     */
    public boolean isAsked() {
        return sent || isGoneOnWith();
    }

    /** @return whether it is a draft that is gone on with */
    public boolean isGoneOnWith() {
        return draft != null && !draft.isEmpty();
    }

    /** @return whether "just now" was said when the draft was begun, and stands there as that time now */
    public boolean isNowWasFixed() {
        return nowWasFixed;
    }

    /**
     * @return for somebody who has had the form open for long: that "just now" is when it is sent, and not when it was
     *     opened
     */
    public String getLateWords() {
        return Texts.of("concern").get("when.now.late", BegunWords.of(opened, zone));
    }

    /** @return milliseconds until the form has been open for long, not below 0 */
    public long getLateIn() {
        return Math.max(0, Duration.between(Now.instant(), opened.plus(LATE)).toMillis());
    }

    /**
     * @return the first line of the list of parts of the day: the one that follows from the time, where there is one
     */
    public String getBandWords() {
        return when.getChoice() == null ? Texts.of("concern").get("band.none") : bands.of(when);
    }

    public LocalDate getToday() {
        return Now.day(zone);
    }

    /** @return what to do, kind by kind; the page shows that of the kind that is chosen */
    public List<GuidanceOfKind> getGuidance() {
        if (guidance == null) {
            guidance = guidanceLines.forForm().stream()
                    .map(kind -> new GuidanceOfKind(kind.categoryId(), kind.lines(), kind.categoryId() == kindId()))
                    .toList();
        }
        return guidance;
    }

    private long kindId() {
        Long chosen = values.number("kind");
        return chosen == null ? 0 : chosen;
    }

    /** @return where it may have been: what is likely first, then every other place under its group */
    public Choosing getPlaces() {
        if (places == null) {
            places = Choosing.of(
                    choices.likelyPlaces(),
                    choices.getPlaceGroups(),
                    Site.ListedPlace::id,
                    Site.ListedPlace::name,
                    place -> "",
                    values.number("place"));
        }
        return places;
    }

    /** @return the floors of the school's own plan to tap on; none where it has none */
    public List<ValuedPlan.Floor> getFloors() {
        if (floors == null) {
            floors = choices.floors();
        }
        return floors;
    }

    /** @return the site as a plan to tap on, for a school that has not brought its own */
    public SitePlan getPlan() {
        if (plan == null) {
            plan = choices.plan();
        }
        return plan;
    }

    /** @return what it may be about: what is likely first, then every other kind under its group */
    public Choosing getKinds() {
        if (kinds == null) {
            kinds = Choosing.of(
                    choices.likelyKinds(),
                    choices.getKindGroups(),
                    Categories.ListedCategory::id,
                    Categories.ListedCategory::name,
                    kind -> SchoolDefaults.wordsFor(kind.code()),
                    values.number("kind"));
        }
        return kinds;
    }

    /** @return whether the place "not known" is chosen */
    public boolean isPlaceNotKnown() {
        return Long.valueOf(choices.getPlaceNotKnown()).equals(values.number("place"));
    }

    /** @return how many pupils the search found, in words; nothing while none was made */
    public String getFoundWords() {
        return search == null ? "" : Texts.of("concern").get("search.found", found.size());
    }

    /** @return those whom the search found */
    public List<FoundPupil> getFound() {
        return found.stream()
                .map(pupil -> new FoundPupil(pupil.id(), pupil.name(), ChosenPeople.more(pupil)))
                .toList();
    }

    public ChosenPeople getPeople() {
        return people;
    }

    /** @return the answers to "How do you know?" */
    public List<Source> getSources() {
        return Arrays.stream(Source.values())
                .filter(answer -> answer != Source.NOT_RECORDED)
                .toList();
    }

    /**
     * @return the parts that most people have in what happened, and that are a button each beside a pupil who was found
     */
    public List<InvolvementRole> getUsualRoles() {
        return List.of(InvolvementRole.HARMED, InvolvementRole.ALLEGED, InvolvementRole.WITNESS);
    }

    public InvolvementRole[] getRoles() {
        return InvolvementRole.values();
    }

    /** @return the form's own key; it travels with the form, so that the same form is logged once */
    public String getSubmission() {
        return submission;
    }

    /** @return the key of the form from which this one went on apart; nothing where it began by itself */
    public String getOrigin() {
        return origin;
    }

    /** @return the concern that was logged of this form from another page; null where none was */
    public Long getAlready() {
        return already;
    }

    public String getSeal() {
        return seal;
    }

    /** @return the mark of the draft that this page goes on from; nothing where there is none yet */
    public String getKept() {
        return kept;
    }

    public long getOpened() {
        return opened.toEpochMilli();
    }

    /** @return all that stands in the form, for a part of it that has fields of its own */
    public FormValues getValues() {
        return values;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    /** @return what is marked on the body map */
    public Injuries getInjuries() {
        return injuries;
    }

    public WhenFields getWhen() {
        return when;
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

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getSearch() {
        return search;
    }

    /**
     * What to do where a kind of concern is chosen.
     *
     * @param kindId the kind of concern
     * @param lines what to do
     * @param shown whether that kind is chosen
     */
    public record GuidanceOfKind(long kindId, List<Guidance.Line> lines, boolean shown) {}

    /**
     * A pupil whom the search found.
     *
     * @param id the pupil's id
     * @param name what the pupil is called
     * @param more what stands behind the name
     */
    public record FoundPupil(long id, String name, String more) {}
}
