/**
 * Holds what every room may use and no room is about: the clock, texts, bad input, and the mark of a service.
 *
 * <p>Read {@link org.wholeschool.platform.Service} first, then {@link org.wholeschool.platform.Now} and
 * {@link org.wholeschool.platform.BadInput}. This floor knows none of the others.
 */
package org.wholeschool.platform;
