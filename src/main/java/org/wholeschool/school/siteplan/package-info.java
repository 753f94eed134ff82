/**
 * Keeps the site plan: a picture for each floor, and the outlines of places on it.
 *
 * <p>It knows {@code school}, and the access room. Read {@link org.wholeschool.school.siteplan.FloorPlans} first, then
 * {@link org.wholeschool.school.siteplan.PlanReception} and {@link org.wholeschool.school.siteplan.ValuedPlan}.
 *
 * <ul>
 *   <li>A picture goes through {@link org.wholeschool.school.siteplan.PlanReception} outside any transaction.
 *       {@link org.wholeschool.platform.file.Decoder} draws a PNG or JPEG again, and
 *       {@link org.wholeschool.school.siteplan.SafeSvg} writes an SVG again from lists of harmless elements and
 *       attributes.
 *   <li>{@link org.wholeschool.school.siteplan.SafeSvg} reads without document types or entities. It refuses a drawing
 *       that would look different without what it leaves out.
 *   <li>What was made is kept, in encrypted pieces, and never what came.
 *   <li>{@link org.wholeschool.school.siteplan.PlanServlet} serves it to staff of its school,
 *       {@code survey.answer.AskedFloorServlet} to people who answer a survey.
 *       {@link org.wholeschool.school.siteplan.PlanPicture#answer} lets a browser use it as a picture and as nothing
 *       else.
 *   <li>A floor is 1000 units wide, however many pixels it has. An {@link org.wholeschool.school.siteplan.Outline} is a
 *       rectangle or a polygon in those units, and a place has any number of them on any floors.
 *   <li>{@code draw.xhtml} sends all outlines of a floor as one text
 *       ({@link org.wholeschool.school.siteplan.ShapeText}). The second of two people who draw at once is told
 *       ({@code PlanFloor.drawn}).
 *   <li>When a floor gets another picture, its places keep their outlines, stretched if the proportions differ. The
 *       outline of a closed place stays, is not offered, and is drawn where a page says something about that place.
 *   <li>Which places are next to each other is {@link org.wholeschool.school.place.Site}'s, with or without a plan.
 *   <li>To show something about places, a page makes a {@link org.wholeschool.school.siteplan.ValuedPlan} from floors,
 *       places, {@link org.wholeschool.school.siteplan.ValuedPlan.PlaceValue}s (text, strength 0 to 3, link) and today.
 *       It includes {@code WEB-INF/school/plan-values.xhtml} with {@code plan} and {@code strengths}, four words for
 *       the key.
 *   <li>That part draws colour with hatching and a number, and says the same in words beside each floor. A margin lists
 *       what is off the site, online or not drawn.
 *   <li>A visitor who answers a survey sees the places in question and nothing else of the site
 *       ({@link org.wholeschool.school.siteplan.PlanOfPlaces}). No entry is made, because its time would say when that
 *       person answered.
 * </ul>
 */
package org.wholeschool.school.siteplan;
