/**
 * What a trust or a local authority may see of several schools together: a school year's concerns for each 100 pupils,
 * small schools pooled, and whether a school differs from what its size leads to expect. Plain arithmetic on what each
 * school's releases say:
 *
 * <pre>{@code
 * List<SchoolYear> schools = List.of(
 *         new SchoolYear("Ash", 1000, 412, 180, 410),
 *         new SchoolYear("Birch", 900, 351, 160, 350),
 *         new SchoolYear("Cedar", 240, 60, 31, 60),
 *         new SchoolYear("Dell", 90, 11, 10, 10),
 *         new SchoolYear("Elm", 60, 7, 6, SchoolYear.NO_FIGURE),
 *         new SchoolYear("Fern", 50, 9, 7, SchoolYear.NO_FIGURE));
 * TrustYear year = new Pooling(PoolingRule.FOR_TRUSTS).publish(schools);
 * year.blocks();                       // Ash 410, Birch 350, Cedar 60; Dell, Elm and Fern together 25
 * new Funnel(.05).points(year);        // how many were to be expected of each, z, and a band
 * }</pre>
 *
 * <p>There are no ranks: blocks stand in the order of their schools' names, and a {@link FunnelBand} says no more than
 * whether chance and size explain a rate. More concerns are not worse: a school that listens logs more.
 */
package org.wholeschool.disclosure.trust;
