create table advisory_requests (
    id            uuid    primary key,
    version       integer not null,
    reference     text    not null constraint advisory_requests_reference_is_unique unique,
    country       text    not null,
    thematic_area text    not null,
    constituent   text    not null,
    subject       text    not null,
    requested_on  date    not null,
    status        text    not null,
    accepted_on   date,
    delivered_on  date
);

create table targets (
    id        uuid    primary key,
    version   integer not null,
    reference text    not null,
    indicator text    not null constraint targets_are_set_once unique,
    due       date    not null
);
