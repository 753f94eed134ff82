package org.wholeschool.architecture.planted.intervention;

import org.wholeschool.architecture.planted.concern.Text;

class PlanWithTexts {

    Text text;
}
