package org.wholeschool.architecture.planted.school;

import org.wholeschool.architecture.planted.concern.Text;

public class SchoolThatKnowsConcerns {

    Text text;
}
