/**
 * Keeps referrals to agencies, their outcomes, and the decision to make none.
 *
 * <p>Read {@link org.wholeschool.concern.followup.referral.Referrals} first, then
 * {@link org.wholeschool.concern.followup.referral.Agencies}. It knows <code>followup</code> and <code>record</code>.
 */
package org.wholeschool.concern.followup.referral;
