/**
 * Tells the lead of each group what guides a plan: how large, which years, which parts, where and when, who is on duty
 * there and what can be done.
 *
 * <p>Read {@link org.wholeschool.pattern.peers.card.GroupPicture} first. It has exact counts and no name, and is made
 * when a lead or deputy looks, from links and unrestricted concerns that both may read: it is stored nowhere and leaves
 * the screen in no form. What leaves it are types.
 */
package org.wholeschool.pattern.peers.card;
