package org.wholeschool.architecture.planted.pattern;

import org.wholeschool.architecture.planted.roster.Name;

class PatternWithNames {

    Name name;
}
