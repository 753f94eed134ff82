/**
 * Holds the pieces of which the made-up school is told: records of people, places and days, and the dice.
 *
 * <p>Read {@link org.wholeschool.demonstration.made.Dice} first: each topic has a fork of its own, so a change in one
 * topic leaves the others as they were. Texts, names and weights are files beside this package, read by
 * {@link org.wholeschool.demonstration.made.ResourceFiles}. It knows no other floor of the room.
 */
package org.wholeschool.demonstration.made;
