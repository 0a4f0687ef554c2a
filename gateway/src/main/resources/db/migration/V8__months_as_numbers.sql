-- Stretches of time are counted as numbers of months: adding intervals to instants took most of a question by month. Whether
-- a stretch has a day of the interval needs to be asked only where the interval has gaps.

create function month_number(day date) returns integer
    language sql immutable parallel safe
    return extract(year from day)::integer * 12 + extract(month from day)::integer - 1;
comment on function month_number is 'Months since the year 0: what comes one month later is one more.';

create function first_day(month_number integer) returns date
    language sql immutable parallel safe
    return make_date(month_number / 12, month_number % 12 + 1, 1);
comment on function first_day is 'The first day of the month that month_number gives a number.';

create or replace function stretches(during datemultirange, until date, months integer) returns setof date
    language sql immutable parallel safe
as $$
    select first_day(number)
      from generate_series(month_number(lower(during)) / months * months,
                           month_number(coalesce(upper(during) - 1, greatest(until, lower(during)))), months) as number
     where during = range_merge(during)::datemultirange
     union all
    select first_day(number)
      from generate_series(month_number(lower(during)) / months * months,
                           month_number(coalesce(upper(during) - 1, greatest(until, lower(during)))), months) as number
     where during <> range_merge(during)::datemultirange
       and during && daterange(first_day(number), first_day(number + months));
$$;

-- See V4: what a pillar has of an agreement is made once, not for each of its transactions.
alter table agreements add column pillar_shares share[] generated always as (wholly(pillar)) stored;
comment on column agreements.pillar_shares is 'pillar as running sums, for dividing amounts.';
