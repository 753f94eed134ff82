package org.wholeschool.concern.injury;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stands in the form's fields is what is marked, and every part of the body can be found, named and drawn. */
class InjuriesTest {

    @Test
    void whatIsTickedIsMarkedInTheOrderOfTheListAndWordsWithoutATickAreNot() {
        Injuries injuries = of(Map.of(
                "injury",
                List.of("LEFT_KNEE", "FOREHEAD", "TAIL"),
                "injury-forehead",
                List.of(" bruise, about 3 cm, yellow "),
                "injury-left-knee",
                List.of(" "),
                "injury-nose",
                List.of("was ticked and unticked again")));
        assertEquals(
                List.of(
                        new Injuries.Marked(BodyRegion.FOREHEAD, "bruise, about 3 cm, yellow"),
                        new Injuries.Marked(BodyRegion.LEFT_KNEE, null)),
                injuries.getMarked());
        assertEquals(
                BodyRegion.values().length,
                injuries.getGroups().stream()
                        .mapToInt(group -> group.rows().size())
                        .sum(),
                "each is in the list once");
        assertEquals(List.of(), of(Map.of()).getMarked());
    }

    @Test
    void wordsThatAreTooLongOrCannotBeStoredAreSaidWithThePartOfTheBody() {
        List<Injuries.Marked> marked = List.of(
                new Injuries.Marked(BodyRegion.NOSE, "x".repeat(Injuries.LONGEST_WORDS)),
                new Injuries.Marked(BodyRegion.LEFT_EYE, "\ud83d\ude00".repeat(Injuries.LONGEST_WORDS + 1)),
                new Injuries.Marked(BodyRegion.THROAT, "a\0b"),
                new Injuries.Marked(BodyRegion.CHEST, null));
        assertEquals(
                List.of("injuries.long Left eye", "injuries.nul Throat"),
                Injuries.problems(marked).stream()
                        .map(problem -> problem.key() + " " + problem.arguments()[0])
                        .toList());
    }

    @Test
    void everyPartOfTheBodyHasItsNameAFieldThatADraftKeepsAndAnOutlineOnItsFigure() {
        Set<String> names =
                Arrays.stream(BodyRegion.values()).map(BodyMap::named).collect(Collectors.toSet());
        assertEquals(BodyRegion.values().length, names.size(), "no two are called the same");
        for (BodyRegion region : BodyRegion.values()) {
            assertTrue(region.getField().matches("[a-zA-Z][a-zA-Z0-9:-]{0,59}"), region.getField());
            assertTrue(region.getPath().matches("M[-MLHVQAZ0-9. ]+ Z"), region.name());
            boolean left = region.name().startsWith("LEFT_");
            if (left || region.name().startsWith("RIGHT_")) {
                // Facing you, the child's right is on your left; from behind it is on your right.
                int begins = Integer.parseInt(
                        region.getPath().substring(1, region.getPath().indexOf(' ')));
                assertEquals(left == (region.getFigure() == BodyRegion.Figure.BACK), begins < 120, region.name());
            }
        }
        BodyMap map = new BodyMap();
        for (int i = 0; i < BodyRegion.values().length; i++) {
            BodyRegion region = BodyRegion.values()[i];
            if (map.side(region).equals("right")) {
                assertEquals(
                        region.name().replace("RIGHT_", "LEFT_"),
                        BodyRegion.values()[i + 1].name(),
                        "the left one stands beside it");
            }
        }
        assertFalse(new BodyMap().regions(BodyRegion.Figure.BACK).contains(BodyRegion.FOREHEAD));
    }

    private static Injuries of(Map<String, List<String>> fields) {
        return Injuries.of(field -> fields.getOrDefault(field, List.of()));
    }
}
