package org.wholeschool.governance.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.OneWay;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.result.FeltSafety;

/**
 * Proposes what a lead may say of each section, in words made from published numbers, interventions and surveys of the
 * term. It has no number of its own, and says nothing that the data do not say.
 */
final class ReportProposal {

    private static final List<FamilyTable> TABLES =
            List.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS);

    private final Texts texts = Texts.of("report");
    private final List<Dashboard> pages;
    private final Dashboard last;
    private final TermChanges changes;

    /**
     * @param pages the half-terms of the term, in the order of time
     * @param changes what was changed in it
     */
    ReportProposal(List<Dashboard> pages, TermChanges changes) {
        this.pages = pages;
        this.last = pages.get(pages.size() - 1);
        this.changes = changes;
    }

    /** @return for each section the lines that are proposed, one at least */
    Map<ReportSection, List<String>> lines() {
        Map<ReportSection, List<String>> lines = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            lines.put(section, of(section));
        }
        return lines;
    }

    private List<String> of(ReportSection section) {
        return switch (section) {
            case AMOUNT -> List.of(texts.get("propose.AMOUNT." + last.sinceBefore()));
            case KINDS -> table(FamilyTable.CATEGORIES);
            case PLACES -> table(FamilyTable.PLACES);
            case DAY -> table(FamilyTable.BANDS);
            case HANDLED -> List.of(texts.get("propose.HANDLED." + handled()));
            case INVOLVED ->
                List.of(texts.get("propose.INVOLVED."
                        + last.beside()
                                .involvedSince()
                                .map(ReportProposal::sign)
                                .orElse("NOT_COMPARED")));
            case TRAINING -> List.of(training());
            case CHANGES -> changes();
            case NEXT -> next();
        };
    }

    private List<String> table(FamilyTable which) {
        OneWay table = last.table(which.name());
        if (table.isWithheld()) {
            return List.of(texts.get("propose.few"));
        }
        String changed = last.changed(which.name());
        List<String> lines = new ArrayList<>(List.of(changed.isEmpty() ? texts.get("propose.first") : changed));
        risen(which).ifPresent(risen -> lines.add(texts.get("propose.risen", risen.name())));
        return lines;
    }

    /** What rose since the half-term before: a rise since a year before may be long over. */
    private Optional<OneWay.Risen> risen(FamilyTable which) {
        OneWay table = last.table(which.name());
        return table.isWithheld()
                ? Optional.empty()
                : table.risen().stream().filter(OneWay.Risen::before).findFirst();
    }

    private String handled() {
        List<Boolean> met = pages.stream()
                .flatMap(page -> page.beside().isOnTime().stream())
                .toList();
        return met.isEmpty() ? "NONE" : met.contains(false) ? "MISSED" : "MET";
    }

    private static String sign(int compared) {
        return compared > 0 ? "UP" : compared < 0 ? "DOWN" : "SAME";
    }

    private String training() {
        return last.beside().courses().isEmpty()
                ? texts.get("propose.TRAINING.NONE")
                : last.beside()
                        .fewTrained()
                        .map(course -> texts.get("propose.TRAINING.FEW", course))
                        .orElseGet(() -> texts.get("propose.TRAINING.MOST"));
    }

    private List<String> changes() {
        String plans = changes.ran().isEmpty() ? "NONE" : changes.running() == 0 ? "ENDED" : "RUNNING";
        return List.of(
                texts.get("propose.CHANGES." + plans),
                texts.get("propose.FELT."
                        + changes.felt().map(ReportProposal::felt).orElse("NONE")));
    }

    private static String felt(FeltSafety.AllInAll felt) {
        return felt.before() == null ? "FIRST" : sign(felt.feelsSafe().compareTo(felt.before()));
    }

    private List<String> next() {
        Stream<String> risen = TABLES.stream()
                .flatMap(which -> risen(which).stream())
                .map(each -> texts.get(each.known() ? "propose.next.risen" : "propose.next.unknown", each.name()));
        Stream<String> late = Stream.of("propose.next.late")
                .filter(key -> handled().equals("MISSED"))
                .map(texts::get);
        Stream<String> trained =
                last.beside().fewTrained().stream().map(course -> texts.get("propose.next.training", course));
        Stream<String> plans = Stream.of("propose.next.plans")
                .filter(key -> changes.running() > 0)
                .map(texts::get);
        List<String> next =
                Stream.of(risen, late, trained, plans).flatMap(each -> each).collect(Collectors.toList());
        return next.isEmpty() ? List.of(texts.get("propose.next.none")) : List.copyOf(next);
    }
}
