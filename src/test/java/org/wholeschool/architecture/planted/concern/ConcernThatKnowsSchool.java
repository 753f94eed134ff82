package org.wholeschool.architecture.planted.concern;

import org.wholeschool.architecture.planted.school.SchoolThatKnowsConcerns;

class ConcernThatKnowsSchool {

    SchoolThatKnowsConcerns school;
}
