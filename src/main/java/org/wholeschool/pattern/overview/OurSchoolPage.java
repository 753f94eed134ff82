package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.NotFound;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * Shows a lead where and when concerns gather: at most five findings, the site plan, and the grid. What is shown stands
 * in the address.
 */
@Named
@RequestScoped
public class OurSchoolPage {

    private static final int SHOWN = 5;

    @Inject
    private SchoolFindings findings;

    @Inject
    private Weeks weeks;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Calendar calendar;

    @Inject
    private Schools schools;

    private final OverviewAddress address = new OverviewAddress();
    private SchoolFindings.Shown shown;
    private List<Card> strong = List.of();
    private List<Card> lasting = List.of();
    private List<Stories.Story> stories = List.of();
    private List<FewReports.Quiet> quiet = List.of();
    private boolean isFootfallKnown;
    private Weeks.Looked looked;
    private OverviewGrid grid;
    private OverviewPlan plan;
    private List<LocalDate> mondays = List.of();

    /** Reads the page; a week, length, kind or way of counting that there is not is not found. */
    public void open() {
        mondays = weeks.mondays();
        LocalDate asked = address.monday();
        looked = weeks.week(asked).orElse(null);
        if (looked == null && asked != null) {
            throw new NotFound("week");
        }
        shown = findings.read(looked == null ? null : looked.week(), isMeeting() ? Stretch.FOUR : address.stretch())
                .orElse(null);
        if (shown != null) {
            strong = told().stream().filter(Card::isStrong).toList();
            lasting = told().stream().filter(card -> !card.isStrong()).toList();
            stories = Stories.of(shown.counted());
            LocalDate today = Now.day(schools.profile().zone());
            List<Site.Busy> busy = site.footfalls();
            List<Site.ListedPlace> places = site.places();
            isFootfallKnown = !busy.isEmpty();
            quiet = isMeeting() ? List.of() : FewReports.of(shown.counted(), busy, places, today);
            grid = new OverviewGrid(
                    shown.counted(), address.kind(), address.isByWeekday(), shown.supervision(), shown.found());
            plan = new OverviewPlan(plans.floors(), places, shown.cards(), shown.found(), quiet, today);
        }
    }

    /** @return whether only that is shown which may leave a lead's screen */
    public boolean isMeeting() {
        return address.isMeeting();
    }

    /** @return whether columns are weekdays */
    public boolean isByWeekday() {
        return address.isByWeekday();
    }

    /** @return whether the latest week is shown */
    public boolean isLatest() {
        return address.monday() == null || mondays.isEmpty() || mondays.get(0).equals(address.monday());
    }

    /** @return the look at the last of these weeks; null where none was looked at */
    public Weeks.Looked getLooked() {
        return looked;
    }

    /** @return whether any school week has closed */
    public boolean isAny() {
        return shown != null;
    }

    /** @return which weeks, and how many concerns with a place and a time */
    public String getPeriod() {
        return Texts.of("overview")
                .get(
                        "period",
                        SchoolDates.LONG_DAY.format(shown.counted().window().from()),
                        SchoolDates.LONG_DAY.format(shown.counted().window().to()));
    }

    /** @return how many concerns with a place and a time there are in these weeks */
    public String getTotal() {
        return Texts.of("overview").get("total", shown.counted().recent());
    }

    /** @return the strongest findings */
    public List<Card> getCards() {
        return strong.subList(0, Math.min(SHOWN, strong.size()));
    }

    /** @return what is busy every week and has no more than expected */
    public List<Card> getLasting() {
        return lasting;
    }

    /** In a meeting what may not be shown there is not on the page at all. */
    private List<Card> told() {
        return isMeeting()
                ? shown.cards().stream()
                        .filter(card -> !card.printed().isEmpty())
                        .toList()
                : shown.cards();
    }

    /** @return the other findings */
    public List<Card> getMore() {
        return strong.subList(Math.min(SHOWN, strong.size()), strong.size());
    }

    /** @return what may be chance */
    public List<Card> getUnproven() {
        return shown.unproven();
    }

    /** @return what was found, and leads have explained */
    public List<Card> getExplained() {
        return shown.explained();
    }

    /** @return what is not found any more */
    public List<SchoolFindings.Faded> getFaded() {
        return shown.faded();
    }

    /** @return whether nothing of what is listed is new */
    public boolean isNothingNew() {
        return told().stream().noneMatch(Card::isNew);
    }

    /** @return whether there are weeks enough to say what is usual */
    public boolean isCompared() {
        return shown.counted().isCompared();
    }

    /** @return whether no concern at all was logged in the weeks that are counted, before the latest ones neither */
    public boolean isSilent() {
        return shown.counted().facts().isEmpty();
    }

    /** @return places and times that one or a few pupils explain */
    public List<Stories.Story> getCases() {
        return stories;
    }

    /** @return busy places at which hardly anything is logged */
    public List<FewReports.Quiet> getQuiet() {
        return quiet;
    }

    /** @return whether the school has said of any place how many pupils come to it */
    public boolean isFootfallKnown() {
        return isFootfallKnown;
    }

    public OverviewGrid getGrid() {
        return grid;
    }

    public OverviewPlan getPlan() {
        return plan;
    }

    /** @return the school year of the last week, for what pupils said in it */
    public int getSchoolYear() {
        return SchoolYear.holding(shown.counted().window().to(), SchoolYear.of(calendar.halfTerms()))
                .from();
    }

    /** @return how many weeks can be counted */
    public List<OverviewAddress.Choice> getLengths() {
        return address.lengths();
    }

    /** @return all kinds, and each */
    public List<OverviewAddress.Choice> getKinds() {
        return address.kinds();
    }

    /** @return parts of the day, and weekdays */
    public List<OverviewAddress.Choice> getWays() {
        return address.ways();
    }

    /** @return the weeks that can be played */
    public WeekSlider getSlider() {
        return WeekSlider.of(mondays, address.monday());
    }

    /** @return the address of the page a week earlier; null where that was not looked at */
    public String getEarlier() {
        return address.step(mondays, 1);
    }

    /** @return the address of the page a week later; null for the latest */
    public String getLater() {
        return address.step(mondays, -1);
    }

    /** @return the address with only what may leave the screen, or back */
    public String getMeetingWay() {
        return address.meeting();
    }

    /** @return what the strengths on the plan mean, from the weakest */
    public List<String> getPlanKey() {
        return IntStream.rangeClosed(OverviewPlan.WEAKEST, ValuedPlan.MOST)
                .mapToObj(i -> Texts.of("overview").get("plan." + i))
                .toList();
    }

    /** @return how it is worked out, a paragraph each; with an example from these weeks, and what was left out */
    public List<String> getHow() {
        return new HowWords(shown).paragraphs(isMeeting());
    }

    /** @return at which places of a group nothing was logged, in a sentence */
    public String quietAt(OverviewGrid.Group group) {
        return Texts.of("overview").get("grid.quiet", group.quiet());
    }

    public String getTo() {
        return address.get("to");
    }

    public void setTo(String to) {
        address.set("to", to);
    }

    public String getWeeks() {
        return address.get("weeks");
    }

    public void setWeeks(String weeks) {
        address.set("weeks", weeks);
    }

    public String getKind() {
        return address.get("kind");
    }

    public void setKind(String kind) {
        address.set("kind", kind);
    }

    public String getBy() {
        return address.get("by");
    }

    public void setBy(String by) {
        address.set("by", by);
    }

    public String getShow() {
        return address.get("show");
    }

    public void setShow(String show) {
        address.set("show", show);
    }
}
