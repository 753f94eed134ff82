package org.wholeschool.concern.api;

import java.util.List;

/** What another system sent is not taken, and nothing of it is kept. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final Problem problem;

    Refused(Problem problem, List<Fault> faults) {
        super(problem.name());
        this.problem = problem;
        this.faults = List.copyOf(faults);
    }

    Problem problem() {
        return problem;
    }

    List<Fault> faults() {
        return faults;
    }
}
