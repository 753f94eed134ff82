package org.wholeschool.architecture.planted.governance;

import org.wholeschool.architecture.planted.intervention.PlanWithTexts;

class DashboardWithPlans {

    PlanWithTexts plan;
}
