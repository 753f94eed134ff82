/**
 * Reads and checks the settings of an installation before anything else starts.
 *
 * <p>Entry point: {@link org.wholeschool.platform.config.Settings}. A wrong value ends the start with one sentence,
 * {@link org.wholeschool.platform.config.Halt}. It knows no other floor.
 */
package org.wholeschool.platform.config;
