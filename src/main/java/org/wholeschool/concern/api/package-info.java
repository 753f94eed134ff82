/**
 * Takes concerns that other systems send, with the checks of the form.
 *
 * <p>It keeps which keys it has answered ({@link org.wholeschool.concern.api.SentConcern}). It knows {@code log} and
 * {@code record}, and the rooms access and school. Read {@link org.wholeschool.concern.api.ConcernResource} first, then
 * {@link org.wholeschool.concern.api.ConcernIntake}. docs/api.md is for those who write such a system.
 *
 * <ul>
 *   <li>A system is an actor with a token and the role that its scope gives. So {@code @Permit} and the audit treat it
 *       as any actor: what it may call carries {@code Role.SYSTEM}.
 *   <li>{@link org.wholeschool.access.token.ApiDoor} lets it in by the header alone. A token names its school, so the
 *       rule of one school holds for its table too.
 *   <li>{@link org.wholeschool.concern.api.MessageReader} is strict: it refuses unknown fields, repeated fields and
 *       broken characters, and guesses nothing. {@link org.wholeschool.concern.api.ConcernIntake} then uses
 *       {@link org.wholeschool.concern.log.ConcernCheck} and {@link org.wholeschool.concern.log.ConcernLog}.
 *   <li>The key and the answer are kept in the transaction of the concern: the same key is logged once and answered
 *       alike. They outlive the concern, or a system that sends again would bring back what was deleted.
 *   <li>A message that says it is about an adult who works here is refused. Nothing is kept.
 *   <li>Pupils are looked up last, and an unknown number is answered without saying which. Otherwise a system could
 *       find out who is on roll.
 *   <li>What goes wrong is a {@link org.wholeschool.access.token.Problem} and repeats nothing that was sent.
 *       {@code openapi.json} is written by hand, and {@code OpenApiTest} compares it with the code.
 * </ul>
 */
package org.wholeschool.concern.api;
