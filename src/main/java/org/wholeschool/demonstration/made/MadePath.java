package org.wholeschool.demonstration.made;

/** Two neighbouring places, by their codes, and the walk between them in metres; it goes both ways. */
public record MadePath(String from, String to, int metres) {}
