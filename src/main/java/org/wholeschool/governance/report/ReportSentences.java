package org.wholeschool.governance.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.pattern.Measures;
import org.wholeschool.platform.Texts;
import org.wholeschool.survey.result.Share;

/**
 * Reads again what a report's own sentences say, to draw it. A presented report is kept in words; if a later version of
 * the product words a sentence differently, that picture is left out.
 */
final class ReportSentences {

    private static final String ANY = "\u0001";

    /** Those that governors are told. */
    private static final Set<Share> SHARES = EnumSet.of(
            Share.FEW,
            Share.UNDER_A_QUARTER,
            Share.UNDER_A_HALF,
            Share.UNDER_THREE_QUARTERS,
            Share.MORE,
            Share.NEARLY_ALL);

    private final Texts texts = Texts.of("governance");
    private final ReportContent.Part part;

    /** @param part a section */
    ReportSentences(ReportContent.Part part) {
        this.part = part;
    }

    /**
     * A picture of a sentence.
     *
     * @param of what it is of
     * @param steps the answers that there are
     * @param says the sentence
     */
    record Drawn(String of, List<Step> steps, String says) {}

    private static Pattern pattern(String sentence) {
        return Pattern.compile("\\Q" + sentence.replace(ANY, "\\E(.+?)\\Q") + "\\E");
    }

    /** @return how soon concerns were picked up, half-term by half-term */
    List<Drawn> handled() {
        List<Drawn> drawn = new ArrayList<>();
        for (String line : part.says()) {
            for (String share : List.of("half", "nine")) {
                handled(line, share).ifPresent(drawn::add);
            }
        }
        return drawn;
    }

    private Optional<Drawn> handled(String line, String share) {
        for (Measures.Soon how : Measures.Soon.values()) {
            for (Measures.Soon aim : Measures.Soon.values()) {
                String says = texts.get("handled." + share, texts.get("soon." + how)) + " "
                        + texts.get(
                                how.compareTo(aim) <= 0 ? "handled.met" : "handled.missed", texts.get("soon." + aim));
                int at = line.indexOf(says);
                if (at > 0) {
                    String title = line.substring(0, line.indexOf(": "));
                    return Optional.of(new Drawn(
                            Texts.of("report").get("picture." + share, title),
                            Step.upTo(
                                    how.ordinal(),
                                    aim.ordinal(),
                                    Stream.of(Measures.Soon.values())
                                            .map(each -> texts.get("soon.short." + each))
                                            .toList()),
                            Texts.of("report").get("said", title, says)));
                }
            }
        }
        return Optional.empty();
    }

    /** @return in which quarter the share of pupils who feel safe lies, the earlier survey first */
    List<Drawn> felt() {
        List<Drawn> drawn = new ArrayList<>();
        // The last sentence is that of the survey; those before it are the lead's own words on interventions.
        for (String line : part.says()
                .subList(Math.max(0, part.says().size() - 1), part.says().size())) {
            for (Share share : SHARES) {
                String says = texts.get("changes.share." + share, ANY);
                felt(line, share, texts.get("changes.felt.before", says, ANY + ANY), 0, drawn);
                felt(line, share, texts.get("changes.felt", says, ANY + ANY), drawn.size(), drawn);
            }
        }
        return drawn;
    }

    private void felt(String line, Share share, String sentence, int at, List<Drawn> drawn) {
        // When it was is in brackets; a number of the rule may be in the share.
        Matcher found = Pattern.compile(
                        "\\Q" + sentence.replace(ANY + ANY, "\\E([^()]+)\\Q").replace(ANY, "\\E\\d+\\Q") + "\\E")
                .matcher(line);
        if (found.find()) {
            int quarter = Math.min(3, Math.max(0, share.ordinal() - Share.UNDER_A_QUARTER.ordinal()));
            drawn.add(
                    at,
                    new Drawn(
                            found.group(1),
                            Step.one(
                                    quarter,
                                    Stream.of(1, 2, 3, 4)
                                            .map(each -> texts.get("changes.quarter." + each))
                                            .toList()),
                            found.group()));
        }
    }

    /** @return how many pupils have help, by the half-term of which it is said */
    Map<String, Integer> involved() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Pattern now = pattern(": " + texts.get("involved.says", ANY, ANY));
        Pattern then = pattern(texts.get("involved.then", ANY, ANY));
        for (String line : part.says()) {
            Matcher found = now.matcher(line);
            if (found.find()) {
                number(numbers, line.substring(0, found.start()), found.group(1));
            }
            Matcher earlier = then.matcher(line);
            while (earlier.find()) {
                number(numbers, earlier.group(1), earlier.group(2));
            }
        }
        return numbers;
    }

    private static void number(Map<String, Integer> numbers, String title, String said) {
        if (said.matches("[\\d,]+")) {
            numbers.put(title, Integer.valueOf(said.replace(",", "")));
        }
    }
}
