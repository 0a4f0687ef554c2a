-- What breakdowns of a million states need to be quick.

-- Dividing an amount exactly needs the running sums of the percentages. They do not depend on the amount, and an agreement has
-- many transactions: they are kept with the agreement.

create type share as (code text, above numeric, upto numeric);
comment on type share is 'The stretch of a whole that a code has, when codes are laid one after another: above and up to.';

create function shares(whole numeric, by_code jsonb) returns share[]
    language plpgsql immutable parallel safe
as $$
begin
    return (
        with stated as (
            select key, value::numeric as weight from jsonb_each_text(by_code)
        ), complete as (
            select key, sum(weight) as weight
              from (select key, weight from stated
                    union all
                    select 'NOT_STATED', whole - coalesce((select sum(weight) from stated), 0)
                     where whole <> coalesce((select sum(weight) from stated), 0)
                        or not exists (select from stated)) with_remainder
             group by key
        ), running as (
            select key, weight, sum(weight) over (order by key) as upto from complete
        )
        select array_agg((key, upto - weight, upto)::share) from running
    );
end;
$$;
comment on function shares is
    'How a whole is divided by code; what is left is NOT_STATED. Amounts rounded at the ends of stretches add up exactly.';
drop function parts;

create function wholly(code text) returns share[]
    language sql immutable parallel safe
    return array[(coalesce(code, 'NOT_STATED'), 0, 100)::share];
comment on function wholly is 'A hundred per cent for one code, or for NOT_STATED.';

alter table agreements
    add column country_shares  share[] generated always as (shares(100, country_split)) stored,
    add column thematic_shares share[] generated always as (shares(100, thematic_split)) stored;
comment on column agreements.country_shares is 'country_split as running sums, for dividing amounts.';
comment on column agreements.thematic_shares is 'thematic_split as running sums, for dividing amounts.';

create function country_sums(by_country jsonb) returns jsonb
    language sql immutable parallel safe
    return (select jsonb_object_agg(country, usd)
              from (select need ->> 'country' as country, sum((need ->> 'usd')::numeric) as usd
                      from jsonb_array_elements(by_country) as need group by 1) summed);
comment on function country_sums is 'US dollars by country, of what a requirement says about single countries.';

create function last_day(until date, known_at timestamptz) returns date
    language sql immutable parallel safe
    return coalesce(until, (known_at at time zone 'UTC')::date);
comment on function last_day is 'Up to which day amounts to date are counted: the one asked for, or the day of the knowledge.';

-- Years need not be found month by month.
create function stretches(during datemultirange, until date, months integer) returns setof date
    language sql immutable parallel safe
as $$
    select first::date
      from generate_series(date_trunc(case months when 12 then 'year' when 3 then 'quarter' else 'month' end,
                                      lower(during)::timestamp),
                           coalesce(upper(during) - 1, greatest(until, lower(during)))::timestamp,
                           make_interval(months => months)) as first
     where during && daterange(first::date, (first + make_interval(months => months))::date);
$$;
comment on function stretches is
    'First days of the months, quarters (3) or years (12) in which an interval has a day; an open one goes on until a day.';
drop function months;
