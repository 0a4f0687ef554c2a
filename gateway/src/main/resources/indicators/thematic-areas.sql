-- Thematic areas in which the programme gives policy advice.
-- An area has no date of its own: `asOf` says when it was known to be active.
--
-- Considered: all thematic areas; a retired one does not count.
select 'countries-service' as service,
       'thematic-areas'    as kind,
       t.id,
       t.reference,
       1::numeric          as amount,
       case when t.status <> 'ACTIVE' then 'RETIRED' end as exclusion,
       null::date          as valid_on,
       t."group"
  from thematic_areas t
 where t.known_from <= :asOf and t.known_until > :asOf
