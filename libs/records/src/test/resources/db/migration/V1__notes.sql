create table notes (
    id            uuid    primary key,
    version       integer not null,
    reference     text    not null constraint notes_reference_is_unique unique,
    country       text    not null,
    thematic_area text    not null,
    constituent   text    not null,
    text          text    not null,
    written_on    date    not null,
    status        text    not null,
    published_on  date,
    archived_on   date
);

create table labels (
    id          uuid    primary key,
    version     integer not null,
    code        text    not null constraint labels_are_defined_once unique,
    description text    not null
);
