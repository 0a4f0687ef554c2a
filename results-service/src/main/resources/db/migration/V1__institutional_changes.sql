create table institutional_changes (
    id                uuid    primary key,
    version           integer not null,
    reference         text    not null constraint institutional_changes_reference_is_unique unique,
    country           text    not null constraint institutional_changes_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    step              text    not null,
    title             text    not null,
    description       text,
    adopted_on        date    not null,
    contribution      text,
    thematic_areas    jsonb   not null,
    branches          jsonb   not null,
    project_codes     jsonb   not null,
    evidence          jsonb   not null,
    source_system     text,
    source_id         text,
    status            text    not null constraint institutional_changes_status_is_known
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'WITHDRAWN', 'SUPERSEDED')),
    author            text    not null,
    last_editor       text    not null,
    submitted_by      text,
    verified_by       text,
    comment           text,
    withdrawn_because text,
    supersedes        uuid    constraint institutional_changes_correct_another references institutional_changes
        constraint institutional_changes_do_not_correct_themselves check (supersedes <> id),
    superseded_by     uuid    constraint institutional_changes_are_corrected_by_another references institutional_changes,
    constraint institutional_changes_source_is_whole check ((source_system is null) = (source_id is null)),
    constraint evidence_required check (status in ('DRAFT', 'RETURNED') or jsonb_array_length(evidence) > 0),
    constraint four_eyes check (verified_by not in (author, last_editor, submitted_by)),
    constraint institutional_changes_verified_by_someone
        check (status not in ('VERIFIED', 'WITHDRAWN', 'SUPERSEDED') or (submitted_by is not null and verified_by is not null)),
    constraint institutional_changes_returned_with_a_comment check (status <> 'RETURNED' or comment is not null),
    constraint institutional_changes_withdrawn_for_a_reason check ((status = 'WITHDRAWN') = (withdrawn_because is not null)),
    constraint institutional_changes_superseded_by_something check ((status = 'SUPERSEDED') = (superseded_by is not null)),
    constraint institutional_changes_stay_in_their_country unique (id, country)
);
comment on table institutional_changes is 'Strategies, laws, schemes and ways of governing that changed with a contribution of the ILO.';

-- A correction shares the source identity of what it corrects; every line of corrections begins with exactly one original.
create unique index institutional_changes_source_is_entered_once on institutional_changes (source_system, source_id)
    where supersedes is null;

-- Any number of corrections may be drafted; one is ever verified.
create unique index institutional_changes_superseded_once on institutional_changes (supersedes)
    where status in ('VERIFIED', 'WITHDRAWN', 'SUPERSEDED');

create unique index institutional_changes_supersede_one on institutional_changes (superseded_by);

create index institutional_changes_by_country on institutional_changes (country, adopted_on);
