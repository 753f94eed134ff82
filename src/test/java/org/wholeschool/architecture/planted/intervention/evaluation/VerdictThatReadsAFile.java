package org.wholeschool.architecture.planted.intervention.evaluation;

import java.nio.file.Path;

class VerdictThatReadsAFile {

    Path counts;
}
