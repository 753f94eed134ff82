package org.wholeschool.school.plan;

/**
 * A picture of a floor that was checked and drawn, or written, anew.
 *
 * @param mediaType "image/png", "image/jpeg" or "image/svg+xml"
 * @param content   all of it
 * @param height    how high it is where its width is {@value Outline#WIDTH}
 */
public record PlanPicture(String mediaType, byte[] content, int height) {

    /** No longer or wider strip than one to five is of use on a screen. */
    static final int LEAST_HEIGHT = Outline.WIDTH / 5;
    static final int MOST_HEIGHT = Outline.WIDTH * 5;
}
