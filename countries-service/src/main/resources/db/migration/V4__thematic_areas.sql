create table thematic_areas (
    id             uuid    primary key,
    version        integer not null,
    code           text    not null constraint thematic_areas_are_opened_once unique,
    thematic_group text    not null constraint thematic_areas_group_is_known
        check (thematic_group in ('HUMAN_RIGHT', 'ROBUST_SYSTEMS')),
    description    text    not null,
    status         text    not null constraint thematic_areas_status_is_known check (status in ('ACTIVE', 'RETIRED'))
);
comment on table thematic_areas is 'The programme''s areas of policy advice.';
