package org.wholeschool.architecture.planted.school.plan;

import org.wholeschool.architecture.planted.school.rota.RotaThatKnowsPlan;

public class PlanThatKnowsRota {

    RotaThatKnowsPlan other;
}
