package org.wholeschool.casework.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.policy.Policies;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.tablefile.TableHead;
import org.wholeschool.training.CourseStanding;
import org.wholeschool.training.TrainingRegister;

/**
 * The inspection pack: the inspector's question with response times, training, what is published of patterns, how far
 * plans are, and policy dates. Of patterns it has the sentences of the governor dashboard and no others.
 */
@ApplicationScoped
class PackSource implements ExportSource {

    /** Its name, also in the audit. */
    static final String NAME = "inspection-pack";

    /** The dashboard's signs of a rise and a fall, for which the PDF has no letter; the sentence says it too. */
    private static final Pattern WITHOUT_SIGN = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private final Texts texts = Texts.of("inspection");

    @Inject
    private InspectionSource inspection;

    @Inject
    private InspectionTotals totals;

    @Inject
    private TrainingRegister training;

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private PlanProgress plans;

    @Inject
    private Policies policies;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String menuPage() {
        return inspection.menuPage();
    }

    @Override
    public String page(String question) {
        return inspection.page(question);
    }

    @Override
    public Opened open(String question, NameStyle style) {
        Opened concerns = inspection.open(question, style);
        TableHead head = concerns.head();
        List<TableHead.Summary> all = new ArrayList<>(head.summaries());
        all.add(responses(inspection.filter(question)));
        all.add(training());
        all.add(published());
        all.add(plans());
        all.add(policies(inspection.today()));
        TableHead whole = new TableHead(
                texts.get("pack"), head.school(), head.notes(), head.foot(), all, head.columns(), head.inHeading());
        return new InspectionSource.Table(whole, concerns.numbers(), concerns::rows);
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> texts.get("pack." + key)).toList();
    }

    private TableHead.Summary responses(InspectionFilter filter) {
        ResponseTimes times = totals.responses(filter);
        List<List<Object>> rows = List.of(
                List.of(texts.get("pack.hour"), times.withinAnHour()),
                List.of(texts.get("pack.day"), times.withinADay()),
                List.of(texts.get("pack.two-days"), times.withinTwoDays()),
                List.of(texts.get("pack.later"), times.later()),
                List.of(texts.get("pack.not-yet"), times.notYet()),
                List.of(texts.get("pack.logged"), times.concerns()));
        return new TableHead.Summary(texts.get("pack.responses"), heads("acknowledged", "concerns"), rows);
    }

    private TableHead.Summary training() {
        List<List<Object>> rows = training.courses().stream()
                .filter(TrainingRegister.CourseLine::isOpen)
                .map(course -> List.<Object>of(
                        course.name(),
                        course.needed(),
                        course.count(CourseStanding.DONE) + course.count(CourseStanding.ENDS_SOON),
                        course.count(CourseStanding.EXPIRED),
                        course.count(CourseStanding.DUE)))
                .toList();
        return summary("training", heads("course", "needed", "done", "expired", "due"), rows);
    }

    private TableHead.Summary published() {
        return governors
                .show(null)
                .map(seen -> summary("patterns", List.of(seen.title()), sentences(seen)))
                .orElseGet(() -> summary("patterns", heads("published"), List.of()));
    }

    private static List<List<Object>> sentences(Dashboard seen) {
        return Stream.of(Stream.of(seen.total()), seen.comparisons().stream(), seen.beside().involved().stream())
                .flatMap(each -> each)
                .map(sentence -> List.<Object>of(WITHOUT_SIGN.matcher(sentence).replaceFirst("")))
                .toList();
    }

    private TableHead.Summary plans() {
        Texts intervention = Texts.of("intervention");
        List<List<Object>> rows = plans.started().stream()
                .map(plan -> Arrays.<Object>asList(
                        intervention.get("lever." + plan.lever()),
                        plan.startsOn(),
                        plan.reviewOn(),
                        plan.endedOn(),
                        texts.get("pack.steps", plan.done(), plan.asked())))
                .toList();
        return summary("plans", heads("plan", "started", "review", "ended", "actions"), rows);
    }

    private TableHead.Summary policies(LocalDate today) {
        List<List<Object>> rows = policies.all().stream()
                .map(policy -> List.<Object>of(
                        policy.name(),
                        policy.approvedOn(),
                        policy.reviewOn(),
                        texts.get(policy.isOverdue(today) ? "pack.overdue" : "pack.current")))
                .toList();
        return summary("policies", heads("policy", "approved", "next-review", "state"), rows);
    }

    private TableHead.Summary summary(String key, List<String> heads, List<List<Object>> rows) {
        return rows.isEmpty()
                ? new TableHead.Summary(
                        texts.get("pack." + key), List.of(heads.get(0)), List.of(List.of(texts.get("pack.none"))))
                : new TableHead.Summary(texts.get("pack." + key), heads, rows);
    }
}
