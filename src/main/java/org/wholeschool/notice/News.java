package org.wholeschool.notice;

/**
 * Something to tell people. It holds no name of a pupil and no word of what anybody wrote: a kind, the name of a
 * category or a course at most, and where to read on.
 *
 * @param kind of what
 * @param subjectId what it is about: a concern, an action
 * @param stage which of several times, up to 24 characters; nobody is told of one kind, subject and stage twice
 * @param concernId the concern behind it, with which it is deleted; null where there is none
 * @param about the name of a category or of a course, or null
 * @param page where it leads, "/concern/view.xhtml?id=7"
 */
public record News(NoticeKind kind, long subjectId, String stage, Long concernId, String about, String page) {}
