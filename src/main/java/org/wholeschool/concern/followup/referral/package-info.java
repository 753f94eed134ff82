/**
 * Keeps referrals to agencies, their outcomes, and the decision to make none.
 *
 * <p>A referral without an answer is overdue after its agency's working days, and one that was refused waits for a
 * decision: {@link org.wholeschool.concern.followup.referral.ReferralChase}. Working days are Monday to Friday without
 * the bank holidays of England.
 *
 * <p>Read {@link org.wholeschool.concern.followup.referral.Referrals} first, then
 * {@link org.wholeschool.agency.Agencies}. It knows <code>followup</code> and <code>record</code>.
 */
package org.wholeschool.concern.followup.referral;
