package org.wholeschool.intervention.plan.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.test.Foresight;
import org.wholeschool.intervention.plan.test.PlanTests;
import org.wholeschool.intervention.plan.test.TestGround;
import org.wholeschool.intervention.plan.test.TestView;
import org.wholeschool.platform.Texts;

/**
 * The part of a plan's page that says by what one will see whether it worked, and whether counts will be able to tell.
 */
@Named
@RequestScoped
public class PlanTestPage {

    private static final Set<String> FIT = Set.of(TestGround.Fit.PROPOSED.name(), TestGround.Fit.FITS.name());

    private final Texts texts = Texts.of("intervention");

    @Inject
    private PlanTests tests;

    private PlanText asked;
    private PlanTests.Choices choices;
    private Optional<TestView> kept;

    private PlanTests.Choices choices(PlanFields fields, PlanView view) {
        PlanText text = fields.asText();
        if (choices == null || !text.equals(asked)) {
            asked = text;
            choices = tests.choices(text, view == null ? null : view.id());
        }
        return choices;
    }

    /**
     * @return the places to compare with, the most alike first, and what is chosen already, which may be no comparison
     *     any more
     */
    public List<PlanTests.Choice> places(PlanFields fields, PlanView view) {
        List<Long> chosen = List.of(fields.getTest().getCompared());
        return choices(fields, view).places().stream()
                .filter(choice -> FIT.contains(choice.fit()) || chosen.contains(choice.id()))
                .toList();
    }

    /**
     * Where no place to compare with is ticked, those that are proposed are: the plan would start with them, and the
     * person who writes it sees which.
     */
    void propose(PlanFields fields, PlanView view) {
        PlanText text = fields.asText();
        if (text.context() != ContextKind.PLACE || !text.test().compared().isEmpty()) {
            return;
        }
        Set<Long> proposed = choices(fields, view).places().stream()
                .filter(choice -> choice.fit().equals(TestGround.Fit.PROPOSED.name()))
                .map(PlanTests.Choice::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!proposed.isEmpty() || fields.getTest().getCompared().length > 0) {
            fields.getTest().propose(proposed, text.places());
        }
    }

    /** @return how many places to compare with are ticked */
    public int ticked(PlanFields fields) {
        return fields.getTest().getCompared().length;
    }

    /** @return why other places are not offered, a sentence each; why none is where that is so */
    public List<String> leftOut(PlanFields fields, PlanView view) {
        List<PlanTests.Choice> all = choices(fields, view).places();
        if (all.isEmpty()) {
            return List.of(texts.get("test.compared.first"));
        }
        List<String> sentences = new ArrayList<>();
        Stream.of(TestGround.Fit.NEIGHBOUR, TestGround.Fit.PLANNED).forEach(fit -> {
            String names = all.stream()
                    .filter(choice -> choice.fit().equals(fit.name()))
                    .map(PlanTests.Choice::name)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                sentences.add(texts.get("test.left." + fit, names));
            }
        });
        long quiet = all.stream()
                .filter(choice -> choice.fit().equals(TestGround.Fit.NOTHING_LOGGED.name()))
                .count();
        if (quiet > 0) {
            sentences.add(texts.get("test.left.NOTHING_LOGGED", quiet));
        }
        return sentences;
    }

    /** @return its name, and how it stands where that has to be said */
    public String label(PlanTests.Choice choice) {
        return choice.fit().equals(TestGround.Fit.FITS.name())
                ? choice.name()
                : texts.get("test.fit." + choice.fit(), choice.name());
    }

    public Design.Chosen[] getReasons() {
        return Design.Chosen.values();
    }

    /** @return whether counts would be able to tell, in sentences; empty while too little is said for that */
    public String would(PlanFields fields, PlanView view) {
        if (fields.getContext() == null) {
            return "";
        }
        if (fields.getContext() != ContextKind.PLACE) {
            return texts.get("test.none." + fields.getContext());
        }
        PlanTests.Choices known = choices(fields, view);
        return known.late()
                ? texts.get("test.late")
                : known.foresight()
                        .map(foresight -> says(foresight, fields.getReviewOn()))
                        .orElse("");
    }

    /** @return the test of a plan that was started; null where it has none */
    public TestView kept(PlanView view) {
        if (kept == null) {
            kept = tests.kept(view.id());
        }
        return kept.orElse(null);
    }

    /**
     * @return whether counts will be able to tell, in sentences: before the review, for anyone who may see what they
     *     rest on
     */
    public String will(PlanView view) {
        TestView test = kept(view);
        if (test == null) {
            return texts.get("test.none." + view.text().context());
        }
        return view.write() && test.open() && view.state() == PlanState.RUNNING
                ? tests.foresight(view.id())
                        .map(foresight -> says(foresight, test.reviewOn()))
                        .orElse("")
                : "";
    }

    private String says(Foresight foresight, LocalDate reviewOn) {
        String day = PlanWords.day(reviewOn);
        String about = texts.get("test.about", foresight.about());
        return switch (foresight.kind()) {
            case CAN -> texts.get("test.can", about, foresight.afterWeeks(), foresight.needed(), day);
            case TOO_FEW ->
                texts.get("test.few", about, foresight.afterWeeks(), foresight.needed()) + " "
                        + texts.get(foresight.weeks() == 0 ? "test.few.never" : "test.few.weeks", foresight.weeks())
                        + " " + texts.get("test.felt");
            case REFUSED ->
                texts.get("test.refused") + " "
                        + foresight.refusals().stream()
                                .sorted()
                                .map(refusal -> refusal(refusal, foresight))
                                .collect(Collectors.joining(" "))
                        + " " + texts.get("test.felt");
            case NOTHING_TO_COMPARE -> texts.get("test.nothing") + " " + texts.get("test.felt");
            case WAITING -> texts.get("test.waiting", Design.LEAST_WAIT);
        };
    }

    private String refusal(Refusal refusal, Foresight foresight) {
        return texts.get("test.refusal." + refusal, foresight.baselineWeeks(), foresight.afterWeeks());
    }

    /** @return what has become of the places and the terms of a test since it was fixed, a sentence each */
    public List<String> notices(TestView test) {
        List<String> notices = new ArrayList<>();
        LocalDate review = test.reviewOn();
        for (TestView.PlaceThen place : test.own()) {
            renamed(notices, place);
            if (place.isGoneOn(review)) {
                notices.add(texts.get("test.own.gone", place.name()));
            }
        }
        for (TestView.PlaceThen place : test.compared()) {
            renamed(notices, place);
            if (place.isGoneOn(review)) {
                notices.add(texts.get("test.compared.left", place.name()));
            } else if (place.treated()) {
                notices.add(texts.get("test.compared.treated", place.name()));
            }
        }
        if (test.partlyOff()) {
            notices.add(texts.get("test.part.off"));
        }
        if (test.afterNow() != test.afterWeeks()) {
            notices.add(texts.get("test.terms", test.afterNow(), test.afterWeeks(), Design.LEAST_AFTER));
        }
        if (test.elsewhere()) {
            notices.add(texts.get("test.elsewhere"));
        }
        return notices;
    }

    private void renamed(List<String> notices, TestView.PlaceThen place) {
        if (place.isRenamed()) {
            notices.add(texts.get("test.renamed", place.then(), place.now()));
        }
    }

    /** @return names of places, a comma between each two */
    public String names(List<TestView.PlaceThen> places) {
        return TestView.names(places);
    }
}
