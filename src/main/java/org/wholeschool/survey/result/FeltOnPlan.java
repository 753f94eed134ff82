package org.wholeschool.survey.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.siteplan.Outline;
import org.wholeschool.school.siteplan.ValuedPlan;

/** Puts the places that pupils feel unsafe at most on a site plan that says something else already. */
@Named
@ApplicationScoped
public class FeltOnPlan {

    private static final int INSIDE = 20;

    /**
     * @param plan the whole plan
     * @param drawn its floors that are drawn anyway
     * @param felt what pupils feel; null where they were not asked
     * @return these, and the floors that have one of those places
     */
    public List<ValuedPlan.Floor> floors(ValuedPlan plan, List<ValuedPlan.Floor> drawn, FeltBeside felt) {
        return plan.floors().stream()
                .filter(floor -> drawn.contains(floor) || !first(floor, felt).isEmpty())
                .toList();
    }

    /** @return the names of the floors that are not among those drawn */
    public String others(ValuedPlan plan, List<ValuedPlan.Floor> drawn) {
        return plan.floors().stream()
                .filter(floor -> !drawn.contains(floor))
                .map(ValuedPlan.Floor::name)
                .collect(Collectors.joining(", "));
    }

    /** @return these places on a floor, for those who do not see it; "" where there are none */
    public String inWords(ValuedPlan.Floor floor, FeltBeside felt) {
        List<String> said = first(floor, felt);
        return said.isEmpty() ? "" : Texts.of("survey").get("felt.floor", String.join(", ", said));
    }

    /**
     * @param shape a place on a floor
     * @return where its mark stands, "x y": inside its upper right corner, beside its number or its name
     */
    public String corner(ValuedPlan.Shape shape) {
        Outline.Corner corner = Arrays.stream(shape.corners().split(" "))
                .map(text -> text.split(","))
                .map(numbers -> new Outline.Corner(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
                .max(Comparator.comparingInt(each -> each.x() - each.y()))
                .orElse(shape.middle());
        return Math.max(shape.middle().x(), corner.x() - INSIDE) + " "
                + Math.min(shape.middle().y(), corner.y() + INSIDE);
    }

    /** @return which of these places are on no floor of a school that has a plan, in a sentence; or "" */
    public String besides(ValuedPlan plan, FeltBeside felt) {
        if (felt == null || plan.floors().isEmpty()) {
            return "";
        }
        String names = felt.first().stream()
                .filter(each -> plan.floors().stream().noneMatch(floor -> isOn(floor, each)))
                .map(FeltBeside.First::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : Texts.of("survey").get("felt.off-plan", names);
    }

    private static boolean isOn(ValuedPlan.Floor floor, FeltBeside.First place) {
        return floor.shapes().stream().anyMatch(shape -> shape.placeId() == place.placeId());
    }

    private static List<String> first(ValuedPlan.Floor floor, FeltBeside felt) {
        if (felt == null) {
            return List.of();
        }
        return felt.first().stream()
                .filter(each -> isOn(floor, each))
                .map(each -> Texts.of("survey").get("felt.floor.place", each.name(), each.share()))
                .toList();
    }
}
