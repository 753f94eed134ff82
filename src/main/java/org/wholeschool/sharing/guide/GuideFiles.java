package org.wholeschool.sharing.guide;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholeschool.platform.csv.ShippedRows;

/** Reads the rules and the practice cases, which are data beside this class. */
final class GuideFiles {

    private static final List<SharingRule> RULES = read("rules.csv", GuideFiles::rule);
    private static final List<PracticeCase> CASES = read("cases.csv", GuideFiles::practiceCase);

    private GuideFiles() {}

    /** @return the seven golden rules in their order, then the duty in law */
    static List<SharingRule> rules() {
        return RULES;
    }

    /** @return the practice cases in the order in which they are done */
    static List<PracticeCase> cases() {
        return CASES;
    }

    private static SharingRule rule(NamedCsvRecord row) {
        return new SharingRule(
                row.getField("code"),
                LocalDate.parse(row.getField("since")),
                row.getField("confirmed").equals("yes"),
                row.getField("source"),
                row.getField("edition"),
                row.getField("words"));
    }

    private static PracticeCase practiceCase(NamedCsvRecord row) {
        SharingRule rule = RULES.stream()
                .filter(each -> each.code().equals(row.getField("rule")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + row.getField("rule")));
        return new PracticeCase(
                row.getField("code"),
                LocalDate.parse(row.getField("since")),
                rule,
                row.getField("words"),
                Stream.of("a", "b", "c")
                        .map(letter -> new PracticeCase.Answer(
                                row.getField(letter),
                                row.getField(letter + "_why"),
                                row.getField("right").equals(letter)))
                        .toList());
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> make) {
        return ShippedRows.of(GuideFiles.class, file).stream().map(make).toList();
    }
}
