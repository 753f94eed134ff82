package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.PeopleWriter;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.safety.SafetyState;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.names.EverybodysNames;

/** Says in words what is recorded of a concern, with people called in one style. */
final class LineWriter {

    private final Texts texts = Texts.of("inspection");
    private final Texts triage = Texts.of("triage");
    private final Texts followUp = Texts.of("followup");
    private final LocalDate today;
    private final PeopleWriter writer;

    /**
     * @param known all people who may be named in a text
     * @param today the day at the school
     */
    LineWriter(NameStyle style, List<EverybodysNames.Person> known, LocalDate today) {
        this.today = today;
        this.writer = new PeopleWriter(style, known);
    }

    InspectionLine line(InspectedConcern concern) {
        writer.meet(concern.people());
        boolean isClosed = concern.closed() != null;
        return new InspectionLine(
                concern.id(),
                concern.logged(),
                concern.kind(),
                writer.people(concern.people()),
                writer.years(concern.people()),
                writer.place(concern.place()),
                concern.decision() == null ? texts.get("none.decision") : triage.get("decision." + concern.decision()),
                or(typed(concern.rationale()), "none.rationale"),
                each(concern.actions(), this::action, "none.actions"),
                each(concern.referrals(), this::referral, "none.referral"),
                parents(concern),
                lines(concern.notes(), note -> note(note, corrected(concern.notes()))),
                texts.get("notes.count", concern.notes().size()),
                lines(concern.plans(), plan -> plan(plan, concern.people())),
                or(typed(concern.childTold()), "none.child"),
                outcome(concern, isClosed),
                ChronoUnit.DAYS.between(concern.logged(), isClosed ? concern.closed() : today),
                isClosed,
                missing(concern));
    }

    private static List<String> missing(InspectedConcern concern) {
        Map<String, Boolean> recorded = new LinkedHashMap<>();
        recorded.put("decision", concern.decision() != null);
        recorded.put("rationale", concern.rationale() != null);
        recorded.put("actions", !concern.actions().isEmpty());
        recorded.put("referral", !concern.referrals().isEmpty());
        recorded.put("parents", !concern.parents().isEmpty() || concern.noted() != null);
        recorded.put("child", concern.childTold() != null);
        recorded.put("outcome", concern.outcome() != null);
        return recorded.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String action(InspectedConcern.Action action) {
        String state = followUp.get("action.state." + action.state());
        String when = action.outcome() == null ? texts.get("action.due", state, day(action.due())) : state;
        return texts.get("action", typed(action.task()), when)
                + (action.outcome() == null ? "" : " " + typed(action.outcome()));
    }

    private String referral(InspectedConcern.Referral referral) {
        String agency = referral.otherAgency() != null
                ? typed(referral.otherAgency())
                : referral.agency() == null ? "" : referral.agency().words();
        if (!referral.made()) {
            return texts.get("referral.none", agency.isEmpty() ? 0 : 1, agency, or(typed(referral.reason()), "none"));
        }
        String outcome = referral.outcome() == null
                ? texts.get("referral.waiting")
                : followUp.get("referral.outcome." + referral.outcome());
        return texts.get("referral.made", agency, day(referral.on()), outcome)
                + (referral.said() == null ? "" : " " + typed(referral.said()));
    }

    /** A note alone does not say that they were told; nor is nothing recorded where there is one. */
    private String parents(InspectedConcern concern) {
        String recorded = lines(concern.parents(), this::parents);
        String noted = concern.noted() == null
                ? ""
                : texts.get("parents.noted", day(concern.noted().on()));
        return or(
                Stream.of(recorded, noted).filter(each -> !each.isEmpty()).collect(Collectors.joining("\n")),
                "none.parents");
    }

    private static Set<Long> corrected(List<InspectedConcern.Note> notes) {
        return notes.stream()
                .map(InspectedConcern.Note::correctsId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private String note(InspectedConcern.Note note, Set<Long> corrected) {
        String head = texts.get(
                corrected.contains(note.id()) ? "note.corrected" : "note",
                day(note.on()),
                note.kind().words());
        return Stream.of(
                        said("note.words", note.words()),
                        said("note.wants", note.wants()),
                        said("note.follows", note.follows()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ", head + " ", ""))
                .strip();
    }

    private String said(String key, String text) {
        return text == null || text.isBlank() ? null : texts.get(key, typed(text.strip()));
    }

    private String key(InspectedPlan plan) {
        if (plan.state() == SafetyState.ENDED) {
            return plan.since() == null ? "safety.never" : "safety.ENDED";
        }
        return (plan.review().isBefore(today) ? "safety.overdue." : "safety.") + plan.state();
    }

    private String plan(InspectedPlan plan, List<ShownPerson> people) {
        String whose = writer.people(people.stream()
                .filter(person -> plan.pupil().equals(person.pupilId()))
                .limit(1)
                .toList());
        return texts.get(
                key(plan),
                whose,
                day(plan.since()),
                day(plan.review()),
                day(plan.ended()),
                plan.outcome() == null ? "" : Texts.of("safety").get("outcome." + plan.outcome()));
    }

    private String parents(InspectedConcern.Parents parents) {
        return parents.told()
                ? texts.get("parents.told", day(parents.on()))
                : texts.get("parents.not", or(typed(parents.reason()), "none"));
    }

    private String outcome(InspectedConcern concern, boolean isClosed) {
        if (concern.outcome() == null) {
            return texts.get(isClosed ? "none.outcome" : "open");
        }
        return triage.get("outcome." + concern.outcome()) + "."
                + (concern.outcomeWords() == null ? "" : " " + typed(concern.outcomeWords()));
    }

    private <T> String lines(List<T> things, Function<T, String> words) {
        return things.stream().map(words).collect(Collectors.joining("\n"));
    }

    private <T> String each(List<T> things, Function<T, String> words, String none) {
        return or(lines(things, words), none);
    }

    private String or(String said, String none) {
        return said == null || said.isBlank() ? texts.get(none) : said;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : SchoolDates.DATE.format(day);
    }

    private String typed(String text) {
        return writer.typed(text);
    }
}
