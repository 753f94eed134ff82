-- Why the school disagrees with an agency, in the words in which it escalated; null where it did not say, and where it accepts a refusal.
alter table concern_referral_step add column disagreement bytea;
