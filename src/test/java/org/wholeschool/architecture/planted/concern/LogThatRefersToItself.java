package org.wholeschool.architecture.planted.concern;

import java.util.function.IntSupplier;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

@Service
class LogThatRefersToItself {

    @Permit(code = "LogThatRefersToItself.mine", value = Role.TEACHER)
    int mine() {
        IntSupplier everything = this::all;
        return everything.getAsInt();
    }

    @Permit(code = "LogThatRefersToItself.all", value = Role.LEAD)
    int all() {
        return 1;
    }
}
