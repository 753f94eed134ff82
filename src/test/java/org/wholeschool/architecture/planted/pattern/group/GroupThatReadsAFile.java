package org.wholeschool.architecture.planted.pattern.group;

import java.nio.file.Path;

class GroupThatReadsAFile {

    Path links;
}
