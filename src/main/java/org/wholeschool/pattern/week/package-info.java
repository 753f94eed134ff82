/**
 * What is new this week: the run that looks at each school week that has closed, what it let out, and the life of a
 * pattern from week to week.
 */
package org.wholeschool.pattern.week;
