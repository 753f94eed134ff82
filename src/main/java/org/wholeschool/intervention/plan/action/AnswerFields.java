package org.wholeschool.intervention.plan.action;

import org.wholeschool.platform.RoomOnly;

/** The fields of what came of an action. */
public class AnswerFields {

    private String became;
    private Integer hours;
    private Integer pounds;
    private boolean sent;

    /** Says that it was sent, so that it stands open where it could not be taken. */
    @RoomOnly
    public void send() {
        sent = true;
    }

    /** @return whether something was said about it and not kept yet */
    public boolean isBegun() {
        return sent || isTyped();
    }

    /** @return whether anything stands there */
    @RoomOnly
    public boolean isTyped() {
        return became != null || hours != null || pounds != null;
    }

    public String getBecame() {
        return became;
    }

    public void setBecame(String became) {
        this.became = became;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getPounds() {
        return pounds;
    }

    public void setPounds(Integer pounds) {
        this.pounds = pounds;
    }
}
