package org.wholeschool.architecture.planted.pattern.trend;

import java.nio.file.Path;

class TrendThatReadsAFile {

    Path counts;
}
