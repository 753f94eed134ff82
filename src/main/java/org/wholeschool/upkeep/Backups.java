package org.wholeschool.upkeep;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.EmbeddedBackup;

/**
 * Makes copies of the embedded database; each is on record. PostgreSQL's are made beside the product, by its own
 * programs.
 */
@Service
class Backups {

    @Inject
    private EmbeddedBackup backup;

    /** Makes the copy that is asked for. */
    @Permit(code = "Backups.make", value = Role.JOB)
    public void make() {
        backup.make();
    }
}
