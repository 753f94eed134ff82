/**
 * Holds what every room may use and no room is about: the clock, texts, bad input, and the mark of a service.
 *
 * <p>Entry points: {@link org.wholeschool.platform.Service}, {@link org.wholeschool.platform.Now},
 * {@link org.wholeschool.platform.BadInput} and {@link org.wholeschool.platform.Texts}. Read {@code Service} first.
 * {@link org.wholeschool.platform.RoomOnly} marks what is public for its own room alone;
 * {@link org.wholeschool.platform.Steps} does several things of which none may stop the others.
 *
 * <p>It may know no other package of ours.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A class marked {@link Service} keeps one thing of a room ({@code ConcernLog}) and has a method for each action.
 *       Each method that is not private carries {@code @Permit}; none calls another of its class (walls
 *       <em>permit</em>, <em>past the permit</em>).
 *   <li>Queries of a service return records, not entities (docs/adr/0014).
 *   <li>Ask {@link Now} for the time, never {@code Instant.now()} (wall <em>one clock</em>). {@code Now.server} is for
 *       what must agree with another machine's clock; {@code Walls} lists those classes.
 *   <li>A demonstration can be set to another day or moment ({@code wholeschool.demonstration.day}), in its school's
 *       zone. Jobs are due by the server's clock, and work with the other day.
 *   <li>{@code Now.at} lets the services write the made-up school's past at the days on which it happened. Only the
 *       demonstration may call it (wall <em>turning the clock</em>).
 *   <li>A service throws {@link BadInput} with the field's id, a key of the feature's texts and arguments, and the page
 *       shows the sentence beside the field. {@link FormCheck} reports all wrong fields of a form at once.
 *   <li>The audit records bad input as failed: a mistyped address looks like an attempt to find addresses, which the
 *       data-protection officer must see. Pages say "Not done", because a person who mistyped has not failed.
 *   <li>A feature has one bundle, {@code text/<feature>.properties}: {@code #{<feature>Text['key']}} on pages,
 *       {@code Texts.of("<feature>").get("key", ...)} in Java.
 *   <li>Make and read JSON with {@link JsonParts}. {@code jakarta.json.Json} looks for its provider at each call, one
 *       caller at a time.
 *   <li>A regular expression over typed text uses possessive quantifiers ({@code ++}, {@code *+}), and {@link WordEdge}
 *       instead of {@code \b}. Otherwise its time grows with the square of the text, or it recurses until the stack is
 *       full ({@code PatternStepsTest}).
 * </ul>
 */
package org.wholeschool.platform;
