package org.wholeschool.concern.followup.action;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A template for a common action, as a school keeps it. Encrypted, because schools write into it whom to call. */
@Entity
@Table(name = "action_template")
class ActionTemplate extends SchoolOwned {

    private static final String OWN = "OWN_";

    @Column(updatable = false)
    private String code;

    @Convert(converter = EncryptedText.class)
    private String title;

    @Convert(converter = EncryptedText.class)
    private String task;

    private int dueDays;

    private int place;

    private boolean active;

    protected ActionTemplate() {}

    /** @param code of a usual one; null for one of the school's own */
    ActionTemplate(String code) {
        this.code = code == null ? OWN + UUID.randomUUID() : code;
    }

    void change(ActionTemplates.Line line) {
        title = line.title();
        task = line.task();
        dueDays = line.days();
        place = line.place();
        active = line.active();
    }

    ActionTemplates.Line line() {
        return new ActionTemplates.Line(code, title, task, dueDays, place, active);
    }
}
