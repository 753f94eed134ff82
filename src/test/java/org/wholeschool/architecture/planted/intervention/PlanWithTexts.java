package org.wholeschool.architecture.planted.intervention;

import org.wholeschool.architecture.planted.concern.Text;

public class PlanWithTexts {

    Text text;
}
