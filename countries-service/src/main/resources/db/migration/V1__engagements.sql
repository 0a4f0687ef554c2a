create table engagements (
    id             uuid    primary key,
    version        integer not null,
    reference      text    not null constraint engagements_reference_is_unique unique,
    phase          text    not null,
    country        text    not null constraint engagements_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    status         text    not null constraint engagements_status_is_known
        check (status in ('PLANNED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'CANCELLED')),
    pillars        jsonb   not null,
    thematic_areas jsonb   not null,
    steps          jsonb   not null,
    priorities     text,
    office         text,
    starts_on      date    not null,
    ends_on        date,
    active_periods jsonb   not null,
    constraint engagements_have_no_management_pillar check (not jsonb_exists(pillars, 'MANAGEMENT')),
    constraint engagements_end_after_they_start check (ends_on >= starts_on)
);
comment on table engagements is 'The programme''s work in one country in one phase.';

create unique index engagements_one_open_per_country_and_phase on engagements (phase, country)
    where status in ('PLANNED', 'ACTIVE', 'SUSPENDED');
