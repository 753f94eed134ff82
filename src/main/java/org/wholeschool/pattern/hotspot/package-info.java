/**
 * Where and when more is recorded than elsewhere explains: plain arithmetic over primitive arrays, without a database,
 * a clock or a name. A pupil is a number that means nothing outside the run.
 */
package org.wholeschool.pattern.hotspot;
