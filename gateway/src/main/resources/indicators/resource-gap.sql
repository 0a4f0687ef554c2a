-- What a phase still needs: the requirement in force, less the ILO's own contribution, less commitments to date.
-- `definition` says what is taken off: `committed` takes commitments net of reversals; `with-pledges` takes open pledges
-- too, which is what a pledge leaves after the commitments that name it, never below nothing; `cash` takes receipts only.
--
-- Considered: everything dated up to `to`, or up to the day of `asOf` without it; what is taken off has a negative amount.
-- Of a phase's requirements only the newest in force counts. `pillar` and `country` divide `whole`, which is the requirement
-- or 100 per cent; an amount tied to none stays NOT_STATED there.
with day as (
    select coalesce(:to, cast(cast(:asOf as timestamptz) at time zone 'UTC' as date)) as today
), money as (
    select t.* from transactions t
     where t.known_from <= :asOf and t.known_until > :asOf and t.value_date <= (select today from day)
), movements as (
    -- What a transaction does to a pledge: it makes it, takes it back, consumes it, or gives back what was consumed.
    select case m.type when 'PLEDGE' then coalesce(m.reverses, m.id) else coalesce(m.pledge, original.pledge) end as pledge,
           case m.type when 'PLEDGE' then m.usd_amount else -m.usd_amount end as usd
      from money m
      left join transactions original on original.id = m.reverses
                                     and original.known_from <= :asOf and original.known_until > :asOf
     where m.type in ('PLEDGE', 'COMMITMENT') and :definition = 'with-pledges'
), taken_off as (
    select m.id, m.reference, m.agreement, m.value_date, m.usd_amount as usd, null as exclusion
      from money m
     where m.type = case :definition when 'cash' then 'RECEIPT' else 'COMMITMENT' end
    union all
    select p.id, p.reference, p.agreement, p.value_date, greatest(o.usd, 0), case when o.usd <= 0 then 'CONSUMED' end
      from (select pledge, sum(usd) as usd from movements where pledge is not null group by pledge) o
      join transactions p on p.id = o.pledge and p.known_from <= :asOf and p.known_until > :asOf
     where p.value_date <= (select today from day)
)
select 'funding-service'      as service,
       'funding-requirements' as kind,
       r.id,
       r.reference,
       r.total_usd            as amount,
       case when exists (select from funding_requirements newer
                          where newer.phase = r.phase
                            and newer.known_from <= :asOf and newer.known_until > :asOf
                            and newer.in_force_from <= (select today from day)
                            and (newer.in_force_from, newer.reference, newer.id)
                                > (r.in_force_from, r.reference, r.id)) then 'REPLACED'
       end                    as exclusion,
       r.in_force_from        as valid_on,
       r.phase,
       r.total_usd            as whole,
       r.by_pillar            as pillar,
       (select jsonb_object_agg(need.country, need.usd)
          from (select c ->> 'country' as country, sum((c ->> 'usd')::numeric) as usd
                  from jsonb_array_elements(r.by_country) as c group by 1) need) as country
  from funding_requirements r
 where r.known_from <= :asOf and r.known_until > :asOf
   and r.in_force_from <= (select today from day)
union all
select 'funding-service',
       'own-contributions',
       o.id,
       o.reference,
       -o.usd,
       null,
       o.decided_on,
       o.phase,
       100,
       case when o.pillar is not null then jsonb_build_object(o.pillar, 100) end,
       case when o.country is not null then jsonb_build_object(o.country, 100) end
  from own_contributions o
 where o.known_from <= :asOf and o.known_until > :asOf
   and o.decided_on <= (select today from day)
union all
select 'funding-service',
       'transactions',
       t.id,
       t.reference,
       -t.usd,
       t.exclusion,
       t.value_date,
       a.phase,
       100,
       case when a.pillar is not null then jsonb_build_object(a.pillar, 100) end,
       a.country_split
  from taken_off t
  left join agreements a on a.id = t.agreement and a.known_from <= :asOf and a.known_until > :asOf
