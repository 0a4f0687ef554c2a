-- To divide a requirement takes longer than all else that is asked of it, and it is divided once: see V4.
alter table funding_requirements
    add column pillar_shares  share[] generated always as (shares(total_usd, by_pillar)) stored,
    add column country_shares share[] generated always as (shares(total_usd, country_sums(by_country))) stored;
comment on column funding_requirements.pillar_shares is 'by_pillar as running sums, for dividing amounts.';
comment on column funding_requirements.country_shares is 'by_country as running sums, for dividing amounts.';
