-- Of the categories of sexual harm, whether one counts as sexual violence, as sexual harassment or as another: governors read these apart where the rule allows.
alter table category add column sexual_kind varchar(16);
update category set sexual_kind = 'OTHER' where category_group = 'SEXUAL';
update category set sexual_kind = 'VIOLENCE' where category_group = 'SEXUAL' and code in ('SEXUAL_VIOLENCE', 'SEXUAL_ACTIVITY_WITHOUT_CONSENT');
update category set sexual_kind = 'HARASSMENT' where category_group = 'SEXUAL' and code = 'SEXUAL_HARASSMENT';
