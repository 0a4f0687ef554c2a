create table partner_meetings (
    id           uuid    primary key,
    version      integer not null,
    reference    text    not null constraint partner_meetings_reference_is_unique unique,
    held_on      date    not null,
    title        text    not null,
    participants jsonb   not null
);
comment on table partner_meetings is 'Meetings of the programme with its partners, and how many took part.';
