package org.wholeschool.notice;

/**
 * What somebody can be told of. What is urgent goes by mail to everybody; of the rest each person says whether it does.
 */
public enum NoticeKind {
    CONCERN(false),
    URGENT_CONCERN(true),
    /** An urgent concern that nobody has acknowledged. */
    ESCALATION(true),
    NOT_ACKNOWLEDGED(false),
    NOT_DECIDED(false),
    /** A concern is theirs to look after now. */
    ASSIGNED(false),
    /** Something was added to a concern. */
    ADDITION(false),
    /** A concern is with the head alone now. */
    GIVEN_TO_HEAD(true),
    /** A low-level concern about a member of staff is there, for the head alone. */
    LOW_LEVEL(false),
    /** The head gave a concern back to those who read concerns. */
    SENT_BACK(false),
    /** They are among those to whom a concern is restricted. */
    NAMED(false),
    /** An action is theirs to do. */
    ACTION(false),
    ACTION_OVERDUE(false),
    /** What they asked somebody to do is done. */
    ACTION_DONE(false),
    /** Whoever they asked to do something cannot do it. */
    ACTION_CANNOT(false),
    /** What they asked somebody to do has been late for a week, or whoever should do it has left. */
    ACTION_LATE(false),
    /** They own a safety plan now. */
    SAFETY_PLAN(false),
    /** The review of a safety plan is overdue. */
    SAFETY_REVIEW(false),
    /** The answer to a referral, or to its escalation, is overdue. */
    REFERRAL_OVERDUE(false),
    /** A meeting about a pupil comes up. */
    CASE_MEETING(false),
    /** Its day has passed, and no note says how it went. */
    CASE_MEETING_NOTE(false),
    /** Training of theirs ends soon. */
    TRAINING_SOON(false),
    /** Training that they need and have not done yet. */
    TRAINING_DUE(false),
    /** They were told so weeks ago. */
    TRAINING_OVERDUE(false),
    TRAINING_EXPIRED(false),
    /** For whoever keeps the register: people were reminded of a course. */
    TRAINING_OF_STAFF(false),
    /** A look at a school week found something that is new, or back. */
    PATTERN(false),
    /** Somebody asks for an identified map, and they may decide. */
    MAP_ASKED(false),
    /** An identified map is open to them. */
    MAP_OPEN(false),
    MAP_REFUSED(false),
    /** Somebody has opened an identified map without a second person. */
    MAP_EMERGENCY(true),
    /** So has somebody who has not said yet why they opened another one. */
    MAP_EMERGENCY_AGAIN(true),
    /** And has said why. */
    MAP_JUSTIFIED(false),
    /** And has not said why by the time by which they had to. */
    MAP_UNJUSTIFIED(true),
    /** Somebody says that a link is wrong on which a map of theirs, or a risk assessment, may rest. */
    MAP_CHALLENGED(false),
    /** And was right. */
    MAP_LINK_WRONG(false),
    /** Somebody else has said whether they should have opened it. */
    MAP_JUDGED(false),
    /** Something is theirs to do because of a risk assessment. */
    RISK_ACTION(false),
    /** And its day has passed. */
    RISK_ACTION_OVERDUE(false),
    /** Somebody who does not read the assessment has answered. */
    RISK_ACTION_ANSWERED(false),
    /** Somebody has answered what they were asked to do because of an intervention plan. */
    PLAN_ACTION_ANSWERED(false),
    /** What they asked for because of a note about a pupil is answered. */
    NOTE_ACTION_ANSWERED(false),
    /** It is overdue, or its owner has left. */
    NOTE_ACTION_LATE(false),
    /** What they asked somebody to do because of one has been late for a week, or whoever should do it has left. */
    PLAN_ACTION_LATE(false),
    /** They are invited to a planning meeting, or it is at another time or place. */
    MEETING(false),
    /** And it does not take place. */
    MEETING_CANCELLED(false),
    /** Somebody proposed a link between pupils, or there is new evidence for one, and they decide. */
    LINK_WAITING(false),
    /** Links are due to be looked at again. */
    LINK_REVIEWS(false),
    /** A lead has looked at what they said of two pupils. */
    LINK_SEEN(false),
    /** A lead asks when they last saw two pupils together. */
    SIGHTING_ASKED(false),
    /** Whom they asked so has answered. */
    SIGHTING_ANSWERED(false),
    /** Somebody says that a link is wrong. */
    LINK_CHALLENGE(false),
    /** And is owed an answer soon. */
    LINK_CHALLENGE_DUE(false),
    /** And should have had it by now. */
    LINK_CHALLENGE_LATE(false),
    /** Somebody told a member of staff that what is recorded about them is wrong, and they decide. */
    LINK_HEARD(false),
    /** And is owed an answer soon. */
    LINK_HEARD_DUE(false),
    /** And should have had it by now. */
    LINK_HEARD_LATE(false),
    /** A lead has taken up what they heard. */
    LINK_HEARD_SEEN(false),
    /** A member of staff says that someone asked about a child. */
    SOMEONE_ASKED(false),
    /** Numbers for governors are there, and governors see them soon. */
    RELEASE_MADE(false),
    /** They could not be shown to be safe. */
    RELEASE_BLOCKED(false),
    /** A report of the safeguarding lead can be read by governors. */
    REPORT_PRESENTED(false),
    /** A new version of a report that they have read was presented. */
    REPORT_REPLACED(false),
    /** Governors ask something about a half-term, and they can answer. */
    GOVERNOR_QUESTION(false),
    /** A lead has answered what they asked. */
    QUESTION_ANSWERED(false),
    /** A file that they asked for is made. */
    EXPORT_READY(false),
    /** It could not be made. */
    EXPORT_FAILED(false),
    /** It is deleted, because a concern in it has changed. */
    EXPORT_WITHDRAWN(false),
    /** Everything of somebody who leaves is theirs now. */
    HANDOVER(false),
    /** A one-time link on paper is asked for, with which its holder can choose a password. */
    PAPER_LINK_ASKED(false),
    /** For their own account. */
    OWN_PAPER_LINK_ASKED(false),
    /** And is used. */
    PAPER_LINK_USED(false),
    /** A job of the installation is late, for whoever keeps it. */
    JOB_LATE(true);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean isUrgent() {
        return urgent;
    }

    /**
     * @return whether a mail of its own goes with it, so that the notice is not mailed too: an invitation that
     *     calendars read
     */
    public boolean isMailedOtherwise() {
        return this == MEETING || this == MEETING_CANCELLED;
    }
}
