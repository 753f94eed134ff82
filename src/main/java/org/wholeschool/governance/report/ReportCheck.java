package org.wholeschool.governance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.platform.BadInput;

/**
 * Looks through a whole report when it is presented: what its texts may not say was looked at when each was written,
 * and somebody may have come to the school since.
 */
@ApplicationScoped
class ReportCheck {

    @Inject
    private PublicTexts texts;

    /**
     * @param whole the report
     * @param proposed what is proposed for its sections
     * @param statements what it says of interventions, in a lead's words
     * @return why it cannot be presented: sections with no text, no reason where it replaces another, and texts that
     *     cannot be shown to governors any more; those of interventions too
     */
    List<BadInput> faults(ReportContent whole, Map<ReportSection, List<String>> proposed, List<String> statements) {
        List<BadInput> faults = new ArrayList<>();
        for (ReportContent.Part part : whole.parts()) {
            if (part.text() == null) {
                faults.add(new BadInput(TypedText.field(part.section()), "section.empty", part.question()));
            } else {
                BadInput.collect(
                        faults,
                        () -> texts.checked(
                                TypedText.field(part.section()),
                                part.text(),
                                texts.perhaps(part.text(), ours(part, proposed)),
                                ours(part, proposed)));
            }
        }
        if (whole.replaces() != null) {
            BadInput.collect(faults, () -> checkReason(whole.replaces().reason()));
        }
        statements.forEach(said -> BadInput.collect(
                faults,
                () -> texts.checked(
                        TypedText.field(ReportSection.CHANGES), said, texts.perhaps(said, List.of()), List.of())));
        return faults;
    }

    private void checkReason(String reason) {
        if (reason == null) {
            throw new BadInput(TypedReason.FIELD, "reason.empty");
        }
        texts.checked(TypedReason.FIELD, reason, texts.perhaps(reason, List.of()), List.of());
    }

    /**
     * @param whole the report
     * @param proposed what is proposed for its sections
     * @param statements what it says of interventions, in a lead's words
     * @return words of it that may name somebody or tell a small number and may be meant otherwise, in one line; empty
     *     where there are none
     */
    String doubts(ReportContent whole, Map<ReportSection, List<String>> proposed, List<String> statements) {
        Stream<String> written = whole.parts().stream().map(part -> texts.perhaps(part.text(), ours(part, proposed)));
        Stream<String> said = Stream.concat(
                        statements.stream(), Stream.ofNullable(whole.replaces()).map(ReportContent.Replaced::reason))
                .map(each -> texts.perhaps(each, List.of()));
        return Stream.concat(written, said)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<String> ours(ReportContent.Part part, Map<ReportSection, List<String>> proposed) {
        return Stream.concat(part.says().stream(), proposed.get(part.section()).stream())
                .toList();
    }
}
