package org.wholeschool.pattern.together;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.overview.Card;
import org.wholeschool.pattern.overview.SchoolFindings;
import org.wholeschool.pattern.ties.TieAnswer.Missing;
import org.wholeschool.pattern.ties.TieAnswer.Outcome;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.together.TogetherTold.Answer;
import org.wholeschool.platform.Texts;

/** Tells a lead or deputy what log and links say together; others see nothing of it. */
@Named
@RequestScoped
public class TogetherPage {

    private static final int SENTENCES = 5;
    private static final double WHOLE = 100;

    @Inject
    private TogetherLooks looks;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFindings findings;

    private final Texts texts = Texts.of("together");
    private TogetherTold told;
    private List<Row> rows;

    private TogetherTold told() {
        if (told == null) {
            Set<Role> roles = actors.current().roles();
            told = roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY) ? looks.told() : TogetherTold.NOTHING;
        }
        return told;
    }

    /**
     * A hotspot.
     *
     * @param number its number on the page of hotspots
     * @param where where and when
     * @param says the answer, or why there is none
     * @param asked whether it was asked about
     * @param percent how many of the links that it takes are recorded, in percent; -1 where that is not what is missing
     */
    public record Row(int number, String where, String says, boolean asked, int percent) {}

    /** A part of the method, and its sentences. */
    public record Part(String title, List<String> says) {}

    /** @return all hotspots as they are numbered, each with its answer or why it was not asked about */
    public List<Row> getRows() {
        if (rows == null) {
            rows = findings.latest().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(Card card) {
        return told().of(card.patternId())
                .map(answer -> row(card, answer))
                .orElseGet(() -> new Row(
                        card.number(),
                        card.where(),
                        card.patternId() == 0
                                ? texts.get("every-week")
                                : texts.get("few", TieComparison.FEWEST, TieComparison.FEWEST),
                        false,
                        -1));
    }

    private Row row(Card card, Answer answer) {
        boolean lacksLinks = answer.missing() == Missing.LINKS;
        String says = says(answer);
        return new Row(
                card.number(),
                card.where(),
                lacksLinks ? says + " " + texts.get("each", answer.links(), answer.needed()) : says,
                true,
                lacksLinks ? (int) Math.round(WHOLE * answer.links() / answer.needed()) : -1);
    }

    /** @return whether more links would tell of a hotspot */
    public boolean isLackingLinks() {
        return getRows().stream().anyMatch(row -> row.percent() >= 0);
    }

    /** @return the method, in plain words, in formulas, and its limits */
    public List<Part> getHow() {
        return Stream.of("plain", "formula", "limit")
                .map(part -> new Part(
                        texts.get(part),
                        IntStream.rangeClosed(1, SENTENCES)
                                .mapToObj(i -> texts.get(part + "." + i))
                                .toList()))
                .toList();
    }

    /**
     * @param patternId a pattern
     * @return whether pupils named in it know each other, in a sentence; "" where it was not asked about
     */
    public String of(long patternId) {
        return told().of(patternId).map(this::says).orElse("");
    }

    private String says(Answer answer) {
        return texts.get(answer.outcome() + (answer.missing() == null ? "" : "." + answer.missing()));
    }

    /**
     * @param patternId a pattern, as an address says it; may be empty
     * @return what a lead may ask about a plan for it; "" where ties do not stand out
     */
    public String question(String patternId) {
        return patternId != null && patternId.matches("\\d{1,18}") && stands(Long.parseLong(patternId))
                ? texts.get("question")
                : "";
    }

    private boolean stands(long patternId) {
        return told().of(patternId)
                .filter(answer -> answer.outcome() == Outcome.TIES_STAND_OUT)
                .isPresent();
    }

    /** @return how much more often friends are named soon after a concern, a sentence each; that of all kinds first */
    public List<String> getSoon() {
        return told().soon().stream()
                .map(soon -> soon.kind() == null
                        ? texts.get("soon", texts.get("days." + soon.days()), soon.times())
                        : texts.get(
                                "soon.kind",
                                texts.get("days." + soon.days()),
                                soon.times(),
                                Texts.of("school").get("category-group." + soon.kind())))
                .toList();
    }
}
