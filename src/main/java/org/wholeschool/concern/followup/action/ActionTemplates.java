package org.wholeschool.concern.followup.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** Keeps a school's templates for common actions. A rationale has none: it is this child's own sentence. */
@Service
public class ActionTemplates {

    private static final int LOOKING = 10 * 60;

    /** More is not read at a glance. */
    private static final int MOST = 30;

    /** From 0, for the same day, to 60. */
    private static final Pattern DAYS = Pattern.compile("[0-9]|[1-5][0-9]|60");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    /** @return all of them in the school's order, closed ones too */
    @Permit(
            code = "ActionTemplates.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> all() {
        return lines();
    }

    /**
     * Adds a template, or changes one.
     *
     * @param code which; null for a new one
     * @param title what it is called in the list, not the title of another one
     * @param task the words for the action
     * @param days how many days until it is due, in digits
     * @param active whether it is offered
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "ActionTemplates.keep",
            value = {Role.LEAD, Role.DEPUTY})
    public void keep(String code, String title, String task, String days, boolean active) {
        List<Line> lines = lines();
        Line before = code == null ? null : lines.get(at(lines, code));
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.refuse(code == null && lines.size() >= MOST, null, "template.many", MOST);
        String called = form.line("title", title, "template.title.required");
        form.refuse(
                called != null
                        && lines.stream()
                                .anyMatch(other -> !other.code().equals(code)
                                        && other.title().equalsIgnoreCase(called)),
                "title",
                "template.title.taken");
        String words = form.text("task", task, "template.task.required");
        String until = form.line("days", days, "template.days.required");
        form.refuse(until != null && !DAYS.matcher(until).matches(), "days", "template.days.unclear");
        form.orThrow();
        int last = lines.stream().mapToInt(Line::place).max().orElse(0);
        save(new Line(
                code, called, words, Integer.parseInt(until), before == null ? last + 1 : before.place(), active));
    }

    /**
     * Moves a template by one place.
     *
     * @param code which
     * @param up whether towards the first; the first and the last stay
     */
    @Permit(
            code = "ActionTemplates.move",
            value = {Role.LEAD, Role.DEPUTY})
    public void move(String code, boolean up) {
        List<Line> lines = lines();
        int from = at(lines, code);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < lines.size()) {
            save(lines.get(from).at(lines.get(to).place()));
            save(lines.get(to).at(lines.get(from).place()));
        }
    }

    private static int at(List<Line> lines, String code) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("action-template"));
    }

    private List<Line> lines() {
        Map<String, Line> kept = em.createQuery("select t from ActionTemplate t", ActionTemplate.class)
                .getResultStream()
                .map(ActionTemplate::line)
                .collect(Collectors.toMap(Line::code, Function.identity()));
        List<Line> usual = Arrays.stream(CommonAction.values())
                .map(action -> kept.containsKey(action.name()) ? kept.remove(action.name()) : usual(action))
                .toList();
        return Stream.concat(usual.stream(), kept.values().stream())
                .sorted(Comparator.comparing(Line::place).thenComparing(Line::code))
                .toList();
    }

    private static Line usual(CommonAction action) {
        Texts texts = Texts.of("followup");
        return new Line(
                action.name(),
                texts.get("template." + action),
                texts.get("template." + action + ".task"),
                action.days(),
                action.ordinal() + 1,
                true);
    }

    private void save(Line line) {
        ActionTemplate template = em.createQuery(
                        "select t from ActionTemplate t where t.code = :code", ActionTemplate.class)
                .setParameter("code", line.code())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ActionTemplate(line.code()));
        template.change(line);
        em.persist(template);
        em.flush();
        current.about("action-template", template.getId());
    }

    /**
     * A template.
     *
     * @param code the same for ever
     * @param title what it is called in the list
     * @param task the words for the action
     * @param days how many days until it is due
     * @param place where it is in the list
     * @param active whether it is offered
     */
    public record Line(String code, String title, String task, int days, int place, boolean active) {

        Line at(int other) {
            return new Line(code, title, task, days, other, active);
        }
    }
}
