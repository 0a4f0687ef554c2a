-- What a phase still needs: the requirement in force, less the ILO's own contribution, less commitments to date.
-- `definition` says what is taken off: `committed` takes commitments net of reversals; `with-pledges` takes open pledges
-- too, which is what a pledge leaves after the commitments that name it, never below nothing; `cash` takes receipts only.
--
-- Considered: everything dated up to `to`, or up to the day of `asOf` without it; what is taken off has a negative amount.
-- Of a phase's requirements only the newest in force counts. `pillar` and `country` divide `whole`, which is the requirement
-- or 100 per cent; an amount tied to none stays NOT_STATED there. `_shares` has the same as running sums: codes take their
-- stretch of the whole one after another, so that the parts add up to the cent.
select 'funding-service'      as service,
       'funding-requirements' as kind,
       r.id,
       r.reference,
       r.total_usd            as amount,
       case when row_number() over (partition by r.phase order by r.in_force_from desc, r.reference desc, r.id desc) > 1
            then 'REPLACED'
       end                    as exclusion,
       r.in_force_from        as valid_on,
       r.phase,
       r.total_usd            as whole,
       r.by_pillar            as pillar,
       country_sums(r.by_country) as country,
       r.pillar_shares,
       r.country_shares
  from funding_requirements r
 where r.known_from <= :asOf and r.known_until > :asOf
   and r.in_force_from <= last_day(:to, :asOf)
union all
select 'funding-service',
       'own-contributions',
       o.id,
       o.reference,
       -o.usd,
       null::text,
       o.decided_on,
       o.phase,
       100::numeric,
       case when o.pillar is not null then jsonb_build_object(o.pillar, 100) end,
       case when o.country is not null then jsonb_build_object(o.country, 100) end,
       wholly(o.pillar),
       wholly(o.country)
  from own_contributions o
 where o.known_from <= :asOf and o.known_until > :asOf
   and o.decided_on <= last_day(:to, :asOf)
union all
select 'funding-service',
       'transactions',
       t.id,
       t.reference,
       -t.usd_amount,
       null::text,
       t.value_date,
       a.phase,
       100::numeric,
       case when a.pillar is not null then jsonb_build_object(a.pillar, 100) end,
       a.country_split,
       coalesce(a.pillar_shares, wholly(null)),
       coalesce(a.country_shares, wholly(null))
  from transactions t
  left join agreements a on a.id = t.agreement and a.known_from <= :asOf and a.known_until > :asOf
 where t.known_from <= :asOf and t.known_until > :asOf
   and year_known(t.known_from) = any (years_to(:asOf)) -- follows from the line above; an index knows it
   and t.type = case :definition when 'cash' then 'RECEIPT' else 'COMMITMENT' end
   and t.value_date <= last_day(:to, :asOf)
union all
select 'funding-service',
       'transactions',
       p.id,
       p.reference,
       -greatest(o.usd, 0),
       case when o.usd <= 0 then 'CONSUMED' end,
       p.value_date,
       a.phase,
       100::numeric,
       case when a.pillar is not null then jsonb_build_object(a.pillar, 100) end,
       a.country_split,
       coalesce(a.pillar_shares, wholly(null)),
       coalesce(a.country_shares, wholly(null))
  from (-- What transactions do to a pledge: make it, take it back, consume it, or give back what was consumed.
        select case m.type when 'PLEDGE' then coalesce(m.reverses, m.id) else coalesce(m.pledge, original.pledge) end as pledge,
               sum(case m.type when 'PLEDGE' then m.usd_amount else -m.usd_amount end) as usd
          from transactions m
          left join transactions original on original.id = m.reverses
                                         and original.known_from <= :asOf and original.known_until > :asOf
         where m.known_from <= :asOf and m.known_until > :asOf
           and year_known(m.known_from) = any (years_to(:asOf)) -- follows from the line above; an index knows it
           and m.value_date <= last_day(:to, :asOf)
           and m.type in ('PLEDGE', 'COMMITMENT') and :definition = 'with-pledges'
         group by 1) o
  join transactions p on p.id = o.pledge and p.known_from <= :asOf and p.known_until > :asOf
  left join agreements a on a.id = p.agreement and a.known_from <= :asOf and a.known_until > :asOf
 where p.value_date <= last_day(:to, :asOf)
