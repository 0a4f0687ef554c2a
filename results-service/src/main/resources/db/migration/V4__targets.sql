create table targets (
    id          uuid    primary key,
    version     integer not null,
    reference   text    not null constraint targets_reference_is_unique unique,
    indicator   text    not null constraint targets_indicator_is_known
        check (indicator in ('PEOPLE_REACHED', 'INSTITUTIONAL_CHANGES')),
    phase       text    not null constraint targets_phase_is_known check (phase in ('PHASE_I', 'PHASE_II', 'PHASE_III')),
    country     text    constraint targets_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    dimensions  jsonb   not null,
    steps       jsonb   not null,
    baseline_on date    not null,
    baseline    bigint  not null constraint targets_baseline_is_not_negative check (baseline >= 0),
    milestones  jsonb   not null,
    due         date    not null,
    value       bigint  not null,
    source      text    not null,
    -- Sets are written in the order of their code lists, so that the same choice is the same json.
    constraint targets_set_once unique nulls not distinct (indicator, phase, country, dimensions, steps),
    constraint targets_of_people_have_dimensions check (indicator = 'PEOPLE_REACHED' or dimensions = '[]'),
    constraint targets_of_changes_have_steps check (indicator = 'INSTITUTIONAL_CHANGES' or steps = '[]'),
    constraint targets_rise_above_their_baseline check (value > baseline and due > baseline_on)
);
comment on table targets is 'What an indicator should reach by the end of a phase, for the whole programme or one country.';
