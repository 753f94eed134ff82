/**
 * What an identified map shows while it is open: who stands in which ring, what ties them, and where they were named
 * together. Whether it may be opened is asked in {@link org.wholeschool.peermap} before.
 */
package org.wholeschool.peermap.look;
