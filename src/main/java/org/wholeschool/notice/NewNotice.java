package org.wholeschool.notice;

/**
 * A notice to be sent. It holds no name of a pupil and no word that a person wrote: a kind, the name of a category or
 * of a course at most, and where to read on.
 *
 * @param kind of what
 * @param subjectId what it is about: a concern, an action
 * @param stage which of several times, up to 24 characters; no one gets one kind, subject and stage twice
 * @param concernId the concern behind it, with which it is deleted; null where there is none
 * @param about the name of a category or of a course, or null
 * @param page where it leads, "/concern/view.xhtml?id=7"
 */
public record NewNotice(NoticeKind kind, long subjectId, String stage, Long concernId, String about, String page) {}
