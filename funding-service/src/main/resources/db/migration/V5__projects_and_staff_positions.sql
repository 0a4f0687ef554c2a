create table projects (
    id             uuid    primary key,
    version        integer not null,
    reference      text    not null constraint projects_code_is_unique unique,
    title          text    not null,
    countries      jsonb   not null,
    thematic_areas jsonb   not null,
    partners       jsonb   not null,
    starts_on      date    not null,
    ends_on        date,
    status         text    not null constraint projects_status_is_known
        check (status in ('PIPELINE', 'IMPLEMENTATION', 'CLOSED', 'CANCELLED')),
    constraint projects_end_after_they_start check (ends_on >= starts_on)
);
comment on table projects is 'Development cooperation projects of the programme.';

create table staff_positions (
    id           uuid    primary key,
    version      integer not null,
    reference    text    not null constraint staff_positions_reference_is_unique unique,
    role         text    not null,
    duty_station text    not null constraint staff_positions_duty_station_is_alpha_3 check (duty_station ~ '^[A-Z]{3}$'),
    project_code text,
    recruited_on date    not null,
    ended_on     date,
    constraint staff_positions_end_after_they_start check (ended_on >= recruited_on)
);
comment on table staff_positions is 'Positions the programme recruited for; persons are never named.';
