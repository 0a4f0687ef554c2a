-- Distinct countries and territories that were on the focus list of a phase at any time in the window.
--
-- Considered: places on a focus list whose days overlap the window. A country with several of them counts once.
select 'countries-service' as service,
       'focus-countries'   as kind,
       f.id,
       f.reference,
       f.country           as subject,
       1::numeric          as amount,
       null::text          as exclusion,
       datemultirange(daterange(f.starts_on, f.ends_on, '[]') * daterange(:from, :to, '[]')) as valid_during,
       f.phase,
       f.country
  from focus_countries f
 where f.known_from <= :asOf and f.known_until > :asOf
   and (f.ends_on is null or f.ends_on >= f.starts_on)
   and (cast(:from as date) is null or f.ends_on is null or f.ends_on >= :from)
   and (cast(:to as date) is null or f.starts_on <= :to)
