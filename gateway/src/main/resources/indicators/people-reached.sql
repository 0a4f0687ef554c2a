-- Persons whose social protection improved through verified institutional changes, counted once per overlap group.
-- Records in one group are about the same people, and the group's rule counts them: DISJOINT adds them up, HIGHEST takes
-- the largest, STATED_UNION takes the stated number, but never less than the largest nor more than the sum of those chosen.
-- Records in no group are disjoint from all others, and countries from each other.
-- Potential coverage by a strategy is not yet an impact: it counts only when the dimension POTENTIAL_COVERAGE is asked for.
--
-- Considered: all impact records whose period ends in the window, with the reason why one does not count.
select 'results-service'              as service,
       'impact-records'               as kind,
       i.id,
       i.reference,
       i.persons::numeric             as amount,
       case when i.status = 'WITHDRAWN' then 'WITHDRAWN'
            when i.status not in ('VERIFIED', 'SUPERSEDED') then 'NOT_VERIFIED'
            when i.id in (select correction.supersedes from impact_records correction
                           where correction.supersedes is not null
                             and correction.status in ('VERIFIED', 'SUPERSEDED', 'WITHDRAWN')
                             and correction.known_from <= :asOf and correction.known_until > :asOf) then 'SUPERSEDED'
            when i.dimension = 'POTENTIAL_COVERAGE'
                 and not 'POTENTIAL_COVERAGE' = any (coalesce(:dimension, '{}')) then 'POTENTIAL_ONLY'
       end                            as exclusion,
       i.overlap_group,
       coalesce(g.rule, 'DISJOINT')   as overlap_rule,
       g.stated_union,
       i.ends_on                      as valid_on,
       (select codes from phase_days)[width_bucket(i.ends_on, (select days from phase_days))] as phase,
       i.country,
       i.dimension,
       i.branch,
       i.persons                      as whole,
       i.by_sex                       as sex,
       i.by_population_group          as population_group
  from impact_records i
  left join overlap_groups g on g.id = i.overlap_group and g.known_from <= :asOf and g.known_until > :asOf
 where i.known_from <= :asOf and i.known_until > :asOf
   and year_known(i.known_from) = any (years_to(:asOf)) -- follows from the line above; an index knows it
   and (cast(:from as date) is null or i.ends_on >= :from)
   and (cast(:to as date) is null or i.ends_on <= :to)
