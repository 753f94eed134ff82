package org.wholeschool.demonstration.team;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.survey.answer.AgreementLevel;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.Statement;
import org.wholeschool.survey.answer.Why;

/**
 * What the made-up pupils and staff answer, by seeded chance: most do not feel safe where most was made up to happen.
 */
final class FeltAnswers {

    private static final double SAYS_WHEN = .85;
    private static final double SAYS_WHY = .7;
    private static final double VERY_SAFE = .4;
    private static final double NOT_VERY_SAFE = .45;
    private static final double NOT_SAFE = .12;
    private static final double SURE = .68;

    private final Dice dice;
    private final SchoolRows school;
    private final List<NamedCsvRecord> places = ResourceFiles.rows("felt.csv");

    /** @param survey which survey; another one has other dice */
    FeltAnswers(String survey, SchoolRows school) {
        dice = new Dice(DemonstrationSchool.SEED).fork("felt " + survey);
        this.school = school;
    }

    /**
     * @param asked what was asked
     * @param number how many answer
     * @param when the column of the file that says how many in a hundred do not feel safe at a place: "was" or "is"
     */
    List<AnswerSheet> ofPupils(Asked asked, int number, String when) {
        return Stream.generate(() -> ofPupil(asked, when)).limit(number).toList();
    }

    private AnswerSheet ofPupil(Asked asked, String when) {
        Set<Integer> safe = new HashSet<>();
        Map<Integer, AnswerSheet.Unsafe> unsafe = new TreeMap<>();
        for (NamedCsvRecord row : places) {
            int place =
                    number(asked.places(), school.place(row.getField("place")).getId());
            if (percent(row, when) && unsafe.size() < AnswerSheet.MOST_UNSAFE) {
                unsafe.put(
                        place,
                        new AnswerSheet.Unsafe(
                                times(asked, row),
                                some(row.getField("why"), SAYS_WHY).stream()
                                        .map(Why::valueOf)
                                        .collect(Collectors.toSet())));
            } else if (percent(row, "safe")) {
                safe.add(place);
            }
        }
        return AnswerSheet.ofPupil(feeling(unsafe.size()), safe, unsafe);
    }

    private Feeling feeling(int unsafe) {
        if (unsafe > 0 && dice.chance(NOT_VERY_SAFE * unsafe / 2)) {
            return dice.chance(NOT_SAFE) ? Feeling.NOT_SAFE : Feeling.NOT_VERY_SAFE;
        }
        return dice.chance(VERY_SAFE) ? Feeling.VERY_SAFE : Feeling.SAFE;
    }

    private Set<Integer> times(Asked asked, NamedCsvRecord row) {
        Set<Integer> times = new HashSet<>();
        some(row.getField("bands"), SAYS_WHEN)
                .forEach(band ->
                        times.add(number(asked.times(), school.band(band).getId())));
        return times;
    }

    /** The first is said more often than the others. */
    private List<String> some(String words, double often) {
        String[] all = words.split(" ");
        List<String> some = new ArrayList<>();
        IntStream.range(0, all.length).filter(i -> dice.chance(often / (1 + i))).forEach(i -> some.add(all[i]));
        return some;
    }

    private boolean percent(NamedCsvRecord row, String column) {
        return dice.below(100) < Integer.parseInt(row.getField(column));
    }

    private static int number(List<Asked.Named> all, long id) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).ids().contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** @param number how many answer */
    List<AnswerSheet> ofStaff(int number) {
        return Stream.generate(this::ofOneOfTheStaff).limit(number).toList();
    }

    private AnswerSheet ofOneOfTheStaff() {
        Map<Statement, AgreementLevel> said = new EnumMap<>(Statement.class);
        Arrays.stream(Statement.values())
                .forEach(statement -> said.put(
                        statement,
                        dice.chance(SURE)
                                ? dice.oneOf(List.of(AgreementLevel.YES, AgreementLevel.MOSTLY))
                                : AgreementLevel.NOT_REALLY));
        return AnswerSheet.ofStaff(said);
    }
}
