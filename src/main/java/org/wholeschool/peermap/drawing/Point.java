package org.wholeschool.peermap.drawing;

/** A point of a drawing, in pixels from its left upper corner. */
public record Point(double x, double y) {}
