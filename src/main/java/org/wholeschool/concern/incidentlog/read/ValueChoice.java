package org.wholeschool.concern.incidentlog.read;

import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/** What a place or category of the log becomes in the school. */
public sealed interface ValueChoice {

    /** One that the school has. */
    record Existing(long id) implements ValueChoice {}

    /** A place that the school gets when the rows are taken in. */
    record NewPlace(String name, PlaceGroup group) implements ValueChoice {}

    /** A category that the school gets when the rows are taken in. */
    record NewCategory(String name, CategoryGroup group, CategoryScope scope) implements ValueChoice {}

    /** Rows with this value stay out, and are listed as such. */
    record SetAside() implements ValueChoice {}
}
