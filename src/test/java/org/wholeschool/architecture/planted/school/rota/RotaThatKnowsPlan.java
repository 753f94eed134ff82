package org.wholeschool.architecture.planted.school.rota;

import org.wholeschool.architecture.planted.school.plan.PlanThatKnowsRota;

public class RotaThatKnowsPlan {

    PlanThatKnowsRota other;
}
