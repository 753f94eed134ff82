package org.wholeschool.architecture.planted.pattern.group;

class GroupThatAsksTheTime {

    long seed() {
        return System.nanoTime();
    }
}
