package org.wholeschool.architecture.planted.concern;

import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;

class PageThatActsForTheSetUp {

    private Actors actors;

    Object everything() {
        return actors.as(Actor.setUp(1), () -> "everything");
    }
}
