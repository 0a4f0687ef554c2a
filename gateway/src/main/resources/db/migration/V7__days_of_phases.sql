-- In which phase a day lies is asked for every record: to search a short list costs a fraction of looking into a table.
create view phase_days as
    select array_agg(day order by day) as days, array_agg(code order by day) as codes
      from (select starts_on as day, code from phases
            union all
            select ends_on + 1, null from phases
             where not exists (select from phases following where following.starts_on = phases.ends_on + 1)) as bounds;
comment on view phase_days is
    'One row: the days on which a phase begins, or one ends that none follows, and the phases that begin: codes[width_bucket(day, days)].';
