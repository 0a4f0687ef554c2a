-- Development cooperation projects that have started, by the day they began.
-- A project in the pipeline has not started yet, a cancelled one never counts, a closed one had started.
--
-- Considered: all projects whose first day, planned or actual, is in the window.
select 'funding-service' as service,
       'projects'        as kind,
       j.id,
       j.reference,
       1::numeric        as amount,
       case j.status when 'IMPLEMENTATION' then null
                     when 'CLOSED' then null
                     when 'CANCELLED' then 'CANCELLED'
                     else 'NOT_STARTED' end as exclusion,
       j.starts_on       as valid_on,
       (select codes from phase_days)[width_bucket(j.starts_on, (select days from phase_days))] as phase,
       j.countries       as country,
       array(select d.reference from development_partners d
              where d.id = any (j.partners) and d.known_from <= :asOf and d.known_until > :asOf) as partner,
       j.thematic_areas  as thematic_area
  from projects j
 where j.known_from <= :asOf and j.known_until > :asOf
   and (cast(:from as date) is null or j.starts_on >= :from)
   and (cast(:to as date) is null or j.starts_on <= :to)
