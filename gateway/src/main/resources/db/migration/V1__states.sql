-- Every state of every record, as its owner published it: one table per topic, named by the topic's part after the dot.
-- Columns are the components of the state record in contracts, in snake case (so are the keys inside jsonb), then:
--   event_id, event_type   the event that brought the state
--   known_from             when the owner recorded it
--   known_until            when a later version of the record became known; infinity while none has
-- The state of a record as known at an instant t is the row with known_from <= t and t < known_until: at most one.
-- Money and percentages inside jsonb are strings, as in the events: (usd->>'amount')::numeric.
-- A new component of a state record is a column added by a new migration, and nothing else.

---- countries-service ----

create table focus_countries (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    phase       text,
    country     text,
    starts_on   date,
    ends_on     date,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table focus_countries is 'Countries on the focus list of a phase.';
create index focus_countries_known_until on focus_countries (known_until);

create table engagements (
    id             uuid        not null,
    version        integer     not null,
    reference      text,
    phase          text,
    country        text,
    status         text,
    pillars        text[],
    thematic_areas text[],
    steps          text[],
    priorities     text,
    office         text,
    starts_on      date,
    ends_on        date,
    active_periods jsonb,
    event_id       uuid        not null,
    event_type     text        not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table engagements is 'The programme''s work in one country in one phase.';
comment on column engagements.active_periods is 'Days on which work went on: [{"from": date, "until": date or null}].';
create index engagements_known_until on engagements (known_until);

create table thematic_areas (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    code        text,
    "group"     text,
    description text,
    status      text,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table thematic_areas is 'The programme''s areas of policy advice, active or retired.';
create index thematic_areas_known_until on thematic_areas (known_until);

create table advisory_requests (
    id               uuid        not null,
    version          integer     not null,
    reference        text,
    country          text,
    thematic_area    text,
    constituent      text,
    subject          text,
    requested_on     date,
    status           text,
    accepted_on      date,
    delivered_on     date,
    declined_because text,
    event_id         uuid        not null,
    event_type       text        not null,
    known_from       timestamptz not null,
    known_until      timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table advisory_requests is 'Advice asked of the Technical Support Facility by a constituent, in any country.';
create index advisory_requests_known_until on advisory_requests (known_until);

---- results-service ----

create table institutional_changes (
    id             uuid        not null,
    version        integer     not null,
    reference      text,
    country        text,
    step           text,
    title          text,
    description    text,
    adopted_on     date,
    contribution   text,
    thematic_areas text[],
    branches       text[],
    project_codes  text[],
    evidence       jsonb,
    source_system  text,
    source_id      text,
    status         text,
    supersedes     uuid,
    superseded_by  uuid,
    review         jsonb,
    event_id       uuid        not null,
    event_type     text        not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table institutional_changes is
    'Strategies, laws, schemes and ways of governing that changed with a contribution of the ILO; only VERIFIED ones count.';
create index institutional_changes_known_until on institutional_changes (known_until);

create table impact_records (
    id                   uuid        not null,
    version              integer     not null,
    reference            text,
    institutional_change uuid,
    country              text,
    dimension            text,
    branch               text,
    starts_on            date,
    ends_on              date,
    persons              bigint      not null,
    cumulative           jsonb,
    method               text,
    multiplier           numeric,
    formula              text,
    source               text,
    by_sex               jsonb,
    by_population_group  jsonb,
    overlap_group        uuid,
    evidence             jsonb,
    status               text,
    supersedes           uuid,
    superseded_by        uuid,
    review               jsonb,
    event_id             uuid        not null,
    event_type           text        not null,
    known_from           timestamptz not null,
    known_until          timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table impact_records is
    'Persons who gained, in one dimension, from one institutional change, in one period; only VERIFIED records count.';
comment on column impact_records.persons is 'New persons in the period, never a running total.';
create index impact_records_known_until on impact_records (known_until);
create index impact_records_institutional_change on impact_records (institutional_change);
create index impact_records_overlap_group on impact_records (overlap_group) where overlap_group is not null;

create table overlap_groups (
    id           uuid        not null,
    version      integer     not null,
    reference    text,
    country      text,
    title        text,
    rule         text,
    stated_union bigint,
    source       text,
    event_id     uuid        not null,
    event_type   text        not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table overlap_groups is 'Impact records in one country that are about the same people, and the rule that counts them.';
create index overlap_groups_known_until on overlap_groups (known_until);

create table targets (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    indicator   text,
    phase       text,
    country     text,
    dimensions  text[],
    steps       text[],
    baseline_on date,
    baseline    bigint      not null,
    milestones  jsonb,
    due         date,
    value       bigint      not null,
    source      text,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table targets is 'What an indicator should reach by the end of a phase, for the programme or one country.';
comment on column targets.milestones is 'What should have been reached on the way: [{"due": date, "value": number}].';
create index targets_known_until on targets (known_until);

---- funding-service ----

create table development_partners (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    name        text,
    type        text,
    country     text,
    iati_id     text,
    dac_code    text,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table development_partners is 'Who gives money to the programme.';
create index development_partners_known_until on development_partners (known_until);

create table agreements (
    id             uuid        not null,
    version        integer     not null,
    reference      text,
    partner        uuid,
    title          text,
    modality       text,
    earmarking     text,
    phase          text,
    pillar         text,
    country_split  jsonb,
    thematic_split jsonb,
    project_codes  text[],
    signed_on      date,
    event_id       uuid        not null,
    event_type     text        not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table agreements is 'What one development partner gives under one reference.';
comment on column agreements.country_split is 'Percentages that sum to 100, or empty: {"TGO": "60", "SEN": "40"}.';
create index agreements_known_until on agreements (known_until);

create table transactions (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    agreement   uuid,
    type        text,
    money       jsonb,
    usd         jsonb,
    value_date  date,
    pledge      uuid,
    reverses    uuid,
    note        text,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    usd_amount  numeric     generated always as ((usd ->> 'amount')::numeric) stored,
    primary key (id, version)
);
comment on table transactions is
    'Money pledged, committed or received under an agreement, or the reversal of such a transaction; never changed.';
comment on column transactions.usd_amount is 'In US dollars, fixed at entry; negative in a reversal.';
create index transactions_known_until on transactions (known_until);
create index transactions_agreement on transactions (agreement);

create table funding_requirements (
    id            uuid        not null,
    version       integer     not null,
    reference     text,
    phase         text,
    in_force_from date,
    total_usd     numeric,
    by_pillar     jsonb,
    by_country    jsonb,
    source        text,
    event_id      uuid        not null,
    event_type    text        not null,
    known_from    timestamptz not null,
    known_until   timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table funding_requirements is 'What a phase needs, from a day on; the newest one in force replaces those before.';
comment on column funding_requirements.by_country is
    'What single countries need: [{"country": "TGO", "usd": "1000.00", "buys": text, "persons": number}].';
create index funding_requirements_known_until on funding_requirements (known_until);

create table own_contributions (
    id          uuid        not null,
    version     integer     not null,
    reference   text,
    phase       text,
    pillar      text,
    country     text,
    usd         numeric,
    decided_on  date,
    source      text,
    event_id    uuid        not null,
    event_type  text        not null,
    known_from  timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table own_contributions is 'The ILO''s own money towards a phase''s requirement.';
create index own_contributions_known_until on own_contributions (known_until);

create table projects (
    id             uuid        not null,
    version        integer     not null,
    reference      text,
    title          text,
    countries      text[],
    thematic_areas text[],
    partners       uuid[],
    starts_on      date,
    ends_on        date,
    status         text,
    event_id       uuid        not null,
    event_type     text        not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table projects is 'Development cooperation projects; the reference is the project''s code.';
create index projects_known_until on projects (known_until);

create table staff_positions (
    id           uuid        not null,
    version      integer     not null,
    reference    text,
    role         text,
    duty_station text,
    project_code text,
    recruited_on date,
    ended_on     date,
    event_id     uuid        not null,
    event_type   text        not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table staff_positions is 'Positions the programme recruited for; persons are never named.';
create index staff_positions_known_until on staff_positions (known_until);

create table partner_meetings (
    id           uuid        not null,
    version      integer     not null,
    reference    text,
    held_on      date,
    title        text,
    participants jsonb,
    event_id     uuid        not null,
    event_type   text        not null,
    known_from   timestamptz not null,
    known_until  timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table partner_meetings is 'Meetings of the programme with its partners, and how many took part.';
comment on column partner_meetings.participants is 'Persons per group of participants: {"WORKERS": 12}.';
create index partner_meetings_known_until on partner_meetings (known_until);

create table exchange_rates (
    id            uuid        not null,
    version       integer     not null,
    reference     text,
    currency      text,
    starts_on     date,
    units_per_usd numeric,
    source        text,
    event_id      uuid        not null,
    event_type    text        not null,
    known_from    timestamptz not null,
    known_until   timestamptz not null default 'infinity',
    primary key (id, version)
);
comment on table exchange_rates is 'What a US dollar costs in a currency, from a day on.';
create index exchange_rates_known_until on exchange_rates (known_until);

---- reference data, written at start from the code lists in contracts ----

create table countries (
    code          text    primary key constraint countries_code_is_iso_3166_alpha_3 check (code ~ '^[A-Z]{3}$'),
    name          text    not null,
    kind          text    not null,
    region        text,
    m49_region    text,
    m49_subregion text,
    ldc           boolean not null,
    lldc          boolean not null,
    sids          boolean not null,
    income_group  text
);
comment on table countries is 'Countries and territories of the world; region is the ILO''s, m49_region the UN''s.';

create table phases (
    code      text primary key,
    starts_on date not null,
    ends_on   date not null
);
comment on table phases is 'Phases of the programme.';

---- how far the projection has come ----

create table positions (
    topic           text        not null,
    partition       integer     not null,
    topic_id        text        not null,
    next_offset     bigint      not null,
    newest_at       timestamptz,
    stopped_because text,
    primary key (topic, partition)
);
comment on table positions is 'How far each partition has been read; moved in the transaction that adds the states read.';
comment on column positions.topic_id is 'The broker''s id of the topic the offset is about: a topic made anew is read from its beginning.';
comment on column positions.newest_at is 'The newest known_from among the states read.';
comment on column positions.stopped_because is 'Why the event at next_offset cannot be applied; null while all goes well.';

create table projection (
    only_row    boolean     primary key default true constraint projection_has_one_row check (only_row),
    states      bigint      not null,
    fingerprint numeric(20) not null
);
comment on table projection is 'Which set of states is known, whatever the order they came in: how many, and the sum of their hashes modulo 2^64.';
