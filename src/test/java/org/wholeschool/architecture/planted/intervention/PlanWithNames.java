package org.wholeschool.architecture.planted.intervention;

import org.wholeschool.architecture.planted.roster.Name;

class PlanWithNames {

    Name name;
}
