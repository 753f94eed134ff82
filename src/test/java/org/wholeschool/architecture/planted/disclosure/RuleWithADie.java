package org.wholeschool.architecture.planted.disclosure;

import java.util.Random;

class RuleWithADie {

    int roll() {
        return new Random().nextInt(6);
    }

    int seeded(Random handedIn) {
        return handedIn.nextInt(6);
    }
}
