package org.wholeschool.governance.attack;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Seen;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.FortySchools;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Version;
import org.wholeschool.platform.web.IconShapes;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Collects every number that is in an answer: in words, in tables, in what charts are drawn from, in attributes,
 * addresses and scripts. Of each it must know where it comes from: a published block, something that is computed from
 * one, a text that every reader of every school reads, a date. What it cannot place, or what is another number than was
 * published there, it keeps as a fault. What stands in the tables it keeps for the attack, as it was seen and not as it
 * was published.
 */
final class Collector {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final String NUMBER = "(\\d[\\d,]*)";
    private static final String TITLE = "((?:Autumn|Spring|Summer) \\d, \\d{4}/\\d\\d|the school year \\d{4}/\\d\\d)";
    private static final Pattern BEGINS = Pattern.compile("^" + TITLE + ": ");
    private static final int FEWEST = 10;
    private static final int BASE = 5;
    private static final String FEW = "fewer than 10";

    /** Their values say how a page is made, and hold no number of ours: the names of fields and where words belong. */
    private static final Set<String> OF_THE_PAGE = Set.of(
            "id",
            "name",
            "for",
            "nonce",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "xmlns",
            "colspan",
            "rowspan",
            "tabindex",
            "maxlength",
            "rows",
            "cols",
            "data-widget");

    /** Of these the value is read as an address. */
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "data-count", "data-again");

    private static final List<Pattern> DATES_AND_CHANCE = Stream.of(
                    "\\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( "
                            + "\\d{4})?",
                    "\\b\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?)?",
                    "\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b",
                    "\\b\\d{4}/\\d\\d\\b", // Chance: what a page is signed with, and what a script is told.
                    "(?=[^A-Za-z]{0,23}[A-Za-z])[A-Za-z0-9+/=_-]{24,}",
                    "\\b\\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)( \\d{4})?\\b")
            .map(Pattern::compile)
            .toList();

    private final Told told;
    private final Predicate<String> fixed;
    private final List<Pattern> ours;
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String where;
    private int explained;

    /**
     * A number in a table of the family.
     *
     * @param where where it was seen
     * @param query of which table
     * @param first first cell
     * @param last last cell
     * @param shown the number; under 0 where it is said to be fewer than ten
     */
    record Placed(String where, Query query, int first, int last, int shown) {

        /**
         * @return what follows from it for whoever knows how numbers are rounded; of pupils nothing, who do not add up
         *     as concerns do.
         */
        Optional<Seen> seen() {
            if (query.table().counts() != Counts.CONCERNS) {
                return Optional.empty();
            }
            String what = where + " " + query + " " + first + "-" + last;
            Cells cells = FortySchools.cells(query, first, last);
            boolean isRounded = shown >= FEWEST && shown % BASE == 0;
            return Optional.of(
                    shown < 0
                            ? Seen.fewerThan(what, cells, FEWEST)
                            : isRounded
                                    ? Seen.rounded(what, cells, shown, BASE, FEWEST)
                                    : Seen.exactly(what, cells, shown));
        }
    }

    /** Words with numbers in them, and what these must be: null where they are right, else what is wrong. */
    private record Phrase(Pattern words, BiFunction<Told.Period, Matcher, String> check) {}

    /**
     * @param told what may be seen
     * @param fixed knows what stands in the product itself, whoever reads it
     * @param ours what else has a number that is none of concerns: the school's name, for instance
     */
    Collector(Told told, Predicate<String> fixed, List<Pattern> ours) {
        this.told = told;
        this.fixed = fixed;
        this.ours = ours;
        phrase(
                "About " + NUMBER + " concerns, " + NUMBER + " a school week\\.",
                (period, found) -> period == null ? "of no period" : both(found, 1, period));
        phrase(
                "(?:▲ Up from |▼ Down from )?" + NUMBER + " a school week in " + TITLE + " \\(about " + NUMBER + "\\)",
                (period, found) -> rate(found.group(2), found.group(1)) == null
                        ? same(
                                told.titled(found.group(2))
                                        .flatMap(then -> then.release().total())
                                        .orElse(-1),
                                found.group(3))
                        : rate(found.group(2), found.group(1)));
        further("Of what is known, most come from “[^”]*”: about ", FamilyTable.PLACES);
        further("Of what is known, most happen during “[^”]*”: about ", FamilyTable.BANDS);
        known(
                "More of the pupils who are named are in [^:]* than in any other year that is known: about ",
                FamilyTable.YEAR_GROUPS);
        known("About {} pupils were recorded as [^.]* at least once in the year", FamilyTable.ROLES);
        mostOf("The largest kind is “[^”]*”: about ", FamilyTable.CATEGORIES);
        mostOf("Most come from “[^”]*”: about ", FamilyTable.PLACES);
        mostOf("Most happen during “[^”]*”: about ", FamilyTable.BANDS);
        most("More of the pupils who are named are in [^:]* than in any other year: about ", FamilyTable.YEAR_GROUPS);
        phrase(
                "About " + NUMBER + " pupils were recorded as [^.]* at least once in the year\\.",
                (period, found) -> shows(period, FamilyTable.ROLES, found.group(1)));
        mostOf("Of concerns about sexual harm most are “[^”]*”: about ", FamilyTable.KINDS);
        total("About " + NUMBER + " concerns about sexual harm; no kind", FamilyTable.KINDS);
        total("About " + NUMBER + " concerns; how many were referred", FamilyTable.OUTCOMES);
        phrase("About " + NUMBER + " of " + NUMBER + " concerns were referred", (period, found) -> {
            List<PublishedBlock> blocks = blocks(period, FamilyTable.OUTCOMES);
            String wrong = same(
                    blocks.stream()
                            .filter(block -> block.first() > 1)
                            .mapToInt(PublishedBlock::concerns)
                            .sum(),
                    found.group(1));
            return wrong == null
                    ? same(blocks.stream().mapToInt(PublishedBlock::concerns).sum(), found.group(2))
                    : wrong;
        });
        total("About " + NUMBER + " concerns; no kind", FamilyTable.CATEGORIES);
        total("About " + NUMBER + " concerns; no place", FamilyTable.PLACES);
        total("About " + NUMBER + " concerns; no part", FamilyTable.BANDS);
        total("About " + NUMBER + " pupils are named; no year", FamilyTable.YEAR_GROUPS);
        phrase(
                "About " + NUMBER
                        + " concerns(?:, the sum of its half-terms| in the half-terms that can be shown; (?:one "
                        + "half-term has|\\d half-terms have) too few)",
                (period, found) -> same(told.sum(), found.group(1)));
        phrase(
                "about " + NUMBER + " instead of about " + NUMBER,
                (period, found) -> period != null && period.isCorrected(number(found.group(2)), number(found.group(1)))
                        ? null
                        : "no number was corrected so");
        phrase("[Ff]ewer than 10\\b", (period, found) -> null);
        phrase("rounded to 5\\b", (period, found) -> null);
        phrase(
                "About " + NUMBER + " of the pupils in our school have such help \\(count of ",
                (period, found) -> period == null
                                || period.measures() == null
                                || period.measures().involved() == null
                        ? "nothing is told of them"
                        : same(period.measures().involved(), found.group(1)));
        phrase(
                "In " + TITLE + " it was about " + NUMBER + "\\.",
                (period, found) -> told.titled(found.group(1))
                                .filter(then -> then.measures() != null
                                        && then.measures().involved() != null
                                        && then.measures().involved() == number(found.group(2)))
                                .isPresent()
                        ? null
                        : "nothing is told of them for then");
        phrase(
                "About " + NUMBER + " pupils were on roll\\.",
                (period, found) -> period == null
                        ? "of no period"
                        : same(
                                (period.release().onRoll().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum()
                                                + 5)
                                        / 10
                                        * 10,
                                found.group(1)));
        phrase(
                "(?:more than|fewer than|from(?= [\\d,]+: could be chance)) " + NUMBER + "(?:: could be chance)?",
                (period, found) ->
                        told.isSum(number(found.group(1))) ? null : "no published number, and no sum of neighbours");
        phrase(
                "About " + NUMBER + "% are up to date, about " + NUMBER + "% due or expired \\(about " + NUMBER
                        + " people need it\\)",
                (period, found) -> told.courses().stream()
                                .anyMatch(course -> course.people() != null
                                        && same(course.percent(), found.group(1)) == null
                                        && same(100 - course.percent(), found.group(2)) == null
                                        && same(course.people(), found.group(3)) == null)
                        ? null
                        : "no such course");
        inShort();
        phrase(
                "1 question asked, 1 answered\\.",
                (period, found) -> period != null && period.key().endsWith("-1") ? null : "nothing was asked then");
        phrase("0 of 1 steps are done\\.", (period, found) -> null);
        phrase("at least 10 pupils more or fewer", (period, found) -> null);
        phrase(
                "^\\s*" + NUMBER + "%\\s*$",
                (period, found) -> told.courses().stream()
                                .anyMatch(course ->
                                        course.people() != null && same(course.percent(), found.group(1)) == null)
                        ? null
                        : "no such course");
        String version = Pattern.quote(new Version().getNumber());
        phrase("\"version\":\"" + version + "\"|Wholeschool " + version, (period, found) -> null);
        phrase(
                "(?:All or nearly all|Few or none) are up to date \\(about " + NUMBER + " people need it\\)",
                (period, found) -> told.courses().stream()
                                .anyMatch(course -> course.people() != null
                                        && course.percent() % 100 == 0
                                        && same(course.people(), found.group(1)) == null)
                        ? null
                        : "no such course");
    }

    private void inShort() {
        phrase(
                "Concerns a school week " + NUMBER + "(?: (?:▲ up from |▼ down from )?" + NUMBER + " in " + TITLE
                        + ")?",
                (period, found) -> period == null
                        ? "of no period"
                        : same(period.perWeek(), found.group(1)) != null
                                ? same(period.perWeek(), found.group(1))
                                : found.group(2) == null ? null : rate(found.group(3), found.group(2)));
        largest("Largest kind ", FamilyTable.CATEGORIES);
        largest("Where most ", FamilyTable.PLACES);
        phrase(
                "\\b9 in 10\\b",
                (period, found) -> period == null
                                || period.measures() == null
                                || period.measures().nineInTen() == null
                        ? "nothing is told of them"
                        : null);
        phrase(
                "(?:About " + NUMBER + "%|Few or none|Nearly all) [^()]* \\(about " + NUMBER + " people\\)",
                (period, found) -> told.courses().stream()
                                .anyMatch(course -> course.people() != null
                                        && same(course.people(), found.group(2)) == null
                                        && (found.group(1) == null
                                                ? course.percent() % 100 == 0
                                                : same(course.percent(), found.group(1)) == null))
                        ? null
                        : "no such course");
    }

    /** @return what is wrong with a rate that is said of a half-term; null where it is that half-term's */
    private String rate(String title, String shown) {
        Optional<Told.Period> then = told.titled(title);
        return then.isEmpty() ? "of no period" : same(then.get().perWeek(), shown);
    }

    private void largest(String words, FamilyTable which) {
        phrase(words + NUMBER + " of " + NUMBER, (period, found) -> {
            List<PublishedBlock> blocks = blocks(period, which);
            boolean isOne =
                    blocks.stream().anyMatch(block -> !block.merged() && block.concerns() == number(found.group(1)));
            return isOne && blocks.stream().mapToInt(PublishedBlock::concerns).sum() == number(found.group(2))
                    ? null
                    : "no number of " + which;
        });
    }

    private void phrase(String words, BiFunction<Told.Period, Matcher, String> check) {
        phrases.add(new Phrase(Pattern.compile(words), check));
    }

    private void most(String words, FamilyTable which) {
        phrase(
                words + NUMBER,
                (period, found) -> blocks(period, which).isEmpty()
                        ? "of no table"
                        : same(
                                blocks(period, which).stream()
                                        .mapToInt(PublishedBlock::concerns)
                                        .max()
                                        .getAsInt(),
                                found.group(1)));
    }

    private void mostOf(String words, FamilyTable which) {
        phrase(words + NUMBER + " of " + NUMBER, (period, found) -> {
            List<PublishedBlock> blocks = blocks(period, which);
            int sum = blocks.stream().mapToInt(PublishedBlock::concerns).sum();
            String wrong = shows(period, which, found.group(1));
            return wrong == null ? same(sum, found.group(2)) : wrong;
        });
    }

    /** The largest of what is known, and how many more are not: both were published of that table. */
    private void further(String words, FamilyTable which) {
        phrase(words + NUMBER + "\\. About " + NUMBER + " more are “", (period, found) -> {
            String wrong = shows(period, which, found.group(1));
            return wrong == null ? shows(period, which, found.group(2)) : wrong;
        });
    }

    /** The largest of what is known, and what is left aside: both were published of that table. */
    private void known(String words, FamilyTable which) {
        String before = words.contains("{}") ? words.replace("{}", NUMBER) : words + NUMBER;
        phrase(before + "\\. That leaves aside “[^”]*”, about " + NUMBER, (period, found) -> {
            String wrong = shows(period, which, found.group(1));
            return wrong == null ? shows(period, which, found.group(2)) : wrong;
        });
    }

    private static String shows(Told.Period period, FamilyTable which, String shown) {
        return blocks(period, which).stream().anyMatch(block -> block.concerns() == number(shown))
                ? null
                : shown + " is no number of " + which;
    }

    private void total(String words, FamilyTable which) {
        phrase(
                words,
                (period, found) -> blocks(period, which).isEmpty()
                        ? "of no table"
                        : same(
                                blocks(period, which).stream()
                                        .mapToInt(PublishedBlock::concerns)
                                        .sum(),
                                found.group(1)));
    }

    private static List<PublishedBlock> blocks(Told.Period period, FamilyTable which) {
        return period == null
                ? List.of()
                : period.table(which).map(PublishedTable::blocks).orElse(List.of());
    }

    private static String both(Matcher found, int group, Told.Period period) {
        int total = period.release().total().orElse(-1);
        String wrong = same(total, found.group(group));
        return wrong == null ? same(period.perWeek(), found.group(group + 1)) : wrong;
    }

    private static String same(int number, String shown) {
        return number == number(shown) ? null : shown + " and not " + number;
    }

    static int number(String shown) {
        return Integer.parseInt(shown.replace(",", ""));
    }

    /** @return every number of a table, as it was seen. */
    List<Placed> placed() {
        return placed;
    }

    /** @return what was seen and cannot be placed, or is not what was published. */
    List<String> faults() {
        return faults;
    }

    /** @return how many pieces of text had a number, and all of it placed. */
    int explained() {
        return explained;
    }

    /** @return what the attack is handed. */
    List<Seen> seen() {
        // The same number is on many pages, and tells nothing more on the second one.
        Map<List<Object>, Seen> once = new LinkedHashMap<>();
        placed.stream()
                .flatMap(each -> each.seen().stream())
                .forEach(each -> once.putIfAbsent(List.of(each.cells(), each.least(), each.most()), each));
        return List.copyOf(once.values());
    }

    private void fault(String what) {
        String said = where + ": " + what.strip().replaceAll("\\s+", " ");
        faults.add(said.length() > 300 ? said.substring(0, 300) : said);
    }

    /** Reads what a script is answered that asks for parts of a page. */
    void parts(String at, String body) {
        where = at;
        Matcher part = Pattern.compile("(?s)<update id=\"([^\"]*)\"><!\\[CDATA\\[(.*?)\\]\\]></update>")
                .matcher(body);
        while (part.find()) {
            if (!part.group(1).contains("ViewState")) {
                markup(at, "<div>" + part.group(2).replaceAll("(?s)<!DOCTYPE[^>]*>", "") + "</div>");
            }
        }
        text(null, part.replaceAll(" ").replaceAll("<\\?xml[^>]*>", ""));
    }

    /** Reads a page of markup. */
    void markup(String at, String body) {
        where = at;
        Document page;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            page = builder.parse(new InputSource(
                    new StringReader(body.replaceAll("<!DOCTYPE[^>]*>", "").replace("&nbsp;", " "))));
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            text(null, body.replaceAll("<[^>]*>", " "));
            fault("cannot be read as a page: " + unreadable.getMessage());
            return;
        }
        Told.Period period = chosen(page);
        all(page, "table").forEach(table -> table(period, table));
        PictureReader reader = new PictureReader(told);
        pictures(page, "years-bars", picture -> reader.years(period, picture));
        pictures(page, "step-line", picture -> reader.steps(period, picture));
        pictures(page, "spark", picture -> reader.line(period, picture));
        all(page, "svg").stream()
                .filter(picture -> picture.getAttribute("class").equals("share"))
                .forEach(this::course);
        all(page, "svg").stream()
                .filter(picture -> picture.getAttribute("class").equals("reached"))
                .forEach(picture -> reached(period, picture));
        all(page, "svg").stream()
                .filter(picture -> picture.getAttribute("class").equals("dots"))
                .forEach(picture -> dots(period, picture));
        all(page, "ul").stream()
                .filter(list -> list.getAttribute("class").equals("answers"))
                .forEach(list -> answers(period, list));
        walk(period, page.getDocumentElement());
    }

    private void pictures(Document page, String kind, Function<Element, Optional<String>> wrong) {
        all(page, "svg").stream()
                .filter(picture -> picture.getAttribute("class").equals(kind))
                .forEach(picture -> picture(picture, wrong));
    }

    private Told.Period chosen(Document page) {
        return all(page, "a").stream()
                .filter(link -> link.getAttribute("aria-current").equals("true")
                        || link.getAttribute("id").equals("latest-half-term"))
                .map(link -> link.getAttribute("href").replaceAll(".*half=", ""))
                .flatMap(key -> told.of(key).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Element> all(Node within, String tag) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagName(tag)
                : ((Element) within).getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** The badge of the bell has the number that the bell's own words say: how many notices this person has. */
    private static boolean isOnTheBell(Element element, String attribute, String value) {
        return attribute.equals("data-unread")
                && element.getTextContent().strip().matches(Pattern.quote(value) + " new notices?");
    }

    /** The form that gives the page as a PDF says which half-term or school year that is. */
    private boolean isOfThePrintedPage(Element element, String value) {
        return element.getAttribute("name").equals("printed:half")
                && told.of(value).isPresent();
    }

    /** An icon has the figures of its drawing, the same for everyone. */
    private static boolean isDrawn(Element element, String attribute, String value) {
        return attribute.equals("d") && element.getTagName().equals("path") && IconShapes.isOne(value);
    }

    private void walk(Told.Period period, Element element) {
        boolean isHidden = element.getTagName().equals("input")
                && element.getAttribute("name")
                        .matches("jakarta\\.faces\\.(ViewState|ClientWindow)|primefaces\\.nonce");
        for (int i = 0; i < element.getAttributes().getLength() && !isHidden; i++) {
            Node attribute = element.getAttributes().item(i);
            String value = attribute.getNodeValue();
            if (ADDRESSES.contains(attribute.getNodeName())) {
                address(value);
            } else if (!OF_THE_PAGE.contains(attribute.getNodeName())
                    && !isOnTheBell(element, attribute.getNodeName(), value)
                    && !isDrawn(element, attribute.getNodeName(), value)
                    && !isOfThePrintedPage(element, value)
                    && !fixed.test(attribute.getNodeName() + "=\"" + value + "\"")) {
                text(period, value.replaceAll("\\bj_idt\\d+\\b", ""));
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(period, inner);
            } else if (child.getNodeValue() != null) {
                text(
                        period,
                        element.getTagName().equals("script")
                                ? child.getNodeValue()
                                        .replaceAll("\\bj_idt\\d+\\b", "")
                                        .replaceAll("nonce:'[^']*'|csp\\.init\\('[^']*'\\)", "")
                                : child.getNodeValue());
            }
        }
    }

    private void address(String address) {
        String rest = address.replaceAll("[?&;]v=[0-9a-f.]+", "").replaceAll("#.*", "");
        Matcher half = Pattern.compile("half=(\\d{4}-\\d)").matcher(rest);
        if (half.find() && told.of(half.group(1)).isPresent()) {
            rest = half.replaceAll("");
        }
        Matcher term = Pattern.compile("term=(\\d{4}-\\d)").matcher(rest);
        if (term.find() && told.reports().contains(term.group(1))) {
            rest = term.replaceAll("");
        }
        if (DIGIT.matcher(rest).find() && !fixed.test("href=\"" + address + "\"")) {
            fault("an address: " + address);
        }
    }

    /** Reads words. */
    void words(String at, String words) {
        where = at;
        text(null, words);
    }

    /**
     * @return the numbers in words of which neither the words around them nor dates tell where they come from: in a
     *     file, those of its tables.
     */
    List<Integer> rest(String at, String words) {
        where = at;
        String rest = without(null, words);
        Matcher found = Pattern.compile(NUMBER).matcher(rest);
        List<Integer> numbers = new ArrayList<>();
        while (found.find()) {
            numbers.add(number(found.group(1)));
        }
        return numbers;
    }

    private void text(Told.Period context, String text) {
        if (!DIGIT.matcher(text).find()) {
            return;
        }
        if (fixed.test(text.strip())) {
            explained++;
            return;
        }
        String rest = without(context, text);
        if (DIGIT.matcher(rest).find()) {
            fault("a number of which nothing tells what it is: \u201c" + text.strip() + "\u201d");
        } else {
            explained++;
        }
    }

    /** In a report sentences begin with the half-term that they are of. */
    private String without(Told.Period context, String text) {
        StringBuilder all = new StringBuilder();
        for (String line : text.replaceAll("\\s+(?=" + TITLE + ": )", "\n").split("\n")) {
            String rest = line;
            Matcher begins = BEGINS.matcher(line.strip());
            Told.Period period = begins.find() ? told.titled(begins.group(1)).orElse(null) : context;
            for (Phrase phrase : phrases) {
                Matcher found = phrase.words().matcher(rest);
                while (found.find()) {
                    String wrong = phrase.check().apply(period, found);
                    if (wrong != null) {
                        fault(wrong + ": \u201c" + line.strip() + "\u201d");
                    }
                }
                rest = phrase.words().matcher(rest).replaceAll(" ");
            }
            for (Told.Period each : told.periods()) {
                rest = rest.replace(each.title(), " ");
            }
            rest = rest.replaceAll("\\b(Autumn|Spring|Summer) [12]\\b", " ")
                    .replaceAll("\\bYear (7|8|9|10|11|12|13)\\b", " ");
            for (Pattern pattern :
                    Stream.concat(ours.stream(), DATES_AND_CHANCE.stream()).toList()) {
                rest = pattern.matcher(rest).replaceAll(" ");
            }
            all.append(rest).append('\n');
        }
        return all.toString();
    }

    private void table(Told.Period context, Element table) {
        Texts words = Texts.of("governance");
        String caption = all(table, "caption").stream()
                .map(each -> each.getTextContent().strip())
                .findFirst()
                .orElse("");
        List<List<Element>> rows = all(table, "tbody").stream()
                .flatMap(body -> all(body, "tr").stream())
                .map(row -> cells(row))
                .toList();
        if (caption.equals(words.get("chart.title"))) {
            int fastest = Math.max(
                    1,
                    told.periods().stream().mapToInt(Told.Period::perWeek).max().orElse(1));
            rows.forEach(row -> {
                amounts(row.stream()
                        .map(Element::getTextContent)
                        .map(String::strip)
                        .toList());
                bar(
                        row.get(0),
                        told.titled(row.get(0).getTextContent().strip())
                                .map(half -> Math.max(0, half.perWeek()))
                                .orElse(-1),
                        fastest);
            });
            remove(table, "tbody");
            return;
        }
        for (FamilyTable which : FamilyTable.values()) {
            Told.Period period = caption.equals(words.get("table." + which))
                    ? context
                    : caption.startsWith(words.get("table." + which) + ", ")
                            ? told.titled(caption.substring(
                                            words.get("table." + which).length() + 2))
                                    .orElse(null)
                            : null;
            if (period != null) {
                if (which.ways().size() == 1) {
                    int most = rows.stream()
                            .map(row -> row.get(1).getTextContent().strip())
                            .filter(number -> number.matches(NUMBER))
                            .mapToInt(Collector::number)
                            .max()
                            .orElse(0);
                    rows.forEach(row -> {
                        place(
                                period,
                                which,
                                row.get(0).getTextContent(),
                                row.get(1).getTextContent());
                        row.subList(2, row.size()).forEach(cell -> text(null, cell.getTextContent()));
                        String number = row.get(1).getTextContent().strip();
                        bar(row.get(0), number.matches(NUMBER) ? number(number) : 0, most);
                    });
                } else {
                    grid(period, which, rows);
                }
                remove(table, "tbody");
                return;
            }
        }
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell && Set.of("td", "th").contains(cell.getTagName())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static void remove(Element within, String tag) {
        all(within, tag).forEach(each -> each.getParentNode().removeChild(each));
    }

    /** A half-term in the row of all of them: its title, concerns, concerns a school week, school days. */
    void amounts(List<String> cells) {
        Told.Period period = told.titled(cells.get(0)).orElse(null);
        if (period == null) {
            fault("a row of no half-term: " + cells);
            return;
        }
        String total = period.release()
                .total()
                .map(number -> String.format(Locale.UK, "%,d", number))
                .orElse(FEW);
        String rate = period.release().total().isEmpty() ? "not shown" : Integer.toString(period.perWeek());
        List<String> right = List.of(
                period.title(), total, rate, Integer.toString(period.release().schoolDays()));
        if (right.equals(cells)) {
            explained += 3;
        } else {
            fault(cells + " and not " + right);
        }
    }

    private void bar(Element name, int number, int most) {
        for (Element bar : all(name, "rect")) {
            if (!bar.getAttribute("width").equals(Integer.toString(number * 100 / most))) {
                fault("a bar is " + bar.getAttribute("width") + " long for " + number + " of " + most);
            }
        }
    }

    /** One block of a table of one way, by the names of its groups. */
    void place(Told.Period period, FamilyTable which, String name, String number) {
        String groups =
                name.strip().replaceAll("\\s*\\(?shown together\\)?$", "").strip();
        List<Integer> cells = Arrays.stream(groups.split("; "))
                .map(group -> names(period, which.ways().get(0)).indexOf(group))
                .toList();
        if (cells.contains(-1) || cells.get(cells.size() - 1) - cells.get(0) != cells.size() - 1) {
            fault("no groups of " + which + ": " + groups);
            return;
        }
        placed(period, which, cells.get(0), cells.get(cells.size() - 1), number);
    }

    /** One block as the interface gives it, by the names of its rows and of its columns. */
    void block(String at, Told.Period period, FamilyTable which, List<String> rows, List<String> columns, int number) {
        where = at;
        List<String> all = names(period, which.ways().get(0));
        List<String> across =
                columns.isEmpty() ? List.of("") : names(period, which.ways().get(1));
        int first = all.indexOf(rows.get(0)) * across.size() + (columns.isEmpty() ? 0 : across.indexOf(columns.get(0)));
        int last = first + (rows.size() - 1) * across.size() + Math.max(0, columns.size() - 1);
        boolean isWhole = all.containsAll(rows)
                && across.containsAll(columns)
                && (rows.size() == 1 || columns.isEmpty() || columns.equals(across));
        if (isWhole) {
            placed(period, which, first, last, Integer.toString(number));
        } else {
            fault("no cells of " + which + ": " + rows + " by " + columns);
        }
    }

    /** Says that something in an answer is not what the page tells. */
    void unlike(String at, String what) {
        where = at;
        fault(what);
    }

    /** @return how a page says so many concerns a school week beside a dot */
    static String rate(Told.Period period, int concerns) {
        return DotRow.said(tenths(period, concerns));
    }

    private void placed(Told.Period period, FamilyTable which, int first, int last, String said) {
        String number = said.strip();
        if (!number.matches(NUMBER) && !number.equals(FEW)) {
            fault("no number in " + which + ": " + said);
            return;
        }
        Placed here = new Placed(
                where,
                new Query(period.release().period(), which),
                first,
                last,
                number.equals(FEW) ? -1 : number(number));
        placed.add(here);
        if (here.shown() > 0 && blocks(period, which).contains(new PublishedBlock(first, last, here.shown()))) {
            explained++;
        } else {
            fault("not published: " + here);
        }
    }

    /** @return what the groups of a dimension are called, in their order. */
    static List<String> names(Told.Period period, org.wholeschool.disclosure.family.Dimension dimension) {
        Texts school = Texts.of("school");
        Texts words = Texts.of("governance");
        return switch (dimension) {
            case CATEGORY_GROUP ->
                Arrays.stream(CategoryGroup.values())
                        .map(group -> words.getOr("governors." + group, school.get("category-group." + group)))
                        .toList();
            case PLACE_GROUP ->
                Arrays.stream(PlaceGroup.values())
                        .map(group -> words.getOr("governors." + group, school.get("place-group." + group)))
                        .toList();
            case BAND_GROUP ->
                Arrays.stream(BandGroup.values())
                        .map(group -> words.getOr("governors." + group, school.get("band-group." + group)))
                        .toList();
            case KIND -> List.of(words.get("kind.VIOLENCE"), words.get("kind.OTHER"), words.get("kind.HARASSMENT"));
            case OUTCOME ->
                Stream.of("KEPT_IN_SCHOOL", "NO_FURTHER_ACTION", "SOCIAL_CARE", "EARLY_HELP", "ANOTHER_AGENCY")
                        .map(outcome -> words.get("outcome." + outcome))
                        .toList();
            case YEAR_GROUP ->
                period.release().hierarchy().yearGroups().stream()
                        .map(group -> group.matches("\\d+") ? "Year " + group : words.get("year.other"))
                        .toList();
            case ROLE ->
                period.release().hierarchy().roles().stream()
                        .map(role -> words.get("role." + role))
                        .toList();
        };
    }

    private void grid(Told.Period period, FamilyTable which, List<List<Element>> rows) {
        int columns = names(period, which.ways().get(1)).size();
        boolean[][] taken = new boolean[rows.size()][columns];
        for (int row = 0; row < rows.size(); row++) {
            for (Element cell : rows.get(row).subList(1, rows.get(row).size())) {
                int column = 0;
                while (taken[row][column]) {
                    column++;
                }
                int across = Integer.parseInt(cell.getAttribute("colspan"));
                int down = Integer.parseInt(cell.getAttribute("rowspan"));
                for (int i = row; i < row + down; i++) {
                    Arrays.fill(taken[i], column, column + across, true);
                }
                placed(
                        period,
                        which,
                        row * columns + column,
                        (row + down - 1) * columns + column + across - 1,
                        cell.getTextContent().replace("shown together", ""));
            }
        }
    }

    /** A picture that {@link PictureReader} knows: it is right, or a fault, and then it is left out. */
    private void picture(Element picture, Function<Element, Optional<String>> wrong) {
        wrong.apply(picture).ifPresentOrElse(this::fault, () -> explained++);
        text(null, picture.getAttribute("aria-label"));
        picture.getParentNode().removeChild(picture);
    }

    /**
     * Four answers side by side, of which one is marked: how soon concerns were acknowledged, which the sentence above
     * says. Where they stand is the same on every page.
     */
    private void reached(Told.Period period, Element picture) {
        List<Element> answers = all(picture, "rect");
        List<Integer> marked = IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).getAttribute("class").equals("chosen"))
                .boxed()
                .toList();
        List<Integer> told = period == null || period.measures() == null
                ? List.of()
                : Stream.of(period.measures().half(), period.measures().nineInTen())
                        .filter(Objects::nonNull)
                        .map(Enum::ordinal)
                        .toList();
        List<String> filled = answers.stream()
                .map(answer -> answer.getAttribute("class"))
                .filter(look -> !look.isEmpty())
                .toList();
        boolean isUpTo = marked.size() == 1 && (filled.size() == 1 || filled.size() == marked.get(0) + 1);
        List<String> lefts =
                IntStream.range(0, 4).mapToObj(i -> Integer.toString(i * 86)).toList();
        if (lefts.equals(
                        answers.stream().map(answer -> answer.getAttribute("x")).toList())
                && isUpTo
                && (isOfASurvey(picture) || told.containsAll(marked))) {
            explained++;
        } else {
            fault("a picture of " + marked + ", and not of " + told);
        }
        picture.getParentNode().removeChild(picture);
    }

    /** How safe pupils feel is told in quarters by the survey's own rule, and the sentence above says it. */
    private static boolean isOfASurvey(Element picture) {
        return picture.getParentNode().getParentNode() instanceof Element list
                && list.getAttribute("class").equals("felt");
    }

    /** Each answer of the row is read as one line: its title says what its number is. */
    private void answers(Told.Period period, Element list) {
        all(list, "li")
                .forEach(answer -> text(period, answer.getTextContent().strip().replaceAll("\\s+", " ")));
        list.getParentNode().removeChild(list);
    }

    /** Dots on one scale: where each is follows from published numbers alone, and so does each word. */
    private void dots(Told.Period period, Element picture) {
        FamilyTable which = FamilyTable.valueOf(picture.getAttribute("data-table"));
        List<DotRow> right = period == null ? List.of() : rows(period, which);
        int most = right.stream().mapToInt(DotRow::most).max().orElse(1);
        List<Element> rows = all(picture, "g");
        int top = 16;
        boolean isRight = rows.size() == right.size() && !rows.isEmpty();
        for (int i = 0; isRight && i < rows.size(); i++) {
            int lines = marks(rows.get(i), "text", "of").size();
            List<String> shouldBe = right.get(i).drawn(most, top + 16 * lines - 4);
            List<String> drawn = drawn(rows.get(i));
            isRight = drawn.equals(shouldBe);
            if (!isRight) {
                fault("dots of " + which + ": " + drawn + " and not " + shouldBe);
            }
            top += 16 * lines + 32;
            marks(rows.get(i), "text", "of").forEach(name -> text(null, name.getTextContent()));
        }
        if (isRight && picture.getAttribute("viewBox").equals("0 0 340 " + (top + 2))) {
            explained += rows.size();
        } else {
            fault("dots of " + which + ": " + rows.size() + " rows, and not " + right.size());
        }
        picture.getParentNode().removeChild(picture);
    }

    private static List<Element> marks(Element row, String tag, String kind) {
        return all(row, tag).stream()
                .filter(each -> List.of(each.getAttribute("class").split(" ")).contains(kind))
                .toList();
    }

    /** @return what a row has: where its marks are, and its numbers */
    private static List<String> drawn(Element row) {
        List<String> all = new ArrayList<>();
        marks(row, "circle", "now")
                .forEach(dot -> all.add("now " + dot.getAttribute("cx") + " " + dot.getAttribute("cy")));
        marks(row, "text", "says")
                .forEach(words -> all.add("says " + words.getTextContent().strip()));
        marks(row, "circle", "before").forEach(dot -> all.add("before " + dot.getAttribute("cx")));
        marks(row, "rect", "year").forEach(mark -> all.add("year " + (Integer.parseInt(mark.getAttribute("x")) + 4)));
        marks(row, "rect", "chance")
                .forEach(band -> all.add("chance " + band.getAttribute("x") + " " + band.getAttribute("width")));
        return all;
    }

    /** What a row must show, in tenths of concerns a school week; 0 where there is nothing to show. */
    private record DotRow(int now, int before, int yearBefore, int least, int upTo) {

        private static int at(int tenths, int most) {
            return 8 + Math.round((float) tenths * 280 / most);
        }

        private static String said(int tenths) {
            return tenths >= 100
                    ? Integer.toString(Math.round(tenths / 10f))
                    : tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
        }

        /** The scale goes to the end of the last band. */
        int most() {
            return Math.max(Math.max(now, before), Math.max(yearBefore, before > 0 ? upTo : 0));
        }

        List<String> drawn(int most, int y) {
            List<String> all = new ArrayList<>(List.of("now " + at(now, most) + " " + y, "says " + said(now)));
            if (before > 0) {
                all.add("before " + at(before, most));
            }
            if (yearBefore > 0) {
                all.add("year " + at(yearBefore, most));
            }
            if (before > 0) {
                all.add("chance " + at(least, most) + " " + (at(upTo, most) - at(least, most)));
            }
            return all;
        }
    }

    private List<DotRow> rows(Told.Period period, FamilyTable which) {
        int year = period.release().schoolYear();
        int half = period.release().period();
        Optional<Told.Period> before = half > 1 ? at(year, half - 1) : at(year - 1, 6);
        Optional<Told.Period> yearBefore = at(year - 1, half);
        return IntStream.range(0, blocks(period, which).size())
                .mapToObj(i -> {
                    int then = then(period, before, which, i);
                    int[] band = then == 0
                            ? new int[] {0, 0}
                            : band(
                                    then,
                                    period.release()
                                            .timeSince(before.orElseThrow().release()));
                    return new DotRow(
                            tenths(period, blocks(period, which).get(i).concerns()),
                            then == 0 ? 0 : tenths(before.orElseThrow(), then),
                            yearBefore
                                    .map(ago -> tenths(ago, then(period, yearBefore, which, i)))
                                    .orElse(0),
                            tenths(period, band[0]),
                            tenths(period, band[1]));
                })
                .toList();
    }

    private Optional<Told.Period> at(int year, int half) {
        return told.periods().stream()
                .filter(each ->
                        each.release().schoolYear() == year && each.release().period() == half)
                .findFirst();
    }

    /** @return what was published of a block's cells in an earlier period; 0 where it cannot be compared */
    private static int then(Told.Period period, Optional<Told.Period> earlier, FamilyTable which, int block) {
        if (earlier.isEmpty()) {
            return 0;
        }
        List<Change> changes = period.release().changesSince(earlier.get().release(), which);
        PublishedBlock of = blocks(period, which).get(block);
        return changes.isEmpty() || changes.get(block) == Change.NOT_COMPARED
                ? 0
                : earlier.get()
                        .table(which)
                        .orElseThrow()
                        .within(of.first(), of.last())
                        .orElse(0);
    }

    /** @return the least and the most that is no clear change, tried one by one */
    private static int[] band(int then, Change.Time time) {
        int[] no = IntStream.rangeClosed(10, 10 * then + 200)
                .filter(later -> Change.between(then, later, time) == Change.NO_CLEAR_CHANGE)
                .toArray();
        return new int[] {no[0], no[no.length - 1]};
    }

    private static int tenths(Told.Period period, int concerns) {
        return (int) Math.round(10.0 * concerns * 5 / period.release().schoolDays());
    }

    private void course(Element bar) {
        String width = all(bar, "rect").get(0).getAttribute("width");
        if (!width.equals("0")
                && told.courses().stream()
                        .noneMatch(course -> course.percent() != null
                                && width.equals(course.percent().toString()))) {
            fault("a bar of " + width);
        }
        bar.getParentNode().removeChild(bar);
    }
}
