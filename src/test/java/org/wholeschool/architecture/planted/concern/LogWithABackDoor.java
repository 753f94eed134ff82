package org.wholeschool.architecture.planted.concern;

import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

@Service
class LogWithABackDoor {

    @Permit(code = "LogWithABackDoor.read", value = Role.LEAD)
    void read() {
        help();
    }

    void open() {
        help();
    }

    private void help() {
        // a private method is no action
    }
}
