package org.wholeschool.casework.inspection;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.school.category.Categories;

/** A group of kinds of concern, of which single ones can be chosen. */
public class KindGroup implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final List<Kind> kinds;
    private List<String> chosen;

    KindGroup(String name, List<Categories.ListedCategory> kinds, List<String> chosen) {
        this.name = name;
        this.kinds = new ArrayList<>(kinds.stream()
                .map(kind -> new Kind(Long.toString(kind.id()), kind.name()))
                .toList());
        this.chosen = new ArrayList<>(chosen);
    }

    public String getName() {
        return name;
    }

    public List<Kind> getKinds() {
        return kinds;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    /** A type of concern. */
    public record Kind(String id, String name) implements Serializable {}
}
