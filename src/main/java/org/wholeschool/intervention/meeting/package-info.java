/**
 * Keeps planning meetings: the seats at the table, the invitation, the agenda, decisions and minutes.
 *
 * <p>Entry points: {@link org.wholeschool.intervention.meeting.Meetings} (until it begins),
 * {@link org.wholeschool.intervention.meeting.Invitations}, {@link org.wholeschool.intervention.meeting.MeetingRecords}
 * (afterwards) and {@link org.wholeschool.intervention.meeting.Contacts}. Read
 * {@link org.wholeschool.intervention.meeting.MeetingRules} and {@link org.wholeschool.intervention.meeting.Proposals}
 * first. It knows {@code plan}, of a plan what its page shows, and of people a name and how to reach them.
 *
 * <ul>
 *   <li>A meeting belongs to a plan, also to a draft. A draft cannot be discarded once people were invited to its
 *       meeting, or have met ({@code PlansMet}).
 *   <li>A meeting that was held without an invitation is entered with its day and who attended ({@code Meetings.held},
 *       state {@code HELD}). It is minuted like any other, and nothing is sent.
 *   <li>{@code Proposals} (pure) proposes seats from the context and the lever. An unfilled seat is a gap. A proposal
 *       that was removed stays visible; the minutes list both ({@code SeatReader}).
 *   <li>People come from {@code Contacts}, a directory by function. People at agencies are kept in {@code agency}; a
 *       contact says as what one of them sits at the table.
 *   <li>A deleted contact keeps their name in past meetings, because the minutes say who was there, and their address
 *       nowhere.
 *   <li><b>Mail</b> ({@code MeetingPost}) says when, where and whom to ask, with a calendar file in UTC. It names
 *       neither plan nor pattern. The venue cannot be a place of the plan; {@code PlaceWords} finds parts of names too.
 *   <li>A meeting that moves or is cancelled gets the next {@code sequence}. People who lose their seat are sent
 *       {@code CANCEL}.
 *   <li><b>Invited people</b> with an account get a notice that leads to {@code invited.xhtml}: their invitation and,
 *       if the lead allows it, the agenda. Others get the agenda on paper from the lead, never by mail ({@code Sees}).
 *   <li><b>Agenda</b>: {@code AgendaDraft} begins with what the plan's pages show, and one sentence on its pattern,
 *       without weeks or numbers.
 *   <li>When the pattern is no longer shown, because a concern was restricted, head, paper and minutes lose that
 *       sentence ({@code MeetingTeller.agenda}). Invited people keep what they were sent: a change would show the
 *       restriction.
 *   <li>Texts that others read are checked for small numbers as well as names ({@code ContextTexts.Given.shared}).
 *   <li>Without a mail server ({@code Mail.isSetUp}) no page says that mail was sent, and none waits to be sent.
 *   <li><b>Two writers</b>: the second one sees what changed, and the form takes over what they did not type
 *       ({@code MeetingFields.meet}). Decisions and actions make an edition too, so minutes are agreed by a person who
 *       saw all.
 *   <li><b>Afterwards</b>, {@code MeetingRecords} keeps attendance, decisions with reasons, and actions, which are the
 *       plan's ({@code PlanActions.askAtMeeting}, also before it runs).
 *   <li><b>Minutes</b> ({@code MeetingMinutes}) are a snapshot that never changes; on PostgreSQL the application
 *       cannot. Corrections follow below them ({@code MeetingAddition}).
 * </ul>
 */
package org.wholeschool.intervention.meeting;
