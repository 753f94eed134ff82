package org.wholeschool.casework.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.PeopleWriter;
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
                each(concern.parents(), this::parents, "none.parents"),
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
        recorded.put("parents", !concern.parents().isEmpty());
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
                : referral.agency() == null ? "" : followUp.get("agency." + referral.agency());
        if (!referral.made()) {
            return texts.get("referral.none", agency.isEmpty() ? 0 : 1, agency, or(typed(referral.reason()), "none"));
        }
        String outcome = referral.outcome() == null
                ? texts.get("referral.waiting")
                : followUp.get("referral.outcome." + referral.outcome());
        return texts.get("referral.made", agency, day(referral.on()), outcome)
                + (referral.said() == null ? "" : " " + typed(referral.said()));
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

    private <T> String each(List<T> things, Function<T, String> words, String none) {
        return things.isEmpty() ? texts.get(none) : things.stream().map(words).collect(Collectors.joining("\n"));
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
