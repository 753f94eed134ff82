package org.wholeschool.casework.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.testing.server.TestSchool;

/** Makes a file of a school's lead, for tests that need a row of every table. */
@ApplicationScoped
public class ExportRows {

    @Inject
    private Exports exports;

    @Inject
    private ExportJob job;

    @Inject
    private Actors actors;

    /** @return the job's instance of a file that was asked for and is not made yet */
    public String ask(TestSchool school) {
        long id = actors.as(
                school.actor(Role.LEAD),
                () -> exports.ask(new Exports.Wanted("inspection", "&&&&", ExportFormat.XLSX, NameStyle.ROLES, null)));
        return school.id() + ":" + id;
    }

    /** Makes one. */
    public void fill(TestSchool school) {
        job.run(ask(school));
    }
}
