package org.wholeschool.governance.report;

import java.util.List;
import java.util.stream.Stream;

/** All sections of a report as a lead saves them who changes nothing. */
public final class ProposedTexts {

    private ProposedTexts() {}

    /** @return what is proposed for each section */
    public static List<TypedText> of(Reports.View view) {
        return Stream.of(ReportSection.values())
                .map(each -> new TypedText(
                        each,
                        view.editions().get(each.ordinal()),
                        String.join("\n", view.proposed().get(each)),
                        false,
                        null))
                .toList();
    }
}
