package org.wholeschool.demonstration.story;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.made.Weighted;

/**
 * First and last names of a diverse English school. Names are drawn from lists that go together, so that most people
 * have names that fit; the lists are not kept with the person, and nothing else follows from them.
 */
final class MadeNames {

    /** One in this many last names comes from another list than the first name. */
    private static final int MIXED_ONE_IN = 14;

    private record NameList(int weight, List<String> girls, List<String> boys, List<String> last) {}

    private final Weighted<NameList> drawn;

    MadeNames() {
        Map<String, Map<String, NamedCsvRecord>> byList = new LinkedHashMap<>();
        for (NamedCsvRecord row : ResourceFiles.rows("names.csv")) {
            byList.computeIfAbsent(row.getField("list"), l -> new HashMap<>()).put(row.getField("kind"), row);
        }
        List<NameList> lists = byList.values().stream()
                .map(kinds -> new NameList(
                        Integer.parseInt(kinds.get("last").getField("weight")),
                        words(kinds.get("girls")),
                        words(kinds.get("boys")),
                        words(kinds.get("last"))))
                .toList();
        drawn = new Weighted<>(lists, NameList::weight);
    }

    private static List<String> words(NamedCsvRecord row) {
        return List.of(row.getField("names").split(" "));
    }

    /** @return a first and a last name */
    String[] draw(Dice dice, MadePupil.Sex sex) {
        NameList first = drawn.draw(dice);
        NameList last = dice.below(MIXED_ONE_IN) == 0 ? drawn.draw(dice) : first;
        return new String[] {dice.oneOf(sex == MadePupil.Sex.FEMALE ? first.girls : first.boys), dice.oneOf(last.last)};
    }
}
