package org.wholeschool.architecture.planted.concern;

import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

@Service
class LogThatCallsItself {

    @Permit(code = "LogThatCallsItself.mine", value = Role.TEACHER)
    int mine() {
        return all();
    }

    @Permit(code = "LogThatCallsItself.all", value = Role.LEAD)
    int all() {
        return 1;
    }
}
