package org.wholeschool.concern.injury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/** What the body map asks while it is drawn: its figures, what is marked on them, and all of it in words. */
@Named
@ApplicationScoped
public class BodyMap {

    public BodyRegion.Figure[] getFigures() {
        return BodyRegion.Figure.values();
    }

    /** @return the regions that are drawn on a figure */
    public List<BodyRegion> regions(BodyRegion.Figure figure) {
        return Arrays.stream(BodyRegion.values())
                .filter(region -> region.getFigure() == figure)
                .toList();
    }

    /** @return "on" where the region is among those marked, else "" */
    public String look(List<Injuries.Marked> marked, BodyRegion region) {
        return marked.stream().anyMatch(each -> each.region() == region) ? "on" : "";
    }

    /** @return "right" or "left", the child's own, or "" for what there is once: the list has a column for each */
    public String side(BodyRegion region) {
        return region.name().startsWith("RIGHT_") ? "right" : region.name().startsWith("LEFT_") ? "left" : "";
    }

    /** @return what a region is called */
    public String name(BodyRegion region) {
        return named(region);
    }

    static String named(BodyRegion region) {
        return Texts.of("injury").get("region." + region);
    }

    /** @return the label of the words of a region, which names it for those who hear the page */
    public String asks(BodyRegion region) {
        return Texts.of("injury").get("words.of", name(region));
    }

    /** @return which figure, and what is marked on it, in words */
    public String says(List<Injuries.Marked> marked, BodyRegion.Figure figure) {
        Texts texts = Texts.of("injury");
        List<String> names = marked.stream()
                .filter(each -> each.region().getFigure() == figure)
                .map(each -> name(each.region()))
                .toList();
        return texts.get(
                "view.picture",
                texts.get("map.figure." + figure),
                names.isEmpty() ? texts.get("marked.none") : String.join(", ", names));
    }

    /** @return what is marked, in words */
    public String says(List<Injuries.Marked> marked) {
        Texts texts = Texts.of("injury");
        return marked.isEmpty()
                ? texts.get("marked.none")
                : texts.get("marked") + " "
                        + marked.stream().map(each -> name(each.region())).collect(Collectors.joining(", "));
    }

    public int getMost() {
        return Injuries.LONGEST_WORDS;
    }
}
