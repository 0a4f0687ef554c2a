-- What the indicators' SQL files need beside the states: a way to divide an amount exactly, months, and indexes.

create function parts(amount numeric, whole numeric, by_code jsonb, places integer)
    returns table (code text, part numeric)
    language sql immutable parallel safe
as $$
    with stated as (
        select key, sum(value::numeric) as weight from jsonb_each_text(by_code) group by key
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
    select key, coalesce(round(amount * upto / nullif(whole, 0), places)
                         - round(amount * (upto - weight) / nullif(whole, 0), places), 0)
      from running;
$$;
comment on function parts is
    'An amount divided as a whole (itself, or 100 per cent) is by code; what is left is NOT_STATED. The parts sum to the amount.';

create function months(during datemultirange, until date) returns setof date
    language sql immutable parallel safe
as $$
    select month::date
      from generate_series(date_trunc('month', lower(during)::timestamp),
                           coalesce(upper(during) - 1, greatest(until, lower(during)))::timestamp,
                           interval '1 month') as month
     where during && daterange(month::date, (month + interval '1 month')::date);
$$;
comment on function months is 'First days of the months in which an interval has a day; an open one goes on until the given day.';

-- A correction decides whether the record it supersedes still counts.
create index institutional_changes_supersedes on institutional_changes (supersedes) where supersedes is not null;
create index impact_records_supersedes on impact_records (supersedes) where supersedes is not null;
-- A pledge is open as far as commitments have not consumed it.
create index transactions_pledge on transactions (pledge) where pledge is not null;
create index transactions_reverses on transactions (reverses) where reverses is not null;
