package org.wholeschool.architecture.planted.school.siteplan;

import org.wholeschool.architecture.planted.school.rota.RotaThatKnowsPlan;

public class PlanThatKnowsRota {

    RotaThatKnowsPlan other;
}
