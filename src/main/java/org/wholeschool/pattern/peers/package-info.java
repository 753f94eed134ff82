/**
 * Groups of linked pupils: the run over links and concerns, what is told of it, and what leads say of a group. Never
 * who is in one. The arithmetic is {@code pattern.group}, what may be told {@code disclosure.group}.
 */
package org.wholeschool.pattern.peers;
