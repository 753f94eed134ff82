alter table concern_referral add column agency_code varchar(60);
