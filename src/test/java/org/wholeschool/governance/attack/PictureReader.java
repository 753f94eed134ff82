package org.wholeschool.governance.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.wholeschool.disclosure.family.Query;

/**
 * Works out again from what was told where each mark of a picture must be and what must be written on it. A picture
 * that has anything else, or says it finer, is a fault.
 */
final class PictureReader {

    private static final int MOST = 12;

    private final Told told;

    /** @param told what may be seen */
    PictureReader(Told told) {
        this.told = told;
    }

    /**
     * @param period the page's half-term or school year
     * @return what is wrong with bars of a school year beside the year before; empty where nothing is
     */
    Optional<String> years(Told.Period period, Element picture) {
        List<String> drawn = Stream.of(
                        marks(picture, "rect", "class", "x", "y", "width", "height"), says(picture), words(picture))
                .flatMap(List::stream)
                .toList();
        return compare(drawn, yearsOf(period), "bars of the year");
    }

    private List<String> yearsOf(Told.Period period) {
        int year = period.release().schoolYear();
        List<Integer> halves = IntStream.rangeClosed(1, Query.HALF_TERMS)
                .filter(half -> at(year, half).isPresent() || at(year - 1, half).isPresent())
                .boxed()
                .toList();
        int most = halves.stream()
                .flatMap(half -> Stream.of(at(year, half), at(year - 1, half)))
                .flatMap(Optional::stream)
                .mapToInt(Told.Period::perWeek)
                .max()
                .orElse(1);
        List<String> rects = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean isAlone = halves.stream().noneMatch(half -> at(year - 1, half).isPresent());
        for (int i = 0; i < halves.size(); i++) {
            int half = halves.get(i);
            int left = i * 58 + 3;
            bar(rects, numbers, at(year - 1, half), left, most, each -> "before");
            bar(
                    rects,
                    numbers,
                    at(year, half),
                    left + (isAlone ? 13 : 27),
                    most,
                    each -> each.equals(period) || period.isOfYear() ? "now chosen" : "now");
            names.add(GovernedSchool.name(half));
        }
        return Stream.of(rects, numbers, List.of(String.join(" ", names)))
                .flatMap(List::stream)
                .toList();
    }

    private static void bar(
            List<String> rects,
            List<String> numbers,
            Optional<Told.Period> of,
            int x,
            int most,
            Function<Told.Period, String> look) {
        of.ifPresent(half -> {
            int height = Math.max(0, half.perWeek()) * 110 / Math.max(1, most);
            rects.add(look.apply(half) + " " + x + " " + (134 - height) + " 25 " + height);
            numbers.add(half.perWeek() < 0 ? "few" : Integer.toString(half.perWeek()));
        });
    }

    /** @return what is wrong with a number over half-terms as a small line; empty where nothing is */
    Optional<String> line(Told.Period period, Element picture) {
        List<Told.Period> until = until(period);
        int most = until.stream().mapToInt(Told.Period::perWeek).max().orElse(1);
        List<String> points = IntStream.range(0, until.size())
                .filter(i -> until.get(i).perWeek() >= 0)
                .mapToObj(i -> 4 + i * 12 + "," + (28 - Math.round(until.get(i).perWeek() * 24f / Math.max(1, most))))
                .toList();
        List<String> right = List.of(
                String.join(" ", points),
                points.get(points.size() - 1),
                "0 0 " + (8 + (until.size() - 1) * 12) + " 32");
        Element end = all(picture, "circle").get(0);
        return compare(
                List.of(
                        all(picture, "polyline").get(0).getAttribute("points"),
                        end.getAttribute("cx") + "," + end.getAttribute("cy"),
                        picture.getAttribute("viewBox")),
                right,
                "small line");
    }

    /** @return what is wrong with pupils with help as a line of steps; empty where nothing is */
    Optional<String> steps(Told.Period period, Element picture) {
        List<Told.Period> until = until(period);
        List<Integer> numbers = new ArrayList<>();
        until.forEach(half ->
                numbers.add(half.measures() == null ? null : half.measures().involved()));
        int most = numbers.stream()
                .filter(number -> number != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        int step = 332 / numbers.size();
        List<String> right = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            boolean isEnd = i == numbers.size() || !Objects.equals(numbers.get(i), numbers.get(from));
            if (isEnd && numbers.get(from) != null) {
                int y = 106 - numbers.get(from) * 76 / most;
                right.add("level " + (4 + from * step) + " " + (4 + i * step) + " " + y + " " + y);
                written.add(numbers.get(from).toString());
            }
            from = isEnd ? i : from;
        }
        right.addAll(written);
        List<String> drawn = Stream.concat(
                        marks(picture, "line", "class", "x1", "x2", "y1", "y2").stream()
                                .filter(line -> line.startsWith("level")),
                        says(picture).stream())
                .toList();
        return compare(drawn, right, "line of steps");
    }

    private List<Told.Period> until(Told.Period period) {
        List<Told.Period> until = told.periods().stream()
                .filter(each -> !each.isOfYear() && place(each) <= place(period))
                .sorted((one, other) -> Integer.compare(place(one), place(other)))
                .toList();
        return until.subList(Math.max(0, until.size() - MOST), until.size());
    }

    private static int place(Told.Period half) {
        return half.release().schoolYear() * 10 + half.release().period();
    }

    private Optional<Told.Period> at(int year, int half) {
        return told.periods().stream()
                .filter(each ->
                        each.release().schoolYear() == year && each.release().period() == half)
                .findFirst();
    }

    private static Optional<String> compare(List<String> drawn, List<String> right, String what) {
        return drawn.equals(right) ? Optional.empty() : Optional.of(what + ": " + drawn + " and not " + right);
    }

    private static List<String> says(Element picture) {
        return all(picture, "text").stream()
                .filter(text -> text.getAttribute("class").startsWith("says"))
                .map(text -> text.getTextContent().strip())
                .toList();
    }

    private static List<String> words(Element picture) {
        return List.of(all(picture, "text").stream()
                .filter(text -> text.getAttribute("class").startsWith("of"))
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining(" ")));
    }

    private static List<String> marks(Element picture, String tag, String... attributes) {
        return all(picture, tag).stream()
                .map(mark -> Stream.of(attributes).map(mark::getAttribute).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<Element> all(Element within, String tag) {
        NodeList found = within.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
