/**
 * Pools and compares the school years of several schools, for a trust or a local authority.
 *
 * <p>It shows concerns for each 100 pupils, with small schools pooled, and whether a school differs from what its size
 * leads to expect. It is plain arithmetic on what each school's releases say:
 *
 * <pre>{@code
 * List<SchoolYearFigures> schools = List.of(
 *         new SchoolYearFigures("Ash", 1000, 412, 180, 410),
 *         new SchoolYearFigures("Birch", 900, 351, 160, 350),
 *         new SchoolYearFigures("Cedar", 240, 60, 31, 60),
 *         new SchoolYearFigures("Dell", 90, 11, 10, 10),
 *         new SchoolYearFigures("Elm", 60, 7, 6, SchoolYearFigures.NO_FIGURE),
 *         new SchoolYearFigures("Fern", 50, 9, 7, SchoolYearFigures.NO_FIGURE));
 * TrustYear year = new Pooling(PoolingRule.FOR_TRUSTS).publish(schools);
 * year.blocks();                       // Ash 410, Birch 350, Cedar 60; Dell, Elm and Fern together 25
 * new Funnel(.05).points(year);        // how many were to be expected of each, z, and a band
 * }</pre>
 *
 * <p>Entry points: {@link org.wholeschool.disclosure.trust.Pooling} and
 * {@link org.wholeschool.disclosure.trust.Funnel}; read {@link org.wholeschool.disclosure.trust.PoolingRule} first. It
 * knows {@code disclosure}. The page is {@code governance.trust}. docs/methods.md has the formulas and the attacks.
 *
 * <ul>
 *   <li>Pools follow a fixed order: pupils on roll, then name. Pooling only the schools without a number would prove
 *       that each has some concerns.
 *   <li>A pool has at least 13 concerns, because the reader knows that no school has more than 70 % of a pool.
 *   <li>{@code FOR_TRUSTS} pools three schools or more. {@code FOR_MEMBERS} pools four, where a reader may know one
 *       school's number.
 *   <li>{@code PoolAudit} asks what several views of one year tell together. {@code Pooling.publishBeside} then pools
 *       more, or shows nothing.
 *   <li>There are no ranks. Blocks are in the order of names, and a {@code FunnelBand} says whether chance and size
 *       explain a rate. More concerns are not worse: a school that listens logs more.
 * </ul>
 */
package org.wholeschool.disclosure.trust;
