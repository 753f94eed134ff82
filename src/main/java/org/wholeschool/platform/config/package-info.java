/**
 * Reads and checks the settings of an installation before anything else starts.
 *
 * <p>Entry points: {@link org.wholeschool.platform.config.Settings} and, for the end of a start,
 * {@link org.wholeschool.platform.config.Halt}. Read docs/settings.md first: it has every key, default and range.
 * {@link org.wholeschool.platform.config.Version} says which version runs.
 *
 * <p>It may know {@code platform} alone.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A value that cannot be used ends the start with one sentence at the console; there is no quiet fallback. So
 *       each method is called in {@code check} of its class too, and {@code Settings.check} calls that of each class.
 *   <li>A setting is a method in the class of its subject ({@link LinkSettings}, {@link SurveySettings}; of the
 *       installation itself {@link Settings}), a call in {@code check} and a row in docs/settings.md. CONTRIBUTING.md,
 *       "Add a setting", has the steps; {@code SettingsDocumentTest} compares the row, {@code SettingsRefusalTest}
 *       tries wrong values.
 *   <li>A setting that only a demonstration may have is read through {@code demonstrationOnly}.
 *   <li>The mail server's password is for the platform alone: {@link MailSettings} is {@code @RoomOnly} (wall <em>room
 *       only</em>).
 * </ul>
 */
package org.wholeschool.platform.config;
