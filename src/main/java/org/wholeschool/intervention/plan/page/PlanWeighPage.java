package org.wholeschool.intervention.plan.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.Weight;
import org.wholeschool.platform.Texts;

/** The part of a plan's page on which contexts are weighed against each other, and one is the first to change. */
@Named
@RequestScoped
public class PlanWeighPage {

    private final Texts texts = Texts.of("intervention");

    public Weight[] getWeights() {
        return Weight.values();
    }

    public FirstContext[] getFirsts() {
        return FirstContext.values();
    }

    /** @return how much is said to lie in which context, in brackets; nothing while no one has said it of any */
    public String says(PlanFields fields) {
        String says = fields.getWeights().stream()
                .filter(each -> each.getWeight() != null)
                .map(each -> name(each.getContext()) + ": " + texts.get("weight." + each.getWeight()))
                .collect(Collectors.joining(", "));
        return says.isEmpty() ? "" : " (" + says + ")";
    }

    /** @return as {@link #notices}, of what is typed; nothing while no one has begun to weigh */
    public List<String> typed(PlanFields fields) {
        return fields.isWeighed() ? notices(fields.asText()) : List.of();
    }

    /**
     * @return what stands out in how the contexts of a plan are weighed, a sentence each: what weighs more than the
     *     first to change, and what no one has weighed
     */
    public List<String> notices(PlanText text) {
        List<String> notices = new ArrayList<>();
        List<FirstContext> heavier =
                text.first() == null ? List.of() : Weighed.heavierThan(text.weights(), text.first());
        if (!heavier.isEmpty()) {
            notices.add(texts.get("weigh.heavier", names(heavier), name(text.first())));
        }
        List<FirstContext> unweighed = Weighed.unweighed(text.weights()).stream()
                .filter(each -> each != text.first())
                .toList();
        if (!unweighed.isEmpty()) {
            notices.add(texts.get("weigh.unweighed", names(unweighed)));
        }
        return notices;
    }

    private String names(List<FirstContext> contexts) {
        return contexts.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(FirstContext context) {
        return texts.get("first." + context);
    }
}
