package org.wholeschool.architecture.planted.school.rota;

import org.wholeschool.architecture.planted.school.siteplan.PlanThatKnowsRota;

public class RotaThatKnowsPlan {

    PlanThatKnowsRota other;
}
