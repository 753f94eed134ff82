package org.wholeschool.architecture.planted.disclosure;

import java.nio.file.Path;

class RuleThatReadsAFile {

    Path file;
}
