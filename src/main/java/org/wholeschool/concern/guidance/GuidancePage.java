package org.wholeschool.concern.guidance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;

/** All lines of guidance, as leads see to them. */
@Named
@RequestScoped
public class GuidancePage {

    @Inject
    private Guidance guidance;

    private List<Guidance.Entry> all;

    private List<Guidance.Entry> all() {
        if (all == null) {
            all = guidance.all();
        }
        return all;
    }

    /** @return the lines under the headings under which the form for a concern has their categories */
    public List<Group> getGroups() {
        List<Group> groups = new ArrayList<>(Arrays.stream(CategoryGroup.values())
                .map(group -> new Group(
                        Texts.of("school").get("category-group." + group),
                        all().stream()
                                .filter(entry -> entry.group() == group && entry.scope() == CategoryScope.CONTEXT)
                                .toList()))
                .toList());
        groups.add(new Group(
                Texts.of("concern").get("category.casework"),
                all().stream()
                        .filter(entry -> entry.scope() == CategoryScope.CASEWORK)
                        .toList()));
        return groups.stream().filter(group -> !group.entries().isEmpty()).toList();
    }

    /** @return how many lines are the school's own, and of how many of those the product's has changed since */
    public String getOwn() {
        return Texts.of("guidance")
                .get(
                        "list.own",
                        all().stream().filter(entry -> entry.own() != null).count(),
                        all().stream().filter(Guidance.Entry::isDefaultNewer).count());
    }

    /** Some lines under one heading. */
    public record Group(String name, List<Guidance.Entry> entries) {}
}
