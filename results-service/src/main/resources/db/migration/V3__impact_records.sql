create table impact_records (
    id                   uuid    primary key,
    version              integer not null,
    reference            text    not null constraint impact_records_reference_is_unique unique,
    institutional_change uuid    not null,
    country              text    not null,
    dimension            text    not null,
    branch               text,
    starts_on            date    not null,
    ends_on              date    not null,
    persons              bigint  not null constraint impact_records_count_someone check (persons between 1 and 2000000000),
    cumulative           jsonb,
    method               text    not null,
    multiplier           numeric constraint impact_records_multiply check (multiplier > 0),
    formula              text,
    source               text    not null,
    by_sex               jsonb   not null,
    by_population_group  jsonb   not null,
    overlap_group        uuid,
    evidence             jsonb   not null,
    status               text    not null constraint impact_records_status_is_known
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'WITHDRAWN', 'SUPERSEDED')),
    author               text    not null,
    last_editor          text    not null,
    submitted_by         text,
    verified_by          text,
    comment              text,
    withdrawn_because    text,
    supersedes           uuid    constraint impact_records_correct_another references impact_records
        constraint impact_records_do_not_correct_themselves check (supersedes <> id),
    superseded_by        uuid    constraint impact_records_are_corrected_by_another references impact_records,
    constraint impact_records_rest_on_a_change_in_their_country
        foreign key (institutional_change, country) references institutional_changes (id, country),
    constraint impact_records_overlap_within_a_country
        foreign key (overlap_group, country) references overlap_groups (id, country),
    constraint impact_records_end_after_they_start check (ends_on >= starts_on),
    constraint impact_records_count_new_persons
        check (persons = (cumulative ->> 'stated')::bigint - (cumulative ->> 'before')::bigint),
    constraint estimates_show_their_working
        check (method <> 'ESTIMATE' or (multiplier is not null and formula is not null)),
    constraint by_sex_sums_to_persons
        check (by_sex = '{}' or persons = coalesce((by_sex ->> 'FEMALE')::bigint, 0) + coalesce((by_sex ->> 'MALE')::bigint, 0)
            + coalesce((by_sex ->> 'NOT_STATED')::bigint, 0)),
    constraint population_groups_within_persons
        check (not jsonb_path_exists(by_population_group, '$.* ? (@ > $persons)', jsonb_build_object('persons', persons))),
    constraint evidence_required check (status in ('DRAFT', 'RETURNED') or jsonb_array_length(evidence) > 0),
    constraint four_eyes check (verified_by not in (author, last_editor, submitted_by)),
    constraint impact_records_verified_by_someone
        check (status not in ('VERIFIED', 'WITHDRAWN', 'SUPERSEDED') or (submitted_by is not null and verified_by is not null)),
    constraint impact_records_returned_with_a_comment check (status <> 'RETURNED' or comment is not null),
    constraint impact_records_withdrawn_for_a_reason check ((status = 'WITHDRAWN') = (withdrawn_because is not null)),
    constraint impact_records_superseded_by_something check ((status = 'SUPERSEDED') = (superseded_by is not null))
);
comment on table impact_records is 'Persons who gained, in one dimension, from one institutional change, in one period.';
comment on column impact_records.persons is 'New persons in the period, never a running total.';

-- Any number of corrections may be drafted; one is ever verified.
create unique index impact_records_superseded_once on impact_records (supersedes)
    where status in ('VERIFIED', 'WITHDRAWN', 'SUPERSEDED');

create unique index impact_records_supersede_one on impact_records (superseded_by);

create index impact_records_by_change on impact_records (institutional_change);

create index impact_records_by_overlap_group on impact_records (overlap_group);

create index impact_records_by_country on impact_records (country, ends_on);
