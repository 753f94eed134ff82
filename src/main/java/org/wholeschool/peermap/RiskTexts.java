package org.wholeschool.peermap;

/**
 * What is said of one child.
 *
 * @param purpose   why the child is named
 * @param harm      what has happened or may happen to the child
 * @param needs     what the child needs
 * @param strengths what protects the child
 * @param says      what the child says
 * @param done      what is done now
 */
public record RiskTexts(String purpose, String harm, String needs, String strengths, String says, String done) {
}
