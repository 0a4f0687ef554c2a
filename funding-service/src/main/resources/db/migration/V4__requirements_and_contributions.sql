create table funding_requirements (
    id            uuid           primary key,
    version       integer        not null,
    reference     text           not null constraint funding_requirements_one_per_phase_and_day unique,
    phase         text           not null,
    in_force_from date           not null,
    total_usd     numeric(18, 2) not null constraint funding_requirements_are_positive check (total_usd > 0),
    by_pillar     jsonb          not null,
    by_country    jsonb          not null,
    source        text           not null
);
comment on table funding_requirements is 'What a phase needs, from a day on; the newest one in force replaces those before.';
comment on column funding_requirements.reference is 'Phase and day.';

create trigger funding_requirements_refuse_changes before update or delete or truncate on funding_requirements
    for each statement execute function funding_facts_stay();

create table own_contributions (
    id         uuid           primary key,
    version    integer        not null,
    reference  text           not null constraint own_contributions_reference_is_unique unique,
    phase      text           not null,
    pillar     text,
    country    text           constraint own_contributions_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    usd        numeric(18, 2) not null constraint own_contributions_are_positive check (usd > 0),
    decided_on date           not null,
    source     text           not null
);
comment on table own_contributions is 'The ILO''s own money towards a phase''s requirement.';

create trigger own_contributions_refuse_changes before update or delete or truncate on own_contributions
    for each statement execute function funding_facts_stay();
