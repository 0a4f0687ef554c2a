-- Distinct countries and territories in which the programme was at work at any time in the window.
-- A suspended engagement is no work; an engagement that goes on has no end yet.
--
-- Considered: engagements with an active period that overlaps the window. A country with several of them counts once.
select 'countries-service' as service,
       'engagements'       as kind,
       e.id,
       e.reference,
       e.country           as subject,
       1::numeric          as amount,
       null::text          as exclusion,
       active.during       as valid_during,
       e.phase,
       e.country,
       e.pillars           as pillar,
       e.thematic_areas    as thematic_area
  from engagements e
 cross join lateral (
        select range_agg(daterange((period ->> 'from')::date, (period ->> 'until')::date, '[]'))
               * datemultirange(daterange(:from, :to, '[]')) as during
          from jsonb_array_elements(e.active_periods) as period
         where period ->> 'until' is null or (period ->> 'until')::date >= (period ->> 'from')::date
       ) active
 where e.known_from <= :asOf and e.known_until > :asOf
   and not isempty(active.during)
