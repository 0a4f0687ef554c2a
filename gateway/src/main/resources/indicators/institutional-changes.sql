-- Institutional changes verified by somebody other than their author, by the day they were adopted.
-- A correction takes the place of the record it supersedes at the instant it is verified, whatever else is known by then.
--
-- Considered: all institutional changes adopted in the window, with the reason why one does not count.
select 'results-service'       as service,
       'institutional-changes' as kind,
       c.id,
       c.reference,
       1::numeric              as amount,
       case when c.status = 'WITHDRAWN' then 'WITHDRAWN'
            when c.status not in ('VERIFIED', 'SUPERSEDED') then 'NOT_VERIFIED'
            when c.id in (select correction.supersedes from institutional_changes correction
                           where correction.supersedes is not null
                             and correction.status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN')
                             and correction.known_from <= :asOf and correction.known_until > :asOf) then 'SUPERSEDED'
       end                     as exclusion,
       c.adopted_on            as valid_on,
       (select codes from phase_days)[width_bucket(c.adopted_on, (select days from phase_days))] as phase,
       c.country,
       c.step,
       c.thematic_areas        as thematic_area,
       c.branches              as branch,
       c.project_codes         as project
  from institutional_changes c
 where c.known_from <= :asOf and c.known_until > :asOf
   and year_known(c.known_from) = any (years_to(:asOf)) -- follows from the line above; an index knows it
   and (cast(:from as date) is null or c.adopted_on >= :from)
   and (cast(:to as date) is null or c.adopted_on <= :to)
