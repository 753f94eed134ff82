package org.wholeschool.concern.followup.action;

/** The common actions for which the product has a template, in their usual order, with the days until they are due. */
enum CommonAction {
    SPEAK_WITH_PUPIL(1),
    CALL_PARENTS(1),
    MEET_FORM_TUTOR(3),
    TELL_SOCIAL_WORKER(1),
    CHECK_CCTV(2),
    SUPERVISION(2);

    private final int days;

    CommonAction(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
