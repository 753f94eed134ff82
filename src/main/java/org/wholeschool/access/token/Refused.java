package org.wholeschool.access.token;

import java.util.List;

/** What another system asked or sent is not taken, and nothing of it is kept. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem.Fault> faults;
    private final Problem problem;

    /**
     * @param problem what is wrong
     * @param faults where, field by field; none where it is about the whole
     */
    public Refused(Problem problem, List<Problem.Fault> faults) {
        super(problem.name());
        this.problem = problem;
        this.faults = List.copyOf(faults);
    }

    /** @return what is wrong. */
    public Problem problem() {
        return problem;
    }

    List<Problem.Fault> faults() {
        return faults;
    }
}
