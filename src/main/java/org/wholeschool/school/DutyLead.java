package org.wholeschool.school;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Whom to find when a child is in danger, and when. */
@Entity
@Table(name = "duty_lead")
class DutyLead extends SchoolOwned {

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String phone;

    private String weekdays;

    private int fromMinute;

    private int toMinute;

    private int position;

    protected DutyLead() {}

    DutyLead(DutyLeads.Duty duty, int position) {
        this.name = duty.name().strip();
        this.phone = duty.phone().strip();
        this.weekdays = duty.weekdays();
        this.fromMinute = duty.fromMinute();
        this.toMinute = duty.toMinute();
        this.position = position;
    }

    int getPosition() {
        return position;
    }

    DutyLeads.Duty asDuty() {
        return new DutyLeads.Duty(name, phone, weekdays, fromMinute, toMinute);
    }
}
