-- For equality beside overlap in one constraint; trusted, so that the database's owner may create it.
create extension if not exists btree_gist;

create table focus_countries (
    id        uuid    primary key,
    version   integer not null,
    reference text    not null constraint focus_countries_reference_is_unique unique,
    phase     text    not null,
    country   text    not null constraint focus_countries_country_is_alpha_3 check (country ~ '^[A-Z]{3}$'),
    starts_on date    not null,
    ends_on   date,
    constraint focus_countries_end_after_they_start check (ends_on >= starts_on),
    constraint focus_countries_are_listed_once_at_a_time
        exclude using gist (phase with =, country with =, daterange(starts_on, ends_on, '[]') with &&)
);
comment on table focus_countries is 'Countries on the focus list of a phase, from their first day on it to the last.';
