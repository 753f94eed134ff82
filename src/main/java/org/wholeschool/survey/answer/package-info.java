/**
 * Asks pupils how safe they feel and staff how confident they are, by one-time codes that no answer is tied to.
 *
 * <p>It keeps surveys, hashes of codes, and answers. It knows the rooms access, disclosure, pattern (what was logged
 * where), roster (sizes of classes) and school.
 *
 * <p>Read {@link org.wholeschool.survey.answer.SurveyDoor} first, then
 * {@link org.wholeschool.survey.answer.SurveyAnswers} and {@link org.wholeschool.survey.manage.Surveys}.
 * docs/survey-privacy.md says who can learn what; docs/adr/0005 has the codes.
 *
 * <ul>
 *   <li>A person with a code acts as a visitor of the school that the code names. The account that is signed in at that
 *       browser does not matter.
 *   <li>{@link org.wholeschool.survey.answer.Asked} copies the questions when a survey is opened: a place that is
 *       renamed, closed or new changes nothing for those who answer. Of the site plan they see those places, as they
 *       are drawn today.
 *   <li>An answer goes into the {@link org.wholeschool.survey.answer.Pool}, and all of them into rows when the survey
 *       is closed.
 *   <li>{@code @Permit(unrecorded = true)} is for the actions of answering and for
 *       {@link org.wholeschool.school.siteplan.PlanOfPlaces}, which they call, alone ({@code UnrecordedTest}).
 *   <li>The lists of {@code answer.xhtml} are what is sent. The plan ({@code survey/plan.xhtml},
 *       {@code survey-plan.js}) ticks them and follows them, and shows only where its script runs.
 *   <li>{@link org.wholeschool.survey.answer.AskedFloorServlet} serves a picture by the code in the memory of the
 *       session ({@link org.wholeschool.survey.answer.CodeInHand}). No address has a code, or anything in its place,
 *       and each request checks that the code is still good.
 *   <li>The page says {@code plainly}, so it shows no menus. Thanks come in the answer of the same address, which tells
 *       no one later that a person took part. The session id changes with the code and with the answer.
 *   <li>Texts for pupils and staff are in bundles of their own ({@code answer_*.properties}, and four sentences of the
 *       frame in {@code platform_*.properties}). The locale of the view is the language, and each form carries it
 *       ({@link org.wholeschool.survey.answer.CodePage#speak}).
 *   <li>English has an empty {@code _en} file, so that no server uses its own language. Default names of places and
 *       parts of the day are translated, unless the school has changed them.
 *   <li>{@code wholeschool.survey.languages} switches languages on. No native speaker has checked them yet, so outside
 *       a demonstration none is on.
 *   <li>{@link org.wholeschool.survey.result.FeltBeside} is on the page of hotspots, by place and part of the day,
 *       never by kind or weekday, which no one was asked. {@code pattern} does not know this room: its page asks the
 *       beans {@code feltBesidePage} and {@code feltOnPlan}.
 * </ul>
 */
package org.wholeschool.survey.answer;
