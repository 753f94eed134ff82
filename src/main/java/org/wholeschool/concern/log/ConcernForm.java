package org.wholeschool.concern.log;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.concern.guidance.Guidance;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.record.DayParts;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.ValuedPlan;

/** What stands in the form for a concern, and what it offers to choose from. */
abstract class ConcernForm {

    @Inject
    private LogChoices choices;

    @Inject
    private BandWords bands;

    @Inject
    private Guidance guidanceLines;

    private FormValues values;
    private WhenFields when;
    private ChosenPeople people;
    private String facts;
    private String opinion;
    private String done;
    private String told;
    private String said;
    private String source;
    private Injuries injuries;
    private Choosing places;
    private Choosing kinds;
    private SitePlan plan;
    private List<ValuedPlan.Floor> floors;
    private List<GuidanceOfKind> guidance;

    /** Takes over what was typed, sent or kept. */
    void fill(FormValues all, Roster roster) {
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

    /** @return what stands in the form, as a concern to be logged under these keys */
    NewConcern asConcern(String submission, String origin, WhenAnswer.Happened happened) {
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

    DayParts dayParts() {
        return choices.dayParts();
    }

    /**
     * @return the first line of the list of parts of the day: the one that follows from the time, where there is one
     */
    public String getBandWords() {
        return when.getChoice() == null ? Texts.of("concern").get("band.none") : bands.of(when);
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

    /** @return all that stands in the form, for a part of it that has fields of its own */
    public FormValues getValues() {
        return values;
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

    /**
     * What to do where a kind of concern is chosen.
     *
     * @param kindId the kind of concern
     * @param lines what to do
     * @param shown whether that kind is chosen
     */
    public record GuidanceOfKind(long kindId, List<Guidance.Line> lines, boolean shown) {}
}
