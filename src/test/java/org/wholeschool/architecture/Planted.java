package org.wholeschool.architecture;

import java.util.LinkedHashMap;
import java.util.Map;

/** The planted faults: a word of the report that names each, and the wall that must find it. */
final class Planted {

    static final Map<String, String> FAULTS = faults();

    private Planted() {}

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("SchoolThatKnowsConcerns", "rooms");
        faults.put("NotInTheTable", "rooms");
        faults.put("Slice school", "cycles");
        faults.put("Slice school.rota", "floors");
        faults.put("LogWithAKey.cipher", "room only");
        faults.put("LogWithAKey.forGood()", "room only");
        faults.put("GridWithADatabase", "pure");
        faults.put("RuleThatReadsAFile", "pure");
        faults.put("TrendThatReadsAFile", "pure");
        faults.put("GroupThatReadsAFile", "pure");
        faults.put("VerdictThatReadsAFile", "pure");
        faults.put("GridWithAClock", "no clock, no chance");
        faults.put("RuleWithADie", "no clock, no chance");
        faults.put("GroupThatAsksTheTime", "no clock, no chance");
        faults.put("RuleThatShuffles", "no clock, no chance");
        faults.put("GateThatLooksAtTheDate", "no clock, no chance");
        faults.put("ServiceWithFaces", "faces");
        faults.put("PageThatAnswersRest", "rest");
        faults.put("PatternWithNames", "identities");
        faults.put("DashboardWithTexts", "identities");
        faults.put("DashboardWithLinks", "identities");
        faults.put("PlanWithNames", "plans");
        faults.put("PlanWithTexts", "plans");
        faults.put("DashboardWithPlans", "plans for governors");
        faults.put("LogWithABackDoor.open()", "permit");
        faults.put("LogThatCallsItself.all()", "past the permit");
        faults.put("LogThatRefersToItself.all()", "past the permit");
        faults.put("FinderWithoutAService", "entity manager");
        faults.put("LogWithItsOwnSql", "sql");
        faults.put("LogWithAConnection", "sql");
        faults.put("ConcernOfEverySchool", "one school");
        faults.put("PageThatActsForTheSetUp", "acting as nobody");
        faults.put("LogWithAWatch.day()", "one clock");
        faults.put("LogWithAWatch.clock()", "one clock");
        faults.put("LogWithAWatch.millis()", "one clock");
        faults.put("LogByTheServersClock", "one clock");
        faults.put("PageThatTurnsTheClock", "turning the clock");
        return faults;
    }
}
