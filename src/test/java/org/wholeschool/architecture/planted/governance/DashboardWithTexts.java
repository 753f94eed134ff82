package org.wholeschool.architecture.planted.governance;

import org.wholeschool.architecture.planted.concern.Text;

class DashboardWithTexts {

    Text text;
}
