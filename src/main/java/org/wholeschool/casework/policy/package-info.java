/**
 * Keeps which safeguarding policies the school has: when each was approved, and when it is reviewed next.
 *
 * <p>Entry points: {@link org.wholeschool.casework.policy.Policies} and
 * {@link org.wholeschool.casework.policy.PoliciesPage}. The dates go into the inspection pack.
 *
 * <p>It may know the platform, {@code access} and {@code school}.
 */
package org.wholeschool.casework.policy;
