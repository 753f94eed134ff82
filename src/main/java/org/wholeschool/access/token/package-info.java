/**
 * Lets another system in with a token, for what its scope names and no faster than its limit.
 *
 * <p>Entry points: {@link org.wholeschool.access.token.ApiDoor} for a request,
 * {@link org.wholeschool.access.token.ApiTokens} for administrators. Read {@code ApiDoor} first; docs/api.md says what
 * another system can do.
 *
 * <p>It may know {@code access}, {@code permit} and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Another system is an {@code Actor} with a token and the role of its scope ({@link TokenScope}). So
 *       {@code @Permit} and the audit treat it as anyone: what it may call permits {@code Role.SYSTEM}.
 *   <li>{@link ApiDoor} lets it in by the header alone. A token names its school, so its table is under the rule of one
 *       school.
 *   <li>The path of a concern is {@code concern.api.ConcernResource}, {@code MessageReader} (strict),
 *       {@code ConcernIntake}, then {@code ConcernCheck} and {@code ConcernLog.log}, which keep key and answer in the
 *       same transaction.
 *   <li>What goes wrong is a {@code concern.api.Problem}. {@code openapi.json} is written by hand, and
 *       {@code OpenApiTest} compares it.
 *   <li>An administrator makes tokens alone, because a token only logs and reads nothing. No administrator may make one
 *       that reads.
 * </ul>
 */
package org.wholeschool.access.token;
