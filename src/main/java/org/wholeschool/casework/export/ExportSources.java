package org.wholeschool.casework.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds a table by its name. */
@ApplicationScoped
class ExportSources {

    @Inject
    @Any
    private Instance<ExportSource> sources;

    ExportSource named(String name) {
        return sources.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
