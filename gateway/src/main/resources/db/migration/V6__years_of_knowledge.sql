-- What was known at an instant had become known by then and was not replaced until after. In the order of known_until alone,
-- a question about long ago reads nearly everything, to find that most of it came later. With the year in which a state
-- became known in front, it looks into each year up to the one asked for, and reads what outlived the instant.

create function year_known(known_from timestamptz) returns integer
    language sql immutable parallel safe
    return greatest(2000, extract(year from known_from at time zone 'UTC')::integer);
comment on function year_known is
    'The year, in UTC, in which a state became known; 2000 for those before, so that all years can be listed.';

create function years_to(known_at timestamptz) returns integer[]
    language sql immutable parallel safe
    return array(select generate_series(2000, year_known(known_at)));
comment on function years_to is 'The years, as year_known says them, in which what was known at an instant became known.';

drop index institutional_changes_known;
drop index impact_records_known;
drop index transactions_known;

create index institutional_changes_known on institutional_changes (year_known(known_from), known_until)
    include (known_from, id, reference, country, step, adopted_on, status, thematic_areas, branches, project_codes);
create index impact_records_known on impact_records (year_known(known_from), known_until)
    include (known_from, id, reference, country, dimension, branch, ends_on, persons, status, overlap_group,
             by_sex, by_population_group);
-- Each question is about some types of transactions only, and most of those are never replaced.
create index transactions_known on transactions (type, year_known(known_from), known_until)
    include (known_from, id, reference, agreement, usd_amount, value_date, pledge, reverses);
