-- Which kinds of concern cannot wait: one that nobody acknowledges is brought to more and more people. The school decides; these are the defaults.
alter table category add column urgent boolean default false not null;
update category set urgent = true where code in ('SERIOUS_VIOLENCE_WEAPONS', 'SEXUAL_VIOLENCE', 'SEXUAL_ACTIVITY_WITHOUT_CONSENT', 'EXPLOITATION_CRIMINAL',
    'EXPLOITATION_SEXUAL', 'MISSING_SCHOOL_DAY', 'PHYSICAL_ABUSE_HOME', 'SEXUAL_ABUSE_HOME', 'DOMESTIC_ABUSE', 'SELF_HARM', 'FGM', 'FORCED_MARRIAGE', 'HONOUR_BASED_ABUSE');
