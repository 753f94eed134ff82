package org.wholeschool.school.siteplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A floor of the site plan, or all of a site that has one: its name and its picture. Everything on it is measured in
 * units of which it is 1000 wide.
 */
@Entity
@Table(name = "plan_floor")
class PlanFloor extends SchoolOwned {

    private String name;

    private int position;

    private String mediaType;

    private int height;

    /** How often it has had another picture. */
    private int picture;

    /** How often places were drawn on it. */
    private int drawn;

    protected PlanFloor() {}

    PlanFloor(String name, int position, PlanPicture picture) {
        this.name = name;
        this.position = position;
        show(picture);
    }

    /** Takes another picture in place of the one that it has; the pieces are the caller's. */
    final void show(PlanPicture shown) {
        picture++;
        mediaType = shown.mediaType();
        height = shown.height();
    }

    void rename(String newName) {
        name = newName;
    }

    void move(int newPosition) {
        position = newPosition;
    }

    /** Its places were drawn once more. */
    void draw() {
        drawn++;
    }

    int drawn() {
        return drawn;
    }

    int picture() {
        return picture;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    String mediaType() {
        return mediaType;
    }

    int height() {
        return height;
    }
}
