package org.wholeschool.upkeep;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.FieldKeys;

/**
 * Says under which key the fields are, and records when all of them have come under another one. The work itself is
 * {@link KeyRotationJob}'s.
 */
@Service
class KeyRotation {

    private static final int HOUR = 60 * 60;

    @Inject
    private FieldKeys fields;

    /** @return how far the values of the installation are. */
    @Permit(code = "KeyRotation.standing", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public FieldKeys.Standing standing() {
        return fields.standing();
    }

    /** From here on values are brought under the key that is used now. */
    @Permit(code = "KeyRotation.begin", value = Role.JOB)
    public void begin() {
        // The entry of the audit is what it is for.
    }

    /** All values are under it. */
    @Permit(code = "KeyRotation.finish", value = Role.JOB)
    public void finish() {
        // The entry of the audit is what it is for.
    }
}
