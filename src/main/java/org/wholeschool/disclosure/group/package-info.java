/**
 * What may be told of a group of linked pupils so that it does not tell who they are: bands, one set of attributes for
 * all groups of a release, and contexts that others share. Plain arithmetic over counts; how it was attacked stands in
 * docs/methods.md.
 */
package org.wholeschool.disclosure.group;
